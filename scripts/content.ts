import { basename, dirname, join, relative } from 'node:path'
import { type Fault, fault } from '../check/invariants/fault.ts'
import { valueUnder } from '../check/invariants/form.ts'
import { findFaults } from '../check/invariants/incident.ts'
import { type Collection, collectionSchema } from '../src/quiz/collection.ts'
import type { Content } from '../src/quiz/content.ts'
import { type Incident, incidentSchema } from '../src/quiz/incident.ts'
import type { Names } from '../src/quiz/names.ts'
import { ContentError, faultLine } from './content-error.ts'
import { COLLECTION_FILE, COLLECTIONS, collectionIds, incidentFiles } from './folders.ts'
import { faultsOfForm, type Read, readForm } from './read-form.ts'
import { readJson } from './read-json.ts'
import { readNames } from './registry.ts'
import { checkWords, compileWords } from './words.ts'

/** The language of the catalogues that are shipped, and the locale that dates are written in. */
export const LANGUAGE = 'en'
const LOCALE = 'en-GB'

/** One incident as read, with each fault; `incident` is `undefined` where its form is wrong. */
interface IncidentRead {
  readonly path: string
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
  const collections = collectionIds(folder).map((id) => readCollection(join(folder, COLLECTIONS, id, COLLECTION_FILE)))
  const incidents = incidentFiles(folder).flatMap((file) => readIncidents(join(folder, file), names))
  const lines = [
    ...faults,
    ...[...collections, ...incidents].flatMap(({ path, faults }) => faults.map((found) => faultLine(path, found))),
    ...twinIds(incidents),
    ...checkWords(words, LANGUAGE),
  ]
  if (lines.length > 0 || !names) throw new ContentError(lines.join('\n'))
  return {
    language: LOCALE,
    collections: collections.flatMap(({ collection = [] }) => collection),
    incidents: incidents.flatMap(({ incident = [] }) => incident),
    names,
    words: compileWords(words, LANGUAGE),
  }
}

function readCollection(path: string): CollectionRead {
  const { value, faults } = readForm(path, collectionSchema)
  const folder = basename(dirname(path))
  const id = valueUnder(value, 'id')
  const misnamed = typeof id === 'string' && id !== folder
  const idFaults = misnamed ? [fault('id', `"${folder}", the name of the folder`, id)] : []
  const collection = faults.length > 0 ? undefined : collectionSchema.parse(value)
  return { path, collection, faults: [...faults, ...idFaults] }
}

/** Reads a file of one incident, which is named like it, or of many. */
function readIncidents(path: string, names: Names | undefined): readonly IncidentRead[] {
  const { value, faults } = readJson(path)
  const many = valueUnder(value, 'incidents')
  if (Array.isArray(many) && faults.length === 0)
    return many.map((one, i) => inList(readIncident(path, { value: one, faults: [] }, names), i))
  const read = readIncident(path, { value, faults }, names)
  const named = basename(path, '.json')
  const misnamed = typeof read.id === 'string' && read.id !== named
  const idFaults = misnamed ? [fault('id', `"${named}", the name of the file`, read.id)] : []
  return [{ ...read, faults: [...read.faults, ...idFaults] }]
}

/** The incident with the paths of its faults as they are in a file of many. */
const inList = (read: IncidentRead, i: number): IncidentRead => ({
  ...read,
  faults: read.faults.map((found) => ({ ...found, path: `incidents[${i}]${found.path && `.${found.path}`}` })),
})

/** Reads one incident. What must hold between its records is checked once every field has the right form and is filled in. */
function readIncident(path: string, { value, faults }: Read, names: Names | undefined): IncidentRead {
  const id = valueUnder(value, 'id')
  const wrong = [...faults, ...(value === undefined ? [] : faultsOfForm(value, incidentSchema, names))]
  if (wrong.length > 0) return { path, id, incident: undefined, faults: wrong }
  const incident = { ...incidentSchema.parse(value), collection: basename(dirname(path)) }
  return { path, id, incident, faults: names ? findFaults(incident, names) : [] }
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
