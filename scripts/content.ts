import { basename, dirname, join, relative } from 'node:path'
import { earlyFaults, findCollectionFaults } from '../check/invariants/collection.ts'
import { type Fault, fault } from '../check/invariants/fault.ts'
import { valueUnder } from '../check/invariants/form.ts'
import { findFaults } from '../check/invariants/incident.ts'
import { type Collection, collectionSchema } from '../src/quiz/collection.ts'
import type { Content } from '../src/quiz/content.ts'
import { type Incident, incidentSchema } from '../src/quiz/incident.ts'
import type { Names } from '../src/quiz/names.ts'
import { readBlocked } from './blocked-names.ts'
import { ContentError, faultLine } from './content-error.ts'
import { COLLECTION_FILE, COLLECTIONS, collectionIds, incidentFiles } from './folders.ts'
import { parseForm, readForm } from './read-form.ts'
import { readJson } from './read-json.ts'
import { readNames } from './registry.ts'
import { readWithdrawn } from './withdrawn.ts'
import { checkWords, compileWords } from './words.ts'

/** The language of the catalogues that are shipped, and the locale that dates are written in. */
export const LANGUAGE = 'en'
const LOCALE = 'en-GB'

/** One incident as read, with each fault of its form; `incident` is `undefined` where it has some. */
interface IncidentRead {
  readonly path: string
  /** Where it stands in its file: empty, or `incidents[4]` in a file of many. */
  readonly place: string
  readonly id: unknown
  readonly incident: Incident | undefined
  readonly faults: readonly Fault[]
}

/** One collection.json as read; `collection` is `undefined` where its form is wrong. */
interface CollectionRead {
  readonly path: string
  readonly collection: Collection | undefined
  readonly faults: readonly Fault[]
}

/** The content of a questions folder, checked. Throws ContentError with every fault that was found. */
export async function readContent(folder = 'questions'): Promise<Content> {
  const words = join(folder, 'words', `${LANGUAGE}.json`)
  const { names, faults } = readNames(folder)
  const read = collectionIds(folder).map((id) => readCollection(join(folder, COLLECTIONS, id, COLLECTION_FILE)))
  const collections = read.flatMap(({ collection = [] }) => collection)
  const incidents = incidentFiles(folder).flatMap((file) => readIncidents(join(folder, file), names))
  const { withdrawn, faults: withdrawnFaults } = readWithdrawn(folder)
  const lines = [
    ...faults,
    ...withdrawnFaults,
    ...readBlocked(folder).faults,
    ...read.flatMap((of) => linesOf(of, names ? inCollection(of, names, collections) : [])),
    ...checkIncidents(incidents, names, collections),
    ...twinIds(incidents),
    ...checkWords(words, LANGUAGE),
  ]
  if (lines.length > 0 || !names) throw new ContentError(lines.join('\n'))
  return {
    language: LOCALE,
    collections,
    incidents: incidents.flatMap(({ incident = [] }) => incident),
    names,
    words: compileWords(words, LANGUAGE),
    ...(withdrawn.length > 0 && { withdrawn }),
  }
}

/** A line for each fault of a file's form, and for each other one. */
const linesOf = ({ path, faults }: Pick<IncidentRead, 'path' | 'faults'>, others: readonly Fault[]) =>
  [...faults, ...others].map((found) => faultLine(path, found))

function readCollection(path: string): CollectionRead {
  const { value, data, faults } = readForm(path, collectionSchema)
  const folder = basename(dirname(path))
  const id = valueUnder(value, 'id')
  const misnamed = typeof id === 'string' && id !== folder
  const idFaults = misnamed ? [fault('id', `"${folder}", the name of the folder`, id)] : []
  return { path, collection: data, faults: [...faults, ...idFaults] }
}

const inCollection = ({ collection }: CollectionRead, names: Names, all: readonly Collection[]) =>
  collection ? findCollectionFaults(collection, names, all) : []

/** Reads a file of one incident, which is named like it, or of many. */
function readIncidents(path: string, names: Names | undefined): readonly IncidentRead[] {
  const { value, faults } = readJson(path)
  const many = valueUnder(value, 'incidents')
  if (Array.isArray(many) && faults.length === 0)
    return many.map((one, i) => readIncident(path, { value: one, faults: [] }, names, `incidents[${i}]`))
  const read = readIncident(path, { value, faults }, names)
  const named = basename(path, '.json')
  const misnamed = typeof read.id === 'string' && read.id !== named
  const idFaults = misnamed ? [fault('id', `"${named}", the name of the file`, read.id)] : []
  return [{ ...read, faults: [...read.faults, ...idFaults] }]
}

/** Reads the form of one incident; `place` is where it stands in a file of many. */
function readIncident(
  path: string,
  { value, faults }: ReturnType<typeof readJson>,
  names: Names | undefined,
  place = '',
): IncidentRead {
  const id = valueUnder(value, 'id')
  const parsed = value === undefined ? { faults: [] } : parseForm(value, incidentSchema, names)
  const wrong = [...faults, ...parsed.faults]
  const incident =
    parsed.data && wrong.length === 0 ? { ...parsed.data, collection: basename(dirname(path)) } : undefined
  return { path, place, id, incident, faults: wrong.map((found) => within(place, found)) }
}

/** A fault of an incident with its path as it is in a file of many. */
const within = (place: string, found: Fault): Fault =>
  place === '' ? found : { ...found, path: [place, found.path].filter(Boolean).join('.') }

/** A line for each fault of the incidents. What must hold between records is checked of an incident once its form is right. */
function checkIncidents(
  read: readonly IncidentRead[],
  names: Names | undefined,
  collections: readonly Collection[],
): readonly string[] {
  const byId = new Map(read.flatMap(({ incident }) => (incident ? [[incident.id, incident] as const] : [])))
  const ids = collections.map(({ id }) => id)
  return read.flatMap((of) => {
    const { incident, place } = of
    if (!incident || !names) return linesOf(of, [])
    const collection = collections.find(({ id }) => id === incident.collection)
    const around = { collection, collections: ids, find: (id: string) => byId.get(id) }
    const faults = [...findFaults(incident, names, around), ...(collection ? earlyFaults(incident, collection) : [])]
    return linesOf(
      of,
      faults.map((found) => within(place, found)),
    )
  })
}

/** A line for each incident whose id another one has too. */
function twinIds(incidents: readonly IncidentRead[]): readonly string[] {
  const known = new Map<unknown, string>()
  return incidents.flatMap(({ path, id }) => {
    const other = known.get(id)
    if (typeof id === 'string' && other === undefined) known.set(id, path)
    if (other === undefined) return []
    return faultLine(path, fault('id', `an id of its own, other than that of ${relative('.', other)}`, id))
  })
}
