import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { NOON, openSite } from '../support/site.ts'

/** How long a page may take for what a test waits for, in milliseconds. A busy machine is slow and not wrong. */
const PATIENCE_MS = 45_000
/** How every page is visited unless a test says otherwise. At noon UTC it is the next day there, which must not matter. */
const usual = { serviceWorkers: 'block', locale: 'en-GB', timezoneId: 'Pacific/Kiritimati' } as const
/** How every page looks unless a test says otherwise: small and still, which costs least to draw. */
const USUAL_VIEWPORT = { width: 800, height: 600 }
const usualMedia = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' } as const

/** The Chromium of this test worker, for all of its files; it ends with the worker. */
let chromium: Promise<Browser> | undefined

/** A page, with the address of everything that it has asked for and the text of every error that it has met. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly requests: string[]
  readonly errors: string[]
}

/** How a profile is made: those of one kind are used one after another. */
interface Kind extends BrowserContextOptions {
  /** Timers wait until the test lets time pass, by `page.clock.runFor`. By default they run, and only the date stands still. */
  readonly isClockStopped?: boolean
}

interface Wish extends Kind {
  /** Runs in every document before its scripts. */
  readonly change?: () => unknown
}

interface Visitor extends Visit {
  readonly kind: string
  readonly session: CDPSession
  /** Ends what only the present visit brought. */
  readonly ends: (() => Promise<unknown>)[]
}

/**
 * Opens a site for the test file that calls this. After each test its clock is at noon again and its visitors are gone.
 * A fresh profile costs Chromium five times what a page does, so a profile is used again, with nothing kept.
 */
export async function useSite() {
  const site = await openSite()
  const present: Visitor[] = []
  const idle: Visitor[] = []

  afterEach(async ({ task }) => {
    site.clock.nowMs = NOON
    for (const visitor of present.splice(0)) {
      if (task.result?.state === 'fail') await visitor.context.close()
      else idle.push(await forget(visitor, site.origin))
    }
  })
  afterAll(async () => {
    for (const { context } of idle) await context.close()
    site.close()
  })

  /** A visitor of a kind: one who is idle, or a new one. */
  async function call({ isClockStopped, ...options }: Kind): Promise<Visitor> {
    const stoppedMs = isClockStopped ? site.clock.nowMs : undefined
    const kind = JSON.stringify([options, stoppedMs])
    const place = idle.findIndex((visitor) => visitor.kind === kind)
    const [known] = place < 0 ? [] : idle.splice(place, 1)
    if (known) return known
    chromium ??= launchChromium({ timeout: 2 * PATIENCE_MS })
    const context = await (await chromium).newContext({ baseURL: site.origin, ...usual, ...options })
    context.setDefaultTimeout(PATIENCE_MS)
    if (stoppedMs !== undefined) await context.clock.pauseAt(stoppedMs)
    const page = await context.newPage()
    return { ...watch(page), kind, session: await context.newCDPSession(page), ends: [] }
  }

  /** A page of a stranger whose clock stands where the site's does. */
  async function visit(path: string, { change, viewport, ...wish }: Wish = {}): Promise<Visit> {
    const { colorScheme, forcedColors, reducedMotion, ...kind } = { ...usualMedia, ...wish }
    const visitor = await call(kind)
    present.push(visitor)
    const { page, context, ends } = visitor
    const scripts = [
      ...(kind.isClockStopped ? [] : [await context.addInitScript(fixDate, site.clock.nowMs)]),
      ...(change ? [await context.addInitScript(change)] : []),
    ]
    ends.push(...scripts.map((script) => () => script.dispose()))
    await page.setViewportSize(viewport ?? USUAL_VIEWPORT)
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion })
    await load(visitor, path)
    return visitor
  }
  return { ...site, visit }
}

/** Leaves nothing of a visit: no other page, no route, no script that could still store something, no stored text. */
async function forget(visitor: Visitor, origin: string): Promise<Visitor> {
  const { context, page, session, ends } = visitor
  for (const other of context.pages()) if (other !== page) await other.close()
  for (const end of ends.splice(0)) await end()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.setOffline(false)
  await page.goto('about:blank')
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  return visitor
}

/** Opens an address in place of what the page shows. One that differs in its fragment alone would not be loaded anew. */
async function load({ page, requests, errors }: Visit, path: string): Promise<void> {
  if (path.includes('#')) await page.goto('about:blank')
  requests.length = 0
  errors.length = 0
  await page.goto(path)
}

function watch(page: Page): Visit {
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  return { page, context: page.context(), requests, errors }
}

/** Makes an instant the present of a page: its timers run, and its date stands still. */
function fixDate(nowMs: number): void {
  globalThis.Date = class extends Date {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [nowMs] : given) as [number]))
    }
    static override now = () => nowMs
  } as DateConstructor
}
