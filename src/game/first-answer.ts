import type { OptionId } from '../quiz/question.ts'

/** An option that was given for a question, and when. */
export interface GivenAnswer {
  readonly option: OptionId
  readonly atMs: number
}

/** What stands for a question of one game: the first answer that was given to it, with its instant. */
export type FirstAnswer = (question: string, given: GivenAnswer) => Promise<GivenAnswer>

/** The part of a map that first answers need. */
export interface AnswerMemory {
  get(question: string): GivenAnswer | undefined
  set(question: string, given: GivenAnswer): unknown
}

/** First answers kept in memory: as good as the memory lasts and no better. */
export function firstAnswerIn(memory: AnswerMemory): FirstAnswer {
  return async (question, given) => {
    const first = memory.get(question) ?? given
    memory.set(question, first)
    return first
  }
}
