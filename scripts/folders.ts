import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of collections in a questions folder, and the file that says what a collection is. */
export const COLLECTIONS = 'collections'
export const COLLECTION_FILE = 'collection.json'

/** The lists of the registry that a collection may have entries of its own in, each in a file of that name. */
export const ownLists = ['people', 'clubs', 'venues', 'competitions'] as const

/** Files of a collection's folder that hold no incident: its own, its entries of the registry, and those of what imports it. */
const besides: readonly string[] = [
  COLLECTION_FILE,
  ...ownLists.map((list) => `${list}.json`),
  'lock.json',
  'fixes.json',
  'report.json',
]

/** The ids of the collections of a questions folder, sorted: the names of their folders. */
export function collectionIds(folder: string): readonly string[] {
  const of = join(folder, COLLECTIONS)
  if (!existsSync(of)) return []
  return readdirSync(of, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** Paths of the files that hold incidents, one or many, relative to the questions folder and sorted. */
export function incidentFiles(folder: string): readonly string[] {
  return collectionIds(folder)
    .flatMap((id) => readdirSync(join(folder, COLLECTIONS, id)).map((file) => ({ id, file })))
    .filter(({ file }) => file.endsWith('.json') && !besides.includes(file))
    .map(({ id, file }) => join(COLLECTIONS, id, file))
    .sort()
}
