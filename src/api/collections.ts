import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { answerData } from '../http/headers.ts'
import { collectionFor, readTopics } from '../http/list.ts'
import { originOf } from '../http/origin.ts'
import { queryOf } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import { collectionsOf, todayOf } from '../http/request.ts'
import { type CollectionIndex, countPublished } from '../quiz/bank.ts'
import { roundDays } from '../quiz/daily.ts'
import { type Listed, readAbout, readList, teamsOf } from '../quiz/list.ts'

/** `/api/collections`: what incidents belong together, and which they are. It says no score. */
export const collectionsApi = new Hono<Env>()

/** What is listed is the same for everyone. */
const kept = { 'cache-control': 'public, max-age=300' }

collectionsApi.get('/collections', async (c) => {
  return answerData(
    { collections: await Promise.all(collectionsOf(c).map((collection) => toJson(c, collection))) },
    200,
    kept,
  )
})

/** A collection as the API gives it, with what of it is published. */
async function toJson(c: Context<Env>, collection: CollectionIndex) {
  const { bank } = c.get('house')
  const day = todayOf(c)
  const { id, title, description, subject, published, decks } = collection
  const about = await readAbout(bank, collection)
  const questions = about.questions.filter((_, i) => (decks[i]?.published ?? day) < day)
  return {
    ...{ id, title, description, subject, published },
    matches: countPublished(collection, day),
    questions: questions.reduce((sum, count) => sum + count, 0),
    seasons: about.seasons.filter((one) => one.published < day).map(({ season }) => season),
    daily: { quiz: `daily-${id}`, days: roundDays(bank.index, day, id) },
    closed: about.closed,
    sources: Object.entries(about.sources).map(([source, file]) => ({ id: source, ...file })),
    incidents: `${originOf(c)}/api/collections/${id}/incidents`,
  }
}

collectionsApi.get('/collections/:id/incidents', async (c) => {
  const collection = collectionFor(c, c.req.param('id'))
  const query = queryOf(c)
  const cursor = query.get('cursor') ?? undefined
  const wish = { collection, topics: await readTopics(c, collection), day: todayOf(c), cursor }
  const page = await readList(c.get('house').bank, wish)
  const text = c.get('text')
  if (!page) {
    const found = JSON.stringify(cursor?.slice(0, 20))
    throw refusal(text, 'invalid', {
      field: 'cursor',
      values: { field: 'cursor', expected: text.t('expected.cursor'), found },
    })
  }
  const origin = originOf(c)
  return answerData({ incidents: page.incidents.map((one) => toRow(origin, one)), next: page.next ?? null }, 200, kept)
})

/** A listed incident as the API gives it. */
const toRow = (origin: string, listed: Listed) => {
  const { id, title, date, home, away, season, questions } = listed
  return {
    ...{ id, title, date, home, away },
    season: season ?? null,
    teams: teamsOf(listed),
    questions,
    url: `${origin}/api/incidents/${id}`,
  }
}
