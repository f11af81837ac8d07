// The round of a match, as a heading prints it, in the words of our form.
import type { rounds } from '../../src/quiz/incident.ts'
import type { MatchRow } from './row.ts'

/** A round of our form. */
export type Round = (typeof rounds)[number]

const ROUNDS: readonly (readonly [RegExp, Round])[] = [
  [/third place|3rd place/i, 'third-place'],
  [/final round/i, 'final-round'],
  [/semi-?finals?/i, 'semi-final'],
  [/quarter-?finals?/i, 'quarter-final'],
  [/round of 16|^preliminary round|^1st round/i, 'round-of-16'],
  [/round of 32/i, 'round-of-32'],
  [/play-?off/i, 'group-play-off'],
  [/^(?:second|2nd) round/i, 'second-group'],
  [/^matchday/i, 'league'],
  [/\bfinals?\b/i, 'final'],
]

/** What a row's headings say of the round; `other` for the early rounds of a cup. A row with a group is of a group stage. */
export function roundOf({ round = '', group, tournament }: Pick<MatchRow, 'round' | 'group' | 'tournament'>): Round {
  if (group !== undefined) {
    if (/play-?off/i.test(round)) return 'group-play-off'
    return /^(?:second|2nd) /i.test(round) ? 'second-group' : 'group'
  }
  const found = ROUNDS.find(([form]) => form.test(round))?.[1] ?? 'other'
  return found === 'league' && !/league$/i.test(tournament) ? 'other' : found
}

/** Rows in which a second meeting of two sides in one group of a tournament is a play-off, as it was in 1954 and 1958. */
export function withPlayOffs(rows: readonly MatchRow[]): readonly MatchRow[] {
  const met = new Set<string>()
  return rows.map((row) => {
    if (row.group === undefined) return row
    const pair = [row.round, row.group, ...[row.home.name, row.away.name].toSorted()].join('|')
    const isSecond = met.has(pair)
    met.add(pair)
    return isSecond ? { ...row, round: [row.round, 'Play-off'].filter(Boolean).join(', ') } : row
  })
}

/** The matchday that a heading of a league prints. */
export function matchdayOf({ round = '' }: Pick<MatchRow, 'round'>): number | undefined {
  const [, number] = /^Matchday (\d+)$/.exec(round) ?? []
  return number === undefined ? undefined : Number(number)
}

/** Whether a round of a competition is played in two legs: where two meetings of it are legs, and no replay. */
export function hasLegs(competition: string, round: Round): boolean {
  if (round === 'final' || round === 'group' || round === 'league') return false
  return /^(?:champions|europa)-league$/.test(competition) || (competition === 'league-cup' && round === 'semi-final')
}
