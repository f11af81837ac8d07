import type { ResultClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import { toDay, toWeek } from '../quiz/day.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'

/** One finished game's line on a board, before it has a name. All of it comes from the signed game. */
export interface Score {
  readonly game: string
  readonly league: string
  /** `daily-20261122`, or the ISO week of any other game: `2026-w47`. */
  readonly board: string
  readonly score: number
  readonly total: number
  readonly timeMs: number
  readonly finishedAtMs: number
}

/** A score as a leaderboard shows it. */
export interface Row extends Score {
  readonly name: string
  readonly savedAtMs: number
}

/** The score of a finished game. */
export function toScore(result: ResultClaims): Score {
  const { game, league, pattern, timeMs, finishedAtMs } = result
  return {
    game,
    league,
    board: boardOf(result),
    score: countRight(pattern),
    total: pattern.length,
    timeMs,
    finishedAtMs,
  }
}

/** The board that a finished game counts for: a daily at its full length for its own, all others for that of the week in which they ended. */
export function boardOf({
  quiz,
  isFullLength,
  finishedAtMs,
}: Pick<ResultClaims, 'quiz' | 'isFullLength' | 'finishedAtMs'>): string {
  return isFullLength && isDaily(quiz) ? quiz : toWeek(toDay(finishedAtMs))
}

/** Whether the text is a daily's id. */
export const isDaily = (quiz: string) => parseQuizId(quiz)?.topic === 'daily'

const weekForm = /^\d{4}-w(0[1-9]|[1-4]\d|5[0-3])$/

/** Whether the text names a board: a daily's id or a week. */
export const isBoard = (text: string) => weekForm.test(text) || isDaily(text)

/** Whether the text can be a league: 1 to 32 lower-case letters, digits and inner hyphens. */
export const isLeague = (text: string) => /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/.test(text)
