import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openHost } from '../support/host.ts'
import { useSite } from './browser.ts'
import { heldUp } from './page.ts'
import { answersOf, DAILY, finish, give } from './steps.ts'

const { origin, clock, ask, visit } = await useSite()
const KIB = 1024

/** A page of a host with one frame: `?src=` is what it shows, `?sandbox=` how, `?style=` what its style is. */
const host = await openHost(origin, (path, query) => {
  const sandbox = query.get('sandbox')
  const frame = `<iframe title="Quiz" src="${origin}${query.get('src')}" width="500" height="1000" style="${query.get('style') ?? ''}" frameborder="0" ${sandbox === null ? '' : `sandbox="${sandbox}"`}></iframe>`
  const isolated = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }
  return {
    body: `<!doctype html><title>Host</title><body style="margin: 0">${frame}`,
    ...(path === '/isolated' && { headers: isolated }),
  }
})
afterAll(() => host.close())

const addressOf = (src: string, asked: Readonly<Record<string, string>> = {}, path = '/') =>
  `${host.origin}${path}?${new URLSearchParams({ src, ...asked })}`

async function open(src: string, asked: Readonly<Record<string, string>> = {}, options: BrowserContextOptions = {}) {
  const visited = await visit(addressOf(src, asked), options)
  return { ...visited, frame: visited.page.frameLocator('iframe') }
}

describe('on a page from a disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mixed-zone-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  it('a quiz is shown, without a complaint', async () => {
    const file = join(folder, 'page.html')
    writeFileSync(file, `<!doctype html><title>Host</title><iframe title="Quiz" src="${origin}/embed/daily"></iframe>`)
    const { page, errors } = await visit(pathToFileURL(file).href)
    await page.frameLocator('iframe').locator('.question').waitFor()
    expect(errors).toEqual([])
  })
})

describe('opened by itself', () => {
  it('a frame tells nobody its height, and so not itself either', async () => {
    const { page } = await visit(`${origin}/embed/daily`)
    /** How many messages come until the second frame after now. */
    const messages = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let count = 0
            addEventListener('message', () => {
              count += 1
            })
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(count)))
          }),
      )
    expect(await messages()).toBe(0)
    await give(page)
    expect(await messages()).toBe(0)
  })
})

describe('inside sandbox="allow-scripts"', () => {
  it('a whole quiz is played, saved in the league and shared, without a complaint', async () => {
    const { page, context, frame, errors, requests } = await open('/embed/daily?league=boxed&accent=c8102e', {
      sandbox: 'allow-scripts',
    })
    expect(await page.frames()[1]?.evaluate(() => origin)).toBe('null')
    await finish(frame, { length: 10, clock })
    await frame.getByText('Share it').click()
    await frame.locator('[data-copy=share-text]').click()
    await frame.getByText('Copied').first().waitFor()
    expect(await frame.locator('#share-text').inputValue()).toMatch(/10\/10[\s\S]*\/r\/s1\./)
    await frame.getByText('Save your score').click()
    await frame.getByLabel('Name to show').fill('Boxed')
    await frame.getByRole('button', { name: 'Save score' }).press('Enter')
    await frame.locator('.saved').getByText('Boxed, you are on the board').waitFor()
    expect(await ask(`/leaderboards/${DAILY}?league=boxed`)).toContain('Boxed')
    expect(await ask(`/leaderboards/${DAILY}`)).not.toContain('Boxed')
    await frame.getByRole('button', { name: 'Another quiz' }).press('Enter')
    await frame.locator('.question[data-game^="mix-"]').waitFor()
    expect(errors).toEqual([])
    expect(await context.cookies()).toEqual([])
    expect(requests.every((url) => [origin, host.origin].includes(new URL(url).origin))).toBe(true)
  })
  it.each(['allow-scripts', 'allow-scripts allow-same-origin', 'allow-scripts allow-popups'])(
    'a link shows its address to be copied, where it can lead nowhere: %s',
    async (sandbox) => {
      const { frame, errors } = await open('/embed/daily', { sandbox })
      await give(frame)
      await frame.locator('.source a').click()
      expect(await frame.locator('input.address').inputValue()).toMatch(new RegExp(`^${origin}/incidents/`))
      // Chromium itself notes that the window is refused.
      expect(errors.filter((error) => !error.startsWith('Blocked opening'))).toEqual([])
    },
  )
  it('a name that is refused and a network that is away lose nothing', async () => {
    const { context, frame } = await open('/embed/daily?length=3', { sandbox: 'allow-scripts' })
    const save = async (name: string) => {
      await frame.getByLabel('Name to show').fill(name)
      await frame.getByRole('button', { name: 'Save score' }).press('Enter')
    }
    await finish(frame, { clock })
    await save('spam.com')
    await frame.locator('#name-problem').waitFor()
    await context.setOffline(true)
    await save('Offline')
    await frame.getByText('Nothing is lost').first().waitFor()
    await context.setOffline(false)
    await frame.getByRole('button', { name: 'Save score' }).press('Enter')
    await frame.locator('.saved').getByText('Offline, you are on the board').waitFor()
    expect(await frame.getByText('Nothing is lost').count()).toBe(0)
  })
})

describe('a framed quiz', () => {
  it('is played with storage blocked', async () => {
    const block = () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError')
          },
        })
    }
    const { page, errors } = await visit(addressOf('/embed/daily?length=3'), {
      change: block,
    })
    await finish(page.frameLocator('iframe'))
    expect(errors).toEqual([])
  })
  it('stores nothing where it could', async () => {
    const { page } = await visit('/embed/daily?length=3')
    await finish(page)
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])
    expect(kept).toEqual([0, 0, ''])
  })
  it('is played and saved with JavaScript off', async () => {
    const asked = 'length=3&league=no-script&theme=dark&accent=c8102e'
    const { frame } = await open(`/embed/daily?${asked}`, {}, { javaScriptEnabled: false })
    for (let i = 0; i < 3; i++) {
      await frame.locator('button.option').first().waitFor()
      clock.nowMs += 4000
      await frame.locator('button.option').first().click()
      await frame.getByRole('button', { name: /^(Next|Result)$/ }).click()
    }
    await frame.getByLabel('Name to show').fill('No script')
    await frame.getByRole('button', { name: 'Save score' }).click()
    await frame.getByText('No script, you are on the board').waitFor()
    expect(await frame.locator('html').getAttribute('data-accent')).toBe('#c8102e')
  })
  it('is played by keyboard, with the focus where reading goes on', async () => {
    const { page, frame } = await open('/embed/daily?length=3')
    await frame.locator('html[data-script] .question').waitFor()
    await page.locator('iframe').focus()
    for (const { place } of answersOf(DAILY, 3)) {
      await page.keyboard.press(String(place))
      await frame.locator('.verdict.right').waitFor()
      expect(await page.frames()[1]?.evaluate(() => document.activeElement?.textContent?.trim())).toMatch(
        /^(Next|Result)$/,
      )
      await page.keyboard.press('Enter')
      await frame.locator('.verdict').waitFor({ state: 'detached' })
    }
    await frame.getByText('3 out of 3').waitFor()
  })
  it('opens links in a page of their own, never in the frame', async () => {
    const { context, frame } = await open('/embed/daily?league=my-site')
    const opened = context.waitForEvent('page')
    await frame.locator('.foot a').click()
    const page = await opened
    await page.waitForURL(`${origin}/quiz/${DAILY}?league=my-site`)
    expect(await page.evaluate(() => window.opener)).toBeNull()
    await frame.locator('.question').waitFor()
  })
  it('works in a page that isolates itself', async () => {
    const { page } = await visit(addressOf('/embed/daily?length=3&accent=c8102e', {}, '/isolated'))
    await finish(page.frameLocator('iframe'))
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  })
  it.each([undefined, heldUp])(
    'starts its clock when it comes into sight, also on a page that is held up: %o',
    async (change) => {
      const { page } = await visit(addressOf('/embed/daily?length=3', { style: 'margin-top: 3000px' }), {
        viewport: { width: 600, height: 600 },
        isClockStopped: true,
        ...(change && { change }),
      })
      const frame = page.frameLocator('iframe')
      await frame.locator('html[data-script] .question').waitFor()
      const token = () => frame.locator('.question input[name=token]').inputValue()
      const before = await token()
      await page.clock.runFor(60_000)
      expect(await token()).toBe(before)
      clock.nowMs += 60_000
      await page.locator('iframe').scrollIntoViewIfNeeded()
      await expect.poll(token).not.toBe(before)
      await finish(frame)
      expect(await frame.locator('.score small').textContent()).toContain('0:00')
    },
  )
})

describe('before its script has come, a framed quiz', () => {
  /** A frame whose script comes once the test lets it, or does not come. */
  async function openHeld(asked: Readonly<Record<string, string>>) {
    const { page, context } = await visit('/offline')
    const held = Promise.withResolvers<'continue' | 'abort'>()
    await page.route('**/assets/frame-*.js', async (route) => route[await held.promise]())
    await page.goto(addressOf('/embed/daily?length=3', asked), { waitUntil: 'commit' })
    const frame = page.frameLocator('iframe')
    await frame.locator('button.option').first().click()
    return { page, context, frame, letCome: () => held.resolve('continue'), lose: () => held.resolve('abort') }
  }
  it.each([{}, { sandbox: 'allow-scripts' }])('takes a press, and marks it once it has come: %j', async (asked) => {
    const { frame, letCome } = await openHeld(asked)
    expect(await frame.locator('button.option[data-chosen]').count()).toBe(1)
    expect(await frame.locator('.verdict').count()).toBe(0)
    letCome()
    await frame.locator('.verdict').waitFor()
  })
  it('sends the form in the browser’s own way if it does not come', async () => {
    const { frame, lose } = await openHeld({})
    lose()
    await frame.locator('.verdict').waitFor()
    await frame.locator('.verdict button.go').click()
    await frame.locator('.question').waitFor()
  })
})

describe('what a framed quiz weighs', () => {
  const weightOf = async (url: string) => gzipSync(await (await fetch(url)).text()).length
  it('is one request of at most 10 KB until it can be played, with its script 12 KB, and the loader is 1.5 KB', async () => {
    const { page, requests } = await visit('/offline')
    await page.route('**/assets/*', (route) => route.abort())
    await page.goto(addressOf('/embed/daily?league=my-site&accent=c8102e'))
    const option = page.frameLocator('iframe').locator('button.option').first()
    await option.waitFor()
    expect(await option.evaluate((button) => getComputedStyle(button).minHeight)).toBe('46px')
    const asked = requests.filter((url) => url.startsWith(`${origin}/`) && !url.endsWith('/offline'))
    const frame = asked.filter((url) => url.includes('/embed/'))
    const scripts = asked.filter((url) => /\/assets\/frame-\w+\.js$/.test(url))
    expect([frame.length, scripts.length]).toEqual([1, 1])
    const [html, script, loader] = [
      await weightOf(String(frame[0])),
      await weightOf(String(scripts[0])),
      await weightOf(`${origin}/embed.js`),
    ]
    console.log(`first playable frame: ${html} bytes of gzip, its script ${script}, embed.js ${loader}`)
    expect(html).toBeLessThanOrEqual(10 * KIB)
    expect(html + script).toBeLessThanOrEqual(12 * KIB)
    expect(loader).toBeLessThanOrEqual(1.5 * KIB)
  })
})
