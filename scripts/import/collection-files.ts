// A collection's files: its collection.json and fixes.json as written by hand, and those that an import writes: one file of
// incidents for each season, people, clubs, grounds, and the lock. An entry is a line, so that a change is one line long.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type * as z from 'zod'
import { type Collection, collectionSchema } from '../../src/quiz/collection.ts'
import { type Names, namesSchema } from '../../src/quiz/names.ts'
import { type Fixes, fixesSchema } from './fixes.ts'
import type { Draft } from './incidents.ts'
import { type Lock, lockSchema } from './lock.ts'

/** The lists that a collection can add to the registry. */
export type OwnNames = Pick<Names, 'people' | 'clubs' | 'venues' | 'competitions'>

/** Everything that an import starts from. */
export interface Folder {
  readonly collection: Collection
  readonly fixes: Fixes
  readonly lock: Lock
  readonly names: OwnNames
  /** The registry's lists without this collection's own. */
  readonly others: OwnNames
  /** By season. */
  readonly incidents: Readonly<Record<string, readonly Draft[]>>
}

/** What an import writes. */
export type Written = Pick<Folder, 'lock' | 'names' | 'incidents'>

const LISTS = ['people', 'clubs', 'venues', 'competitions'] as const
const HAND_WRITTEN = [
  'collection.json',
  'fixes.json',
  'competitions.json',
  'lock.json',
  ...LISTS.map((list) => `${list}.json`),
]

/** The files of a collection in `folder`, a folder of questions/collections; throws, naming the file, where one has another form. */
export function readFolder(folder: string): Folder {
  const shared = join(folder, '..', '..', 'names')
  const rivals = globSync(join(folder, '..', '*')).filter((each) => basename(each) !== basename(folder))
  const seasons = globSync(join(folder, '*.json')).filter((file) => !HAND_WRITTEN.includes(basename(file)))
  return {
    collection: readForm(join(folder, 'collection.json'), collectionSchema),
    fixes: readForm(join(folder, 'fixes.json'), fixesSchema),
    lock: readForm(join(folder, 'lock.json'), lockSchema),
    names: readLists(folder),
    others: [shared, ...rivals].map(readLists).reduce(joined),
    incidents: Object.fromEntries(seasons.map((file) => [basename(file, '.json'), readIncidents(file)])),
  }
}

function readForm<Form extends z.ZodType>(file: string, form: Form): z.output<Form> {
  const read = form.safeParse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(`${file}: ${issue?.path.join('.')}: ${issue?.message}`)
}

function readLists(folder: string): OwnNames {
  const { people, clubs, venues, competitions } = namesSchema.shape
  return {
    people: readForm(join(folder, 'people.json'), people),
    clubs: readForm(join(folder, 'clubs.json'), clubs),
    venues: readForm(join(folder, 'venues.json'), venues),
    competitions: readForm(join(folder, 'competitions.json'), competitions),
  }
}

const joined = (one: OwnNames, two: OwnNames): OwnNames => ({
  people: { ...one.people, ...two.people },
  clubs: { ...one.clubs, ...two.clubs },
  venues: { ...one.venues, ...two.venues },
  competitions: { ...one.competitions, ...two.competitions },
})

const EMPTY = {
  cast: {},
  settings: {},
  tables: [],
  fixtures: [],
  complete: [],
  hooks: [],
  neverAsk: [],
  neverOffer: [],
}

/** Incidents were checked when they were written; reading a thousand again by the form would take seconds. */
function readIncidents(file: string): readonly Draft[] {
  const { incidents = [] } = JSON.parse(readFileSync(file, 'utf8')) as { incidents?: readonly Draft[] }
  return incidents.map((incident) => ({ ...incident, ...EMPTY, ...incident }))
}

/** Writes what differs from what is there, and returns the names of the files written (or that would be, in a dry run). */
export function writeFolder(folder: string, { lock, names, incidents }: Written, isDry: boolean): readonly string[] {
  const files: [string, string][] = [
    ...Object.entries(incidents).map(([season, list]): [string, string] => [`${season}.json`, incidentsText(list)]),
    ...(['people', 'clubs', 'venues'] as const).map((list): [string, string] => [
      `${list}.json`,
      entriesText(names[list]),
    ]),
    ['lock.json', lockText(lock)],
  ]
  const changed = files.filter(([name, text]) => {
    const file = join(folder, name)
    return existsSync(file) ? readFileSync(file, 'utf8') !== text : !/^\{\s*\}\n$/.test(text)
  })
  if (!isDry) for (const [name, text] of changed) writeFileSync(join(folder, name), text)
  return changed.map(([name]) => name)
}

/** A season's incidents as they are written: one a line. */
export function incidentsText(incidents: readonly Draft[]): string {
  return `{ "incidents": [\n${incidents.map((incident) => JSON.stringify(bare(incident))).join(',\n')}\n] }\n`
}

/** An incident without the lists that are empty, which the form fills in again. */
function bare(incident: Draft): object {
  const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0
  return Object.fromEntries(Object.entries(incident).filter(([key, value]) => key === 'timeline' || !isEmpty(value)))
}

/** Entries by id as they are written: one a line, in order of ids. */
export function entriesText(entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.keys(entries)
    .sort()
    .map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(entries[id])}`)
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`
}

function lockText({ rows, people }: Lock): string {
  const part = (entries: Readonly<Record<string, unknown>>) => entriesText(entries).trimEnd()
  return `{\n"rows": ${part(rows)},\n"people": ${part(people)}\n}\n`
}

/** The folder of a collection by its id. */
export const collectionFolder = (id: string) =>
  join(dirname(dirname(import.meta.dirname)), 'questions', 'collections', id)
