import type { ResultClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import type { BankIndex } from '../quiz/bank.ts'
import { firstDaily } from '../quiz/daily.ts'
import { endOfDay, shiftDay, toDay } from '../quiz/day.ts'
import type { Day } from '../quiz/incident.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { boardOf, isDaily } from '../scores/score.ts'

/** A daily that was started before midnight counts for its day if it is finished within this time after midnight. */
const GRACE_MS = 3_600_000

interface Moment {
  readonly index: BankIndex
  readonly nowMs: number
}

/** The first day that has a daily, and today. If there is no daily yet, the first is later than today. */
export function dailyRange({ index, nowMs }: Moment): { readonly first: Day; readonly today: Day } {
  const today = toDay(nowMs)
  return { first: firstDaily(index) ?? shiftDay(today, 1), today }
}

/** The days of the last dailies, at most `most`, newest first, leaving out the newest `skipped`. */
export function lastDailies(moment: Moment, most: number, skipped = 0): readonly Day[] {
  const { first, today } = dailyRange(moment)
  return Array.from({ length: most }, (_, i) => shiftDay(today, -skipped - i)).filter((day) => day >= first)
}

/**
 * What the browser notes of a finished daily of the site for the streak: its day, the right answers, and 1 if it was played on its day, else
 * 0. `undefined` for any other game, and for a daily at another length.
 */
export function dailyMark(result: ResultClaims): string | undefined {
  const { topic, day } = parseQuizId(result.quiz) ?? {}
  if (!day || topic !== 'daily' || !isDaily(boardOf(result))) return undefined
  const isOnTime = result.finishedAtMs < endOfDay(day) + GRACE_MS
  return [day, countRight(result.pattern), Number(isOnTime)].join(' ')
}
