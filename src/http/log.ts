import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Env, RequestLine } from '../house/house.ts'

/** Tells the log of each request. */
export const logRequests: MiddlewareHandler<Env> = async (c, next) => {
  const { now, log } = c.get('house')
  const startMs = now()
  await next()
  log(lineOf(c, now() - startMs))
}

/** What is told of a request: neither its address nor what it sent, so that no name, no token and no reader is in the log. */
const lineOf = (c: Context<Env>, ms: number): RequestLine => ({
  event: 'request',
  method: c.req.method,
  route: routeOf(c),
  status: c.res.status,
  ms,
  kv: c.get('kvCalls'),
})

/** The form of the path that answered, such as `/quiz/:quizId`; `none` where there is no such path. */
export const routeOf = (c: Context<Env>) => matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? 'none'
