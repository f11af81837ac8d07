// The way of every game, whatever door it is played through: open, answer, go on. The server keeps nothing: what a game is
// stands in its token, and the quiz is made again from its id.
import { endOfDay, toDay } from '../quiz/day.ts'
import type { Day } from '../quiz/incident.ts'
import type { OptionId, Question, QuestionSource, ShownOption, ShownQuestion } from '../quiz/question.ts'
import { toShown } from '../quiz/question.ts'
import type { Quiz } from '../quiz/quiz.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { type PlayClaims, type ResultClaims, readPlay, readResult, signPlay, signResult, signShare } from './claims.ts'
import type { FirstAnswer } from './first-answer.ts'
import { closeGame, isFinished, lengthOf, markAnswer, openGame, startClock, toShare } from './game.ts'
import type { Signer, TokenFault } from './token.ts'

/** What a game is played with. */
export interface Table {
  readonly signer: Signer
  readonly quizOf: (id: string) => Quiz | undefined
  readonly firstAnswer: FirstAnswer
  readonly newId: () => string
  readonly nowMs: number
}

export type Refusal<Reason extends string> = { readonly ok: false; readonly reason: Reason }

/** A question on the table, with its place in the game. */
export interface Turn extends ShownQuestion {
  /** Counted from 1. */
  readonly number: number
}

/** Where a game stands: a question waits, or it is over. */
export interface Standing {
  readonly token: string
  readonly play: PlayClaims
  readonly quiz: Quiz
  readonly turn: Turn | undefined
  readonly result: Result | undefined
}

/** A finished game with what its player holds: the token to save it with, and the one to show it with. */
export interface Result extends ResultClaims {
  readonly token: string
  readonly shareToken: string
}

/** What an answer was worth, and where the game stands after it. */
export interface Verdict extends Standing {
  /** The question as it was, answered. */
  readonly answered: Turn
  readonly correct: boolean
  /** The option that counts: the first that was given. */
  readonly chosen: ShownOption
  /** Whether that is another one than was given now. */
  readonly firstStands: boolean
  readonly answer: ShownOption
  readonly why: string
  readonly source: QuestionSource
}

export type StartRefusal = { readonly ok: false; readonly reason: 'unknown-quiz' } | NotYet | TooFew
interface NotYet {
  readonly ok: false
  readonly reason: 'not-yet'
  readonly opensOn: Day
}
interface TooFew {
  readonly ok: false
  readonly reason: 'too-few'
  readonly available: number
}

/** The quiz of an id, unless it is unknown or of a day that has not come. */
export function openQuiz(
  { quizOf, nowMs }: Pick<Table, 'quizOf' | 'nowMs'>,
  id: string,
): { ok: true; quiz: Quiz } | StartRefusal {
  const day = parseQuizId(id)?.day
  if (day && day > toDay(nowMs)) return { ok: false, reason: 'not-yet', opensOn: day }
  const quiz = quizOf(id)
  return quiz ? { ok: true, quiz } : { ok: false, reason: 'unknown-quiz' }
}

/** The quiz of an id with how many questions a game of it asks, unless it cannot be opened or has too few for the wish. */
export function openForGame(
  table: Pick<Table, 'quizOf' | 'nowMs'>,
  { quiz: id, length: wished }: { quiz: string; length?: number | undefined },
): { ok: true; quiz: Quiz; length: number } | StartRefusal {
  const opened = openQuiz(table, id)
  if (!opened.ok) return opened
  const available = opened.quiz.questions.length
  const length = lengthOf(available, wished)
  return length === undefined ? { ok: false, reason: 'too-few', available } : { ...opened, length }
}

/** Opens a game of a quiz and puts its first question. */
export async function startGame(
  table: Table,
  wish: { quiz: string; league: string; length?: number | undefined },
): Promise<({ ok: true } & Standing) | StartRefusal> {
  const opened = openForGame(table, wish)
  if (!opened.ok) return opened
  const { quiz, league } = wish
  const play = openGame({ game: table.newId(), quiz, length: opened.length, league, nowMs: table.nowMs })
  return { ok: true, ...(await standingOf(table, play, opened.quiz)) }
}

/**
 * Marks an answer. The first answer to a question of a game stands, with its instant: the same answer again gives the same
 * token. The next question's clock stands until it is put, unless the door shows it together with the verdict (`putsNext`).
 */
export async function answerQuestion(
  table: Table,
  { token, option, putsNext = false }: { token: string; option: string; putsNext?: boolean },
): Promise<({ ok: true } & Verdict) | Refusal<TokenFault | 'unknown-quiz' | 'unknown-option'>> {
  const read = await openPlay(table, token)
  if (!read.ok) return read
  const { play, quiz, question } = read
  const given = question?.options.find(({ id }) => id === option)
  if (!question || !given) return { ok: false, reason: 'unknown-option' }
  const first = await table.firstAnswer(`${play.game} ${play.pattern.length}`, { option: given.id, atMs: table.nowMs })
  const correct = first.option === question.answer
  const after = markAnswer(play, correct, first.atMs)
  return {
    ok: true,
    ...(await standingOf(table, putsNext ? startClock(after, first.atMs) : after, quiz)),
    answered: turnOf(question, play.pattern.length),
    correct,
    chosen: optionOf(question, first.option),
    firstStands: first.option !== given.id,
    answer: optionOf(question, question.answer),
    why: question.why,
    source: question.source,
  }
}

/** Puts the question of a game on the table: its clock starts now, unless it runs already. */
export async function putQuestion(
  table: Table,
  token: string,
): Promise<({ ok: true } & Standing) | Refusal<TokenFault | 'unknown-quiz'>> {
  const read = await openPlay(table, token)
  if (!read.ok) return read
  return { ok: true, ...(await standingOf(table, startClock(read.play, table.nowMs), read.quiz)) }
}

/** The finished game of a result token. */
export async function openResult(
  { signer, nowMs }: Pick<Table, 'signer' | 'nowMs'>,
  token: string,
): Promise<({ ok: true } & Result) | Refusal<TokenFault>> {
  const read = await readResult(signer, token, nowMs)
  if (!read.ok) return read
  return { ok: true, ...read.claims, token, shareToken: await signShare(signer, toShare(read.claims)) }
}

async function openPlay({ signer, nowMs, quizOf }: Table, token: string) {
  const read = await readPlay(signer, token, nowMs)
  if (!read.ok) return read
  const play = read.claims
  const quiz = quizOf(play.quiz)
  if (!quiz) return { ok: false, reason: 'unknown-quiz' } as const
  return { ok: true, play, quiz, question: questionOf(play, quiz) } as const
}

const questionOf = (play: PlayClaims, quiz: Quiz) =>
  isFinished(play) ? undefined : quiz.questions[play.pattern.length]

async function standingOf({ signer }: Table, play: PlayClaims, quiz: Quiz): Promise<Standing> {
  const question = questionOf(play, quiz)
  if (question) {
    const turn = turnOf(question, play.pattern.length)
    return { token: await signPlay(signer, play), play, quiz, turn, result: undefined }
  }
  const result = closeGame(play, quiz.questions.length)
  const [token, shareToken] = await Promise.all([signResult(signer, result), signShare(signer, toShare(result))])
  return { token, play, quiz, turn: undefined, result: { ...result, token, shareToken } }
}

const turnOf = (question: Question, before: number): Turn => ({ number: before + 1, ...toShown(question) })

function optionOf({ options }: Question, id: OptionId): ShownOption {
  return options.find((option) => option.id === id) ?? { id, text: '' }
}

/** The instant at which the next daily opens, for a reader at this instant. */
export const nextDailyAtMs = (nowMs: number) => endOfDay(toDay(nowMs))
