import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Env } from './house.ts'

/** What went wrong, in a form that a page can show and a program can act on (RFC 9457). */
export interface Problem {
  readonly status: ContentfulStatusCode
  /** A word for programs: `expired`, `too-few`. */
  readonly reason: string
  readonly title: string
  /** One sentence: what was expected, what was found. */
  readonly detail: string
  /** The part of the request that is at fault. */
  readonly field?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Further members, such as how many questions there are. */
  readonly more?: Readonly<Record<string, string | number>>
}

/** A problem that the path's door answers in its own form. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The problem as `application/problem+json`. */
export function toProblemJson(
  c: Context<Env>,
  { status, reason, title, detail, field, headers = {}, more = {} }: Problem,
): Response {
  const body = { type: `/docs#${reason}`, title, status, detail, reason, ...(field && { field }), ...more }
  return c.body(JSON.stringify(body), status, {
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  })
}
