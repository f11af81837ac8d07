import type { MiddlewareHandler } from 'hono'
import type { Env } from '../house/house.ts'

/** Ends of names that lead to no site that everybody can reach (RFC 6761, RFC 6762, RFC 9476, what ICANN keeps free, and what home routers use). */
const LOCAL_ENDS = /\.(localhost|local|test|invalid|internal|alt|arpa|onion|lan|home|corp|mail|fritz\.box)$/

/**
 * Sends a request without encryption to the same address with it, by 308, which keeps the method and the body. A site on a
 * port, an address in figures, a name of a local network, a proxy that says that it was asked by https, and an owner whose
 * PUBLIC_ORIGIN is `http:` are left alone.
 */
export const toHttps: MiddlewareHandler<Env> = async (c, next) => {
  const { url } = c.req
  if (!url.startsWith('http:')) return next()
  const isWished = isPublic(new URL(url)) && !c.env?.PUBLIC_ORIGIN?.startsWith('http:')
  if (!isWished || wasEncrypted(c.req.header('x-forwarded-proto'), c.req.header('forwarded'))) return next()
  return c.redirect(`https:${url.slice('http:'.length)}`, 308)
}

/** Whether the first proxy that was asked, the one before all others, says that it was asked by https, in its own way or that of RFC 7239. */
const wasEncrypted = (proto = '', forwarded = '') =>
  /^\s*https\s*(,|$)/i.test(proto) || /^[^,]*\bproto="?https\b/i.test(forwarded)

/** Whether an address is that of a name under which everybody can reach a site, at the usual port. */
const isPublic = ({ hostname, port }: URL) =>
  port === '' && /\.[a-z][a-z0-9-]*\.?$/.test(hostname) && !LOCAL_ENDS.test(hostname.replace(/\.$/, ''))
