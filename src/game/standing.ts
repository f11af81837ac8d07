import type { Question, ShownQuestion } from '../quiz/question.ts'
import { toShown } from '../quiz/question.ts'
import { askedIn, mostAsked, type Quiz } from '../quiz/quiz.ts'
import { type Strip, stripsOf } from '../quiz/strip.ts'
import { type PlayClaims, type ResultClaims, signPlay, signResult, signShare } from './claims.ts'
import { closeGame, isFinished, leastTimeOf, toShare } from './game.ts'
import type { Signer } from './token.ts'

/** A question of a game, without its answer. */
export interface Turn extends ShownQuestion {
  /** Its place in the game, counted from 1. */
  readonly number: number
}

/** A finished game with its token, which saves and deletes the score. */
export interface FinishedGame extends ResultClaims {
  readonly token: string
}

/** A finished game that can also be shared. */
export interface Result extends FinishedGame {
  /** The token that shows the result to anyone. */
  readonly shareToken: string
}

/** Where a game stands: it has either a next question or a result. */
export interface Standing {
  readonly token: string
  readonly play: PlayClaims
  readonly turn: Turn | undefined
  readonly result: Result | undefined
  /** What was answered, match by match; made when it is asked for. */
  readonly strips: () => readonly Strip[]
}

/** Where a game of the quiz stands, with a freshly signed token. */
export async function standingOf(signer: Signer, play: PlayClaims, quiz: Quiz): Promise<Standing> {
  const question = questionOf(play, quiz)
  const asked = askedIn(quiz, play.length)
  const strips = () => stripsOf(asked, play.pattern)
  if (question) {
    const turn = turnOf(question, play.pattern.length)
    return { token: await signPlay(signer, play), play, turn, result: undefined, strips }
  }
  const finished = closeGame(play, { available: mostAsked(quiz), leastMs: leastTimeOf(asked) })
  const [token, shareToken] = await Promise.all([signResult(signer, finished), signShare(signer, toShare(finished))])
  return { token, play, turn: undefined, result: { ...finished, token, shareToken }, strips }
}

/** The next question of a game; `undefined` if all are answered. */
export const questionOf = (play: PlayClaims, quiz: Quiz): Question | undefined =>
  isFinished(play) ? undefined : askedIn(quiz, play.length)[play.pattern.length]

/** A question as a player sees it; `before` is how many questions came before it. */
export const turnOf = (question: Question, before: number): Turn => ({ number: before + 1, ...toShown(question) })

/** The finished game with the token to share it. */
export async function toResult(signer: Signer, finished: FinishedGame): Promise<Result> {
  return { ...finished, shareToken: await signShare(signer, toShare(finished)) }
}
