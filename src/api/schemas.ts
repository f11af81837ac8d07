// The schemas of what is sent to the JSON API. When the Worker is packed, the functions that read requests are made from them
// (scripts/validators.ts), and from them and those of answers (answer-schemas.ts) the OpenAPI document. Both know what JSON Schema
// can say: a refinement or a transform would not be enforced.
import * as z from 'zod/mini'
import { MOST_TOKEN_LENGTH } from '../game/token.ts'
import { groupNames } from '../quiz/kinds/kind.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import { MOST_QUIZ_ID_LENGTH } from '../quiz/quiz-id.ts'
import { leagueForm } from '../scores/league.ts'
import { reportReasons } from '../scores/report.ts'

/** A schema with a description in the OpenAPI document. */
export const described = <T extends z.ZodMiniType>(schema: T, description: string): T =>
  schema.check(z.describe(description)) as T
const text = (description: string, most: number) =>
  described(z.string().check(z.minLength(1), z.maxLength(most)), description)
/** A whole number from 0 on. */
export const count = (description: string) => described(z.int().check(z.minimum(0)), description)

/** What can be wished for as a quiz. */
export const whatQuiz =
  'A quiz id, or what a fresh quiz is to be about: "daily", "mix", a collection ("world-cups"), its daily ("daily-world-cups"), a season of it ("world-cups-2022"), a club or country ("team-argentina"), or a match by its id'
const quizExamples = [
  'daily',
  'mix',
  'world-cups',
  'daily-world-cups',
  'world-cups-2022',
  'team-argentina',
  'everton-2017',
]
const quizId = text(whatQuiz, MOST_QUIZ_ID_LENGTH).check(z.meta({ description: whatQuiz, examples: quizExamples }))
const token = text('The token of the last answer', MOST_TOKEN_LENGTH)
const league = described(
  z.string().check(z.regex(leagueForm)),
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

/** The bodies that the API reads, by their names. */
export const bodies = {
  start: startSchema,
  answer: answerSchema,
  token: tokenSchema,
  save: saveSchema,
  report: reportSchema,
}
/** What a body of a name holds. */
export type Body<Name extends keyof typeof bodies> = z.infer<(typeof bodies)[Name]>
