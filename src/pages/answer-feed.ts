import type { Context } from 'hono'
import type { Env } from '../house/house.ts'

/** Answers with a feed, which other sites may read. Readers know by its ETag whether it changed: a day would hide a second change of that day. */
export const answerFeed = (c: Context<Env>, feed: string): Response =>
  c.body(feed, 200, {
    'cache-control': 'public, max-age=900',
    'access-control-allow-origin': '*',
    'content-type': 'application/atom+xml; charset=utf-8',
  })
