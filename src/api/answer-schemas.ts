// What the JSON API answers. The OpenAPI document is made from these schemas; nothing of them is in the Worker.
import * as z from 'zod/mini'
import { difficulties } from '../quiz/difficulty.ts'
import { optionIds } from '../quiz/question.ts'
import { count, described } from './schemas.ts'

const option = z.object({ id: z.enum(optionIds), text: z.string() })
const question = {
  id: described(z.string(), '`<incident>.<kind>.<subject>`'),
  kind: z.string(),
  difficulty: described(z.enum(difficulties), 'Estimated from how prominent the fact is and how close the options are'),
  prompt: z.string(),
  quote: z.optional(z.string()),
  options: z.array(option).check(z.minLength(2), z.maxLength(4)),
}
const turn = z.object({ number: described(z.int().check(z.minimum(1)), 'Its place in the game'), ...question })
const source = z.object({
  incident: z.string(),
  paragraphs: described(z.array(z.int()), 'Empty where the source is data'),
  line: z.optional(described(z.int(), 'Where the source is data: the line in its file')),
  url: z.string(),
  data: z.optional(z.object({ address: z.string(), attribution: z.string(), licence: z.string() })),
})

/** A quiz without its answers. */
export const quizSchema = z.object({
  id: z.string(),
  title: z.string(),
  date: z.iso.date(),
  length: count('Questions'),
  questions: z.array(z.object(question)),
})
/** A game that was started. */
export const gameSchema = z.object({
  token: z.string(),
  quiz: z.object({ id: z.string(), title: z.string(), length: count('Questions') }),
  question: turn,
})
/** The next question of a game. */
export const standingSchema = z.object({ token: z.string(), question: turn })
const result = z.object({
  score: count('Right answers'),
  total: count('Questions'),
  timeMs: count('Milliseconds from each question to its answer, added up'),
  pattern: z.array(z.boolean()),
  share: z.object({ url: z.string(), text: z.string() }),
})
/** A marked answer, with the next question or the result. */
export const verdictSchema = z.object({
  correct: z.boolean(),
  chosen: described(option, 'The option that counts: the first that was given for this question'),
  answer: option,
  why: z.string(),
  source,
  corrected: described(z.boolean(), 'Whether later quizzes tell another fact'),
  withdrawn: described(
    z.nullable(z.object({ day: z.iso.date(), reason: z.string() })),
    'Set where the question is withdrawn: from which day it is not asked, and why. Then every answer is correct, and `answer` and `why` may be wrong',
  ),
  token: z.string(),
  question: z.nullable(turn),
  result: z.nullable(result),
})
const row = {
  name: z.string(),
  score: count('Right answers'),
  total: count('Questions'),
  timeMs: count('Milliseconds'),
}
/** A saved score. */
export const savedSchema = z.object({
  board: z.string(),
  league: z.string(),
  ...row,
  rank: described(z.nullable(z.int()), 'Where it stands, if that is known and it ranks'),
  place: described(
    z.enum(['ranked', 'too-fast', 'finished-before', 'unseen']),
    'Whether it ranks: what was played faster than anybody reads does not, and of a game that was finished twice the first finish counts',
  ),
  url: z.string(),
})
/** A leaderboard. */
export const leaderboardSchema = z.object({
  board: z.string(),
  league: z.string(),
  stale: described(z.boolean(), 'Whether the rows may be out of date'),
  unread: count('Entries of the board that could not be read'),
  scores: z.array(z.object({ rank: z.nullable(z.int()), ...row, savedAt: z.iso.datetime() })),
})
const sourceFile = z.object({
  id: z.string(),
  repository: z.string(),
  commit: z.string(),
  path: z.string(),
  licence: z.string(),
  attribution: described(z.string(), 'Whom to name'),
  address: z.string(),
})
const closed = z.object({
  competition: z.string(),
  season: z.string(),
  club: z.optional(z.string()),
  lists: z.array(z.string()),
})
/** The collections. */
export const collectionListSchema = z.object({
  collections: z.array(
    z.object({
      id: described(z.string(), 'As a quiz: questions from all of it'),
      title: z.string(),
      description: z.string(),
      subject: described(z.string(), 'Whom or what it is about'),
      published: described(z.iso.date(), 'Quizzes of later days may ask it'),
      matches: count('Matches that are published'),
      questions: count('Questions that can be asked of them'),
      seasons: described(z.array(z.string()), 'The earliest first. As a quiz: `<collection>-<season>`'),
      daily: z.object({
        quiz: described(z.string(), 'The quiz that is its daily of the day'),
        days: count('Days until every match has had its turn'),
      }),
      closed: described(z.array(closed), 'What is there whole'),
      sources: described(z.array(sourceFile), 'The files of data that were read; none where it was read in texts'),
      incidents: described(z.string(), 'The address of its list'),
    }),
  ),
})
/** A page of a list of incidents. */
export const incidentListSchema = z.object({
  incidents: described(
    z.array(
      z.object({
        id: described(z.string(), 'As a quiz: questions on this match'),
        title: z.string(),
        date: z.iso.date(),
        home: z.string(),
        away: z.string(),
        season: z.nullable(z.string()),
        teams: described(z.array(z.string()), 'Their ids, home first. As a quiz: `team-<id>`'),
        questions: count('Questions that can be asked of it'),
        url: described(z.string(), 'The address of the incident, which holds answers'),
      }),
    ),
    'The newest match first, 50 at most. There are no scores: they would tell answers',
  ),
  next: described(z.nullable(z.string()), 'The cursor of the next page; null on the last one'),
})
/** An incident. */
export const incidentSchema = described(
  z.looseObject({ id: z.string(), title: z.string() }),
  'The incident as it is written in questions/',
)
/** A problem, as in RFC 9457. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  reason: z.string(),
  field: z.optional(described(z.string(), 'The part of the request that is at fault')),
  nearest: z.optional(described(z.array(z.string()), 'What may have been meant: at most three')),
})
