// The schemas of the JSON API: they read requests, and the OpenAPI document is made from them. They use zod/mini because it
// takes a fifth of zod's bytes.
import * as z from 'zod/mini'
import { MOST_TOKEN_LENGTH } from '../game/token.ts'
import { difficulties } from '../quiz/difficulty.ts'
import { groupNames } from '../quiz/kinds/kind.ts'
import { optionIds } from '../quiz/question.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import { leagueForm } from '../scores/league.ts'
import { reportReasons } from '../scores/report.ts'

/** The largest body that is read. */
export const MOST_BODY_BYTES = 32 * 1024

const described = <T extends z.ZodMiniType>(schema: T, description: string): T =>
  schema.check(z.describe(description)) as T
const text = (description: string, most: number) =>
  described(z.string().check(z.minLength(1), z.maxLength(most)), description)
const count = (description: string) => described(z.int().check(z.minimum(0)), description)

/** The longest id of a quiz: that of an incident, a kind, a day and a seed. */
const MOST_QUIZ_ID_LENGTH = 120
const quizId = text(
  'A quiz id, or what a fresh quiz is to be about: "daily", "mix", a collection ("world-cups"), its daily ("daily-world-cups"), a season of it ("world-cups-2022"), a club or country ("team-argentina"), or a match by its id',
  MOST_QUIZ_ID_LENGTH,
)
const token = text('The token of the last answer', MOST_TOKEN_LENGTH)
/** The error is the name of the sentence that says what was expected. */
const league = described(
  z.string().check(z.regex(leagueForm, { error: 'league' })),
  'A league: 1 to 32 lower-case letters, digits and inner hyphens, such as my-site',
)
const length = described(
  z.int().check(z.minimum(QUIZ_LENGTH.least), z.maximum(QUIZ_LENGTH.most)),
  'How many questions; 10 where it is left out. At another length a daily counts for the board of the week',
)

/** `POST /api/games` */
export const startSchema = z.strictObject({
  quiz: quizId,
  kind: z.optional(described(z.enum(groupNames), 'Only questions of this group of kinds, in a fresh quiz')),
  length: z.optional(length),
  league: z.optional(league),
  seen: z.optional(
    described(
      z.array(z.string().check(z.maxLength(120))).check(z.maxLength(1000)),
      'Ids of questions the player has seen: a mix avoids them',
    ),
  ),
})
/** `POST /api/games/answers` */
export const answerSchema = z.strictObject({
  token,
  option: described(z.string().check(z.maxLength(20)), 'The id of an option of the question'),
})
/** A request that sends nothing but a token. */
export const tokenSchema = z.strictObject({ token })
/** `POST /api/scores` */
export const saveSchema = z.strictObject({
  token,
  name: described(z.string().check(z.maxLength(200)), 'The name to show: 1 to 20 letters'),
})
/** `POST /api/reports` */
export const reportSchema = z.strictObject({
  question: text('The id of a question', 120),
  reason: described(z.enum(reportReasons), 'What is the matter with it'),
  note: z.optional(described(z.string().check(z.maxLength(500)), 'In your own words')),
})

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
  url: z.string(),
  data: z.optional(z.object({ address: z.string(), line: z.int(), attribution: z.string(), licence: z.string() })),
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
  rank: z.nullable(z.int()),
  url: z.string(),
})
/** A leaderboard. */
export const leaderboardSchema = z.object({
  board: z.string(),
  league: z.string(),
  stale: described(z.boolean(), 'Whether the rows may be out of date'),
  scores: z.array(z.object({ rank: z.int(), ...row, savedAt: z.iso.datetime() })),
})
/** The list of incidents. */
export const incidentListSchema = z.object({
  incidents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      published: z.iso.date(),
      date: z.iso.date(),
      home: z.string(),
      away: z.string(),
      url: z.string(),
    }),
  ),
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
  field: z.optional(z.string()),
})
