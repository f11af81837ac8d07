import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import { ProblemError } from '../house/problem.ts'
import { type CollectionIndex, refsOf, type Topic } from '../quiz/bank.ts'
import { nearestTo } from './nearest.ts'
import { queryOf } from './query.ts'
import { refusal } from './refusal.ts'
import { collectionsOf, todayOf } from './request.ts'

const MOST_SHOWN = 60

/** The collection of an id. Throws a refusal where none of that id is asked today. */
export function collectionFor(c: Context<Env>, id: string): CollectionIndex {
  const found = collectionsOf(c).find((one) => one.id === id)
  if (found) return found
  throw refusal(c.get('text'), 'unknown-collection', { field: 'id', values: { collection: id.slice(0, MOST_SHOWN) } })
}

/** The season and the team that the query names, as topics. Throws a refusal for one that has no incident in the collection. */
export async function readTopics(c: Context<Env>, collection: CollectionIndex) {
  const query = queryOf(c)
  const topics: (readonly [string, Topic])[] = []
  for (const [field, prefix] of [
    ['season', `${collection.id}-`],
    ['team', 'team-'],
  ] as const) {
    const given = query.get(field)
    if (given === null) continue
    const id = prefix + given
    const topic = await c.get('house').topicOf(id)
    if (topic?.name.is !== field || refsOf({ collections: [collection] }, topic, todayOf(c)).length === 0)
      throw await unknownTopic(c, { field, given, prefix })
    topics.push([id, topic])
  }
  return topics
}

interface Unknown {
  readonly field: 'season' | 'team'
  readonly given: string
  readonly prefix: string
}

/** The refusal of a season or a team that is none of the collection, with the nearest ones, as the field writes them. */
async function unknownTopic(c: Context<Env>, { field, given, prefix }: Unknown): Promise<ProblemError> {
  const text = c.get('text')
  const values = { field, expected: text.t(`expected.${field}`), found: JSON.stringify(given.slice(0, MOST_SHOWN)) }
  const { problem } = refusal(text, 'invalid', { field, values })
  const near = await nearestTo(c, prefix + given, [field])
  const nearest = near.flatMap(({ id, title }) => (id.startsWith(prefix) ? { id: id.slice(prefix.length), title } : []))
  return nearest.length > 0 ? new ProblemError({ ...problem, nearest }) : new ProblemError(problem)
}
