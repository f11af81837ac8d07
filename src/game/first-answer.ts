import type { OptionId } from '../quiz/question.ts'

/** What stands for a question of one game: the first option that was given for it. */
export type FirstAnswer = (question: string, option: OptionId) => Promise<OptionId>

/** The part of a map that first answers need. */
export interface AnswerMemory {
  get(question: string): OptionId | undefined
  set(question: string, option: OptionId): unknown
}

/** First answers kept in memory: as good as the memory lasts and no better. */
export function firstAnswerIn(memory: AnswerMemory): FirstAnswer {
  return async (question, option) => {
    const first = memory.get(question) ?? option
    memory.set(question, first)
    return first
  }
}
