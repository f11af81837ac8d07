import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import type { Problem } from '../house/problem.ts'

/** Answers a problem as `application/problem+json`. */
export function toProblemJson(
  c: Context<Env>,
  { status, reason, title, detail, field, nearest, headers = {}, more = {} }: Problem,
): Response {
  const body = {
    type: `/docs#${reason}`,
    title,
    status,
    detail,
    reason,
    ...(field && { field }),
    ...(nearest && { nearest: nearest.map(({ id }) => id) }),
    ...more,
  }
  return c.body(JSON.stringify(body), status, {
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  })
}
