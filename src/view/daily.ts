import { dailyAt } from '../game/choose-quiz.ts'
import type { ResultClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import type { House } from '../house/house.ts'
import { firstDaily } from '../quiz/daily.ts'
import { endOfDay, shiftDay, toDay } from '../quiz/day.ts'
import type { Day } from '../quiz/incident.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { boardOf, isDaily } from '../scores/score.ts'

/** A daily that was begun before midnight may be finished this long after it and still counts for its day. */
const GRACE_MS = 3_600_000

/** Whether the quiz is today's daily. */
export const isTodaysDaily = ({ now }: House, quiz: string) => quiz === dailyAt(now())

/** The first and the last day that have a daily; the first is later where none has. */
export function dailyRange({ almanac, now }: House): { readonly first: Day; readonly today: Day } {
  const today = toDay(now())
  return { first: firstDaily(almanac) ?? shiftDay(today, 1), today }
}

/** The last days that have a daily, newest first: at most so many, without the newest `skipped`. */
export function lastDailies(house: House, most: number, skipped = 0): readonly Day[] {
  const { first, today } = dailyRange(house)
  return Array.from({ length: most }, (_, i) => shiftDay(today, -skipped - i)).filter((day) => day >= first)
}

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
