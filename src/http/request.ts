import type { Context } from 'hono'
import type { GameContext } from '../game/context.ts'
import { createSigner, type Signer } from '../game/token.ts'
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
import { isChangedTooOften, isTooOften, mayList } from './limits.ts'
import { originOf } from './origin.ts'
import { numberOf, secretsOf } from './settings.ts'
import { boardSecondsOf } from './shared-for.ts'

/** What titles in this request's answer are made from; of quizzes on a topic, only that of `quiz` can have a title. */
export async function titleContextOf(c: Context<Env>, quiz = ''): Promise<TitleContext> {
  const { bank, topicOf } = c.get('house')
  const named = parseQuizId(quiz)?.topic ?? ''
  const topic = named && isNamed(named) ? await topicOf(named) : undefined
  return {
    text: c.get('text'),
    index: bank.index,
    topicNamed(id) {
      if (id === named) return topic
      throw new Error(`titles: expected the topic "${id}" to be read, found "${named}"`)
    },
  }
}

/** What is listed of the incidents that are published. */
export const publishedOf = (c: Context<Env>): readonly Head[] => headsOn(c.get('house').bank.index, todayOf(c))

/** The collections that are asked today. */
export const collectionsOf = (c: Context<Env>): readonly CollectionIndex[] =>
  collectionsOn(c.get('house').bank.index, todayOf(c))

/** The day of the request, in UTC. */
export const todayOf = (c: Context<Env>) => toDay(c.get('house').now())

/** What this request needs to play a game. */
export function gameContextOf(c: Context<Env>): GameContext {
  const house = c.get('house')
  const { quizOf, newId, now } = house
  const firstAnswer: GameContext['firstAnswer'] = (question, given) =>
    house.firstAnswer(question, given, (work) => afterwards(c, work))
  return { signer: signerOf(c), quizOf, firstAnswer, newId, nowMs: now() }
}

/** The signer of the environment's secrets. */
export function signerOf(c: Context<Env>): Signer {
  const secrets = secretsOf(c.env)
  const key = secrets.join('\n')
  const { signers } = c.get('house')
  const signer = signers.get(key) ?? createSigner(secrets)
  signers.set(key, signer)
  return signer
}

/** The store of scores and reports, at the instant of this request. */
export function storeOf(c: Context<Env>): Store {
  const { leaderboards, sharedBoards, listBudget, kvHealth, now } = c.get('house')
  return openStore({
    kv: c.env.SCORES,
    memory: leaderboards,
    health: kvHealth,
    budget: listBudget,
    spareLists: numberOf(c.env.SPARE_LISTS),
    nowMs: now(),
    boardSeconds: boardSecondsOf(c),
    rowDays: numberOf(c.env.ROW_DAYS),
    shared: sharedBoards,
    mayList: (league) => mayList(c, league),
    onCall(call) {
      const kvCalls = c.get('kvCalls')
      kvCalls[call] = (kvCalls[call] ?? 0) + 1
    },
    afterwards: (work) => afterwards(c, work),
  })
}

/** Lets work go on after the answer, where the platform can. */
function afterwards(c: Context<Env>, work: Promise<unknown>): void {
  try {
    c.executionCtx.waitUntil(work)
  } catch {
    // Outside the platform nothing ends with the answer.
  }
}

/** What this request needs to save or delete a score; `what` is how it is counted. */
export function saveContextOf(c: Context<Env>, what: 'save' | 'deletion' = 'save'): SaveContext {
  const signer = signerOf(c)
  const nowMs = c.get('house').now()
  return { signer, nowMs, store: storeOf(c), isTooOften: (game) => isChangedTooOften(c, what, game) }
}

/** What this request needs to keep a report. */
export function reportContextOf(c: Context<Env>): ReportContext {
  const { bank, newId, now } = c.get('house')
  return { bank, newId, nowMs: now(), store: storeOf(c), isTooOften: () => isTooOften(c, 'report') }
}

/** The absolute address of the request, with its query. */
export function hereOf(c: Context<Env>): string {
  const { pathname, search } = new URL(c.req.url)
  return originOf(c) + pathname + search
}

/** Whether a script of ours asks for the next step, which takes no more than the title and the content of a page: no browser asks by itself for `text/html` alone. Never where the answer could be kept for others. */
export const isSwap = (c: Context<Env>): boolean => c.req.method === 'POST' && c.req.header('accept') === 'text/html'
