import type { Context } from 'hono'
import type { Table } from '../game/play.ts'
import { createSigner, type Signer } from '../game/token.ts'
import type { Bindings } from '../house/bindings.ts'
import type { Env } from '../house/house.ts'
import type { ReportDesk } from '../scores/report.ts'
import type { Desk } from '../scores/save.ts'
import { openStore, type Store } from '../scores/store.ts'

const LEAST_KEY_LENGTH = 32

/** The secrets of the environment, newest first; `undefined` where the first is missing or too short to be one. */
export function secretsOf({ SIGNING_KEY, SIGNING_KEY_PREVIOUS }: Bindings): readonly string[] | undefined {
  if (!SIGNING_KEY || SIGNING_KEY.length < LEAST_KEY_LENGTH) return undefined
  return SIGNING_KEY_PREVIOUS ? [SIGNING_KEY, SIGNING_KEY_PREVIOUS] : [SIGNING_KEY]
}

/** What this request's game is played with. */
export function tableOf(c: Context<Env>): Table {
  const { quizOf, firstAnswer, newId, now } = c.var.house
  return { signer: signerOf(c), quizOf, firstAnswer, newId, nowMs: now() }
}

function signerOf(c: Context<Env>): Signer {
  const secrets = secretsOf(c.env) ?? []
  const key = secrets.join('\n')
  const { signers } = c.var.house
  const signer = signers.get(key) ?? createSigner(secrets)
  signers.set(key, signer)
  return signer
}

/** The scores, at this request's instant. */
export const storeOf = (c: Context<Env>): Store => openStore(c.env.SCORES, c.var.house.boards, c.var.house.now())

/** What this request's score is saved with. */
export function deskOf(c: Context<Env>): Desk {
  const { signer, nowMs } = tableOf(c)
  return { signer, nowMs, store: storeOf(c), isTooOften: () => isTooOften(c, 'save') }
}

/** What this request's report is filed with. */
export function reportDeskOf(c: Context<Env>): ReportDesk {
  const { almanac, newId, now } = c.var.house
  return { almanac, newId, nowMs: now(), store: storeOf(c), isTooOften: () => isTooOften(c, 'report') }
}

/** The origin that absolute links start with. */
export const originOf = (c: Context<Env>) => c.env.PUBLIC_ORIGIN ?? new URL(c.req.url).origin

/** The absolute address of what was asked for. */
export function hereOf(c: Context<Env>): string {
  const { pathname, search } = new URL(c.req.url)
  return originOf(c) + pathname + search
}

/** Whether this address has asked too often. Unknown addresses and platforms without a limiter are let through. */
async function isTooOften(c: Context<Env>, what: string): Promise<boolean> {
  const address = c.req.header('cf-connecting-ip')
  if (!c.env.LIMITER || !address) return false
  const { success } = await c.env.LIMITER.limit({ key: `${what} ${await toPseudonym(address, c.var.house.now())}` })
  return !success
}

/** An address as it is counted: its network where it is IPv6, hashed with the day, so that it can be neither read nor followed. */
async function toPseudonym(address: string, nowMs: number): Promise<string> {
  const network = address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
  const day = Math.floor(nowMs / 86_400_000)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${day} ${network}`))
  return [...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
