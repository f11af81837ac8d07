// The contract of the kinds. A kind looks at an incident and gives a draft for each question that it can ask of it. A draft is
// made in two steps: which fact it asks is known at once, its words and options are made when it may be drawn.
import type { Almanac } from '../almanac.ts'
import { type Fact, refsOf } from '../fact.ts'
import type { Day, Incident } from '../incident.ts'
import type { Option } from '../naming.ts'
import { isData } from '../source.ts'
import type { Values } from '../words.ts'

/**
 * The groups of kinds that a quiz can be limited to. The group is part of the quiz's id and decides its questions for ever: a
 * new kind joins its groups when it is made (`since` keeps it out of older quizzes), and never joins or leaves one later.
 */
export const groupNames = [
  'quote',
  'goals',
  'scores',
  'cards',
  'var',
  'table',
  'order',
  'fixtures',
  'occasion',
] as const
/** A group of kinds. */
export type Group = (typeof groupNames)[number]

/** Whether the text names a group. */
export const isGroup = (text: string): text is Group => groupNames.some((name) => name === text)

/** How well known what a kind asks is: what every report leads with, what it tells along the way, what only its readers know. */
export type Prominence = 'headline' | 'detail' | 'footnote'

/** What a question is about: words that somebody said; what happened; or what a clerk would note, such as days, counts, places in a table. */
export type About = 'words' | 'play' | 'clerical'

/** One way of turning facts into questions. Its sentences are in questions/words, under its name. */
export interface Kind {
  /** Kebab-case, as in question ids. */
  readonly name: string
  /** Quizzes dated after this day may use it. */
  readonly since: Day
  readonly about: About
  /** Set where few would miss it: it is drawn less often than chance would. */
  readonly seldom?: true
  readonly prominence: Prominence
  /** `close`: options are numbers, days or scores near each other. `even`: every second guess is right. Else other names. */
  readonly options?: 'close' | 'even'
  readonly groups?: readonly Group[]
  /** What an incident must hold to be asked it, as a phrase for editors: "a card with `off` and `how`". */
  readonly needs: string
  /** Set where true-false states its answers, with the sentence `<name>.says`. Only kinds as old as true-false: a younger one would change older quizzes. */
  readonly stated?: true
  /** Every question of this kind that the incident can be asked; empty where its facts do not suffice. */
  readonly ask: (incident: Incident, almanac: Almanac) => readonly Draft[]
}

/** A question that a kind can ask. It is cheap to make, so that a whole incident can be looked through. */
export interface Draft {
  /** The last part of the question's id: `g5`, `match`. */
  readonly subject: string
  /** Set where the answer is the incident or can be read in its id: then the question's id does not name it. */
  readonly hidesIncident?: true
  /** Set where it is asked across matches: its options are of a competition, and need not have been at the match. */
  readonly across?: true
  /** The fact that the answer states. Its paragraphs are the question's source, its note is the second part of the why. */
  readonly asks: Fact
  /** What it is about and how well known that is, where it differs from its kind. */
  readonly about?: About
  readonly prominence?: Prominence
  /** Full names of more facts that the answer states: the places of all events that are put in order. */
  readonly also?: readonly string[]
  /** Full names of other facts that prompt, quote, why or options give away. */
  readonly tells?: readonly string[]
  /** Full names of the facts that name the match in the prompt; both sides and the month where it is left out. */
  readonly anchor?: readonly string[]
  /** Makes the words and options. */
  readonly body: () => Body
}

/** The words of a question, as values of its kind's sentences, and its options. */
export interface Body {
  /** Which of the kind's prompts asks, and which of its facts tells: `clear` for `table-gap.prompt.clear`; any of them where it is left out. */
  readonly wording?: string
  /** What the prompt is filled with; nothing where it is left out. */
  readonly values?: Values
  /** What `<name>.fact` is filled with besides the names of the match, `values`, and the answer as `answer`. */
  readonly fact?: Values
  readonly quote?: string
  readonly answer: Option
  /** Plausible options, best known first. Only those that are proved false are offered. */
  readonly others: readonly Option[]
  /** Whether options stand in their own order (numbers, days, scores) and not in a drawn one. */
  readonly ordered?: boolean
  /** What must not be read elsewhere in the quiz, besides the answer: what a statement says, and what is true instead. */
  readonly hides?: readonly Option[]
}

/** The facts that name a match in a prompt, teams and month, by their full names; where it was read in data, its place in a competition too. */
export const matchRefs = (incident: Incident) =>
  refsOf(incident, 'match', ['home', 'away', 'month', ...(isData(incident) ? placeFields : [])])

const placeFields = ['competition', 'season', 'round']

/** The day of the project's first kinds. */
export const FIRST_DAY = '2026-11-01'
