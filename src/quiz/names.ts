// The registry: every person, club, ground, competition and term that an incident may name, and the pools that plausible
// wrong options come from. People have no club of their own, since players move: who played where says a cast.
import * as z from 'zod'
import { daySchema } from './incident.ts'

const text = z.string().trim().min(1)
const aliases = z
  .array(text)
  .optional()
  .describe('Other names of the same thing: two names of one thing are never offered together')
const named = {
  name: text.describe('As shown'),
  short: text.optional().describe('As shown where the full name would be stiff'),
  aliases,
}

const country = text.describe('Where it is, in English')

/** Where a player plays. */
const positions = ['goalkeeper', 'defender', 'midfielder', 'forward'] as const
/** What a term is for: the way of a goal, the offence of a foul … Terms of one group exclude each other. */
const termGroups = [
  'way',
  'offence',
  'ruling',
  'occasion',
  'place',
  'screen',
  'outlet',
  'platform',
  'result',
  'position',
  'card',
  'own',
] as const
const poolMembers = ['people', 'clubs', 'venues', 'competitions'] as const

/** The form of the registry: a file of names/ for each list. */
export const namesSchema = z.strictObject({
  people: z.record(
    z.string(),
    z.strictObject({
      ...named,
      position: z.enum(positions).optional().describe('Where they play: goalkeepers are no plausible scorers'),
      born: daySchema.optional().describe('The day of birth'),
      unnamed: z.literal(true).optional().describe('Somebody the source does not name: never an answer to "who"'),
    }),
  ),
  clubs: z.record(
    z.string(),
    z.strictObject({
      ...named,
      country,
      ground: text.optional().describe('Its ground in names/venues.json: always offered where it plays away'),
      national: z.literal(true).optional().describe('Present where it is the team of a country'),
      the: z
        .literal(true)
        .optional()
        .describe('Present where its name has the article inside a sentence: "the Netherlands"'),
      topic: text
        .optional()
        .describe('The club under whose topic its matches are found, where it went by another name then: "germany"'),
    }),
  ),
  venues: z.record(
    z.string(),
    z.strictObject({ ...named, country, city: text.optional().describe('The city, as it was called then') }),
  ),
  competitions: z.record(z.string(), z.strictObject(named)),
  terms: z.record(
    z.string(),
    z.strictObject({
      ...named,
      group: z
        .enum(termGroups)
        .describe('Terms of one group exclude each other: if one is true of a fact, the others are false'),
      order: z.int().optional().describe('Its place among results, the weakest first'),
      since: daySchema.optional().describe('The day from which quizzes may offer it'),
    }),
  ),
  pools: z.array(
    z.strictObject({
      id: text,
      of: z.enum(poolMembers),
      fits: z.strictObject({
        competition: text.optional(),
        country: text.optional(),
        role: z.literal('bystander').optional(),
      }),
      why: text.describe('What makes its members plausible'),
      from: daySchema.describe('First day for which the list holds'),
      to: daySchema.describe('Last day for which the list holds'),
      since: daySchema.optional().describe('The day from which quizzes may draw on it'),
      members: z.array(text).min(3).describe('Best known first'),
    }),
  ),
})

/** The registry of names. */
export type Names = z.infer<typeof namesSchema>
/** Things of one sort that can be taken for each other, with what they fit and from when to when. */
export type Pool = Names['pools'][number]
/** The list of the registry that a pool's members are in. */
export type PoolOf = Pool['of']
