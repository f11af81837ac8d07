import type { Difficulty } from './difficulty.ts'
import type { SourceTold } from './entry.ts'
import type { About } from './kinds/kind.ts'
import type { Moment } from './moment.ts'
import type { Withdrawn } from './withdrawal.ts'

/** The ids of options, by their place in the list: an id tells nothing about its option. */
export const optionIds = ['a', 'b', 'c', 'd'] as const
/** The id of an option of a question. */
export type OptionId = (typeof optionIds)[number]

/** The longest prompt, in letters: five lines of a small phone. */
export const MOST_PROMPT_LETTERS = 150
/** The longest excerpt of a quote, in letters, and the longest that is offered as an option: `check/rules/screen.ts` says how much fits a small phone. */
export const MOST_QUOTE_LETTERS = 150
export const MOST_SPOKEN_LETTERS = 80

/** A question of more letters, with its quote and options, is set in smaller type. */
export const LONG_LETTERS = 250

/** How many letters the fact has at most, which is shown first after the answer. */
export const MOST_FACT_LETTERS = 140

/** Whether a text is the id of an option. */
export const isOptionId = (text: string): text is OptionId => optionIds.some((id) => id === text)

/** One option as a player sees it. */
export interface ShownOption {
  readonly id: OptionId
  readonly text: string
}

/** Where an answer can be checked: in an incident, and there in paragraphs of its source, or on a line of it. */
export interface QuestionSource {
  readonly incident: string
  /** Empty where the source is data. */
  readonly paragraphs: readonly number[]
  /** The line of data; absent where the source is a text. */
  readonly line?: number
  readonly told: SourceTold
}

/** A question before its options are drawn. */
export interface Stem {
  /** `<incident>.<kind>.<subject>`, stable and readable; where that would tell the answer, `<collection>.<kind>.<hash>`. */
  readonly id: string
  readonly kind: string
  readonly about: About
  readonly difficulty: Difficulty
  /** Whether nearly every prompt of its incident tells the answer: then it may only be the first question. */
  readonly isOpener: boolean
  readonly incident: string
  /** When that was which it asks; `undefined` where it has no one moment. */
  readonly moment: Moment | undefined
  readonly prompt: string
  readonly quote: string | undefined
  /** What is shown after the answer: the fact, then the note. */
  readonly why: string
  /** The true fact as a whole sentence. */
  readonly fact: string
  /** The editor's sentence, which adds something; `undefined` where there is none. */
  readonly note: string | undefined
  readonly source: QuestionSource
  /** Set where later quizzes tell another fact. */
  readonly corrected?: true
  /** Set where it is withdrawn. */
  readonly withdrawn?: Withdrawn
  /** Every name of the answer, its text first, and of what a statement is about: none may be read elsewhere in the quiz. */
  readonly names: readonly string[]
  /** The facts that the answer states. */
  readonly asks: readonly string[]
  /** The facts that prompt, quote and why give away. */
  readonly tells: readonly string[]
}

/** A question with its answer: what a player is shown, and what only the server knows. */
export interface Question extends Stem {
  /** 2 to 4, in the order shown. */
  readonly options: readonly ShownOption[]
  readonly answer: OptionId
}

/** What a player is sent before answering: nothing in it depends on which option is the answer. */
export interface ShownQuestion {
  readonly id: string
  readonly kind: string
  readonly difficulty: Difficulty
  readonly prompt: string
  readonly quote?: string
  readonly options: readonly ShownOption[]
}

/** The question without its answer, as it is sent to a player. */
export function toShown({ id, kind, difficulty, prompt, quote, options }: Question): ShownQuestion {
  return { id, kind, difficulty, prompt, ...(quote === undefined ? {} : { quote }), options }
}

/** The text of the right option. */
export function answerText({ options, answer }: Question): string {
  return options.find((option) => option.id === answer)?.text ?? ''
}
