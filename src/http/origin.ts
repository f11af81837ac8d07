import type { Context } from 'hono'
import type { Env } from '../house/house.ts'

/** What an origin consists of that may stand in a script, a policy or a page. Names of hosts can hold quotes and semicolons (WHATWG URL), which no site that is reached has. */
const SAFE = /^https?:\/\/[\w.:[\]-]+$/
/** The origin of a request to a host with such a name: it leads nowhere. */
const NOWHERE = 'https://host.invalid'

/** The origin that absolute links start with: what the owner has set, or else that of the request. */
export function originOf(c: Context<Env>): string {
  const origin = c.env?.PUBLIC_ORIGIN ?? new URL(c.req.url).origin
  return SAFE.test(origin) ? origin : NOWHERE
}
