import {
  collectionListSchema,
  gameSchema,
  incidentListSchema,
  incidentSchema,
  leaderboardSchema,
  quizSchema,
  savedSchema,
  standingSchema,
  verdictSchema,
} from './answer-schemas.ts'
import type { Operation } from './operation.ts'
import { answerSchema, reportSchema, saveSchema, startSchema, tokenSchema, whatQuiz } from './schemas.ts'

/** Every operation of the API, by its operation id. */
export const operations = {
  readQuiz: {
    method: 'get',
    path: '/api/quizzes/{quizId}',
    tag: 'Games',
    inPath: { quizId: { description: whatQuiz, example: 'team-argentina' } },
    summary: 'The questions of a quiz, without answers',
    description:
      'No game is started. An id gives the same questions every time; a topic gives a fresh quiz, whose id is in the answer.',
    answer: { status: 200, schema: quizSchema },
    problems: [404, 422, 429],
  },
  startGame: {
    method: 'post',
    path: '/api/games',
    tag: 'Games',
    summary: 'Start a game',
    description:
      'Gives a token, which holds the whole state of the game, and the first question. The clock of that question starts now.',
    body: startSchema,
    answer: { status: 201, schema: gameSchema },
    problems: [404, 429],
  },
  putQuestion: {
    method: 'post',
    path: '/api/games/questions',
    tag: 'Games',
    summary: 'The current question of a game; its clock runs on',
    description: 'For a player who comes back to a game. Its token stays good, and no time is gained.',
    body: tokenSchema,
    answer: { status: 200, schema: standingSchema },
    problems: [401, 404, 410],
  },
  answerQuestion: {
    method: 'post',
    path: '/api/games/answers',
    tag: 'Games',
    summary: 'Answer the current question',
    description:
      'Only the first answer to a question counts. Gives the right one, why it is right, and the next question or the result, with the token to go on with.',
    body: answerSchema,
    answer: { status: 200, schema: verdictSchema },
    problems: [401, 404, 410],
  },
  saveScore: {
    method: 'post',
    path: '/api/scores',
    tag: 'Scores',
    summary: 'Save a finished game under a name; again with another name, rename it',
    description:
      'Takes the token of the result. A game has one row, on the board of its daily or of the week, and can be saved for 7 days after its end.',
    body: saveSchema,
    answer: { status: 201, schema: savedSchema },
    problems: [401, 410, 429],
  },
  deleteScore: {
    method: 'delete',
    path: '/api/scores',
    tag: 'Scores',
    summary: 'Delete a saved score with the token it was saved with',
    description: 'The token is all that is needed. It is not an error if the score is not there.',
    body: tokenSchema,
    answer: { status: 204 },
    problems: [401, 410, 429],
  },
  readLeaderboard: {
    method: 'get',
    path: '/api/leaderboards/{board}',
    tag: 'Scores',
    inPath: {
      board: {
        description: 'A daily, or a week such as 2026-w47; `daily`, `daily-<collection>` and `week` are those of today',
        example: 'daily-world-cups-20261127',
      },
    },
    summary: 'The rows of a board. A daily has one of its own; every other quiz counts for the week’s',
    description:
      'The best first: more right answers, then less time; last, and without a rank, what was played faster than anybody reads. Rows of the last minutes may be missing.',
    query: {
      league: 'A league; all players where it is left out',
      limit: 'How many rows, 1 to 100; 100 where it is left out',
    },
    answer: { status: 200, schema: leaderboardSchema },
    problems: [404, 422, 429],
  },
  listCollections: {
    method: 'get',
    path: '/api/collections',
    tag: 'Collections',
    summary: 'What incidents belong together: what it is about, how much of it there is, where it was read',
    description: 'Every collection that can be asked today, with how many matches and questions of it are published.',
    answer: { status: 200, schema: collectionListSchema },
    problems: [],
  },
  listIncidents: {
    method: 'get',
    path: '/api/collections/{id}/incidents',
    tag: 'Collections',
    inPath: { id: { description: 'A collection', example: 'world-cups' } },
    summary: 'The incidents of a collection, the newest match first, 50 at a time. It says no score',
    description:
      '`next` is the cursor of the page after this one. Team and season narrow the list, and a cursor is good only for the list that it came from.',
    query: {
      team: { description: 'Only matches of a club or country', example: 'argentina' },
      season: { description: 'Only matches of a season, or of the year of a tournament', example: '2022' },
      cursor: 'The `next` of the page before; the first page where it is left out',
    },
    answer: { status: 200, schema: incidentListSchema },
    problems: [404, 422],
  },
  readIncident: {
    method: 'get',
    path: '/api/incidents/{id}',
    tag: 'Collections',
    inPath: { id: { description: 'An incident', example: 'everton-2017' } },
    summary: 'One incident with its sources. It holds answers',
    description: 'Whatever is known of a match, and where each of it was read. Show it after a game and not before.',
    answer: { status: 200, schema: incidentSchema },
    problems: [404],
  },
  reportQuestion: {
    method: 'post',
    path: '/api/reports',
    tag: 'Reports',
    summary: 'Report a question',
    description:
      'The report is kept for whoever runs the site, and nobody is told of it. Only questions that a player can have been asked can be reported.',
    body: reportSchema,
    answer: { status: 202 },
    problems: [404, 429],
  },
} as const satisfies Record<string, Operation>
