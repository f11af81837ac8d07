// What is shipped of the content: questions with their words, answers and proofs done, one shard for each incident. The Worker
// only draws from them.
import type { Difficulty } from './difficulty.ts'
import type { Day } from './incident.ts'
import type { About, Group } from './kinds/kind.ts'
import type { Moment } from './moment.ts'
import type { Withdrawn } from './withdrawal.ts'

/** An option as it is shipped. */
export interface EntryOption {
  /** What it is: an id of the registry, a number, a day. */
  readonly key: string
  readonly text: string
  /** Where it stands among options that have an order of their own, smallest first. */
  readonly order?: number
  /** Set where it belongs to the match, so that it is drawn before others. */
  readonly near?: true
}

/** One question as it is shipped, with every wording and every wrong option that may be drawn. */
export interface Entry {
  readonly id: string
  readonly kind: string
  readonly about: About
  readonly difficulty: Difficulty
  /** Set where few would miss it. */
  readonly seldom?: true
  /** Set where nearly every prompt of its incident tells the answer. */
  readonly isOpener?: true
  /** Set where the answer is the incident, or can be read in its id. */
  readonly hidesIncident?: true
  readonly groups?: readonly Group[]
  /** Every wording of the prompt. */
  readonly prompts: readonly string[]
  readonly quote?: string
  /** The true fact as a whole sentence. */
  readonly fact: string
  /** The editor's sentence, shown after the fact. */
  readonly note?: string
  /** Where the source is a text: the paragraphs that say it. */
  readonly paragraphs?: readonly number[]
  /** Where the source is data: the line that says it. */
  readonly line?: number
  /** Every name of the answer, its text first, and of what a statement is about. */
  readonly names: readonly string[]
  /** Full names of the facts that the answer states. */
  readonly asks: readonly string[]
  /** Full names of the facts that prompt, quote and why give away. */
  readonly tells: readonly string[]
  /** When that was which it asks; absent where it has no one moment. */
  readonly moment?: Moment
  readonly answer: EntryOption
  /** The wrong options, each proved false, best known first. There is at least one. */
  readonly wrong: readonly EntryOption[]
  /** Set where options stand in their own order. */
  readonly ordered?: true
  /** The first day whose quizzes may ask it so. */
  readonly from: Day
  /** The first day whose quizzes may no longer ask it so; quizzes of days before keep it. */
  readonly to?: Day
  /** Set where it ended because what it tells turned out to be wrong. */
  readonly corrected?: true
  /** Set where it is withdrawn. */
  readonly withdrawn?: Withdrawn
}

/** What titles call a match. */
export interface MatchNames {
  readonly home: string
  readonly away: string
  /** The month of the match, such as "October 2021". */
  readonly month: string
  /** What it is called in place of that, where it was read in data: its title then names the competition and tells nothing that happened. */
  readonly title?: string
}

/** The source of an incident, as verdicts show it: a text, or a line of data and the address of its file. */
export type SourceTold =
  | { readonly what: string; readonly dateline: Day }
  | { readonly line: number; readonly address: string; readonly attribution: string; readonly licence: string }

/** What is shown of an incident besides what happened. */
export interface Head {
  readonly id: string
  /** The id of its collection. */
  readonly collection: string
  readonly title: string
  readonly published: Day
  /** The day of the match. */
  readonly date: Day
  /** The full names of both sides. */
  readonly home: string
  readonly away: string
  readonly match: MatchNames
  readonly source: SourceTold
}

/** The questions of one incident: a file of the bank. */
export interface Shard {
  readonly head: Head
  readonly entries: readonly Entry[]
}

/** Whether quizzes of a day may ask the entry. */
export const holdsOn = ({ from, to }: Pick<Entry, 'from' | 'to'>, day: Day) =>
  from <= day && (to === undefined || day < to)

/** What may be asked of a shard in quizzes of a day, of a group of kinds or of all. */
export const askableOn = ({ entries }: Shard, day: Day, group?: Group): readonly Entry[] =>
  entries.filter((entry) => holdsOn(entry, day) && (!group || entry.groups?.includes(group)))
