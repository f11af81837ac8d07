import type { Context } from 'hono'
import type { GameContext } from '../game/context.ts'
import { createSigner, type Signer, toBase64Url } from '../game/token.ts'
import type { Env } from '../house/house.ts'
import type { TitleContext } from '../house/title.ts'
import { type CollectionIndex, collectionsOn, headsOn } from '../quiz/bank.ts'
import { toDay } from '../quiz/day.ts'
import type { Head } from '../quiz/entry.ts'
import { isNamed } from '../quiz/quiz.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import type { ReportContext } from '../scores/report.ts'
import type { SaveContext } from '../scores/save.ts'
import { openStore, type Store } from '../scores/store.ts'
import { networkOf } from './network.ts'
import { secretsOf } from './settings.ts'

/** What titles in this request's answer are made from; of quizzes on a topic, only that of `quiz` can have a title. */
export async function titleContextOf(c: Context<Env>, quiz = ''): Promise<TitleContext> {
  const { bank, topicOf } = c.var.house
  const named = parseQuizId(quiz)?.topic ?? ''
  const topic = named && isNamed(named) ? await topicOf(named) : undefined
  return {
    text: c.var.text,
    index: bank.index,
    topicNamed(id) {
      if (id === named) return topic
      throw new Error(`titles: expected the topic "${id}" to be read, found "${named}"`)
    },
  }
}

/** What is listed of the incidents that are published. */
export const publishedOf = (c: Context<Env>): readonly Head[] => headsOn(c.var.house.bank.index, todayOf(c))

/** The collections that are asked today. */
export const collectionsOf = (c: Context<Env>): readonly CollectionIndex[] =>
  collectionsOn(c.var.house.bank.index, todayOf(c))

/** The day of the request, in UTC. */
export const todayOf = (c: Context<Env>) => toDay(c.var.house.now())

/** What this request needs to play a game. */
export function gameContextOf(c: Context<Env>): GameContext {
  const { quizOf, firstAnswer, newId, now } = c.var.house
  return { signer: signerOf(c), quizOf, firstAnswer, newId, nowMs: now() }
}

/** The signer of the environment's secrets. */
export function signerOf(c: Context<Env>): Signer {
  const secrets = secretsOf(c.env)
  const key = secrets.join('\n')
  const { signers } = c.var.house
  const signer = signers.get(key) ?? createSigner(secrets)
  signers.set(key, signer)
  return signer
}

/** The store of scores and reports, at the instant of this request. */
export const storeOf = (c: Context<Env>): Store => openStore(c.env.SCORES, c.var.house.leaderboards, c.var.house.now())

/** What this request needs to save or delete a score. */
export function saveContextOf(c: Context<Env>): SaveContext {
  const signer = signerOf(c)
  const nowMs = c.var.house.now()
  return { signer, nowMs, store: storeOf(c), isTooOften: () => isTooOften(c, 'save') }
}

/** What this request needs to keep a report. */
export function reportContextOf(c: Context<Env>): ReportContext {
  const { bank, newId, now } = c.var.house
  return { bank, newId, nowMs: now(), store: storeOf(c), isTooOften: () => isTooOften(c, 'report') }
}

/** The origin that absolute links start with. */
export const originOf = (c: Context<Env>) => c.env?.PUBLIC_ORIGIN ?? new URL(c.req.url).origin

/** The absolute address of the request, with its query. */
export function hereOf(c: Context<Env>): string {
  const { pathname, search } = new URL(c.req.url)
  return originOf(c) + pathname + search
}

/** Whether too many such requests came from the sender's address. Unknown addresses pass, and so does everything without a limiter. */
async function isTooOften(c: Context<Env>, what: string): Promise<boolean> {
  const address = c.req.header('cf-connecting-ip')
  if (!c.env.LIMITER || !address) return false
  const secret = c.env.SIGNING_KEY ?? ''
  const pseudonym = await toPseudonym(address, { secret, nowMs: c.var.house.now() })
  const { success } = await c.env.LIMITER.limit({ key: `${what} ${pseudonym}` })
  return !success
}

/** The network of an IP address, hashed with a secret and the day, so that it can be counted but neither read, nor guessed, nor followed to the next day. */
export async function toPseudonym(
  address: string,
  { secret, nowMs }: { secret: string; nowMs: number },
): Promise<string> {
  const text = `${secret} ${toDay(nowMs)} ${networkOf(address)}`
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}
