// Answers of the usual sorts, each with the wrong options that go with it.
import type { Almanac } from '../almanac.ts'
import type { Day, Incident } from '../incident.ts'
import { type Option, optionOf, sayIn, scoreText } from '../naming.ts'
import { alternativesTo, bothSquads, circleOf, pooled, squadOf } from '../pools.ts'
import { sayDay } from '../words.ts'
import type { Body } from './kind.ts'

/** An answer, plausible others, and whether they stand in an order of their own. */
export type Answer = Pick<Body, 'answer' | 'others' | 'ordered'>

/** A term beside the others of its group. */
export const termAnswer = (almanac: Almanac, term: string): Answer => ({
  answer: optionOf(almanac, 'terms', term),
  others: alternativesTo(almanac, term),
})

/** A ground beside those of its country that were in use at the time of the match. */
export const venueAnswer = (almanac: Almanac, incident: Incident, venue: string): Answer => ({
  answer: optionOf(almanac, 'venues', venue),
  others: pooled(almanac, incident, { of: 'venues', country: almanac.names.venues[venue]?.country }),
})

/** A competition beside others of a country, or of Europe. */
export const competitionAnswer = (
  almanac: Almanac,
  incident: Incident,
  { id, country }: { readonly id: string; readonly country: string | undefined },
): Answer => ({
  answer: optionOf(almanac, 'competitions', id),
  others: pooled(almanac, incident, { of: 'competitions', country }),
})

/** A player and the club in whose squad others are looked for. */
interface SquadMember {
  readonly id: string
  readonly club: string
  /** Somebody whom the prompt names. */
  readonly without?: string
  /** Whether goalkeepers are plausible. */
  readonly keepers?: boolean
}

/** A player beside the squad of a club at the time of the match. */
export function squadAnswer(
  almanac: Almanac,
  { match }: Incident,
  { id, club, without, keepers }: SquadMember,
): Answer {
  const squad = squadOf(almanac, club, match.date, { keepers })
  return { answer: optionOf(almanac, 'people', id), others: squad.filter(({ key }) => key !== without) }
}

/** How many of the cast are enough to choose from. */
const ENOUGH = 5

/** Somebody who had a part in the incident, and people who are no plausible others: those whom the prompt names. */
interface Person {
  readonly id: string
  readonly without: readonly (string | undefined)[]
}

/** A person beside people who could be taken for them: for a manager, other managers; for a player, the cast and both squads. */
export function personAnswer(almanac: Almanac, incident: Incident, { id, without }: Person): Answer {
  const { match, cast } = incident
  const isManager = (person: string) => cast[person]?.role === 'manager'
  const others = isManager(id)
    ? pooled(almanac, incident, { of: 'people', role: 'manager', ...circleOf(almanac, incident, match.home) })
    : playersIn(almanac, incident).filter(({ key }) => !isManager(key))
  return { answer: optionOf(almanac, 'people', id), others: others.filter(({ key }) => !without.includes(key)) }
}

/** Everybody of the cast who has a name, then, where that is not enough, the squads of both sides. */
function playersIn(almanac: Almanac, incident: Incident): readonly Option[] {
  const cast = Object.keys(incident.cast)
    .filter((id) => !almanac.names.people[id]?.unnamed)
    .map((id) => optionOf(almanac, 'people', id))
  return cast.length > ENOUGH ? cast : [...cast, ...bothSquads(almanac, incident)]
}

/** The message that says a number with its unit, as `n`; how far from the right one wrong numbers lie; and their bounds. */
interface NumberForm {
  readonly message: string
  readonly steps: readonly number[]
  /** 1 where it is left out. */
  readonly least?: number
  readonly most?: number
}

/** A number beside numbers near it, smallest first. */
export function numberAnswer(almanac: Almanac, n: number, form: NumberForm): Answer {
  const { message, steps, least = 1, most = Number.POSITIVE_INFINITY } = form
  const option = (value: number) => numberOption(almanac, message, value)
  const near = steps.map((step) => n + step).filter((other) => other >= least && other <= most)
  return { answer: option(n), others: near.map(option), ordered: true }
}

/** A number as an option, with its unit. */
export const numberOption = (almanac: Almanac, message: string, n: number): Option => ({
  key: String(n),
  text: sayIn(almanac, { message, values: { n } }),
  order: n,
})

/** Goals of the home side and of the away side. */
export type Score = readonly [home: number, away: number]

/** The right score, and others. */
interface Scores {
  readonly score: Score
  readonly others: readonly Score[]
}

/** A score beside other scores, by the goals of the home side and then of the away side. */
export function scoreAnswer(almanac: Almanac, incident: Incident, { score, others }: Scores): Answer {
  const option = ([home, away]: Score): Option => ({
    key: `${home}-${away}`,
    text: scoreText(almanac, incident, [home, away]),
    order: home * 100 + away,
  })
  return { answer: option(score), others: others.map(option), ordered: true }
}

/** A day beside other days, earliest first. */
export function dayAnswer(almanac: Almanac, day: Day, others: readonly Day[]): Answer {
  const option = (one: Day): Option => ({ key: one, text: sayDay(almanac.language, one), order: Date.parse(one) })
  return { answer: option(day), others: others.map(option), ordered: true }
}
