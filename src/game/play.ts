// How a game is played, whichever door it comes through. The server keeps nothing: the token holds the state of the game, and
// the quiz is made again from its id.
import type { OptionId, Question, QuestionSource } from '../quiz/question.ts'
import { countsAnyway } from '../quiz/withdraw.ts'
import type { Withdrawn } from '../quiz/withdrawal.ts'
import { readPlay, readResult } from './claims.ts'
import type { GameContext } from './context.ts'
import { markAnswer, startClock } from './game.ts'
import type { Refusal } from './refusal.ts'
import {
  type FinishedGame,
  questionOf,
  type Result,
  type Standing,
  standingOf,
  type Turn,
  toResult,
  turnOf,
} from './standing.ts'
import { isFor, type TokenFault } from './token.ts'

type ShownOption = Turn['options'][number]

/** An answer and whether it is right, and where the game stands after it. */
export interface Verdict extends Standing {
  /** The question that was answered. */
  readonly answered: Turn
  readonly correct: boolean
  /** The option that counts: the first one given for this question. */
  readonly chosen: ShownOption
  /** Whether another option was given earlier, so that the one given now does not count. */
  readonly firstStands: boolean
  readonly answer: ShownOption
  readonly why: string
  /** The first sentence of why: the fact. */
  readonly fact: string
  /** The editor's sentence after it; `undefined` where there is none. */
  readonly note: string | undefined
  readonly source: QuestionSource
  /** Set where what is told turned out to be wrong: later quizzes tell it otherwise. */
  readonly corrected?: true
  /** Set where the question is withdrawn, so that every answer counts as right. */
  readonly withdrawn?: Withdrawn
}

/**
 * Marks an answer. Only the first answer to a question counts, at the time it came: sending it again gives the same token. The
 * clock of the next question starts when it is shown to the player, or at once with `putsNext`, for doors that show it with the verdict.
 */
export async function answerQuestion(
  context: GameContext,
  { token, option, putsNext = false }: { token: string; option: string; putsNext?: boolean },
): Promise<({ ok: true } & Verdict) | Refusal<TokenFault | 'unknown-quiz' | 'unknown-option'>> {
  const read = await openPlay(context, token)
  if (!read.ok) return read
  const { play, quiz, question } = read
  const given = question?.options.find(({ id }) => id === option)
  if (!question || !given) return { ok: false, reason: 'unknown-option' }
  const { firstAnswer, signer, nowMs } = context
  const first = await firstAnswer(`${play.game} ${play.pattern.length}`, { option: given.id, atMs: nowMs })
  const isOut = countsAnyway(question, nowMs)
  const correct = isOut || first.option === question.answer
  const after = markAnswer(play, correct, first.atMs)
  return {
    ok: true,
    ...(await standingOf(signer, putsNext ? startClock(after, first.atMs) : after, quiz)),
    answered: turnOf(question, play.pattern.length),
    correct,
    chosen: optionOf(question, first.option),
    firstStands: first.option !== given.id,
    answer: optionOf(question, question.answer),
    why: question.why,
    fact: question.fact,
    note: question.note,
    source: question.source,
    ...(question.corrected && { corrected: question.corrected }),
    ...(isOut && { withdrawn: question.withdrawn }),
  }
}

/** Shows the next question of a game to its player. Its clock starts now, unless it is running already. */
export async function putQuestion(
  context: GameContext,
  token: string,
): Promise<({ ok: true } & Standing) | Refusal<TokenFault | 'unknown-quiz'>> {
  const read = await openPlay(context, token)
  if (!read.ok) return read
  const { signer, nowMs } = context
  return { ok: true, ...(await standingOf(signer, startClock(read.play, nowMs), read.quiz)) }
}

/** The finished game of a result token. */
export async function openFinished(
  { signer, nowMs }: Pick<GameContext, 'signer' | 'nowMs'>,
  token: string,
): Promise<{ ok: true; finished: FinishedGame } | Refusal<TokenFault>> {
  const read = await readResult(signer, token, nowMs)
  return read.ok ? { ok: true, finished: { ...read.claims, token } } : read
}

/** A game that is continued: where it stands, or its result if it is finished. */
export type Continued =
  | { readonly ok: true; readonly standing: Standing; readonly result?: undefined }
  | { readonly ok: true; readonly result: Result }

/** Continues the game of a token: puts the next question if it is in progress, or gives the result if it is finished. */
export async function continueGame(
  context: GameContext,
  token: string,
): Promise<Continued | Refusal<TokenFault | 'unknown-quiz'>> {
  if (isFor('result', token)) {
    const opened = await openFinished(context, token)
    return opened.ok ? { ok: true, result: await toResult(context.signer, opened.finished) } : opened
  }
  const standing = await putQuestion(context, token)
  return standing.ok ? { ok: true, standing } : standing
}

async function openPlay({ signer, nowMs, quizOf }: GameContext, token: string) {
  const read = await readPlay(signer, token, nowMs)
  if (!read.ok) return read
  const play = read.claims
  const quiz = await quizOf(play.quiz)
  if (!quiz) return { ok: false, reason: 'unknown-quiz' } as const
  return { ok: true, play, quiz, question: questionOf(play, quiz) } as const
}

function optionOf({ options }: Question, id: OptionId): ShownOption {
  return options.find((option) => option.id === id) ?? { id, text: '' }
}
