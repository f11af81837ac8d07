import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** What went wrong, for a page to show and a program to act on (RFC 9457). */
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
  /** What may have been meant, by its id and what pages call it. */
  readonly nearest?: readonly { readonly id: string; readonly title: string }[]
  /** Further members, such as how many questions there are. */
  readonly more?: Readonly<Record<string, string | number>>
}

/** A thrown problem. The door that the request's path leads to answers it in its own form. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}
