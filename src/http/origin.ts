import type { Context } from 'hono'
import type { Env } from '../house/house.ts'

/** The origin that absolute links start with: what the owner has set, or else that of the request. */
export const originOf = (c: Context<Env>): string => c.env?.PUBLIC_ORIGIN ?? new URL(c.req.url).origin
