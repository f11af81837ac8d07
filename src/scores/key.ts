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
  const [form, league, board, rank = '', game, ...rest] = key.split(':')
  const [, mark, ...numbers] = /^(x?)(\d{2})-(\d{7})-(\d{13})$/.exec(rank) ?? []
  const [turned, time, finished] = numbers.map(Number)
  if (form !== FORM || !league || !board || !game || rest.length > 0 || !isRowMetadata(metadata)) return undefined
  if (turned === undefined || time === undefined || finished === undefined) return undefined
  const score = MOST_SCORE - turned
  const { name, total, savedAtMs, pattern } = metadata
  if (score > total) return undefined
  const own = { name, total, savedAtMs, pattern: isPatternOf(pattern, { score, total }) ? pattern : undefined }
  const marked = mark ? { isTooFast: true as const } : {}
  return { league, board, game, score, timeMs: time, finishedAtMs: finished, ...own, ...marked }
}

/** Whether a pattern is of so many questions with so many right ones: the key says the score, and metadata cannot override it. */
const isPatternOf = (pattern: unknown, { score, total }: { score: number; total: number }): pattern is string =>
  typeof pattern === 'string' &&
  /^[01]+$/.test(pattern) &&
  pattern.length === total &&
  pattern.replaceAll('0', '').length === score

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function isRowMetadata(value: unknown): value is RowMetadata {
  if (typeof value !== 'object' || value === null) return false
  const { name, total, savedAtMs } = value as Partial<Record<keyof RowMetadata, unknown>>
  return (
    typeof name === 'string' && name !== '' && isCount(total) && total > 0 && total <= MOST_SCORE && isCount(savedAtMs)
  )
}
