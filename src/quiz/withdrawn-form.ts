// The form of the list of withdrawn questions.
import * as z from 'zod'
import { daySchema } from './incident.ts'

/** The longest reason, in letters. */
const MOST_REASON_LETTERS = 300

const withdrawalSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+\.[a-z0-9-]+\.[\w.-]+$/, 'expected the id of a question')
    .describe('The id of the question, as reports and `npm run questions` give it'),
  day: daySchema.describe(
    'The first day whose quizzes do not ask it, such as 2026-11-29: as a rule the day after today, in UTC',
  ),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(MOST_REASON_LETTERS)
    .regex(/^[^<>\p{Cc}]*$/u, 'expected plain text on one line, without < and >')
    .describe('Why, in plain words that are shown in public, on one line and without < and >'),
})

/** The form of withdrawn.json: a list. */
export const withdrawnSchema = z.array(withdrawalSchema).describe('The questions that are withdrawn')
