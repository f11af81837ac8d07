import { age } from './age.ts'
import { competition } from './competition.ts'
import { date } from './date.ts'
import { disallowedGoal } from './disallowed-goal.ts'
import { finalScore } from './final-score.ts'
import { firstSaid } from './first-said.ts'
import { fixtureCompetition } from './fixture-competition.ts'
import { fixtureDate } from './fixture-date.ts'
import { fixtureOpponent } from './fixture-opponent.ts'
import { fixtureVenue } from './fixture-venue.ts'
import { fullTimeScore } from './full-time-score.ts'
import { goalsByPlayer } from './goals-by-player.ts'
import { goalsInMatch } from './goals-in-match.ts'
import { halfTimeScore } from './half-time-score.ts'
import { homeOrAway } from './home-or-away.ts'
import { howScored } from './how-scored.ts'
import { incidentByCompetition } from './incident-by-competition.ts'
import { incidentByPlace } from './incident-by-place.ts'
import { incidentByResult } from './incident-by-result.ts'
import { incidentByVenue } from './incident-by-venue.ts'
import { incidentByWeekday } from './incident-by-weekday.ts'
import { incidentOfHappening } from './incident-of-happening.ts'
import { incidentOfQuote } from './incident-of-quote.ts'
import type { Kind } from './kind.ts'
import { manager } from './manager.ts'
import { minute } from './minute.ts'
import { minutesBetween } from './minutes-between.ts'
import { missingWord } from './missing-word.ts'
import { numberOfScorers } from './number-of-scorers.ts'
import { occasionOfQuote } from './occasion-of-quote.ts'
import { opponent } from './opponent.ts'
import { orderOfEvents } from './order-of-events.ts'
import { orderOfIncidents } from './order-of-incidents.ts'
import { ownGoal } from './own-goal.ts'
import { penaltyConceded } from './penalty-conceded.ts'
import { penaltyTaken } from './penalty-taken.ts'
import { penaltyWon } from './penalty-won.ts'
import { platform } from './platform.ts'
import { position } from './position.ts'
import { postedBy } from './posted-by.ts'
import { pressWhere } from './press-where.ts'
import { quoteAbout } from './quote-about.ts'
import { quoteAddressee } from './quote-addressee.ts'
import { quoteAnswer } from './quote-answer.ts'
import { resultNeeded } from './result-needed.ts'
import { runningScore } from './running-score.ts'
import { sentOff } from './sent-off.ts'
import { sentOffWhy } from './sent-off-why.ts'
import { shootOut } from './shoot-out.ts'
import { tableGap } from './table-gap.ts'
import { tableLeader } from './table-leader.ts'
import { tablePlayed } from './table-played.ts'
import { tablePoints } from './table-points.ts'
import { tablePosition } from './table-position.ts'
import { trueFalse } from './true-false.ts'
import { varConcerned } from './var-concerned.ts'
import { varWhere } from './var-where.ts'
import { varWhy } from './var-why.ts'
import { venue } from './venue.ts'
import { weekday } from './weekday.ts'
import { whatDid } from './what-did.ts'
import { whichCard } from './which-card.ts'
import { whoDid } from './who-did.ts'
import { whoScored } from './who-scored.ts'
import { whoWasFouled } from './who-was-fouled.ts'
import { year } from './year.ts'

/** Every kind of question. A new kind is one file and one line here. */
export const kinds: readonly Kind[] = [
  whoScored,
  howScored,
  ownGoal,
  penaltyWon,
  penaltyTaken,
  penaltyConceded,
  sentOff,
  sentOffWhy,
  whichCard,
  whoWasFouled,
  minute,
  minutesBetween,
  runningScore,
  finalScore,
  halfTimeScore,
  fullTimeScore,
  shootOut,
  goalsInMatch,
  goalsByPlayer,
  numberOfScorers,
  disallowedGoal,
  varWhy,
  varConcerned,
  varWhere,
  venue,
  competition,
  date,
  weekday,
  year,
  opponent,
  homeOrAway,
  manager,
  age,
  position,
  tablePosition,
  tablePoints,
  tablePlayed,
  tableGap,
  tableLeader,
  resultNeeded,
  fixtureOpponent,
  fixtureVenue,
  fixtureCompetition,
  fixtureDate,
  pressWhere,
  postedBy,
  platform,
  whoDid,
  whatDid,
  missingWord,
  quoteAddressee,
  quoteAbout,
  quoteAnswer,
  firstSaid,
  occasionOfQuote,
  incidentOfQuote,
  incidentOfHappening,
  incidentByVenue,
  incidentByCompetition,
  incidentByResult,
  incidentByPlace,
  incidentByWeekday,
  orderOfEvents,
  orderOfIncidents,
  trueFalse,
]
