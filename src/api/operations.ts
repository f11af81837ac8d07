import type * as z from 'zod/mini'
import {
  answerSchema,
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
} from './schemas.ts'

/** An operation of the API, as the OpenAPI document describes it. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete'
  readonly path: string
  readonly summary: string
  readonly body?: z.ZodMiniType
  readonly query?: Readonly<Record<string, string>>
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
    summary: 'The questions of a quiz, without answers',
    answer: { status: 200, schema: quizSchema },
    problems: [404],
  },
  startGame: {
    method: 'post',
    path: '/api/games',
    summary: 'Start a game',
    body: startSchema,
    answer: { status: 201, schema: gameSchema },
    problems: [400, 404, 413, 415, 422],
  },
  putQuestion: {
    method: 'post',
    path: '/api/games/questions',
    summary: 'The current question of a game; its clock runs on',
    body: tokenSchema,
    answer: { status: 200, schema: standingSchema },
    problems: tokenProblems,
  },
  answerQuestion: {
    method: 'post',
    path: '/api/games/answers',
    summary: 'Answer the current question',
    body: answerSchema,
    answer: { status: 200, schema: verdictSchema },
    problems: tokenProblems,
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
    summary: 'The rows of a board: a daily’s id, or a week such as 2026-w47',
    query: {
      league: 'A league; all players where it is left out',
      limit: 'How many rows, 1 to 100; 100 where it is left out',
    },
    answer: { status: 200, schema: leaderboardSchema },
    problems: [404, 422, 503],
  },
  listIncidents: {
    method: 'get',
    path: '/api/incidents',
    summary: 'The incidents that questions are made from',
    answer: { status: 200, schema: incidentListSchema },
    problems: [],
  },
  readIncident: {
    method: 'get',
    path: '/api/incidents/{id}',
    summary: 'One incident with its sources. It holds answers',
    answer: { status: 200, schema: incidentSchema },
    problems: [404],
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
