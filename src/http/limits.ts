// How often one address may do what costs something. The platform counts within a minute and a place; addresses that are not
// known pass, and so does everything where a limiter is not bound.
import type { Context } from 'hono'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import { toBase64Url } from '../game/token.ts'
import type { Bindings } from '../house/bindings.ts'
import type { Env } from '../house/house.ts'
import { toDay } from '../quiz/day.ts'
import { networkOf, wideNetworkOf } from './network.ts'
import { refusal } from './refusal.ts'

/** What is counted for each address. */
export type Limited = 'start' | 'save' | 'report' | 'deletion' | 'list'

const bindingOf = {
  start: 'LIMIT_STARTS',
  save: 'LIMIT_SAVES',
  report: 'LIMIT_REPORTS',
  deletion: 'LIMIT_DELETIONS',
  list: 'LIMIT_LISTS',
} as const satisfies Record<Limited, keyof Bindings>

/** Whether too many such requests came from the sender's address lately, or, for IPv6, from the networks around it. */
export async function isTooOften(c: Context<Env>, what: Limited): Promise<boolean> {
  const address = c.req.header('cf-connecting-ip')
  if (!address) return false
  if (await isOver(c, c.env[bindingOf[what]], networkOf(address))) return true
  const wide = wideNetworkOf(address)
  return wide !== undefined && isOver(c, c.env.LIMIT_WIDE, `${what} ${wide}`)
}

/** Whether too many scores were saved or deleted from the sender's address lately, or that of this game was: its token can be anywhere. */
export const isChangedTooOften = async (c: Context<Env>, what: 'save' | 'deletion', game: string): Promise<boolean> =>
  (await isTooOften(c, what)) ||
  (c.env.LIMIT_CHANGES !== undefined && !(await passes(c.env.LIMIT_CHANGES, `${what} ${game}`)))

/** Refuses a game that is started where too many were started lately. */
export async function limitStarts(c: Context<Env>): Promise<void> {
  if (await isTooOften(c, 'start')) throw refusal(c.get('text'), 'too-often')
}

/** Whether a board of a league may be listed for the sender: leagues can be invented, so together they have a limit of their own. */
export async function mayList(c: Context<Env>, league: string): Promise<boolean> {
  if (await isTooOften(c, 'list')) return false
  if (league === DEFAULT_LEAGUE || !c.env.LIMIT_LEAGUES) return true
  return passes(c.env.LIMIT_LEAGUES, 'leagues')
}

async function isOver(c: Context<Env>, limiter: RateLimit | undefined, network: string): Promise<boolean> {
  if (!limiter) return false
  const key = await toPseudonym(network, { secret: c.env.SIGNING_KEY ?? '', nowMs: c.get('house').now() })
  return !(await passes(limiter, key))
}

/** Whether a limiter lets a key pass; one that fails lets everything pass. */
async function passes(limiter: RateLimit, key: string): Promise<boolean> {
  try {
    return (await limiter.limit({ key })).success
  } catch {
    return true
  }
}

/** A network hashed with a secret and the day, so that it can be counted but neither read, nor guessed, nor followed to the next day. */
export async function toPseudonym(
  network: string,
  { secret, nowMs }: { secret: string; nowMs: number },
): Promise<string> {
  const text = `${secret} ${toDay(nowMs)} ${network}`
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}
