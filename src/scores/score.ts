import { type ResultClaims, toMarks } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import type { BankIndex } from '../quiz/bank.ts'
import { firstDaily } from '../quiz/daily.ts'
import { shiftDay, toDay, toWeek } from '../quiz/day.ts'
import type { Day } from '../quiz/incident.ts'
import { collectionOf, dailyOn, isDailyTopic, parseQuizId } from '../quiz/quiz-id.ts'

/** How many days KV keeps rows and reports, unless the owner says otherwise. */
export const ROW_DAYS = 400

/** What a finished game puts on a board, before it is saved under a name. All of it comes from the signed game. */
export interface Score {
  readonly game: string
  readonly league: string
  /** The id of a daily, `daily-20261122` or `daily-<collection>-20261122`, or for any other game the ISO week, `2026-w47`. */
  readonly board: string
  readonly score: number
  readonly total: number
  readonly timeMs: number
  readonly finishedAtMs: number
  /** Which questions were right, a 1 or a 0 for each; `undefined` where it is not known. */
  readonly pattern?: string | undefined
  /** Set where it took less time than a person needs to read the questions: it is kept, but does not rank. */
  readonly isTooFast?: true | undefined
}

/** A score as a leaderboard shows it. */
export interface Row extends Score {
  readonly name: string
  readonly savedAtMs: number
}

/** The score of a finished game. */
export function toScore(result: ResultClaims): Score {
  const { game, league, pattern, timeMs, finishedAtMs, isTooFast } = result
  return {
    game,
    league,
    board: boardOf(result),
    score: countRight(pattern),
    total: pattern.length,
    timeMs,
    finishedAtMs,
    pattern: toMarks(pattern),
    ...(isTooFast && { isTooFast }),
  }
}

/** The board of a finished game: for a daily at full length its own, for any other game that of the week in which it ended. */
export function boardOf({
  quiz,
  isFullLength,
  finishedAtMs,
}: Pick<ResultClaims, 'quiz' | 'isFullLength' | 'finishedAtMs'>): string {
  return isFullLength && isDaily(quiz) ? quiz : toWeek(toDay(finishedAtMs))
}

/** The board that a text means on a day: `daily`, `daily-<collection>` and `week` mean those of the day, any other text itself. */
export const boardMeant = (text: string, day: Day): string =>
  text === 'week' ? toWeek(day) : isDailyTopic(text) && !parseQuizId(text) ? dailyOn(day, collectionOf(text)) : text

/** Whether the text is the id of a daily, of the site or of a collection. */
export const isDaily = (quiz: string) => isDailyTopic(parseQuizId(quiz)?.topic ?? '')

/** Whether a board is of this week or of today, or was so a day ago: where games of now are saved. */
export function isCurrent(board: string, nowMs: number): boolean {
  const yesterday = shiftDay(toDay(nowMs), -1)
  return weekForm.test(board) ? board >= toWeek(yesterday) : (parseQuizId(board)?.day ?? '') >= yesterday
}

const weekForm = /^\d{4}-w(0[1-9]|[1-4]\d|5[0-3])$/

/** Weeks before this one had no scores to save. */
const FIRST_WEEK = '2026-w44'
/** A board may be one day ahead of the clock: a game that ends at midnight meets two clocks. */
const AHEAD_DAYS = 1

/** Whether the text is a board that there can be on a day: a week, or the daily of the site or of a collection that there is; none of days to come, and none from before there were any. */
export function isBoard(index: BankIndex, text: string, today: Day): boolean {
  const last = shiftDay(today, AHEAD_DAYS)
  if (weekForm.test(text)) return text >= FIRST_WEEK && text <= toWeek(last)
  const { topic = '', day = '' } = parseQuizId(text) ?? {}
  const of = collectionOf(topic)
  const first = firstDaily(index, of)
  return isDaily(text) && first !== undefined && day >= first && day <= last
}
