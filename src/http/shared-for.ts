import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import { BOARD_SECONDS, secondsKept } from '../scores/boards.ts'
import type { Leaderboard } from '../scores/leaderboard.ts'
import { numberOf } from './settings.ts'

const DAY_SECONDS = 86_400

/** How an answer that is the same for every reader is cached: by shared caches for so many seconds, but not past midnight (UTC), when the day's pages change; by browsers not without asking. */
export function sharedFor(c: Context<Env>, seconds: number): { readonly 'cache-control': string } {
  const untilMidnight = DAY_SECONDS - (Math.floor(c.get('house').now() / 1000) % DAY_SECONDS)
  const kept = Math.min(seconds, untilMidnight)
  const meanwhile = Math.min(seconds, untilMidnight - kept)
  return { 'cache-control': `public, max-age=0, s-maxage=${kept}, stale-while-revalidate=${meanwhile}` }
}

/** How many seconds a leaderboard may be kept, as the owner has set it. */
export const boardSecondsOf = (c: Context<Env>): number => numberOf(c.env.BOARD_SECONDS) ?? BOARD_SECONDS

/** How an answer made from a leaderboard is cached: as long as the board is kept, and not at all where it is stale. */
export const sharedAsBoard = (c: Context<Env>, leaderboard: Leaderboard): { readonly 'cache-control': string } =>
  leaderboard.stale ? { 'cache-control': 'no-store' } : sharedFor(c, secondsKept(leaderboard, boardSecondsOf(c)))
