import type { Context } from 'hono'
import type { Wish } from '../game/choose-quiz.ts'
import { openForGame } from '../game/play.ts'
import type { Env } from '../house/house.ts'
import { startRefusal } from '../http/game-refusal.ts'
import { quizFor } from '../http/query.ts'
import { tableOf } from '../http/request.ts'

/** The id of the quiz that is wished for, where a game of it can be started now. Throws the refusal that starting it would meet. */
export function playableQuiz(c: Context<Env>, wish: Wish): string {
  const quiz = quizFor(c, wish)
  const opened = openForGame(tableOf(c), { quiz, length: wish.length })
  if (opened.ok) return quiz
  throw startRefusal(c, opened, quiz, wish.length)
}
