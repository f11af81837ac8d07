// The form of an incident. Absent means unknown: no field is ever null or guessed. Provenance stands on every record
// (`paragraphs`, `inferred`), and one timeline holds the ball and the mouth, so that "what came first" is one rule.
// Price: a record's fields are checked by the schema one at a time; what holds between records is checked in invariants.ts.
import * as z from 'zod'

/** A calendar day in UTC, `YYYY-MM-DD`. */
export const daySchema = z.iso.date()

const id = (what: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
    .describe(what)

const personId = id('A person in names/people.json').meta({ id: 'person' })
const clubId = id('A club in names/clubs.json').meta({ id: 'club' })
const venueId = id('A ground in names/venues.json').meta({ id: 'venue' })
const competitionId = id('A competition in names/competitions.json').meta({ id: 'competition' })
const termId = id('A term in names/terms.json').meta({ id: 'term' })
const recordId = z.string().regex(/^[a-z]+[0-9]+$/, 'expected letters and a number, such as g1')
const text = z.string().trim().min(1)
const count = z.int().nonnegative()

const paragraphList = z.array(z.int().positive()).min(1)
const provenance = {
  paragraphs: z
    .union([paragraphList, z.record(z.string(), paragraphList)])
    .describe('Where it was read: paragraph numbers of the source, or paragraph numbers for each field'),
  inferred: z
    .record(z.string(), text)
    .optional()
    .describe('Fields that the source does not print in words, each with the reason that makes it certain'),
  note: z
    .union([text, z.record(z.string(), text)])
    .optional()
    .describe('One sentence of ours, shown after an answer: what it adds to the fact (or one sentence for each field)'),
  since: daySchema.optional().describe('The day from which it may be asked, when later than `published`'),
}

export const phases = ['match', 'after', 'interview', 'press', 'later'] as const
const timed = {
  id: recordId,
  phase: z
    .enum(phases)
    .describe('When: match, after (the whistle), interview, press (conference), later (another day)'),
  label: text.optional().describe('A short noun phrase for it, used when events are put in order'),
  loose: z.literal(true).optional().describe('Its place in the order of events is not attested'),
  ...provenance,
}
const minute = z.union([
  z.int().min(1).max(120),
  z.strictObject({ min: z.int().min(1).optional(), max: z.int().max(120).optional() }),
])
const clock = {
  minute: minute.optional(),
  added: z.int().positive().optional().describe('Minutes beyond 45, 90, 105 or 120'),
}

const goal = z.strictObject({
  ...timed,
  kind: z.literal('goal'),
  by: personId,
  for: clubId.describe('The side that profits, also from an own goal'),
  how: termId.optional(),
  made: z.enum(['equaliser', 'winner']).optional().describe('What it meant, where the list of goals does not show it'),
  stands: z.literal(false).optional().describe('Present only when the goal was disallowed'),
  ...clock,
})
const foul = z.strictObject({
  ...timed,
  kind: z.literal('foul'),
  on: personId,
  by: personId.optional(),
  how: termId.optional(),
  leads: recordId.optional().describe('The card or goal that came of it'),
  disputed: z.literal(true).optional(),
  ...clock,
})
const card = z.strictObject({
  ...timed,
  kind: z.literal('card'),
  to: personId,
  off: z.literal(true).optional().describe('Present when it sent the player off'),
  how: termId.optional().describe('Straight red or second yellow, where the source says'),
  ...clock,
})
const review = z.strictObject({
  ...timed,
  kind: z.literal('var'),
  of: recordId,
  verdict: z.enum(['disallowed', 'allowed']),
  on: personId.optional(),
  because: termId.optional(),
  where: termId.optional(),
})
const act = z.strictObject({
  ...timed,
  kind: z.literal('act'),
  by: personId,
  to: personId.optional(),
  did: text.describe('What was done, as a phrase in the past tense that follows a name: "walked out"'),
  out: text.optional().describe('The feeling it was put down to, as printed'),
  instead: z
    .array(
      z.strictObject({
        did: text.describe('A phrase of the same form: what was not done instead'),
        why: text.describe('What in the record rules it out'),
      }),
    )
    .min(2)
    .optional()
    .describe('Wrong answers to "what did he do": each contradicts the record, none merely goes unmentioned'),
})
const kick = z.strictObject({
  ...timed,
  kind: z.literal('kick'),
  by: personId,
  for: clubId,
  scored: z.boolean().describe('A kick of a penalty shoot-out: it is no goal of the match'),
})
const quote = z.strictObject({
  ...timed,
  kind: z.literal('quote'),
  text: text.describe('The exact words, character for character'),
  by: personId.optional(),
  to: personId.optional(),
  about: personId.optional(),
  as: text.optional().describe('The word in the quote that stands for the person it is about: "he"'),
  answers: recordId.optional().describe('The record that it replies to'),
  gaps: z
    .array(z.strictObject({ word: text, instead: z.array(text).min(2) }))
    .optional()
    .describe('Words that may be blanked out, each with wrong words of the same class that are no synonyms'),
})
const post = z.strictObject({
  ...timed,
  kind: z.literal('post'),
  by: termId.optional().describe('The outlet that posted it'),
  on: termId.describe('The platform'),
  did: text,
})

export const recordSchema = z.discriminatedUnion('kind', [goal, kick, foul, card, review, act, quote, post])

const score = z.tuple([count, count]).describe('Home side first')
const matchSchema = z.strictObject({
  date: daySchema,
  home: clubId,
  away: clubId,
  name: text.optional().describe('A name of its own: "Merseyside derby"'),
  venue: venueId.optional(),
  country: text.optional(),
  competition: competitionId.optional(),
  stage: text.optional(),
  season: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  score: score.optional().describe('When the match was over, extra time included, shoot-out not. Home side first'),
  halfTime: score.optional(),
  fullTime: score.optional().describe('After 90 minutes, where extra time was played. Home side first'),
  shootOut: score.optional().describe('Kicks scored in a penalty shoot-out. Home side first'),
  ...provenance,
})

const castSchema = z.strictObject({
  club: clubId.optional(),
  role: z.enum(['player', 'manager', 'interviewer', 'press', 'crowd']),
  position: termId.optional(),
  age: z.int().positive().optional(),
  nationality: text.optional(),
  ...provenance,
})
const settingSchema = z.strictObject({
  what: termId.describe('The occasion: interview, press conference'),
  where: termId.optional(),
  ...provenance,
})
const tableSchema = z.strictObject({
  id: recordId,
  competition: competitionId,
  club: clubId,
  stage: text.optional(),
  position: z.int().positive().optional(),
  played: count.optional(),
  won: count.optional(),
  points: count.optional(),
  clear: z.int().positive().optional().describe('Points ahead of the next club'),
  behind: z.strictObject({ club: clubId, by: z.int().positive() }).optional(),
  needed: termId.optional().describe('The result that would have been enough'),
  toReach: text.optional(),
  ...provenance,
})
const fixtureSchema = z.strictObject({
  id: recordId,
  what: z.enum(['next', 'return']),
  home: clubId,
  away: clubId,
  date: daySchema.optional(),
  venue: venueId.optional(),
  competition: competitionId.optional(),
  ...provenance,
})

const factName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\.[a-zA-Z]+)?$/, 'expected a record, or record.field, such as q4.by')
const never = { fact: factName, why: text }

export const incidentSchema = z.strictObject({
  $schema: z.string().optional(),
  id: id('Same as the file name'),
  title: text,
  published: daySchema.describe('Quizzes dated after this day may ask it'),
  manager: personId,
  source: z.strictObject({
    what: text.describe('What kind of text it is, in our words'),
    document: text.describe('The name under which the text is archived'),
    dateline: daySchema,
    paragraphs: z.int().positive().describe('How many paragraphs the text has'),
  }),
  match: matchSchema,
  cast: z.record(personId, castSchema),
  settings: z.partialRecord(z.enum(phases), settingSchema),
  timeline: z.array(recordSchema).min(1).describe('In order of time'),
  tables: z.array(tableSchema),
  fixtures: z.array(fixtureSchema),
  complete: z
    .array(z.enum(['goals', 'cards']))
    .describe('The lists that are known to be whole: elsewhere "not listed" is not "false"'),
  hooks: z
    .array(
      z.strictObject({
        text: text.describe(
          'What the manager did, in the past tense, as it follows his name: true of this incident alone',
        ),
        tells: z.array(factName).describe('The facts that it gives away'),
      }),
    )
    .describe('Happenings that this incident can be told by, without naming the match or the date'),
  neverAsk: z.array(z.strictObject(never)).describe('Facts and records that no question asks, and why'),
  neverOffer: z
    .array(z.strictObject({ ...never, options: z.array(z.union([text, z.number()])).min(1) }))
    .describe('Options that no question on this fact may offer, and why'),
})

export type Day = string
export type Phase = (typeof phases)[number]
export type Incident = z.infer<typeof incidentSchema>
export type TimelineRecord = z.infer<typeof recordSchema>
export type RecordOf<Kind extends TimelineRecord['kind']> = Extract<TimelineRecord, { kind: Kind }>
export type Match = z.infer<typeof matchSchema>
export type TableLine = z.infer<typeof tableSchema>
export type Fixture = z.infer<typeof fixtureSchema>
export type Setting = z.infer<typeof settingSchema>
export type CastMember = z.infer<typeof castSchema>
export type Minute = z.infer<typeof minute>
