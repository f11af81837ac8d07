import type { Context } from 'hono'
import type { Env } from './env.ts'
import { DEFAULT_LEAGUE } from './game/game.ts'
import { refusal } from './refusal.ts'
import { isLeague } from './scores/score.ts'
import { t } from './view/text.ts'

/** The whole number, in digits, that the query gives by that name; `undefined` where it gives none. Throws a refusal for any other text and outside the range. */
export function readNumber(c: Context<Env>, field: string, least: number, most: number): number | undefined {
  const text = c.req.query(field)
  if (text === undefined) return undefined
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  const expected = t(c.var.house, 'expected.between', { least, most })
  throw refusal(c, 'invalid', { field, values: { field, expected, found: JSON.stringify(text.slice(0, 20)) } })
}

/** The league of the query, or the one of everybody. Throws a refusal for a text that cannot be one. */
export function readLeague(c: Context<Env>): string {
  const league = c.req.query('league') ?? DEFAULT_LEAGUE
  if (isLeague(league)) return league
  throw refusal(c, 'unknown-league', { field: 'league', values: { league: league.slice(0, 40) } })
}
