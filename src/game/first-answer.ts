import type { OptionId } from '../quiz/question.ts'

/** An answer to a question, with the instant at which it was given. */
export interface GivenAnswer {
  readonly option: OptionId
  readonly atMs: number
}

/** The first answer to a question of a game: the one given now, unless another came before. What is kept of it can be kept after the answer. */
export type FirstAnswer = (
  question: string,
  given: GivenAnswer,
  afterwards?: (work: Promise<unknown>) => void,
) => Promise<GivenAnswer>

/** The methods of a Map that keeping first answers needs. */
export interface AnswerMemory {
  get(question: string): GivenAnswer | undefined
  set(question: string, given: GivenAnswer): unknown
}

/** Remembers first answers in a memory; they are lost with it. */
export function firstAnswerIn(memory: AnswerMemory): FirstAnswer {
  return async (question, given) => {
    const first = memory.get(question) ?? given
    memory.set(question, first)
    return first
  }
}
