// Which matches of a collection somebody looks for.
import { foldText } from './fold.ts'
import type { Contents, Listed, Part } from './listing.ts'

/** What is looked for: any of it may be left out. */
export interface Sought {
  /** The id of a season. */
  readonly season?: string | undefined
  /** The id of a team. */
  readonly team?: string | undefined
  /** Words that occur in the title of a match, in the names of its sides then or today, in its season, or in its day. */
  readonly words?: string | undefined
}

/** The matches that fit all that is looked for, in the order of the list. */
export function browse(listed: readonly Listed[], contents: Contents, { season, team, words = '' }: Sought) {
  const found = listed.filter(
    (one) => (season === undefined || one.season === season) && (team === undefined || one.teams.includes(team)),
  )
  const wanted = foldText(words).split(' ').filter(Boolean)
  if (wanted.length === 0) return found
  const names = new Map(contents.teams.map(({ id, name }) => [id, name]))
  return found.filter((one) => {
    const text = ` ${foldText(textOf(one, names))}`
    return wanted.every((word) => text.includes(` ${word}`))
  })
}

const textOf = ({ title, home, away, teams, season = '', date }: Listed, names: ReadonlyMap<string, string>) =>
  [title, home, away, ...teams.map((team) => names.get(team) ?? ''), season, date].join(' ')

/** The season or team that a text means, by its id or its name; `undefined` where it means none. */
export function partOf(parts: readonly Part[], text: string): Part | undefined {
  const wanted = foldText(text)
  return (
    parts.find(({ id }) => id === text) ?? parts.find((part) => namesOf(part).some((name) => foldText(name) === wanted))
  )
}

/** By what a season or a team is known. */
export const namesOf = ({ id, name }: Part): readonly string[] => [id, name]
