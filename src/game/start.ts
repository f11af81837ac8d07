import { toDay } from '../quiz/day.ts'
import { mostAsked, type Quiz } from '../quiz/quiz.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import type { GameContext } from './context.ts'
import { lengthOf, openGame } from './game.ts'
import type { StartRefusal } from './refusal.ts'
import { type Standing, standingOf } from './standing.ts'

type QuizContext = Pick<GameContext, 'quizOf' | 'nowMs'>

/** The quiz of an id. Refused if the id is unknown or its day has not come yet. */
export async function openQuiz(
  { quizOf, nowMs }: QuizContext,
  id: string,
): Promise<{ ok: true; quiz: Quiz } | StartRefusal> {
  const day = parseQuizId(id)?.day
  if (day && day > toDay(nowMs)) return { ok: false, reason: 'not-yet', opensOn: day }
  const quiz = await quizOf(id)
  return quiz ? { ok: true, quiz } : { ok: false, reason: 'unknown-quiz' }
}

/** The quiz of an id and how many questions a game of it asks. Refused if the quiz cannot be opened or has too few questions. */
export async function openForGame(
  context: QuizContext,
  { quiz: id, length: wished }: { quiz: string; length?: number | undefined },
): Promise<{ ok: true; quiz: Quiz; length: number } | StartRefusal> {
  const opened = await openQuiz(context, id)
  if (!opened.ok) return opened
  const available = mostAsked(opened.quiz)
  const length = lengthOf(available, wished)
  return length === undefined ? { ok: false, reason: 'too-few', available } : { ...opened, length }
}

/** Starts a game of a quiz and shows its first question. */
export async function startGame(
  context: GameContext,
  wish: { quiz: string; league: string; length?: number | undefined },
): Promise<({ ok: true } & Standing) | StartRefusal> {
  const opened = await openForGame(context, wish)
  if (!opened.ok) return opened
  const { quiz, league } = wish
  const { signer, newId, nowMs } = context
  const play = openGame({ game: newId(), quiz, length: opened.length, league, nowMs })
  return { ok: true, ...(await standingOf(signer, play, opened.quiz)) }
}
