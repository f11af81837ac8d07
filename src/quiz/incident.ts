// The form of an incident. A field that is absent is unknown: none is ever null or guessed. Every record says where it was read
// (`paragraphs`, `inferred`). What was played and what was said stand in one timeline, so that there is one order of events.
// Price: a schema checks each field alone; what must hold between fields is checked in check/invariants.
import * as z from 'zod'

/** A calendar day in UTC, `YYYY-MM-DD`. */
export const daySchema = z.iso.date()

const id = (what: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
    .describe(what)

/** The form of an id of people.json. */
export const personId = id('A person in names/people.json').meta({ id: 'person' })
/** The form of an id of clubs.json. */
export const clubId = id('A club in names/clubs.json').meta({ id: 'club' })
const venueId = id('A ground in names/venues.json').meta({ id: 'venue' })
/** The form of an id of competitions.json. */
export const competitionId = id('A competition in names/competitions.json').meta({ id: 'competition' })
const termId = id('A term in names/terms.json').meta({ id: 'term' })
const recordId = z
  .string()
  .regex(/^[a-z]+[0-9]+$/, 'expected letters and a number, such as g1')
  .describe('Its name within the incident')
const factName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\.[a-zA-Z]+)?$/, 'expected a record, or record.field, such as q4.by')
  .meta({ id: 'fact' })
const text = z.string().trim().min(1)
const count = z.int().nonnegative()

const paragraphList = z.array(z.int().positive()).min(1)
const provenance = {
  paragraphs: z
    .union([paragraphList, z.record(z.string(), paragraphList)])
    .optional()
    .describe(
      'Where the source is a text: numbers of the paragraphs where it was read, such as [3, 4]; or such a list for each field',
    ),
  line: z
    .int()
    .positive()
    .optional()
    .describe('Where the source is data: its line, if it is not the line of the match'),
  inferred: z
    .record(z.string(), text)
    .optional()
    .describe('Fields that the source does not print in words, each with the reason that makes it certain'),
  note: z
    .union([text, z.record(z.string(), text)])
    .optional()
    .describe('One sentence of ours that adds something, shown after an answer; or one for each field'),
  since: daySchema.optional().describe('The day from which it may be asked, when later than `published`'),
  until: daySchema
    .optional()
    .describe('The day from which it is no longer asked, because it turned out to be wrong: older quizzes keep it'),
}

/** The rounds of a competition, the last one first. */
export const rounds = [
  'final',
  'third-place',
  'final-round',
  'semi-final',
  'quarter-final',
  'second-group',
  'round-of-16',
  'round-of-32',
  'group-play-off',
  'group',
  'league',
  'other',
] as const

/** When something happened, in order of time. */
export const phases = ['match', 'after', 'interview', 'press', 'later'] as const
const timed = {
  id: recordId,
  phase: z.enum(phases).describe('When it was: after (the whistle), press (conference), later (another day)'),
  label: text.optional().describe('A short noun phrase for it, used when events are put in order'),
  loose: z.literal(true).optional().describe('Its place in the order of events is not attested'),
  ...provenance,
}
const minute = z
  .union([
    z.int().min(1).max(120),
    z.strictObject({ min: z.int().min(1).optional(), max: z.int().max(120).optional() }),
  ])
  .describe('The minute of the match, or its bounds where the source only says before or after which it was')
const clock = {
  minute: minute.optional(),
  added: z.int().positive().optional().describe('Minutes beyond 45, 90, 105 or 120'),
}

const goal = z.strictObject({
  ...timed,
  kind: z.literal('goal'),
  by: personId.describe('Who scored'),
  for: clubId.describe('The side that profits, also from an own goal'),
  how: termId.optional().describe('The way it was scored'),
  made: z.enum(['equaliser', 'winner']).optional().describe('What it meant, where the list of goals does not show it'),
  stands: z.literal(false).optional().describe('Present only when the goal was disallowed'),
  ...clock,
})
const foul = z.strictObject({
  ...timed,
  kind: z.literal('foul'),
  on: personId.describe('Who was fouled'),
  by: personId.optional().describe('Who committed it'),
  how: termId.optional().describe('The offence'),
  leads: recordId.optional().describe('The card or goal that came of it'),
  disputed: z.literal(true).optional().describe('Present when it is disputed that it was a foul'),
  ...clock,
})
const card = z.strictObject({
  ...timed,
  kind: z.literal('card'),
  to: personId.describe('Who was booked or sent off'),
  off: z.literal(true).optional().describe('Present when it sent the player off'),
  how: termId.optional().describe('Straight red or second yellow, where the source says'),
  ...clock,
})
const review = z.strictObject({
  ...timed,
  kind: z.literal('var'),
  of: recordId.describe('The goal that was reviewed'),
  verdict: z.enum(['disallowed', 'allowed']).describe('What became of the goal'),
  on: personId.optional().describe('Whose part in it was looked at'),
  because: termId.optional().describe('The reason for the verdict'),
  where: termId.optional().describe('The screen it was looked at on'),
})
const act = z.strictObject({
  ...timed,
  kind: z.literal('act'),
  by: personId.describe('Who did it'),
  to: personId.optional().describe('Whom it was done to'),
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
const substitution = z.strictObject({
  ...timed,
  kind: z.literal('substitution'),
  for: clubId.describe('Whose it was'),
  on: personId.describe('Who came on'),
  off: personId.describe('Who went off'),
  ...clock,
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
  by: personId.optional().describe('Who said it'),
  to: personId.optional().describe('To whom it was said'),
  about: personId.optional(),
  pronouns: z
    .array(
      z.strictObject({
        word: text.describe('A word of the quote, as it stands there: "he", "you"'),
        person: personId.describe('Whom it stands for'),
      }),
    )
    .min(1)
    .optional()
    .describe('Words in it that stand for somebody, and for whom'),
  last: text
    .optional()
    .describe('Its last words, letter for letter, where its speaker said nothing after them on that occasion'),
  answers: recordId.optional().describe('The record that it replies to'),
  gaps: z
    .array(
      z.strictObject({
        word: text.describe('A word that occurs once in the quote'),
        instead: z.array(text).min(3).describe('Wrong answers, one word each, that would fit and are not in the quote'),
      }),
    )
    .optional()
    .describe('Words that may be blanked out, each with wrong words of the same class that are no synonyms'),
  tells: z.array(factName).min(1).optional().describe('Facts of other records that its words give away'),
})
const post = z.strictObject({
  ...timed,
  kind: z.literal('post'),
  by: termId.optional().describe('The outlet that posted it'),
  on: termId.describe('The platform'),
  did: text.describe('What was posted, in our words'),
})

/** The form of a record of the timeline: one form for each kind. */
export const recordSchema = z.discriminatedUnion('kind', [
  goal,
  kick,
  foul,
  card,
  substitution,
  review,
  act,
  quote,
  post,
])

const score = z.tuple([count, count]).describe('Home side first')
const matchSchema = z.strictObject({
  date: daySchema.describe('The day on which it was played'),
  home: clubId.describe('The side at home'),
  away: clubId.describe('The side away from home'),
  name: text.optional().describe('A name of its own: "Merseyside derby"'),
  venue: venueId.optional().describe('The ground'),
  country: text.optional().describe('The country of the ground, in English'),
  neutral: z
    .literal(true)
    .optional()
    .describe('Present when the ground was nobody’s: then home is only the side named first'),
  attendance: z.int().positive().optional().describe('How many people watched'),
  referee: personId.optional().describe('Who refereed'),
  competition: competitionId.optional().describe('The competition'),
  stage: text.optional().describe('The stage of the competition: "group stage"'),
  round: z.enum(rounds).optional().describe('The round of the competition'),
  group: text.optional().describe('The group of a group stage: "A"'),
  matchday: z.int().positive().optional().describe('The matchday of a league'),
  leg: z
    .union([z.literal(1), z.literal(2)])
    .optional()
    .describe('Which match of a tie of two it was'),
  tie: id('The incident of the other leg').optional(),
  season: z
    .string()
    .regex(/^\d{4}(-\d{2})?$/, 'expected the two years of a season, such as 2021-22, or the year of a tournament')
    .describe('The season, or the year of the tournament')
    .optional(),
  score: score.optional().describe('When the match was over, extra time included, shoot-out not. Home side first'),
  halfTime: score.optional(),
  fullTime: score.optional().describe('After 90 minutes, where extra time was played. Home side first'),
  shootOut: score.optional().describe('Kicks scored in a penalty shoot-out. Home side first'),
  aggregate: score
    .optional()
    .describe('Goals of both legs together, when this one was over. Home side of this one first'),
  ...provenance,
})

const lineUpSchema = z.strictObject({
  players: z.array(personId).min(7).max(11).describe('Who began the match'),
  captain: personId.optional().describe('Who was their captain'),
})

const castSchema = z.strictObject({
  club: clubId.optional().describe('The side that they were with that day'),
  role: z.enum(['player', 'manager', 'interviewer', 'press', 'crowd']).describe('Their part in it'),
  position: termId.optional().describe('Where the source says that they play'),
  age: z.int().positive().optional().describe('Their age that day, in years'),
  nationality: text.optional().describe('As the source gives it: "German"'),
  ...provenance,
})
const settingSchema = z.strictObject({
  what: termId.describe('The occasion: interview, press conference'),
  where: termId.optional().describe('The place'),
  about: z.enum(phases).optional().describe('The earlier occasion that was spoken about: "interview"'),
  ...provenance,
})
const tableSchema = z.strictObject({
  id: recordId,
  competition: competitionId.describe('Whose table it is'),
  club: clubId.describe('Whose line it is'),
  stage: text.optional().describe('The part of the competition that has this table: "group"'),
  position: z.int().positive().optional().describe('The place in the table, counted from 1'),
  played: count.optional().describe('Matches played'),
  won: count.optional().describe('Matches won'),
  points: count.optional().describe('Points'),
  clear: z.int().positive().optional().describe('Points ahead of the next club'),
  behind: z
    .strictObject({
      club: clubId.describe('The club ahead'),
      by: z.int().positive().describe('The points between them'),
    })
    .optional()
    .describe('How far behind another club'),
  needed: termId.optional().describe('The result that would have been enough'),
  toReach: text.optional().describe('What that result would have led to: "the knockout stages"'),
  ...provenance,
})
const fixtureSchema = z.strictObject({
  id: recordId,
  what: z.enum(['next', 'return']).describe('The next match of the team, or the return of this one'),
  home: clubId.describe('The side at home'),
  away: clubId.describe('The side away from home'),
  date: daySchema.optional().describe('The day for which it is announced'),
  venue: venueId.optional().describe('The ground'),
  competition: competitionId.optional().describe('The competition'),
  ...provenance,
})

const never = {
  fact: factName.describe('The record, or record.field; goals.by means the scorer of any goal'),
  why: text.describe('The reason, in our words'),
}

/** The form of a text as a source. */
export const textSourceSchema = z.strictObject({
  what: text.describe('What kind of text it is, in our words'),
  document: text.describe('The name under which the text is archived'),
  dateline: daySchema.describe('The day on which the text is dated'),
  paragraphs: z.int().positive().describe('How many paragraphs the text has'),
})
const dataSourceSchema = z.strictObject({
  data: id('A source of data in the collection’s collection.json'),
  line: z.int().positive().describe('The line on which the match begins'),
})

/** The text, or the line of data, that an incident was read in. */
export type Source = z.infer<typeof textSourceSchema> | z.infer<typeof dataSourceSchema>

/** The form of an incident's file. */
export const incidentSchema = z.strictObject({
  $schema: z.string().optional().describe('Where editors find this form: "../../incident.schema.json"'),
  id: id('Same as the file name'),
  title: text.describe('A name for it, as listed in the archive'),
  published: daySchema.describe('Quizzes dated after this day may ask it'),
  until: daySchema.optional().describe('The day from which it is no longer asked: older quizzes keep it'),
  manager: personId.optional().describe('Whom it is about, if it is about a manager: one of the two'),
  notability: z
    .int()
    .nonnegative()
    .optional()
    .describe('How notable the match was, from 0: it decides how often it is asked about'),
  source: z.union([textSourceSchema, dataSourceSchema]).describe('The text or the line of data that it was read in'),
  match: matchSchema.describe('The match that it happened at'),
  cast: z.record(personId, castSchema).default({}).describe('Everybody who has a part in it'),
  lineUps: z
    .strictObject({
      home: lineUpSchema.describe('Of the home side'),
      away: lineUpSchema.describe('Of the away side'),
    })
    .optional()
    .describe('Who began the match, home side first'),
  settings: z
    .partialRecord(z.enum(phases), settingSchema)
    .default({})
    .describe('Where the press met them, for each phase'),
  timeline: z.array(recordSchema).describe('In order of time'),
  tables: z.array(tableSchema).default([]).describe('Lines of league tables'),
  fixtures: z.array(fixtureSchema).default([]).describe('Other matches that the source names'),
  complete: z
    .array(z.enum(['goals', 'cards', 'substitutions']))
    .default([])
    .describe('The lists that have everything. What is missing in another list may still have happened'),
  hooks: z
    .array(
      z.strictObject({
        text: text.describe(
          'What the manager did, in the past tense, as it follows his name: true of this incident alone',
        ),
        tells: z.array(factName).describe('The facts that it gives away'),
      }),
    )
    .default([])
    .describe('Happenings that this incident can be told by, without naming the match or the date'),
  statements: z
    .array(
      z.strictObject({
        says: text.describe(
          'A clause that is true or false, as it follows the name of the match: "he could hear the interpreter"',
        ),
        holds: z.boolean().describe('Whether it is true'),
        truth: text.describe('The true fact as a whole sentence, the first thing shown after the answer'),
        of: z.array(factName).min(1).describe('The facts that it turns on'),
        paragraphs: paragraphList.describe('Numbers of the paragraphs where the truth was read'),
        note: text.optional().describe('One more sentence, shown after it'),
      }),
    )
    .optional()
    .describe('What readers misremember, to be called true or false'),
  neverAsk: z.array(z.strictObject(never)).default([]).describe('Facts and records that no question asks, and why'),
  neverOffer: z
    .array(
      z.strictObject({
        ...never,
        options: z
          .array(z.union([text, z.number()]))
          .min(1)
          .describe('Days, scores such as 2-3, whole numbers, or ids or names of the registry'),
      }),
    )
    .default([])
    .describe('Options that no question on this fact may offer, and why'),
})

/** A calendar day in UTC, `YYYY-MM-DD`: days compare as texts. */
export type Day = string
/** One thing that happened, told in facts: an entry of questions/. */
export type Incident = z.infer<typeof incidentSchema> & { readonly collection: string }
/** Something that happened or was said, at its place in the order of time. */
export type TimelineRecord = z.infer<typeof recordSchema>
/** A record of one kind: `RecordOf<'goal'>`. */
export type RecordOf<Kind extends TimelineRecord['kind']> = Extract<TimelineRecord, { kind: Kind }>
/** The match that an incident is about. */
export type Match = z.infer<typeof matchSchema>
/** How one club stood in a league table after the match. */
export type TableLine = z.infer<typeof tableSchema>
/** Another match that the source names: the team's next one, or the return of this one. */
export type Fixture = z.infer<typeof fixtureSchema>
/** On which occasion and where the press was met. */
export type Setting = z.infer<typeof settingSchema>
/** What is known of somebody with a part in the incident. */
export type CastMember = z.infer<typeof castSchema>
/** A minute of the match, 1 to 120, or its bounds where it is not known exactly. */
export type Minute = z.infer<typeof minute>
