// Every host below hears one dialect and no other, so that it fails without it.
import { readFileSync } from 'node:fs'
import type { Frame, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { fill, openHost } from '../support/host.ts'
import { toPost } from '../support/wordpress.ts'
import { useSite } from './browser.ts'
import { fits } from './loader.ts'
import { drawn } from './page.ts'
import { give, goOn } from './steps.ts'

const { origin, ask, visit } = await useSite()
const STOPPED = { viewport: { width: 520, height: 400 }, isClockStopped: true } as const
/** Longer than a frame waits before it says what has changed. */
const SOON_MS = 150
const vendor: Readonly<Record<string, string>> = {
  '/vendor/pym.js': 'node_modules/pym.js/dist/pym.v1.js',
  '/vendor/iframe-resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.js',
}

const link = encodeURIComponent(`${origin}/quiz/daily?length=3`)
const post = toPost(JSON.parse(await ask(`/oembed?url=${link}&maxwidth=500&maxheight=750`)).html) ?? ''
const host = await openHost(origin, (path, query) => {
  const script = vendor[path]
  if (script) return { body: readFileSync(script, 'utf8'), type: 'text/javascript' }
  const values = {
    '{{frame}}': `${origin}/embed/daily?length=3`,
    '{{post}}': post,
    '{{field}}': query.get('field') ?? '',
  }
  return { body: fill(`tests/browser/hosts${path}.html`, values) }
})
afterAll(() => host.close())

/** The frame on a host's page, once its question is there. */
async function framed(page: Page): Promise<Frame> {
  await page.frameLocator('iframe').locator('html[data-script] .question').waitFor({ state: 'attached' })
  const frame = page.frames()[1]
  if (!frame) throw new Error('no frame')
  return frame
}

/** Lets time pass until the frame fits; gives its height. */
async function expectFit(page: Page, frame: Frame): Promise<number> {
  await expect
    .poll(async () => {
      await page.clock.runFor(SOON_MS)
      return fits(page, frame)
    })
    .toBe(true)
  return page.locator('iframe').evaluate((element) => element.clientHeight)
}

describe.each([
  ['wordpress'],
  ['h5p?field=height'],
  ['h5p?field=scrollHeight'],
  ['amp'],
  ['embedly'],
  ['pym'],
  ['iframe-resizer'],
  ['datawrapper'],
])('on a page of %s', (name) => {
  it('a frame is as high as its content, the same for every step of a game, and so at another width', async () => {
    const { page, errors } = await visit(`${host.origin}/${name}`, STOPPED)
    const frame = await framed(page)
    const first = await expectFit(page, frame)
    expect(first).toBeGreaterThan(301)
    for (let i = 0; i < 3; i++) {
      await give(frame)
      expect(await expectFit(page, frame)).toBe(first)
      await goOn(frame)
      if (i < 2) expect(await expectFit(page, frame)).toBe(first)
    }
    await frame.locator('.result').waitFor()
    await page.locator('iframe').evaluate((element) => {
      for (let at: Element = element; at.parentElement && at !== document.body; at = at.parentElement)
        (at as HTMLElement).style.width = '300px'
      document.body.style.width = '300px'
    })
    await expectFit(page, frame)
    expect(errors).toEqual([])
  })
})

describe('a frame', () => {
  /** A page that notes every height that its frame says; `said` gives those since it was asked last. */
  async function listen() {
    const { page } = await visit(`${host.origin}/amp`, STOPPED)
    await page.evaluate(() => {
      Object.assign(window, { said: [], isAsked: false })
      addEventListener('message', ({ data }) => {
        const here = window as unknown as { said: number[]; isAsked: boolean }
        if (data === 'asked') here.isAsked = true
        if (data.sentinel === 'amp') here.said.push(data.height)
      })
    })
    const frame = await framed(page)
    // What is said is heard in its order: once this word is there, so is everything before it.
    const said = async () => {
      await frame.evaluate(() => parent.postMessage('asked', '*'))
      await expect.poll(() => page.evaluate(() => Reflect.get(window, 'isAsked'))).toBe(true)
      return page.evaluate(() => {
        const here = window as unknown as { said: number[]; isAsked: boolean }
        here.isAsked = false
        return here.said.splice(0)
      })
    }
    const pass = async (ms: number) => {
      await drawn(frame)
      await page.clock.runFor(ms)
    }
    return { frame, said, pass }
  }

  it('says its height a few times and then is still: no loop', async () => {
    const { said, pass } = await listen()
    for (let i = 0; i < 20; i++) await pass(SOON_MS)
    expect((await said()).length).toBeLessThanOrEqual(3)
  })
  it('gathers what changes quickly, and passes over a change of a pixel', async () => {
    const { frame, said, pass } = await listen()
    const grow = (px: number) =>
      frame.locator('main').evaluate((main, px) => {
        main.style.height = `${Math.round(main.getBoundingClientRect().height) + px}px`
      }, px)
    for (let i = 0; i < 3; i++) await pass(SOON_MS)
    await said()
    for (let i = 0; i < 20; i++) {
      await grow(10)
      await pass(20)
    }
    expect(await said()).toEqual([])
    await pass(SOON_MS)
    expect(await said()).toHaveLength(1)
    await grow(1)
    await pass(SOON_MS)
    expect(await said()).toEqual([])
  })
  it('says the height of a step that grows at once, and not only after a while', async () => {
    const { frame, said, pass } = await listen()
    for (let i = 0; i < 3; i++) await pass(SOON_MS)
    for (let i = 0; i < 3; i++) {
      await give(frame)
      await goOn(frame)
    }
    await said()
    const before = await frame.evaluate(() => document.body.getBoundingClientRect().height)
    await frame.getByLabel('Name to show').fill('Ada')
    await frame.getByRole('button', { name: 'Save score' }).press('Enter')
    await frame.locator('.saved').waitFor()
    const after = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
    expect(after).not.toBe(Math.ceil(before))
    expect(await said()).toContain(after)
  })
  it('says its height again when everything is loaded', async () => {
    const note = () => {
      if (parent === window) return
      const said: string[] = []
      Object.assign(window, { said })
      const post = parent.postMessage.bind(parent)
      Object.defineProperty(window, 'parent', {
        value: {
          postMessage: (message: { sentinel?: string }, to: string) => {
            if (message.sentinel === 'amp') said.push(document.readyState)
            post(message, to)
          },
        },
      })
    }
    const { page } = await visit(`${host.origin}/amp`, { change: note })
    const frame = await framed(page)
    const said = () => frame.evaluate(() => Reflect.get(window, 'said'))
    await expect.poll(said).toContain('interactive')
    await expect.poll(said).toContain('complete')
  })
  it('is not seen in WordPress before it has spoken, and the link is not seen after', async () => {
    const { page } = await visit(`${host.origin}/wordpress`, STOPPED)
    const seen = async () => [await page.locator('blockquote').isVisible(), await page.locator('iframe').isVisible()]
    await framed(page)
    expect(await seen()).toEqual([true, false])
    await page.clock.runFor(1500)
    await expect.poll(seen).toEqual([false, true])
  })
})
