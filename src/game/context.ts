import type { Quiz } from '../quiz/quiz.ts'
import type { FirstAnswer } from './first-answer.ts'
import type { Signer } from './token.ts'

/** Everything from outside that playing a game needs. */
export interface GameContext {
  readonly signer: Signer
  /** The quiz of an id; `undefined` if there is none. */
  readonly quizOf: (id: string) => Promise<Quiz | undefined>
  readonly firstAnswer: FirstAnswer
  readonly newId: () => string
  readonly nowMs: number
}
