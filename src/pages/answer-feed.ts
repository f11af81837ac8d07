import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import type { Day } from '../quiz/incident.ts'
import { fingerprint } from '../quiz/random.ts'

/** Answers with a feed that changed last on a day, or says that the reader has it already. */
export function answerFeed(c: Context<Env>, feed: string, day: Day): Response {
  const etag = `"${fingerprint(feed)}"`
  const changed = new Date(`${day}T00:00:00Z`).toUTCString()
  const headers = {
    'cache-control': 'public, max-age=900',
    'access-control-allow-origin': '*',
    etag,
    'last-modified': changed,
  }
  if (isUnchanged(c, { etag, changed })) return c.body(null, 304, headers)
  return c.body(feed, 200, { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' })
}

/** Whether the reader has the feed already: by its tag, or without one by its day (RFC 9110, 13.1). */
function isUnchanged(c: Context<Env>, { etag, changed }: { etag: string; changed: string }): boolean {
  const tags = c.req.header('if-none-match')
  if (tags !== undefined) return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  return since >= Date.parse(changed)
}
