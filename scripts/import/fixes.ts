// What a person decided once where the data leaves a doubt: a collection's fixes.json. Every entry says why.
import * as z from 'zod'

const text = z.string().trim().min(1)
const why = text.describe('What it was decided on')

/** The form of a fixes.json. */
export const fixesSchema = z.strictObject({
  people: z
    .array(
      z.strictObject({
        side: text.describe('The country or club whose squad it is, as an id'),
        name: text.describe('The name as printed'),
        season: text.optional().describe('Only in this season, where the name means somebody else in another'),
        is: text.optional().describe('The id of the person; an id that is new makes a new person'),
        as: text.optional().describe('The name that the squad has for the same player'),
        born: text.optional().describe('The birthday in the squad, where two there have that name'),
        why,
      }),
    )
    .default([]),
  names: z
    .record(z.string(), z.strictObject({ name: text, short: text.optional(), why }))
    .default({})
    .describe('How a person is shown, by id'),
  sides: z.record(z.string(), text).default({}).describe('The id of a side, by its name as printed'),
  cities: z.record(z.string(), text).default({}).describe('How a city is shown, by its name as printed'),
  grounds: z
    .record(z.string(), text)
    .default({})
    .describe(
      'What a ground was called then, by season and name as printed, and city as shown: "2006: HDI-Arena", "1974: Olympiastadion, Munich"',
    ),
  matches: z
    .array(
      z.strictObject({
        match: text.describe('The id of the incident'),
        rule: text.describe('The rule that refused it'),
        drop: text.optional().describe('The field that is left out, where the sources cannot be reconciled'),
        why,
      }),
    )
    .default([])
    .describe('Matches that are accepted as the first source has them, though a rule refused them'),
  neutral: z
    .array(z.strictObject({ match: text.describe('The id of the incident'), why }))
    .default([])
    .describe('Matches on neutral ground of which the source does not say so'),
})

/** What was decided about a collection. */
export type Fixes = z.infer<typeof fixesSchema>
