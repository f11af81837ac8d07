// What teams and seasons are called as topics.
import type { Almanac } from './almanac.ts'
import type { Collection } from './collection.ts'
import { nameOf } from './naming.ts'

/** The team under whose topic the matches of a side are found: itself, or what it is called today. */
export const teamOn = ({ names }: Pick<Almanac, 'names'>, club: string): string => names.clubs[club]?.topic ?? club

/** What a season is called: in a collection about a competition by the name of that, in any other one by the title of the collection. */
export function seasonName(almanac: Almanac, { subject, title }: Collection, season: string): string {
  const name = subject.competition ? nameOf(almanac, 'competitions', subject.competition) : title
  return `${name} ${season.replace('-', '–')}`
}
