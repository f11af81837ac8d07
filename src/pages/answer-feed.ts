import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import type { Day } from '../quiz/incident.ts'

/** Answers with a feed that changed last on a day, or says that the reader has it already. */
export function answerFeed(c: Context<Env>, feed: string, day: Day): Response {
  const changed = new Date(`${day}T00:00:00Z`).toUTCString()
  const headers = {
    'cache-control': 'public, max-age=900',
    'access-control-allow-origin': '*',
    'last-modified': changed,
  }
  if (isUnchangedSince(c, changed)) return c.body(null, 304, headers)
  return c.body(feed, 200, { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' })
}

/** Whether the reader, who has no tag of it, has the feed of that day (RFC 9110, 13.1.3). */
function isUnchangedSince(c: Context<Env>, changed: string): boolean {
  if (c.req.header('if-none-match') !== undefined) return false
  return Date.parse(c.req.header('if-modified-since') ?? '') >= Date.parse(changed)
}
