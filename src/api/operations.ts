import type * as z from 'zod/mini'
import {
  answerSchema,
  collectionListSchema,
  gameSchema,
  incidentListSchema,
  incidentSchema,
  leaderboardSchema,
  quizSchema,
  reportSchema,
  savedSchema,
  saveSchema,
  standingSchema,
  startSchema,
  tokenSchema,
  verdictSchema,
  whatQuiz,
} from './schemas.ts'

/** What a part of an address means, and one that is good. */
export interface Parameter {
  readonly description: string
  readonly example?: string
}

/** An operation of the API, as the OpenAPI document describes it. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete'
  readonly path: string
  readonly summary: string
  readonly body?: z.ZodMiniType
  readonly inPath?: Readonly<Record<string, Parameter>>
  readonly query?: Readonly<Record<string, string | Parameter>>
  /** The answer to a valid request; no schema if it has no body. */
  readonly answer: { readonly status: 200 | 201 | 202 | 204; readonly schema?: z.ZodMiniType }
  /** The statuses of the problems that it may answer with. */
  readonly problems: readonly number[]
}

const tokenProblems = [400, 401, 410, 413, 415, 422]

/** Every operation of the API, by its operation id. */
export const operations = {
  readQuiz: {
    method: 'get',
    path: '/api/quizzes/{quizId}',
    inPath: { quizId: { description: whatQuiz, example: 'team-argentina' } },
    summary: 'The questions of a quiz, without answers',
    answer: { status: 200, schema: quizSchema },
    problems: [404, 422, 503],
  },
  startGame: {
    method: 'post',
    path: '/api/games',
    summary: 'Start a game',
    body: startSchema,
    answer: { status: 201, schema: gameSchema },
    problems: [400, 404, 413, 415, 422, 503],
  },
  putQuestion: {
    method: 'post',
    path: '/api/games/questions',
    summary: 'The current question of a game; its clock runs on',
    body: tokenSchema,
    answer: { status: 200, schema: standingSchema },
    problems: [...tokenProblems, 503],
  },
  answerQuestion: {
    method: 'post',
    path: '/api/games/answers',
    summary: 'Answer the current question',
    body: answerSchema,
    answer: { status: 200, schema: verdictSchema },
    problems: [...tokenProblems, 503],
  },
  saveScore: {
    method: 'post',
    path: '/api/scores',
    summary: 'Save a finished game under a name; again with another name, rename it',
    body: saveSchema,
    answer: { status: 201, schema: savedSchema },
    problems: [...tokenProblems, 429, 503],
  },
  deleteScore: {
    method: 'delete',
    path: '/api/scores',
    summary: 'Delete a saved score with the token it was saved with',
    body: tokenSchema,
    answer: { status: 204 },
    problems: [...tokenProblems, 429, 503],
  },
  readLeaderboard: {
    method: 'get',
    path: '/api/leaderboards/{board}',
    inPath: {
      board: {
        description: 'The id of a daily, of the site or of a collection, or a week such as 2026-w47',
        example: 'daily-world-cups-20261127',
      },
    },
    summary: 'The rows of a board. A daily has one of its own; every other quiz counts for the week’s',
    query: {
      league: 'A league; all players where it is left out',
      limit: 'How many rows, 1 to 100; 100 where it is left out',
    },
    answer: { status: 200, schema: leaderboardSchema },
    problems: [404, 422, 503],
  },
  listCollections: {
    method: 'get',
    path: '/api/collections',
    summary: 'What incidents belong together: what it is about, how much of it there is, where it was read',
    answer: { status: 200, schema: collectionListSchema },
    problems: [503],
  },
  listIncidents: {
    method: 'get',
    path: '/api/collections/{id}/incidents',
    inPath: { id: { description: 'A collection', example: 'world-cups' } },
    summary: 'The incidents of a collection, the newest match first, 50 at a time. It says no score',
    query: {
      team: { description: 'Only matches of a club or country', example: 'argentina' },
      season: { description: 'Only matches of a season, or of the year of a tournament', example: '2022' },
      cursor: 'The `next` of the page before; the first page where it is left out',
    },
    answer: { status: 200, schema: incidentListSchema },
    problems: [404, 422, 503],
  },
  readIncident: {
    method: 'get',
    path: '/api/incidents/{id}',
    inPath: { id: { description: 'An incident', example: 'everton-2017' } },
    summary: 'One incident with its sources. It holds answers',
    answer: { status: 200, schema: incidentSchema },
    problems: [404, 503],
  },
  reportQuestion: {
    method: 'post',
    path: '/api/reports',
    summary: 'Report a question',
    body: reportSchema,
    answer: { status: 202 },
    problems: [400, 404, 413, 415, 422, 429, 503],
  },
} as const satisfies Record<string, Operation>
