import type { MiddlewareHandler } from 'hono'
import type { Env } from '../house/house.ts'
import { isPublicAt } from './origin.ts'

/**
 * Sends a request without encryption to the same address with it, by 308, which keeps the method and the body. A site on a
 * port, an address in figures, a name of a local network, a proxy that says that it was asked by https, and an owner whose
 * PUBLIC_ORIGIN is `http:` are left alone.
 */
export const toHttps: MiddlewareHandler<Env> = async (c, next) => {
  const { url } = c.req
  if (!url.startsWith('http:')) return next()
  const isWished = isPublicAt(c) && !c.env?.PUBLIC_ORIGIN?.startsWith('http:')
  if (!isWished || wasEncrypted(c.req.header('x-forwarded-proto'), c.req.header('forwarded'))) return next()
  return c.redirect(`https:${url.slice('http:'.length)}`, 308)
}

/** Whether the first proxy that was asked, the one before all others, says that it was asked by https, in its own way or that of RFC 7239. */
const wasEncrypted = (proto = '', forwarded = '') =>
  /^\s*https\s*(,|$)/i.test(proto) || /^[^,]*\bproto="?https\b/i.test(forwarded)
