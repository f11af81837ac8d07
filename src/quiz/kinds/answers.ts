// Answers of the usual sorts, each with the wrong options that go with it.
import type { Almanac } from '../almanac.ts'
import { seasonOf } from '../closed.ts'
import type { Day, Incident } from '../incident.ts'
import { capitalise, inSentence, nameOf, type Option, optionOf, sayIn, scoreText, shortOf } from '../naming.ts'
import { playersOf } from '../players.ts'
import { alternativesTo, pooled } from '../pools.ts'
import { isData } from '../source.ts'
import { sayDay } from '../words.ts'
import type { Body } from './kind.ts'

/** An answer, plausible others, whether they stand in an order of their own, and what the fact is filled with because of it. */
export type Answer = Pick<Body, 'answer' | 'others' | 'ordered' | 'fact'>

/** A term beside the others of its group. The fact is told with its name (`term`), and its id for sentences that choose by it (`which`). */
export function termAnswer(almanac: Almanac, term: string): Answer {
  const answer = optionOf(almanac, 'terms', term)
  return {
    answer,
    others: alternativesTo(almanac, term),
    fact: { term: inSentence(answer.text), which: term.replaceAll('-', '_') },
  }
}

/**
 * A ground beside those of its country that were in use at the time of the match, or of the tournament where it was read in data;
 * the ground of the visitors is always among them if it is one.
 */
export function venueAnswer(almanac: Almanac, incident: Incident, venue: string): Answer {
  const grounds = [incident.match.home, incident.match.away].map((club) => almanac.names.clubs[club]?.ground)
  const country = almanac.names.venues[venue]?.country
  const others = isData(incident)
    ? seasonOf(almanac, incident).venues.map((id) => optionOf(almanac, 'venues', id))
    : pooled(almanac, incident, { of: 'venues', country })
  return {
    answer: optionOf(almanac, 'venues', venue),
    others: others.map((other) => (grounds.includes(other.key) ? { ...other, near: true } : other)),
    fact: { answer: shortOf(almanac, 'venues', venue) },
  }
}

/** A competition beside others of a country, or of Europe. */
export const competitionAnswer = (
  almanac: Almanac,
  incident: Incident,
  { id, country }: { readonly id: string; readonly country: string | undefined },
): Answer => ({
  answer: optionOf(almanac, 'competitions', id),
  others: pooled(almanac, incident, { of: 'competitions', country }),
})

/** Somebody who had a part in the incident, and people who are no plausible others: those whom the prompt names. */
interface Person {
  readonly id: string
  readonly without: readonly (string | undefined)[]
  /** Whether people whom the source does not name are plausible. */
  readonly unnamed?: boolean
}

/** Parts of those who were there without playing, and are somebody: not the press as a whole, nor the crowd. */
const present = ['manager', 'interviewer']

/** A person beside others who were there: players, scorers first, then the rest of the cast. */
export function personAnswer(almanac: Almanac, incident: Incident, { id, without, unnamed = false }: Person): Answer {
  const isMeant = (other: string) =>
    other !== id && !without.includes(other) && (unnamed || !almanac.names.people[other]?.unnamed)
  const players = playersOf(almanac, incident).map(({ key }) => key)
  const besides = Object.keys(incident.cast).filter((other) => present.includes(incident.cast[other]?.role ?? ''))
  const people = [...players, ...besides].filter(isMeant)
  return {
    answer: personOption(almanac, id),
    others: people.map((other) => ({ ...personOption(almanac, other), near: true })),
    fact: { person: nameOf(almanac, 'people', id) },
  }
}

/** A person as an option; somebody without a name ("the fourth official") is written like those who have one. */
export function personOption(almanac: Almanac, id: string): Option {
  const option = optionOf(almanac, 'people', id)
  return { ...option, text: capitalise(option.text) }
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
