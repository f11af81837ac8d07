import type { Context } from 'hono'
import type { Wish } from '../game/choose-quiz.ts'
import { openForGame } from '../game/start.ts'
import type { Env } from '../house/house.ts'
import { startRefusal } from '../http/game-refusal.ts'
import { quizFor } from '../http/query.ts'
import { gameContextOf } from '../http/request.ts'

/** The id of the quiz that a wish means now. Throws a refusal if no game of it can be started. */
export async function playableQuiz(c: Context<Env>, wish: Wish): Promise<string> {
  const quiz = await quizFor(c, wish)
  const { length } = wish
  const opened = await openForGame(gameContextOf(c), { quiz, length })
  if (opened.ok) return quiz
  throw startRefusal(c.get('text'), opened, { quiz, length })
}
