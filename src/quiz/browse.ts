// Which matches of a collection somebody looks for.
import { foldText } from './fold.ts'
import type { About, Listed } from './list.ts'
import { teamsOf } from './list.ts'
import { countSlips } from './slips.ts'

/** A season or a team of a collection. */
export interface Part {
  /** A season such as "2022", or the id of a team. */
  readonly id: string
  readonly name: string
  readonly published: string
}

/** What can be chosen in a collection. */
export interface Parts {
  /** The newest first. */
  readonly seasons: readonly Part[]
  /** By name. */
  readonly teams: readonly Part[]
}

/** The seasons and teams of a collection of which anything is published before a day. */
export function partsOn({ seasons, teams }: About, day: string): Parts {
  const isPublished = ({ published }: { published: string }) => published < day
  return {
    seasons: seasons
      .filter(isPublished)
      .map(({ season, ...named }) => ({ id: season, ...named }))
      .toReversed(),
    teams: teams.filter(isPublished).map(({ team, ...named }) => ({ id: team, ...named })),
  }
}

/** What is looked for: any of it may be left out. */
export interface Sought {
  readonly season?: Part | undefined
  readonly team?: Part | undefined
  /** Beginnings of words in the title of a match, in the names of its sides then or today, in its season, or in its day. */
  readonly words?: string | undefined
}

/** The matches that fit all that is looked for, in the order of the list. */
export function browse(
  listed: readonly Listed[],
  { teams }: Parts,
  { season, team, words = '' }: Sought,
): readonly Listed[] {
  const found = listed.filter(
    (one) => (!season || one.season === season.id) && (!team || teamsOf(one).includes(team.id)),
  )
  const wanted = foldText(words).split(' ').filter(Boolean)
  if (wanted.length === 0) return found
  const names = new Map(teams.map(({ id, name }) => [id, name]))
  return found.filter((one) => {
    const text = ` ${foldText(textOf(one, names))}`
    return wanted.every((word) => text.includes(` ${word}`))
  })
}

function textOf(listed: Listed, names: ReadonlyMap<string, string>): string {
  const { title, home, away, season = '', date } = listed
  return [title, home, away, ...teamsOf(listed).map((team) => names.get(team) ?? ''), season, date].join(' ')
}

/** The season or team that a text means, by its id or its name; `undefined` where it means none. */
export function partOf(parts: readonly Part[], text: string): Part | undefined {
  const wanted = foldText(text)
  return parts.find(({ id }) => id === text) ?? parts.find((part) => wordsOf(part).includes(wanted))
}

const wordsOf = ({ id, name }: Part) => [foldText(id), foldText(name)]

/** For how many letters of a text one slip is allowed. */
const LETTERS_PER_SLIP = 3
const MOST_NEAR = 3

/** The seasons or teams that a text is most like, by the fewest slips, or because they begin with it: at most three. */
export function nearestParts(parts: readonly Part[], text: string): readonly Part[] {
  const wanted = foldText(text)
  const most = Math.max(1, Math.round(wanted.length / LETTERS_PER_SLIP))
  return parts
    .flatMap((part) => {
      const slips = wordsOf(part).flatMap((word) =>
        wanted && word.startsWith(wanted) ? 1 : (countSlips(wanted, word, most) ?? []),
      )
      return slips.length > 0 ? { part, slips: Math.min(...slips) } : []
    })
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_NEAR)
    .map(({ part }) => part)
}
