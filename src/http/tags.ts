import type { MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import type { Env } from '../house/house.ts'
import { randomId } from '../house/random-id.ts'

const retainedHeaders = ['cache-control', 'etag', 'vary', 'access-control-allow-origin']
const tag = etag({ retainedHeaders })

/**
 * Gives each answer that is kept for everyone an ETag, and answers 304 where the reader has it already. A page says when it was
 * made, so no two are the same: each has a tag of its own by chance, for caches in front of us to answer by, and is not hashed.
 */
export const tagShared: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const { headers } = c.res
  if (!headers.get('cache-control')?.startsWith('public')) return
  if (headers.get('content-type')?.startsWith('text/html')) headers.set('etag', `"${randomId()}"`)
  else await tag(c, async () => undefined)
}
