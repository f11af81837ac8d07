import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import { queryOf, readNumber } from '../http/query.ts'
import { todayOf } from '../http/request.ts'
import type { CollectionIndex } from '../quiz/bank.ts'
import { browse, namesOf, partOf } from '../quiz/browse.ts'
import { type Contents, type Listed, type Part, readListed } from '../quiz/listing.ts'
import { nearestTo } from '../quiz/nearest.ts'

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

const PER_PAGE = 50
const MOST_CHARACTERS = 60
/** More pages than any collection has. */
const MOST_PAGES = 1000

/** Reads what the query looks for. Throws a refusal for a page that is no number or that there is none of. */
export async function readBrowsed(
  c: Context<Env>,
  { collection, contents }: { collection: CollectionIndex; contents: Contents },
): Promise<Browsed> {
  const season = readPart(c, 'season', contents.seasons)
  const team = readPart(c, 'team', contents.teams)
  const words = (queryOf(c).get('q') ?? '').trim().slice(0, MOST_CHARACTERS)
  const misses = [season.miss, team.miss].filter((miss) => miss !== undefined)
  const sought = { season: season.part?.id, team: team.part?.id, words }
  const listed = misses.length > 0 ? [] : await readListed(c.var.house.bank, collection, todayOf(c))
  const found = browse(listed, contents, sought).toReversed()
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const page = readNumber(c, 'page', [1, misses.length > 0 ? MOST_PAGES : pages]) ?? 1
  const shown = found.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return { season: season.part, team: team.part, words, misses, count: found.length, page, pages, shown }
}

/** The season or team of the query; neither part nor miss where it names none. */
function readPart(c: Context<Env>, field: Miss['field'], parts: readonly Part[]): { part?: Part; miss?: Miss } {
  const text = (queryOf(c).get(field) ?? '').trim().slice(0, MOST_CHARACTERS)
  if (text === '') return {}
  const part = partOf(parts, text)
  return part ? { part } : { miss: { field, text, nearest: nearestTo(text, parts, { namesOf }) } }
}
