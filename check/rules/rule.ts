import type { Almanac } from '../../src/quiz/almanac.ts'
import type { Item } from '../../src/quiz/bank.ts'
import type { Candidate } from '../../src/quiz/candidate.ts'
import { fold } from '../../src/quiz/fold.ts'
import { judgeOf } from '../../src/quiz/options.ts'
import type { Question } from '../../src/quiz/question.ts'

/** A question with its whole surroundings, as a rule judges it. */
export interface Case extends Item {
  readonly almanac: Almanac
}

/** One rule for one question: what it demands, and why a question breaks it; `undefined` when it does not. */
export interface Rule {
  /** Letter of the group and number: `A1`. */
  readonly id: string
  readonly demands: string
  readonly breach: (item: Case) => string | undefined
}

/** One rule for all questions of a quiz, or of the bank. */
export interface SetRule {
  readonly id: string
  readonly demands: string
  readonly breach: (questions: readonly Question[]) => string | undefined
}

/** A rule that was broken, by which question, and how. */
export interface Breach {
  readonly rule: string
  readonly question: string
  readonly reason: string
}

/** The right option, and the others. */
export function split({ options, candidate }: Item) {
  const { answer } = candidate.body()
  return { answer, wrong: options.filter((option) => option !== answer) }
}

/** The words of a text as compared. */
export const wordsIn = (text: string) => fold(text).split(' ').filter(Boolean)

/** Whether a text holds one of the words, whole. */
export const holdsAny = (text: string, words: readonly string[]) => {
  const folded = ` ${fold(text)} `
  return words.find((word) => folded.includes(` ${word} `))
}

/** Options that are words somebody said. */
export const isSpoken = (text: string) => text.startsWith('“')

/** Judges options of a candidate: whether they would be right. */
export const judgeIn = ({ incident, draft, body }: Candidate) => judgeOf(incident, draft.asks.ref, body().answer)
