import { answerText, type QuestionSource } from '../quiz/question.ts'
import { askedIn } from '../quiz/quiz.ts'
import { type Strip, stripsOf } from '../quiz/strip.ts'
import { countsAnyway } from '../quiz/withdraw.ts'
import type { Withdrawn } from '../quiz/withdrawal.ts'
import type { GameContext } from './context.ts'
import type { FinishedGame } from './standing.ts'

/** A question of a finished game with its answer. */
export interface Reviewed {
  /** Its place in the game, counted from 1. */
  readonly number: number
  readonly prompt: string
  readonly quote: string | undefined
  readonly answer: string
  /** Whether the player had it right. */
  readonly correct: boolean
  readonly why: string
  readonly source: QuestionSource
  /** Set where the question is withdrawn. */
  readonly withdrawn?: Withdrawn | undefined
}

/** What a finished game was about. */
export interface Review {
  readonly questions: readonly Reviewed[]
  readonly strips: readonly Strip[]
}

/** The questions of a finished game with their answers, for its player only; `undefined` where the quiz is no longer there. */
export async function reviewOf(
  { quizOf, nowMs }: Pick<GameContext, 'quizOf' | 'nowMs'>,
  { quiz: id, pattern }: Pick<FinishedGame, 'quiz' | 'pattern'>,
): Promise<Review | undefined> {
  const quiz = await quizOf(id)
  if (!quiz) return undefined
  const asked = askedIn(quiz, pattern.length)
  const questions = asked.map((question, i) => ({
    ...{ number: i + 1, prompt: question.prompt, quote: question.quote, answer: answerText(question) },
    ...{ correct: pattern[i] === true, why: question.why, source: question.source },
    withdrawn: countsAnyway(question, nowMs) ? question.withdrawn : undefined,
  }))
  return { questions, strips: stripsOf(asked, pattern) }
}

/** The places in the game, counted from 1, of the questions of a shared result that are withdrawn. */
export async function withdrawnFrom(
  { quizOf, nowMs }: Pick<GameContext, 'quizOf' | 'nowMs'>,
  { quiz: id, pattern }: Pick<FinishedGame, 'quiz' | 'pattern'>,
): Promise<readonly number[]> {
  const quiz = await quizOf(id)
  const asked = quiz ? askedIn(quiz, pattern.length) : []
  return asked.flatMap((question, i) => (countsAnyway(question, nowMs) ? [i + 1] : []))
}
