import type { MiddlewareHandler } from 'hono'
import type { Env } from '../house/house.ts'
import { isReadByAll, isWhole, readByAll, setHeaders } from './headers.ts'

/** What a door allows to other sites: lists with commas. */
interface Opening {
  readonly methods: string
  /** The headers that a request may have; those that it asks for, if left out. */
  readonly requestHeaders?: string
  readonly maxAgeSeconds?: number
}

/**
 * Lets every origin read the answers of a door, without credentials. Hono's own middleware sets its headers before there is an
 * answer, which makes Hono copy the answer with its body as a stream.
 */
export function openToAll({ methods, requestHeaders, maxAgeSeconds }: Opening): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.method !== 'OPTIONS') {
      await next()
      return isWhole(c.res) && isReadByAll(c.req.path) ? undefined : setHeaders(c.res, readByAll)
    }
    const allowed = requestHeaders ?? c.req.header('access-control-request-headers')?.replace(/\s/g, '')
    return c.body(null, 204, {
      ...readByAll,
      'access-control-allow-methods': methods,
      ...(maxAgeSeconds && { 'access-control-max-age': String(maxAgeSeconds) }),
      ...(allowed && { 'access-control-allow-headers': allowed, vary: 'Access-Control-Request-Headers' }),
    })
  }
}
