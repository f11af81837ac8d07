// What a listing of the store's keys tells, for the owner's tools.
import { parseRow } from '../src/scores/key.ts'
import { toPlain } from '../src/scores/plain.ts'
import type { Row } from '../src/scores/score.ts'

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

/** The rows under a name, in whatever capitals, accents or look-alike letters. */
export const rowsNamed = (rows: readonly KeptRow[], name: string): readonly KeptRow[] =>
  rows.filter((row) => toPlain(row.name) === toPlain(name))

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
