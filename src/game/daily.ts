import { endOfDay, toDay } from '../quiz/day.ts'
import { dailyOn } from '../quiz/quiz-id.ts'

/** The id of the daily at an instant. */
export const dailyAt = (nowMs: number) => dailyOn(toDay(nowMs))

/** The instant at which the next daily opens. */
export const nextDailyAtMs = (nowMs: number) => endOfDay(toDay(nowMs))
