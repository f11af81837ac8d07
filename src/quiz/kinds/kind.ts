import type { Almanac } from '../almanac.ts'
import type { Fact } from '../fact.ts'
import { refOf } from '../fact.ts'
import type { Day, Incident } from '../incident.ts'
import type { Option } from '../naming.ts'
import type { Line } from '../words.ts'

/** A question before its wrong options are drawn: cheap to make, so that a whole incident can be looked through. */
export interface Draft {
  /** What it is about, as the last part of the question's id: `g5`, `match`. */
  readonly subject: string
  /** The answer is the incident itself, or can be read in its id: then the question's id must not name it. */
  readonly hidesIncident?: true
  /** The fact that the answer states. Its paragraphs are the source, its note the why. */
  readonly asks: Fact
  /** Further facts that the answer states: the places of all events that are put in order. */
  readonly also?: readonly string[]
  /** Other facts that prompt, quote, why or options give away. */
  readonly tells?: readonly string[]
  /** The facts that name the match in the prompt; teams and month where it is left out. */
  readonly anchor?: readonly string[]
  readonly prompt: Line
  /** The why where the fact has no note. */
  readonly why?: Line
  readonly quote?: string
  readonly answer: Option
  /** Options that sound plausible. They are offered only when proved false. */
  readonly others: () => readonly Option[]
  /** Options stand in their natural order (numbers, dates, scores) and not in a drawn one. */
  readonly ordered?: boolean
  /** What else must not be read elsewhere in the quiz: what a statement is about. */
  readonly about?: readonly Option[]
  /** The message that states the answer, for true or false: it gets the prompt's values, and an option's text as `answer`. */
  readonly says?: string
}

/** How well known what a kind asks is: what every report leads with, what it tells on the way, what only its readers know. */
export type Prominence = 'headline' | 'detail' | 'footnote'

/** One way of turning facts into questions. */
export interface Kind {
  /** Kebab-case, as in question ids. */
  readonly name: string
  /** Quizzes dated after this day may use it. */
  readonly since: Day
  readonly prominence: Prominence
  /** What its options are like, where they are not just other names: numbers, days or scores in a row, or right and wrong. */
  readonly options?: 'close' | 'even'
  /** Every question of this kind that the incident can be asked; empty where its facts do not suffice. */
  readonly ask: (incident: Incident, almanac: Almanac) => readonly Draft[]
}

/** The facts that name a match, teams and month: no prompt stands on its own without them. */
export const matchRefs = (incident: Incident) =>
  ['home', 'away', 'month'].map((field) => refOf(incident, 'match', field))

/** The day of the project's first content. */
export const FIRST_DAY = '2026-11-01'
