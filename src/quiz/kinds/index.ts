import type { Kind } from '../kind.ts'
import { competition } from './competition.ts'
import { date } from './date.ts'
import { disallowedGoal } from './disallowed-goal.ts'
import { finalScore } from './final-score.ts'
import { halfTimeScore } from './half-time-score.ts'
import { howScored } from './how-scored.ts'
import { incidentOfQuote } from './incident-of-quote.ts'
import { minute } from './minute.ts'
import { missingWord } from './missing-word.ts'
import { opponent } from './opponent.ts'
import { orderOfEvents } from './order-of-events.ts'
import { penaltyConceded } from './penalty-conceded.ts'
import { penaltyTaken } from './penalty-taken.ts'
import { penaltyWon } from './penalty-won.ts'
import { sentOff } from './sent-off.ts'
import { sentOffWhy } from './sent-off-why.ts'
import { venue } from './venue.ts'
import { whoScored } from './who-scored.ts'
import { whoWasFouled } from './who-was-fouled.ts'

/** Every kind of question. A new kind is one file and one line here. */
export const kinds: readonly Kind[] = [
  whoScored,
  howScored,
  penaltyWon,
  penaltyTaken,
  penaltyConceded,
  sentOff,
  sentOffWhy,
  whoWasFouled,
  minute,
  finalScore,
  halfTimeScore,
  venue,
  competition,
  date,
  opponent,
  disallowedGoal,
  missingWord,
  incidentOfQuote,
  orderOfEvents,
]
