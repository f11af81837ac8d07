import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import { remember } from '../quiz/memory.ts'

/** What an origin consists of that may stand in a script, a policy or a page. Names of hosts can hold quotes and semicolons (WHATWG URL), which no site that is reached has. */
const SAFE = /^https?:\/\/[\w.:[\]-]+$/
/** The origin of a request to a host with such a name: it leads nowhere. */
const NOWHERE = 'https://host.invalid'

/** Ends of names that lead to no site that everybody can reach (RFC 6761, RFC 6762, RFC 9476, what ICANN keeps free, and what home routers use). */
const LOCAL_ENDS = /\.(localhost|local|test|invalid|internal|alt|arpa|onion|lan|home|corp|mail|fritz\.box)$/

/** Whether a text is an origin that may stand in whatever we write: a protocol and a host, without a path or a slash at the end. */
export const isSafeOrigin = (text: string): boolean =>
  SAFE.test(text) && URL.canParse(text) && new URL(text).origin === text

/** Whether an address is that of a name under which everybody can reach a site, at the usual port. */
export const isPublic = ({ hostname, port }: URL): boolean =>
  port === '' && /\.[a-z][a-z0-9-]*\.?$/.test(hostname) && !LOCAL_ENDS.test(hostname.replace(/\.$/, ''))

/**
 * The origin that absolute links start with: what the owner has set, or else that of the request. A public site is
 * reached by https, whatever a proxy, or somebody who claims to be one, has said of the request.
 */
export function originOf(c: Context<Env>): string {
  const owned = c.env?.PUBLIC_ORIGIN
  return owned === undefined ? askedAt(startOf(c)).origin : toSafe(owned)
}

const MOST_ORIGINS_KEPT = 20

/** Whether the request came to the address of a site that everybody can reach. */
export const isPublicAt = (c: Context<Env>): boolean => askedAt(startOf(c)).isPublic

/** The address of a request up to its path. */
const startOf = (c: Context<Env>) => /^[^/]*\/\/[^/?#]*/.exec(c.req.url)?.[0] ?? ''

/** What is asked at an address that starts so, and the origin of links in answers. */
const askedAt = remember(MOST_ORIGINS_KEPT, (start: string) => {
  const url = new URL(start)
  const isOpen = isPublic(url)
  return { isPublic: isOpen, origin: toSafe(isOpen ? `https://${url.host}` : url.origin) }
})

/** The origin, or one that leads nowhere where it is not safe. An isolate has one that its owner has set, and asks with every link. */
const toSafe = remember(MOST_ORIGINS_KEPT, (origin: string) => (isSafeOrigin(origin) ? origin : NOWHERE))
