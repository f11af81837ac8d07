// The incidents of a collection, listed: all of them, those of each season and those of each team, a hundred in a file. An
// incident stands in four lists, so that no question about them reads more than the files of one list. Lists begin with the
// oldest match and are read from their end, so that a new match moves no file.
import type { Bank, CollectionIndex, Topic } from './bank.ts'
import type { Collection } from './collection.ts'
import type { Head } from './entry.ts'
import type { Day } from './incident.ts'
import { hash } from './random.ts'

/** An incident as it is listed. It has no score: that would tell answers. */
export interface Listed extends Omit<Head, 'collection' | 'source'> {
  readonly season?: string
  /** The ids of its season and of its teams, as topics. */
  readonly topics: readonly string[]
  /** How many questions can be asked of it. */
  readonly questions: number
  /** The day from which it is no longer asked. */
  readonly until?: Day
}

/** A part of a collection with its name, and the day on which anything of it was first published. */
interface Named {
  readonly name: string
  readonly published: Day
}

/** What is known of a collection beside its index. */
export interface About extends Pick<Collection, 'closed' | 'sources'> {
  /** Its seasons, the earliest first, with the day of their first publication. */
  readonly seasons: readonly (Named & { readonly season: string })[]
  /** Its teams by name; ids without `team-`. */
  readonly teams: readonly (Named & { readonly team: string })[]
  /** How many questions each of its decks has. */
  readonly questions: readonly number[]
}

const TEAM = 'team-'
/** The ids of the teams of a listed incident, without `team-`. */
export const teamsOf = ({ topics }: Listed): readonly string[] =>
  topics.flatMap((topic) => (topic.startsWith(TEAM) ? topic.slice(TEAM.length) : []))

/** How many incidents are listed in one file. */
export const LISTED_PER_FILE = 100
/** How many incidents a page of a list has at most. */
export const LISTED_PER_PAGE = 50

const listPath = ({ hash: folder }: CollectionIndex, topic: string, file: number) =>
  `${folder}/list/${topic}/${file}.json`

/** The path of what is known of a collection beside its index. */
export const aboutPath = ({ hash: folder }: CollectionIndex) => `${folder}/about.json`

/** What is listed: the incidents of a collection that belong to all of the topics. */
export interface ListWish {
  readonly collection: CollectionIndex
  /** Teams and seasons by their ids, each with its topic. */
  readonly topics: readonly (readonly [string, Topic])[]
  /** Incidents that are published before this day are listed, and not those that ended by it. */
  readonly day: Day
  /** The `next` of an earlier page of the same list. */
  readonly cursor?: string | undefined
}

/** A page of a list, the newest match first. `next` is there where another page follows. */
export interface ListPage {
  readonly incidents: readonly Listed[]
  readonly next?: string
}

/** A page of a list; `undefined` where the cursor is none of this list. */
export async function readList({ read }: Bank, wish: ListWish): Promise<ListPage | undefined> {
  const { collection, topics, day } = wish
  const ids = topics.map(([id]) => id)
  const [list = collection.id] = ids
  const start = startOf(wish)
  if (!start) return undefined
  const markOf = ({ id }: Listed) => hash(`cursor ${collection.id} ${ids} ${id}`).toString(36)
  const isWanted = (row: Listed) => isListed(row, day) && ids.every((id) => row.topics.includes(id))
  const found: { readonly row: Listed; readonly file: number }[] = []
  for (let { file, mark } = start; file >= 0 && found.length <= LISTED_PER_PAGE; file -= 1, mark = undefined) {
    const rows = (await read(listPath(collection, list, file))) as readonly Listed[]
    const end = mark === undefined ? rows.length : rows.findIndex((row) => markOf(row) === mark)
    if (end < 0) return undefined
    const wanted = rows.slice(0, end).filter(isWanted).reverse()
    found.push(...wanted.map((row) => ({ row, file })))
  }
  const incidents = found.slice(0, LISTED_PER_PAGE).map(({ row }) => row)
  const last = found.length > LISTED_PER_PAGE ? found[LISTED_PER_PAGE - 1] : undefined
  return { incidents, ...(last && { next: `${last.file}-${markOf(last.row)}` }) }
}

/** Every incident of a collection that is listed on a day, or those of one topic: the oldest match first. It reads all files of that list. */
export async function readWhole(
  { read }: Bank,
  { collection, topics: [topic], day }: ListWish,
): Promise<readonly Listed[]> {
  const [list = collection.id] = topic ?? []
  const files = Array.from({ length: newestFile(collection, topic) + 1 }, (_, file) => file)
  const rows = await Promise.all(files.map(async (file) => (await read(listPath(collection, list, file))) as Listed[]))
  return rows.flat().filter((row) => isListed(row, day))
}

const isListed = ({ published, until }: Listed, day: Day) => published < day && (until === undefined || day < until)

/** The file in which a page begins, and the mark of the last incident of the page before; `undefined` where the cursor cannot be one of this list. */
function startOf({ collection, topics: [first], cursor }: ListWish) {
  const newest = newestFile(collection, first)
  if (cursor === undefined) return { file: newest, mark: undefined }
  const [, file, mark] = /^(\d{1,4})-([0-9a-z]{1,7})$/.exec(cursor) ?? []
  return file && Number(file) <= newest ? { file: Number(file), mark } : undefined
}

/** The last file of the list of a collection or a topic; -1 where it has none. */
function newestFile(collection: CollectionIndex, topic: ListWish['topics'][number] | undefined): number {
  const length = topic ? (topic[1].incidents[collection.id]?.length ?? 0) : collection.matches
  return Math.ceil(length / LISTED_PER_FILE) - 1
}

/** What is known of a collection beside its index. */
export const readAbout = async ({ read }: Bank, collection: CollectionIndex): Promise<About> =>
  (await read(aboutPath(collection))) as About
