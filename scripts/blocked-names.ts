// The list of names that the owner has blocked, in the questions folder: it is deployed with the site.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type Fault, fault } from '../check/invariants/fault.ts'
import { toBlockable } from '../src/scores/plain.ts'
import { ContentError, faultLine } from './content-error.ts'
import { toSchemaText } from './editor-schema.ts'
import { readList } from './read-form.ts'

const FILE = 'blocked-names.json'
/** Where editors find the form of the list of blocked names. */
export const BLOCKED_SCHEMA_FILE = 'questions/blocked-names.schema.json'

const MOST_LETTERS = 100

const blockedSchema = z
  .array(
    z.string().trim().min(1).max(MOST_LETTERS).describe('A name as somebody saved it; other spellings of it count too'),
  )
  .describe('Names that cannot be saved, and whose rows are not shown')

/** The JSON Schema of the list of blocked names. */
export const toBlockedSchema = () => toSchemaText(blockedSchema)

/** The blocked names of a questions folder, none where it has no such file, and a line for each fault. */
export function readBlocked(folder = 'questions'): { blocked: readonly string[]; faults: readonly string[] } {
  const file = join(folder, FILE)
  const { list: blocked, faults } = readList(file, blockedSchema)
  return { blocked, faults: [...faults, ...findTwins(blocked)].map((found) => faultLine(file, found)) }
}

function findTwins(blocked: readonly string[]): readonly Fault[] {
  const compared = blocked.map(toBlockable)
  return blocked.flatMap((name, i) => {
    const first = compared.indexOf(compared[i] ?? '')
    return first < i ? [fault(`[${i}]`, `every name once, and [${first}] is another spelling of it`, name)] : []
  })
}

/** Adds names to the list, and gives those that were not on it yet, in whatever spelling. Throws ContentError where the list is faulty. */
export function addBlocked(names: readonly string[], folder = 'questions'): readonly string[] {
  const { blocked, faults } = readBlocked(folder)
  if (faults.length > 0) throw new ContentError(faults.join('\n'))
  const known = new Set(blocked.map(toBlockable))
  const added = names.filter((name) => {
    const compared = toBlockable(name)
    if (compared === '' || known.has(compared)) return false
    known.add(compared)
    return true
  })
  if (added.length > 0) writeFileSync(join(folder, FILE), `${JSON.stringify([...blocked, ...added], null, 2)}\n`)
  return added
}
