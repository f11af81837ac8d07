import type { Almanac } from '../almanac.ts'
import type { Incident } from '../incident.ts'
import { type Option, sayIn } from '../naming.ts'
import { provedFalse } from '../options.ts'
import { hash, rank } from '../random.ts'
import { competition } from './competition.ts'
import { disallowedGoal } from './disallowed-goal.ts'
import { finalScore } from './final-score.ts'
import { fixtureOpponent } from './fixture-opponent.ts'
import { fixtureVenue } from './fixture-venue.ts'
import { halfTimeScore } from './half-time-score.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'
import { manager } from './manager.ts'
import { penaltyConceded } from './penalty-conceded.ts'
import { penaltyTaken } from './penalty-taken.ts'
import { penaltyWon } from './penalty-won.ts'
import { sentOff } from './sent-off.ts'
import { tableLeader } from './table-leader.ts'
import { tablePosition } from './table-position.ts'
import { venue } from './venue.ts'
import { whoScored } from './who-scored.ts'

/** Kinds whose drafts can be said as a statement, none younger than this one: a later one needs a kind of its own. */
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
  options: 'even',
  ask: (incident, almanac) =>
    stated.flatMap((kind) =>
      kind.ask(incident, almanac).flatMap((draft) => toStatement(incident, almanac, kind, draft) ?? []),
    ),
}

/** A draft made into a statement. Which one, is settled only when it is looked at: that takes the wrong options. */
function toStatement(incident: Incident, almanac: Almanac, kind: Kind, draft: Draft): Draft | undefined {
  const { says, asks, prompt } = draft
  if (!says || asks.note === undefined) return undefined
  const subject = `${kind.name}-${draft.subject}`
  const sayWith = ({ text }: Option) => sayIn(almanac, { message: says, values: { ...prompt.values, answer: text } })
  let settled: { readonly holds: boolean; readonly stated: Option } | undefined
  const settle = () => {
    settled ??= choose(draft, incident, subject)
    return settled
  }
  return {
    subject,
    asks: {
      ...asks,
      get note() {
        const values = { holds: String(settle().holds), answer: draft.answer.text, note: asks.note ?? '' }
        return sayIn(almanac, { message: 'true-false.why', values })
      },
    },
    ...(draft.tells && { tells: draft.tells }),
    get prompt() {
      const { stated } = settle()
      return { message: 'true-false.prompt', values: { ...prompt.values, statement: sayWith(stated) } }
    },
    get answer() {
      return verdictOption(almanac, settle().holds)
    },
    get about() {
      return [draft.answer, settle().stated]
    },
    others: () => [verdictOption(almanac, !settle().holds)],
    ordered: true,
  }
}

/** The answer, or one of the options that are proved false. */
function choose(draft: Draft, incident: Incident, subject: string) {
  const id = `${incident.id} ${subject}`
  const [wrong] = rank(id, provedFalse(draft, incident), ({ key }) => key)
  const holds = !wrong || hash(id) % 5 < 2
  return { holds, stated: holds ? draft.answer : wrong }
}

/** True or false as an option, always the same one. */
function verdictOption(almanac: Almanac, truth: boolean): Option {
  const known = verdicts.get(almanac) ?? [true, false].map((value) => toVerdict(almanac, value))
  verdicts.set(almanac, known)
  return known[truth ? 0 : 1] ?? toVerdict(almanac, truth)
}

const verdicts = new WeakMap<Almanac, readonly Option[]>()

const toVerdict = (almanac: Almanac, truth: boolean): Option => ({
  key: String(truth),
  text: sayIn(almanac, { message: 'true-false.option', values: { truth: String(truth) } }),
  order: truth ? 1 : 2,
})
