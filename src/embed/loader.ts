import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import { originOf } from '../http/origin.ts'
import { refusal } from '../http/refusal.ts'

/** What the built files have in place of the origin. */
const HOLE = '{{origin}}'

/** `/embed.js` and `/embed-host.js`: the built file with the origin of this site in it, so that it knows where it is from wherever it is copied to. */
export async function showLoader(c: Context<Env>): Promise<Response> {
  const file = await c.env.ASSETS.fetch(new URL(c.req.path, c.req.url))
  if (!file.ok) throw refusal(c.get('text'), 'unread')
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
    'access-control-allow-origin': '*',
  }
  return c.body((await file.text()).replaceAll(HOLE, originOf(c)), 200, headers)
}
