// Makes the file of a new incident, in which each place to be filled in says what belongs there:
//   npm run new-incident -- everton-2018 --collection klopp --records goal,goal,card,quote
import { writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type * as z from 'zod'
import { type Fault, fault, shown } from '../check/invariants/fault.ts'
import { fits } from '../check/invariants/form.ts'
import { isReserved, unreserved } from '../check/invariants/ids.ts'
import { nearestIds, nearestTo } from '../check/invariants/near.ts'
import type { collectionSchema } from '../src/quiz/collection.ts'
import { toDay } from '../src/quiz/day.ts'
import { type Day, incidentSchema, type TimelineRecord } from '../src/quiz/incident.ts'
import type { Names } from '../src/quiz/names.ts'
import { faultLine } from './content-error.ts'
import { COLLECTION_FILE, COLLECTIONS, collectionIds, incidentFiles } from './folders.ts'
import { formWords } from './form-words.ts'
import { readJson } from './read-json.ts'
import { readNames } from './registry.ts'
import { recordKinds, toSkeleton } from './skeleton.ts'

const USAGE =
  'npm run new-incident -- <id> [--collection <folder>] [--manager <id of a person>] [--records goal,quote,…]'

const options = {
  collection: { type: 'string' },
  manager: { type: 'string' },
  records: { type: 'string', default: 'goal,quote' },
  folder: { type: 'string', default: 'questions' },
} as const

/** What the command prints, and whether it wrote the file. */
export interface Outcome {
  readonly made: boolean
  readonly text: string
}

/** Writes the file that the command's arguments ask for, unless an argument is wrong or there is such a file. */
export function makeIncident(args: readonly string[], today: Day): Outcome {
  const { values, positionals, odd } = readArgs(args)
  const folder = values.folder ?? options.folder.default
  const { names, faults } = readNames(folder)
  if (!names || faults.length > 0) return { made: false, text: faults.join('\n') }
  const [id = ''] = positionals
  const collection = values.collection ?? onlyHandWritten(folder) ?? ''
  const manager = values.manager ?? managerOf(folder, collection) ?? ''
  const records = (values.records ?? options.records.default).split(',').map((kind) => kind.trim())
  const wrong = [
    ...odd,
    ...idFaults(positionals, folder, names),
    ...collectionFaults(collection, folder),
    ...managerFaults(manager, names),
    ...recordFaults(records),
  ]
  if (wrong.length > 0)
    return { made: false, text: [...wrong.map((found) => faultLine('new-incident', found)), '', USAGE].join('\n') }
  const file = join(folder, COLLECTIONS, collection, `${id}.json`)
  const skeleton = toSkeleton({ id, manager, published: today, records: records.filter(isKind) })
  writeFileSync(file, `${JSON.stringify(skeleton, null, 2)}\n`, { flag: 'wx' })
  return { made: true, text: nextSteps(relative('.', file), id) }
}

/** The arguments as read; an unknown option is a fault and does not throw. */
function readArgs(args: readonly string[]) {
  const { positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options,
  })
  const given = tokens.filter((token) => token.kind === 'option')
  const values: Partial<Record<string, string>> = Object.fromEntries(given.map(({ name, value }) => [name, value]))
  const known = Object.keys(options)
  const expected = known.map((name) => `--${name} <…>`).join(', ')
  const odd = given
    .filter(({ name, value }) => !known.includes(name) || value === undefined)
    .map(({ rawName }) => fault('options', expected, rawName))
  return { positionals, values, odd }
}

function idFaults(wanted: readonly string[], folder: string, names: Names): readonly Fault[] {
  const [id = ''] = wanted
  if (id === '') return [fault('id', 'the id of the incident, such as atletico-2021', undefined)]
  if (wanted.length > 1) return [fault('id', 'one id', wanted.join(' '))]
  const form = incidentSchema.shape.id
  if (!fits(form, id)) return [fault('id', `${formWords(form)}, such as atletico-2021`, id)]
  if (isReserved(id, names, collectionIds(folder))) return [fault('id', unreserved, id)]
  const twin = incidentFiles(folder).find((file) => basename(file, '.json') === id)
  if (!twin) return []
  const found = `${shown(id)}, which is ${relative('.', join(folder, twin))}`
  return [{ path: 'id', expected: 'an id that no incident has', found }]
}

function collectionFaults(collection: string, folder: string): readonly Fault[] {
  const known = collectionIds(folder)
  if (known.includes(collection)) return []
  const expected = `a folder of questions/${COLLECTIONS}: ${known.join(', ')}`
  return [{ ...fault('--collection', expected, collection || undefined), near: nearestTo(collection, known) }]
}

function managerFaults(manager: string, names: Names): readonly Fault[] {
  if (Object.hasOwn(names.people, manager)) return []
  const near = manager === '' ? [] : nearestIds(names, 'people', manager)
  return [{ ...fault('--manager', 'an id of names/people.json', manager || undefined), near }]
}

function recordFaults(records: readonly string[]): readonly Fault[] {
  return records
    .filter((kind) => !isKind(kind))
    .map((kind) => ({
      ...fault('--records', `kinds of records, such as goal,quote: ${recordKinds.join(', ')}`, kind),
      near: nearestTo(kind, recordKinds),
    }))
}

function isKind(kind: string): kind is TimelineRecord['kind'] {
  return recordKinds.some((known) => known === kind)
}

/** The only collection that is written by hand: it was read in no data. `undefined` where there are none or several. */
function onlyHandWritten(folder: string): string | undefined {
  const written = collectionIds(folder).filter((id) => collectionIn(folder, id)?.sources === undefined)
  return written.length === 1 ? written[0] : undefined
}

const managerOf = (folder: string, collection: string) => collectionIn(folder, collection)?.subject?.manager

/** What a collection.json says, though its form may be wrong; `undefined` where it cannot be read. */
function collectionIn(folder: string, id: string): Partial<z.input<typeof collectionSchema>> | undefined {
  const { value } = readJson(join(folder, COLLECTIONS, id, COLLECTION_FILE))
  return typeof value === 'object' && value !== null ? value : undefined
}

function nextSteps(file: string, id: string): string {
  return `Made ${file}. What is next:

  1. Put something in the place of every TODO, or delete its line. questions/README.md explains each field.
  2. npm run pack                                   names what is still open or wrong
  3. npm run questions -- --incident ${id.padEnd(15)}shows every question it makes: read them aloud
  4. npm run bank                                   shows them on a page
`
}

if (import.meta.main) {
  const { made, text } = makeIncident(process.argv.slice(2), toDay(Date.now()))
  if (made) console.log(text)
  else console.error(text)
  process.exitCode = made ? 0 : 1
}
