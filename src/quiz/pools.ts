import type { Almanac } from './almanac.ts'
import type { Day, Incident } from './incident.ts'
import type { Pool, PoolOf } from './names.ts'
import { type Option, optionOf } from './naming.ts'

/** Ids of the members of all pools that fit and hold on the day, best known first; empty where there is no such pool. */
export function poolOf({ names }: Almanac, of: PoolOf, fits: Pool['fits'], day: Day): readonly string[] {
  const wanted = Object.entries(fits)
  return names.pools
    .filter((pool) => pool.of === of && pool.from <= day && day <= pool.to)
    .filter((pool) => wanted.every(([key, value]) => pool.fits[key as keyof typeof fits] === value))
    .flatMap((pool) => pool.members)
}

/** Options from all pools that fit and hold on the day of the incident's match, best known first. */
export function pooled(
  almanac: Almanac,
  { match }: Incident,
  { of, ...fits }: Pool['fits'] & { readonly of: PoolOf },
): readonly Option[] {
  return poolOf(almanac, of, fits, match.date).map((id) => optionOf(almanac, of, id))
}

/** What pools must fit to have clubs that could have been in the match instead: its competition, or the club's country where no competition is known. */
export const circleOf = ({ names }: Almanac, { match }: Incident, club: string): Pool['fits'] =>
  match.competition ? { competition: match.competition } : { country: names.clubs[club]?.country }

/** The terms of a term's group, which exclude each other: if one is true of a fact, the others are false. */
export function alternativesTo(almanac: Almanac, term: string): readonly Option[] {
  const group = almanac.names.terms[term]?.group
  return Object.keys(almanac.names.terms)
    .filter((id) => almanac.names.terms[id]?.group === group && isKnown(almanac, id))
    .map((id) => optionOf(almanac, 'terms', id))
}

/** Whether quizzes of the almanac's day may offer a term. */
const isKnown = ({ names, asOf }: Almanac, term: string) =>
  asOf === undefined || (names.terms[term]?.since ?? '') < asOf
