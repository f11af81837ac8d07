import type { MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import type { Env } from '../house/house.ts'

const retainedHeaders = ['cache-control', 'etag', 'vary', 'last-modified', 'access-control-allow-origin']
const tag = etag({ retainedHeaders })

/** Gives each answer that is kept for everyone an ETag, and answers 304 where the reader has it already. */
export const tagShared: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (c.res.headers.get('cache-control')?.startsWith('public')) await tag(c, async () => undefined)
}
