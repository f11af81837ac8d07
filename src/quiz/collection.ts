// The form of a collection: incidents that belong together, with what they are about, where they were read, and how often they
// are asked. A folder of questions/collections has one collection.json, and its incidents: one file each, or many in one file.
import * as z from 'zod'
import { clubId, competitionId, daySchema, personId } from './incident.ts'

const text = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')

/** The licences of data that may be used. */
export const licences = ['CC0-1.0', 'CC-BY-4.0'] as const

const dataSchema = z.strictObject({
  repository: text.describe('The owner and name of the repository'),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/, 'expected the 40 hex digits of a commit')
    .describe('The commit that was read'),
  path: text.describe('The path of the file in the repository'),
  licence: z.enum(licences).describe('The licence of the data, by its SPDX id'),
  attribution: text.describe('Whom to name'),
  address: z.url().describe('The address of the repository'),
})

/** The lists that a collection can have whole. */
export const closedLists = ['matches', 'goals', 'cards', 'line-ups'] as const

/** The form of a collection.json. */
export const collectionSchema = z.strictObject({
  $schema: z.string().optional().describe('Where editors find this form: "../../collection.schema.json"'),
  id: id.describe('The name of the folder'),
  title: text.describe('Its name, as shown'),
  description: text.describe('What it is, in one sentence'),
  subject: z
    .strictObject({
      manager: personId.optional().describe('The manager that it is about'),
      club: clubId.optional().describe('The club whose matches they are'),
      competition: competitionId.optional().describe('The competition that they were played in'),
    })
    .describe('What it is about: a manager, a club or a competition'),
  published: daySchema.describe('Quizzes dated after this day may ask it'),
  until: daySchema.optional().describe('The day from which it is no longer asked: older quizzes keep it'),
  sources: z.record(id, dataSchema).default({}).describe('The files of data that its incidents were read in'),
  closed: z
    .array(
      z.strictObject({
        competition: competitionId.describe('The competition'),
        season: text.describe('A season such as 2021-22, or the year of a tournament'),
        club: clubId.optional().describe('The club whose matches they are; all matches where it is left out'),
        lists: z.array(z.enum(closedLists)).min(1).describe('What is there whole'),
      }),
    )
    .default([])
    .describe('What is there whole: only there can something be known not to have happened'),
  share: z.int().min(0).max(10).describe('How many of the ten questions of the site’s daily come from it'),
  mix: z
    .strictObject({
      words: z.int().min(0).max(10).describe('How many at least are about words that were said'),
      clerical: z.int().min(0).max(10).describe('How many at most are what a clerk would note'),
    })
    .describe('What a quiz of ten questions is made of'),
  notable: z
    .int()
    .nonnegative()
    .default(0)
    .describe('How notable a match must be to be asked about beyond its own topic'),
})

/** Incidents that belong together. */
export type Collection = z.infer<typeof collectionSchema>
