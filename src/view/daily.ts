import type { House } from '../env.ts'
import { dailyAt } from '../game/choose-quiz.ts'
import type { ResultClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import { endOfDay } from '../quiz/day.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { boardOf, isDaily } from '../scores/score.ts'

/** A daily that was begun before midnight may be finished this long after it and still counts for its day. */
const GRACE_MS = 3_600_000

/** Whether the quiz is today's daily. */
export const isTodaysDaily = ({ now }: House, quiz: string) => quiz === dailyAt(now())

/**
 * What the browser may note of a finished game for the streak: the day, right answers, and 1 where it was played on that day.
 * `undefined` for every game but a whole daily: nothing else touches the streak.
 */
export function dailyMark(result: ResultClaims): string | undefined {
  const day = parseQuizId(result.quiz)?.day
  if (!day || !isDaily(boardOf(result))) return undefined
  const isOnTime = result.finishedAtMs < endOfDay(day) + GRACE_MS
  return [day, countRight(result.pattern), Number(isOnTime)].join(' ')
}
