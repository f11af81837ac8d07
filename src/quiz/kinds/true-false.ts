import type { Almanac } from '../almanac.ts'
import { type Choice, sayIn } from '../almanac.ts'
import { provedFalse } from '../distractors.ts'
import type { Incident } from '../incident.ts'
import { type Draft, FIRST_DAY, type Kind } from '../kind.ts'
import { hash, rank } from '../random.ts'
import { competition } from './competition.ts'
import { disallowedGoal } from './disallowed-goal.ts'
import { finalScore } from './final-score.ts'
import { fixtureOpponent } from './fixture-opponent.ts'
import { fixtureVenue } from './fixture-venue.ts'
import { halfTimeScore } from './half-time-score.ts'
import { manager } from './manager.ts'
import { penaltyConceded } from './penalty-conceded.ts'
import { penaltyTaken } from './penalty-taken.ts'
import { penaltyWon } from './penalty-won.ts'
import { sentOff } from './sent-off.ts'
import { tableLeader } from './table-leader.ts'
import { tablePosition } from './table-position.ts'
import { venue } from './venue.ts'
import { whoScored } from './who-scored.ts'

/** Kinds whose drafts can be said as a statement. */
const stated: readonly Kind[] = [
  whoScored,
  penaltyWon,
  penaltyTaken,
  penaltyConceded,
  sentOff,
  disallowedGoal,
  finalScore,
  halfTimeScore,
  venue,
  competition,
  manager,
  tablePosition,
  tableLeader,
  fixtureOpponent,
  fixtureVenue,
]

/** Whether a statement is true. A false one says something that is proved false, never something merely unmentioned. */
export const trueFalse: Kind = {
  name: 'true-false',
  since: FIRST_DAY,
  prominence: 'headline',
  needs: 'a fact that another kind can state',
  ask: (incident, almanac) =>
    stated.flatMap((kind) =>
      kind.ask(incident, almanac).flatMap((draft) => toStatement(incident, almanac, kind, draft) ?? []),
    ),
}

function toStatement(incident: Incident, almanac: Almanac, kind: Kind, draft: Draft): Draft | undefined {
  const { says, asks, prompt } = draft
  if (!says) return undefined
  const subject = `${kind.name}-${draft.subject}`
  const id = `${incident.id} ${subject}`
  const [wrong] = rank(id, provedFalse(draft, incident), ({ key }) => key)
  const holds = !wrong || hash(id) % 5 < 2
  const sayWith = ({ text }: Choice) => sayIn(almanac, { message: says, values: { ...prompt.values, answer: text } })
  const option = (truth: boolean): Choice => ({
    key: String(truth),
    text: sayIn(almanac, { message: 'true-false.option', values: { truth: String(truth) } }),
    order: truth ? 1 : 2,
  })
  const why = {
    message: 'true-false.why',
    values: {
      holds: String(holds),
      statement: sayWith(draft.answer),
      answer: draft.answer.text,
      note: asks.note ?? '',
    },
  }
  return {
    subject,
    asks: { ...asks, note: sayIn(almanac, why) },
    ...(draft.tells && { tells: draft.tells }),
    prompt: {
      message: 'true-false.prompt',
      values: { ...prompt.values, statement: sayWith(holds ? draft.answer : (wrong ?? draft.answer)) },
    },
    answer: option(holds),
    others: () => [option(!holds)],
    ordered: true,
    evenChance: true,
  }
}
