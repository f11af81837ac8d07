import { toKey } from './key.ts'
import type { Row, Score } from './score.ts'

/** The rows of a board, best first. */
export interface Leaderboard {
  readonly league: string
  readonly board: string
  readonly rows: readonly Row[]
  /** Whether the board has more rows than these. */
  readonly more: boolean
  /** Whether the rows may be older than the store's, because it could not be read just now. */
  readonly stale: boolean
}

/** A row with its rank, counted from 1. */
export interface RankedRow extends Row {
  readonly rank: number
}

/** The order of a board: more right answers, then less time, then who was first. It is the order of the keys. */
export const compareRows = (a: Row, b: Row) => (toKey(a) < toKey(b) ? -1 : Number(toKey(a) > toKey(b)))

/** The board with a row in its place. The same row under another name is renamed; of a game's rows the first finished stays. */
export function withRow(board: Leaderboard, row: Row): Leaderboard {
  const others = board.rows.filter((other) => toKey(other) !== toKey(row))
  return { ...board, rows: oncePerGame([...others, row]).toSorted(compareRows) }
}

/** The rows with one for each game: the first finished, and of those the one that stands lowest, so that nobody climbs by playing an answer again. */
export function oncePerGame(rows: readonly Row[]): readonly Row[] {
  const kept = new Map<string, Row>()
  for (const row of rows) {
    const other = kept.get(row.game)
    if (!other || isEarlier(row, other)) kept.set(row.game, row)
  }
  return kept.size === rows.length ? rows : rows.filter((row) => kept.get(row.game) === row)
}

const isEarlier = (a: Row, b: Row) => (a.finishedAtMs - b.finishedAtMs || compareRows(b, a)) < 0

/** The board without the row of a game. */
export function withoutRow(board: Leaderboard, game: string): Leaderboard {
  return { ...board, rows: board.rows.filter((row) => row.game !== game) }
}

/** The first rows with their ranks. No two share a rank: who finished first stands first. */
export function rankRows({ rows }: Leaderboard, limit = rows.length): readonly RankedRow[] {
  return rows.slice(0, limit).map((row, i) => ({ ...row, rank: i + 1 }))
}

/** The rank of a game on the board; `undefined` when it is not among the rows. */
export function rankOf({ rows }: Leaderboard, game: string): number | undefined {
  const place = rows.findIndex((row) => row.game === game)
  return place < 0 ? undefined : place + 1
}

/** How a finished game stands among the saved scores of its board. */
export interface Beaten {
  /** How many of the scores are worse, rounded down: fewer right answers, or as many in more time. */
  readonly percent: number
  /** How many scores there are, its own not counted. */
  readonly count: number
}

/** Below so many saved scores nothing is said of how others did. */
const LEAST_COMPARED = 20

/** How a score stands among the others of its board; `undefined` where they are too few to say, or too many to be all known. */
export function beatenBy({ rows, more }: Leaderboard, { game, score, timeMs }: Score): Beaten | undefined {
  const others = rows.filter((row) => row.game !== game)
  if (more || others.length < LEAST_COMPARED) return undefined
  const worse = others.filter((row) => row.score < score || (row.score === score && row.timeMs > timeMs))
  return { percent: Math.floor((100 * worse.length) / others.length), count: others.length }
}
