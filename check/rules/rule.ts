import type { Almanac } from '../../src/quiz/almanac.ts'
import type { Candidate } from '../../src/quiz/candidate.ts'
import { fold } from '../../src/quiz/fold.ts'
import type { Item } from '../../src/quiz/judged.ts'
import type { MixOf } from '../../src/quiz/mix.ts'
import { judgeOf } from '../../src/quiz/options.ts'
import type { Question } from '../../src/quiz/question.ts'

/** What a rule judges: a question, what it was made from, and the almanac. */
export interface Case extends Item {
  readonly almanac: Almanac
}

/** A rule for single questions. */
export interface Rule {
  /** Letter of the group and number: `A1`. */
  readonly id: string
  /** What must be true of the question, as a sentence without its full stop. */
  readonly demands: string
  /** How a question breaks the rule; `undefined` when it does not. */
  readonly breach: (item: Case) => string | undefined
}

/** A rule for the questions of a quiz together. */
export interface SetRule {
  readonly id: string
  readonly demands: string
  /** How they break it; `mix` is what the quiz was to be mixed of. */
  readonly breach: (questions: readonly Question[], mix?: MixOf) => string | undefined
}

/** A rule for many quizzes that were drawn alike, with different seeds. */
export interface DrawRule {
  readonly id: string
  readonly demands: string
  readonly breach: (quizzes: readonly (readonly Question[])[]) => string | undefined
}

/** A rule that was broken, by which question or quiz, and how. */
export interface Breach {
  readonly rule: string
  readonly demands: string
  readonly question: string
  readonly reason: string
}

/** The right option and the wrong ones, of those that are offered. */
export function split({ options, candidate }: Item) {
  const { answer } = candidate.body()
  return { answer, wrong: options.filter((option) => option !== answer) }
}

/** The folded words of a text. */
export const wordsIn = (text: string) => fold(text).split(' ').filter(Boolean)

/** The first of the words that is a whole word of the text; `undefined` where none is. */
export const holdsAny = (text: string, words: readonly string[]) => {
  const folded = ` ${fold(text)} `
  return words.find((word) => folded.includes(` ${word} `))
}

/** Whether an option is something that somebody said: it begins with a quotation mark. */
export const isSpoken = (text: string) => text.startsWith('“')

/** Judges whether options of a candidate would be right. */
export const judgeIn = ({ incident, draft, body }: Candidate) => judgeOf(incident, draft.asks.ref, body().answer)
