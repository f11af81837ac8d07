import type * as z from 'zod/mini'
import { MOST_BODY_BYTES } from './body.ts'

/** What a part of an address means, and one that is good. */
export interface Parameter {
  readonly description: string
  readonly example?: string
}

/** What operations are about, and what can be done with it. */
export const tags = {
  Games: 'Read a quiz, and play it',
  Scores: 'Save a finished game, delete it again, and read leaderboards',
  Collections: 'Read what quizzes are made from',
  Reports: 'Tell that something is wrong with a question',
} as const
/** What an operation is about. */
export type Tag = keyof typeof tags

/** The problems that an operation may answer with, by status, and what each means. */
export const problems = {
  400: 'The body is not JSON',
  401: 'The token is cut, forged, or not of the kind that is wanted here',
  404: 'There is nothing of that name, or not yet; `nearest` may say what was meant',
  410: 'The token has expired, or the time to save the game is over',
  413: `The body is larger than ${MOST_BODY_BYTES / 1024} KiB`,
  415: 'The body does not say that it is JSON',
  422: 'A part of the request is not what was expected; `field` names it',
  429: 'Too many such requests came from this address within a minute',
  500: 'A fault of the site, which is logged',
  503: 'Scores or questions cannot be reached just now, or a setting of the site is wrong',
} as const
/** The status of a problem that an operation may answer with. */
export type ProblemStatus = keyof typeof problems

/** An operation of the API, as the OpenAPI document describes it. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete'
  readonly path: string
  readonly tag: Tag
  readonly summary: string
  readonly description: string
  readonly body?: z.ZodMiniType
  readonly inPath?: Readonly<Record<string, Parameter>>
  readonly query?: Readonly<Record<string, string | Parameter>>
  /** The answer to a valid request; no schema if it has no body. */
  readonly answer: { readonly status: 200 | 201 | 202 | 204; readonly schema?: z.ZodMiniType }
  /** The statuses of its own problems, besides those of every operation and of every body. */
  readonly problems: readonly ProblemStatus[]
}

/** Every status of a problem that the operation may answer with, in ascending order. */
export function problemsOf({ body, problems: own }: Operation): readonly ProblemStatus[] {
  const all: readonly ProblemStatus[] = [...own, ...(body ? ofEveryBody : []), ...ofEveryOperation]
  return [...new Set(all)].sort((a, b) => a - b)
}

const ofEveryOperation = [500, 503] as const
const ofEveryBody = [400, 413, 415, 422] as const
