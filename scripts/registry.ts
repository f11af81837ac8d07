// The registry of names: what names/ has for everybody, with the entries that a collection has of its own.
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Fault, fault, shown } from '../check/invariants/fault.ts'
import { findNameFaults } from '../check/invariants/names.ts'
import { type Names, namesSchema } from '../src/quiz/names.ts'
import { faultLine } from './content-error.ts'
import { COLLECTIONS, collectionIds, ownLists } from './folders.ts'
import { readForm } from './read-form.ts'

const nameLists = ['people', 'clubs', 'venues', 'competitions', 'terms', 'pools'] as const

type List = (typeof nameLists)[number]

/** One file of the registry as read. */
interface ListFile {
  readonly list: List
  readonly file: string
  readonly value: unknown
  readonly faults: readonly Fault[]
}

/** The registry of a questions folder, with a line for each fault; `undefined` where its form is wrong. */
export function readNames(folder: string): { names: Names | undefined; faults: readonly string[] } {
  const files = listFiles(folder)
  const faults = files.flatMap(({ file, faults }) => faults.map((found) => faultLine(file, found)))
  if (faults.length > 0) return { names: undefined, faults }
  const entries = new Map<string, Entry>()
  const twins = files.filter(({ list }) => list !== 'pools').flatMap((file) => addEntries(entries, file))
  const names = namesSchema.parse(Object.fromEntries(nameLists.map((list) => [list, mergeList(files, list)])))
  const nameFaults = findNameFaults(names).map((found) => {
    const [id = ''] = found.path.split('.')
    return faultLine(entries.get(`${found.list} ${id}`)?.file ?? fileOf(folder, found.list), found)
  })
  return { names, faults: [...twins, ...nameFaults] }
}

const fileOf = (folder: string, list: List) => join(folder, 'names', `${list}.json`)

function listFiles(folder: string): readonly ListFile[] {
  const own = collectionIds(folder)
    .flatMap((id) => ownLists.map((list) => ({ list, file: join(folder, COLLECTIONS, id, `${list}.json`) })))
    .filter(({ file }) => existsSync(file))
  const shared = nameLists.map((list) => ({ list, file: fileOf(folder, list) }))
  return [...shared, ...own].map((of) => ({ ...of, ...readForm(of.file, namesSchema.shape[of.list]) }))
}

function mergeList(files: readonly ListFile[], list: List): unknown {
  const values = files.filter((file) => file.list === list).map(({ value }) => value)
  return list === 'pools' ? values[0] : Object.assign({}, ...values)
}

/** An entry of the registry, as text, and where it stands. */
interface Entry {
  readonly file: string
  readonly text: string
}

/** Adds the entries of a file to those known; gives a line for each that stands elsewhere with other values. */
function addEntries(known: Map<string, Entry>, { list, file, value }: ListFile): readonly string[] {
  return Object.entries(value as object).flatMap(([id, entry]) => {
    const text = JSON.stringify(entry)
    const other = known.get(`${list} ${id}`)
    if (!other) known.set(`${list} ${id}`, { file, text })
    if (!other || other.text === text) return []
    const expected = `what ${relative('.', other.file)} says of it, ${other.text}`
    return [faultLine(file, { ...fault(id, expected, undefined), found: shown(entry) })]
  })
}
