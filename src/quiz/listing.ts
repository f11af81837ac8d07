// What can be listed of a collection without telling what happened: its matches by their sides and days, its seasons and teams,
// and where it was read. Price: who browses reads every list of the collection, since matches that are not published yet leave gaps.
import { type Bank, type CollectionIndex, countPublished } from './bank.ts'
import type { Collection } from './collection.ts'
import type { Day } from './incident.ts'

/** One match of a collection, as it is listed: nothing of what happened. */
export interface Listed {
  /** Its number in the collection. */
  readonly number: number
  readonly id: string
  readonly title: string
  readonly date: Day
  /** The sides by the names that they had then. */
  readonly home: string
  readonly away: string
  /** The teams under whose topics it is found, home side first: ids without `team-`. */
  readonly teams: readonly [home: string, away: string]
  readonly season?: string
  readonly questions: number
}

/** A season or a team of a collection. The topic of its quizzes is `<collection>-<season>` or `team-<team>`. */
export interface Part {
  /** A season such as "2022", or the id of a team. */
  readonly id: string
  readonly name: string
  /** How many matches of the collection it has. */
  readonly matches: number
}

/** A file of data that a collection was read in. */
export type DataFile = Collection['sources'][string] & {
  /** Where the file can be read, as it was read. */
  readonly file: string
}

/** What a collection is made of: a file of the bank. */
export interface Contents {
  /** The newest first. */
  readonly seasons: readonly Part[]
  /** By name. */
  readonly teams: readonly Part[]
  readonly sources: readonly DataFile[]
}

/** How many matches are listed in one file. */
export const LISTED_PER_FILE = 500

/** The path of what a collection is made of. */
export const contentsPath = ({ hash }: CollectionIndex) => `${hash}/contents.json`

/** The path of a list of matches: their numbers have nothing to do with their place in it. */
export const listPath = ({ hash }: CollectionIndex, file: number) => `${hash}/list/${file}.json`

/** The seasons, teams and sources of a collection. */
export const readContents = async ({ read }: Bank, collection: CollectionIndex): Promise<Contents> =>
  (await read(contentsPath(collection))) as Contents

/** The matches of a collection that are published before a day, in order of their days. */
export async function readListed({ read }: Bank, collection: CollectionIndex, day: Day): Promise<readonly Listed[]> {
  const files = Array.from({ length: Math.ceil(collection.matches / LISTED_PER_FILE) }, (_, i) => i)
  const lists = await Promise.all(files.map(async (i) => (await read(listPath(collection, i))) as readonly Listed[]))
  const count = countPublished(collection, day)
  return lists.flat().filter(({ number }) => number < count)
}
