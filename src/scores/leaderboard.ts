import { compareTexts } from '../quiz/compare.ts'
import type { Row, Score } from './score.ts'

/** The rows of a board, best first. */
export interface Leaderboard {
  readonly league: string
  readonly board: string
  readonly rows: readonly Row[]
  /** Whether the board has more rows than these. */
  readonly more: boolean
  /** How many keys of the board are no rows that can be read. */
  readonly unread: number
  /** Whether the rows may be out of date, because the store could not be read. */
  readonly stale: boolean
}

/** A row with its rank, counted from 1; `undefined` for one that was too fast to rank. */
export interface RankedRow extends Row {
  readonly rank: number | undefined
}

/** The order of the rows of one board: those that rank, more right answers, less time, the earlier finish. It is the order of their keys. */
export function compareRows(a: Row, b: Row): number {
  const isLast = Number(isTooFast(a)) - Number(isTooFast(b))
  return (
    isLast ||
    b.score - a.score ||
    a.timeMs - b.timeMs ||
    a.finishedAtMs - b.finishedAtMs ||
    compareTexts(a.game, b.game)
  )
}

/** The rows with one more in its place. Of two rows of the same result the one that was saved last stays, and a game never has two rows. */
export function insertRow(rows: readonly Row[], row: Row): readonly Row[] {
  if (rows.some((other) => compareRows(other, row) === 0 && other.savedAtMs > row.savedAtMs)) return rows
  const others = rows.filter((other) => compareRows(other, row) !== 0)
  return oncePerGame([...others, row]).toSorted(compareRows)
}

/** The leaderboard with a row in its place. */
export const withRow = (leaderboard: Leaderboard, row: Row): Leaderboard => ({
  ...leaderboard,
  rows: insertRow(leaderboard.rows, row),
})

/** One row per game: the earliest finish stays, and of two that finished at the same instant the worse one, so that answering again never helps. */
export function oncePerGame(rows: readonly Row[]): readonly Row[] {
  const kept = new Map<string, Row>()
  for (const row of rows) {
    const other = kept.get(row.game)
    if (!other || goesFirst(row, other)) kept.set(row.game, row)
  }
  return kept.size === rows.length ? rows : rows.filter((row) => kept.get(row.game) === row)
}

const goesFirst = (a: Row, b: Row) => (a.finishedAtMs - b.finishedAtMs || compareRows(b, a)) < 0

/** The leaderboard without the row of a game. */
export function withoutRow(leaderboard: Leaderboard, game: string): Leaderboard {
  return { ...leaderboard, rows: leaderboard.rows.filter((row) => row.game !== game) }
}

/** The first rows with their ranks. No two rows share a rank, and those that were too fast come last without one. */
export function rankRows({ rows }: Leaderboard, limit = rows.length): readonly RankedRow[] {
  return rows.slice(0, limit).map((row, i) => ({ ...row, rank: isTooFast(row) ? undefined : i + 1 }))
}

const isTooFast = (row: Row) => row.isTooFast === true
const ranks = (row: Row) => !isTooFast(row)

/** Where a saved game stands on its board. */
export type Place =
  | { readonly how: 'ranked'; readonly rank: number; readonly row: Row }
  /** It was played faster than a person can read, and has no rank. */
  | { readonly how: 'too-fast'; readonly row: Row }
  /** The game was finished before with other answers: that finish counts, and this is its row. */
  | { readonly how: 'finished-before'; readonly rank: number | undefined; readonly row: Row }
  /** The board is not known well enough to tell. */
  | { readonly how: 'unseen' }

/** Where a saved score stands on its board. */
export function placeOf(leaderboard: Leaderboard, score: Score): Place {
  const { rank, ...row } = rankRows(leaderboard).find(({ game }) => game === score.game) ?? {}
  if (!('game' in row) || leaderboard.stale) return { how: 'unseen' }
  if (row.finishedAtMs !== score.finishedAtMs || row.score !== score.score || row.timeMs !== score.timeMs)
    return { how: 'finished-before', rank, row }
  return rank === undefined ? { how: 'too-fast', row } : { how: 'ranked', rank, row }
}

/** How a finished game compares with the other scores of its board. */
export interface Beaten {
  /** The share of scores that are worse, rounded down: fewer right answers, or as many in more time. */
  readonly percent: number
  /** How many other scores there are. */
  readonly count: number
}

/** With fewer other scores than this, no comparison is made. */
const LEAST_COMPARED = 20

/** How a score compares with the others of its board; `undefined` if they are too few, or so many that not all are known. */
export function beatenBy({ rows, more }: Leaderboard, own: Score): Beaten | undefined {
  const { game, score, timeMs, isTooFast } = own
  const others = rows.filter((row) => row.game !== game && ranks(row))
  if (isTooFast || more || others.length < LEAST_COMPARED) return undefined
  const worse = others.filter((row) => row.score < score || (row.score === score && row.timeMs > timeMs))
  return { percent: Math.floor((100 * worse.length) / others.length), count: others.length }
}

/** How the rows of a board did, question by question. */
export interface Others {
  /** How many in a hundred had each question right, rounded. */
  readonly percents: readonly number[]
  /** Whether the board has more rows than were counted: then they are the best ones. */
  readonly isBest: boolean
}

/** How the rows of a daily's board did with each of its questions; `undefined` if too few of them say which they had right. */
export function othersOn({ rows, more }: Leaderboard, questions: number): Others | undefined {
  const patterns = rows.filter(ranks).flatMap(({ pattern }) => (pattern?.length === questions ? [pattern] : []))
  if (patterns.length < LEAST_COMPARED) return undefined
  const percents = Array.from({ length: questions }, (_, i) => {
    const right = patterns.filter((pattern) => pattern[i] === '1').length
    return Math.round((100 * right) / patterns.length)
  })
  return { percents, isBest: more }
}
