// The site that the browser tests visit: the app in Node, on a port of its own, with a clock that stands still until a test
// moves it, ids that count, the built files, and a KV of its own. The built Worker takes seconds to start and reads the real
// clock: only tests/built visits that.
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { createApp } from '../../src/app.ts'
import { firstAnswerIn } from '../../src/game/first-answer.ts'
import type { Packed } from '../../src/house/packed.ts'
import { createText } from '../../src/house/text.ts'
import { openMade } from '../../src/quiz/make-bank.ts'
import { builtFiles } from './built-files.ts'
import { forms, interfaceWords, made } from './content.ts'
import { listen } from './listen.ts'
import { openKv } from './real-kv.ts'

const SIGNING_KEY = 'a-key-for-browser-tests-of-at-least-32-characters'
/** Noon on a Sunday, in milliseconds since 1970: where the clock of every site stands at first. */
export const NOON = Date.parse('2026-11-22T12:00:00Z')

/** A site that runs for one test file. */
export interface Site {
  readonly origin: string
  /** The instant that the site takes for the present, in milliseconds since 1970. */
  readonly clock: { nowMs: number }
  /** The text that the site answers with, asked without a network in between. */
  readonly ask: (path: string, init?: RequestInit) => Promise<string>
  readonly close: () => void
}

/** Starts a site with a clock, ids, a memory and a KV of its own. */
export async function openSite(): Promise<Site> {
  const { release, assets, openApi }: Packed = JSON.parse(readFileSync('dist/content.txt', 'utf8'))
  const clock = { nowMs: NOON }
  let ids = 0
  const app = createApp({
    bank: openMade(made),
    texts: { en: createText('en', interfaceWords, forms) },
    release,
    assets,
    openApi,
    now: () => clock.nowMs,
    log: () => undefined,
    newId: () => String(++ids).padStart(22, '0'),
    firstAnswer: firstAnswerIn(new Map()),
  })
  const files = new Hono().get('*', builtFiles({ isAsked: true }))
  const ASSETS = { fetch: async (address: string | URL) => files.request(new URL(address).pathname) }
  const env = { ASSETS, SCORES: await openKv(), SIGNING_KEY }
  const site = new Hono().get('*', builtFiles()).all('*', (c) => app.fetch(c.req.raw, env))
  const { origin, close } = await listen(site.fetch)
  const ask = async (path: string, init?: RequestInit) => (await app.request(origin + path, init, env)).text()
  return { origin, clock, ask, close }
}
