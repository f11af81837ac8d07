// KV lists keys in order, so the keys of scores are made to sort as the leaderboard does, best first: right answers as 99
// minus their number, then time, then finish, all with a fixed number of digits; an x before them, which sorts after every digit,
// marks a score that does not rank. Price: a key allows one order only.
import type { Row, Score } from './score.ts'

const FORM = 'v1'
const MOST_SCORE = 99
const digits = (value: number, width: number) => String(Math.round(value)).padStart(width, '0')

/** What the keys of all rows begin with, or those of a league, or those of a board in it. */
export const rowPrefix = (...within: readonly string[]) => [FORM, ...within, ''].join(':')

/** What every key of a board begins with. */
export const boardPrefix = (league: string, board: string) => rowPrefix(league, board)

/** The key of a score. It depends only on the signed game, so saving twice writes the same key. */
export function toKey({ league, board, score, timeMs, finishedAtMs, game, isTooFast }: Score): string {
  const rank = `${isTooFast ? 'x' : ''}${digits(MOST_SCORE - score, 2)}-${digits(timeMs, 7)}-${digits(finishedAtMs, 13)}`
  return `${boardPrefix(league, board)}${rank}:${game}`
}

/** The metadata of a key: the parts of a row that the key does not contain. */
export interface RowMetadata {
  readonly name: string
  readonly total: number
  readonly savedAtMs: number
  /** Which questions were right, a 1 or a 0 for each; rows that were saved earlier have none. */
  readonly pattern?: string | undefined
}

/** The row of a key and its metadata; `undefined` if either has another form or a value that there cannot be. */
export function parseRow(key: string, metadata: unknown): Row | undefined {
  const parts = KEY.exec(key)
  if (!parts || !isRowMetadata(metadata)) return undefined
  const [, league = '', board = '', mark, turned, time, finished, game = ''] = parts
  const score = MOST_SCORE - Number(turned)
  const { name, total, savedAtMs, pattern } = metadata
  if (score > total) return undefined
  const kept = isPatternOf(pattern, { score, total }) ? pattern : undefined
  const [timeMs, finishedAtMs] = [Number(time), Number(finished)]
  const row = { league, board, game, score, timeMs, finishedAtMs, name, total, savedAtMs, pattern: kept }
  return mark ? { ...row, isTooFast: true } : row
}

// These two are written for speed: a board that is not known has a thousand keys read at once.

/** The form of a key: league, board, the mark of what does not rank, turned score, time, finish, game. */
const KEY = new RegExp(`^${FORM}:([^:]+):([^:]+):(x?)(\\d{2})-(\\d{7})-(\\d{13}):([^:]+)$`)

/** Whether a pattern is of so many questions with so many right ones: the key says the score, and metadata cannot override it. */
function isPatternOf(pattern: unknown, { score, total }: { score: number; total: number }): pattern is string {
  if (typeof pattern !== 'string' || pattern.length !== total) return false
  let right = 0
  for (let i = 0; i < total; i++) {
    const mark = pattern[i]
    if (mark === '1') right += 1
    else if (mark !== '0') return false
  }
  return right === score
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function isRowMetadata(value: unknown): value is RowMetadata {
  if (typeof value !== 'object' || value === null) return false
  const { name, total, savedAtMs } = value as Partial<Record<keyof RowMetadata, unknown>>
  return (
    typeof name === 'string' && name !== '' && isCount(total) && total > 0 && total <= MOST_SCORE && isCount(savedAtMs)
  )
}
