// The list of withdrawn questions of a questions folder: its form is checked as it is read, its ids once the bank is made.
import { join } from 'node:path'
import { type Fault, fault } from '../check/invariants/fault.ts'
import { nearestTo } from '../check/invariants/near.ts'
import { type MadeBank, questionIds } from '../src/quiz/make-bank.ts'
import type { Withdrawal } from '../src/quiz/withdrawal.ts'
import { withdrawnSchema } from '../src/quiz/withdrawn-form.ts'
import { ContentError, faultLine } from './content-error.ts'
import { toSchemaText } from './editor-schema.ts'
import { readList } from './read-form.ts'

const FILE = 'withdrawn.json'
/** Where editors find the form of the list of withdrawn questions. */
export const WITHDRAWN_SCHEMA_FILE = 'questions/withdrawn.schema.json'

/** The JSON Schema of the list of withdrawn questions. */
export const toWithdrawnSchema = () => toSchemaText(withdrawnSchema)

/** The withdrawn questions of a questions folder, none where it has no such file, and a line for each fault. */
export function readWithdrawn(folder: string): { withdrawn: readonly Withdrawal[]; faults: readonly string[] } {
  const file = join(folder, FILE)
  const { list: withdrawn, faults } = readList(file, withdrawnSchema)
  return { withdrawn, faults: [...faults, ...findTwins(withdrawn)].map((found) => faultLine(file, found)) }
}

const findTwins = (withdrawn: readonly Withdrawal[]): readonly Fault[] =>
  withdrawn.flatMap(({ id }, i) => {
    const first = withdrawn.findIndex((other) => other.id === id)
    return first < i ? [fault(`[${i}].id`, `every question once, and [${first}] has it already`, id)] : []
  })

/** Throws ContentError where something is withdrawn that the bank has never asked. */
export function checkWithdrawn(withdrawn: readonly Withdrawal[], bank: MadeBank, folder = 'questions'): void {
  if (withdrawn.length === 0) return
  const ids = questionIds(bank)
  const known = new Set(ids)
  const lines = withdrawn.flatMap(({ id }, i) => {
    if (known.has(id)) return []
    const unknown = { ...fault(`[${i}].id`, 'the id of a question', id), near: nearestTo(id, ids) }
    return [faultLine(join(folder, FILE), unknown)]
  })
  if (lines.length > 0) throw new ContentError(lines.join('\n'))
}
