import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import { queryOf, readNumber } from '../http/query.ts'
import { todayOf } from '../http/request.ts'
import type { CollectionIndex } from '../quiz/bank.ts'
import { browse, nearestParts, type Part, type Parts, partOf, type Sought } from '../quiz/browse.ts'
import { LISTED_PER_PAGE, type Listed, readWhole } from '../quiz/list.ts'

/** A season or team that is not there, and those most like it. */
export interface Miss {
  readonly field: 'season' | 'team'
  readonly text: string
  readonly nearest: readonly Part[]
}

/** What the reader looks for in a collection, and a page of what was found, the newest match first. */
export interface Browsed {
  readonly season: Part | undefined
  readonly team: Part | undefined
  readonly words: string
  readonly misses: readonly Miss[]
  readonly count: number
  /** From 1 to `pages`, which is at least 1. */
  readonly page: number
  readonly pages: number
  readonly shown: readonly Listed[]
}

const MOST_CHARACTERS = 60
/** More pages than any collection has. */
const MOST_PAGES = 1000

/** Reads what the query looks for. Throws a refusal for a page that is no number or that there is none of. */
export async function readBrowsed(
  c: Context<Env>,
  { collection, parts }: { collection: CollectionIndex; parts: Parts },
): Promise<Browsed> {
  const season = readPart(c, 'season', parts.seasons)
  const team = readPart(c, 'team', parts.teams)
  const words = (queryOf(c).get('q') ?? '').trim().slice(0, MOST_CHARACTERS)
  const misses = [season.miss, team.miss].filter((miss) => miss !== undefined)
  const sought = { season: season.part, team: team.part, words }
  const listed = misses.length > 0 ? [] : await readFitting(c, collection, sought)
  const found = browse(listed, parts, sought).toReversed()
  const pages = Math.max(1, Math.ceil(found.length / LISTED_PER_PAGE))
  const page = readNumber(c, 'page', [1, misses.length > 0 ? MOST_PAGES : pages]) ?? 1
  const shown = found.slice((page - 1) * LISTED_PER_PAGE, page * LISTED_PER_PAGE)
  return { season: season.part, team: team.part, words, misses, count: found.length, page, pages, shown }
}

/** The season or team of the query; neither part nor miss where it names none. */
function readPart(c: Context<Env>, field: Miss['field'], parts: readonly Part[]): { part?: Part; miss?: Miss } {
  const text = (queryOf(c).get(field) ?? '').trim().slice(0, MOST_CHARACTERS)
  if (text === '') return {}
  const part = partOf(parts, text)
  return part ? { part } : { miss: { field, text, nearest: nearestParts(parts, text) } }
}

/** The shortest list that has all that is looked for. */
async function readFitting(c: Context<Env>, collection: CollectionIndex, { season, team }: Sought) {
  const id = season ? `${collection.id}-${season.id}` : team && `team-${team.id}`
  const topic = id === undefined ? undefined : await c.get('house').topicOf(id)
  return readWhole(c.get('house').bank, { collection, topics: id && topic ? [[id, topic]] : [], day: todayOf(c) })
}
