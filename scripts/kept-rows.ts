// What a listing of the store's keys tells, for the owner's tools.
import { parseRow, type RowMetadata } from '../src/scores/key.ts'
import { toBlockable } from '../src/scores/plain.ts'
import { ROW_DAYS, type Row } from '../src/scores/score.ts'

/** A key as a listing of KV gives it. */
export interface ListedKey {
  readonly name: string
  readonly metadata?: unknown
}

/** A saved score with its key. */
export interface KeptRow extends Row {
  readonly key: string
}

/** The rows among the keys, newest first; what is no row is left out. */
export const rowsIn = (keys: readonly ListedKey[]): readonly KeptRow[] =>
  keys
    .flatMap(({ name, metadata }) => {
      const row = parseRow(name, metadata)
      return row ? [{ ...row, key: name }] : []
    })
    .toSorted((a, b) => b.savedAtMs - a.savedAtMs)

/** The rows under a name, in whatever capitals, accents, look-alike letters or spaces. */
export const rowsNamed = (rows: readonly KeptRow[], name: string): readonly KeptRow[] =>
  rows.filter((row) => toBlockable(row.name) === toBlockable(name))

/** A text on one line of a terminal, which nothing in it can move, colour or turn round. */
export const toPrinted = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ')

/** A kept report of a question. */
export interface KeptReport {
  readonly question: string
  readonly reason: string
  readonly note?: string
  readonly reportedAt: string
}

/** The reports by question, those with most first. */
export const byQuestion = (reports: readonly KeptReport[]): readonly (readonly [string, readonly KeptReport[]])[] =>
  [...Map.groupBy(reports, ({ question }) => question)].toSorted(([, a], [, b]) => b.length - a.length)

/** A row as it is written again: its key, what KV keeps with it, and until when, in seconds since 1970. */
export interface RowPut {
  readonly key: string
  readonly value: ''
  readonly metadata: RowMetadata
  readonly expiration: number
}

/** What is to be done with the rows of an export. */
export interface Restoring {
  /** What is written: rows that the store does not have. */
  readonly puts: readonly RowPut[]
  /** How many rows the store has already. */
  readonly there: number
  /** How many are too old to be kept any longer. */
  readonly old: number
  /** How many are of other leagues or boards than those that are wanted. */
  readonly others: number
  /** How many entries are no rows. */
  readonly odd: number
}

/** KV takes nothing that expires within a minute. */
const LEAST_SECONDS = 60

/** What is to be restored. */
export interface RestoreWish {
  readonly exported: unknown
  /** What the keys of the wanted rows begin with. */
  readonly prefix: string
  readonly nowMs: number
  /** How many days a row is kept, from the one on which it was saved. */
  readonly rowDays?: number | undefined
}

/** Which rows of an export are written again, given the keys that the store has of the prefix. Throws where the export is no list. */
export function toRestore(
  { exported, prefix, nowMs, rowDays = ROW_DAYS }: RestoreWish,
  there: readonly ListedKey[],
): Restoring {
  if (!Array.isArray(exported)) throw new Error('restore: expected a list of rows, as export writes it; found none')
  const known = new Set(there.map(({ name }) => name))
  const rows = exported.flatMap((entry) => toPut(entry, rowDays))
  const wanted = rows.filter(({ key }) => key.startsWith(prefix))
  const missing = wanted.filter(({ key }) => !known.has(key))
  const puts = missing.filter(({ expiration }) => expiration > nowMs / 1000 + LEAST_SECONDS)
  return {
    puts,
    there: wanted.length - missing.length,
    old: missing.length - puts.length,
    others: rows.length - wanted.length,
    odd: exported.length - rows.length,
  }
}

/** The row of an entry of an export, as it is written; none where the entry is no row. */
function toPut(entry: unknown, rowDays: number): readonly RowPut[] {
  if (typeof entry !== 'object' || entry === null) return []
  const { key } = entry as { readonly key?: unknown }
  const row = typeof key === 'string' ? parseRow(key, entry) : undefined
  if (!row || typeof key !== 'string') return []
  const { name, total, savedAtMs, pattern } = row
  const metadata = { name, total, savedAtMs, ...(pattern !== undefined && { pattern }) }
  return [{ key, value: '', metadata, expiration: Math.floor(savedAtMs / 1000) + rowDays * 24 * 3600 }]
}
