import { decode } from 'fast-png'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openHost } from '../support/host.ts'
import { violationsOn } from './axe.ts'
import { useSite } from './browser.ts'
import { shownThoughHidden } from './page.ts'
import { answer, give, goOn, playElsewhere } from './steps.ts'

const { origin, ask, visit } = await useSite()
const GROUND = [10, 120, 200]
const MOST_PX = 1000

const host = await openHost(origin, (_, query) => ({
  body: `<!doctype html><title>Host</title><body style="margin: 0; background: rgb(${GROUND})">
    <iframe title="Quiz" src="${origin}/embed/daily?theme=${query.get('theme')}" width="500" height="1000"
      style="color-scheme: ${query.get('scheme')}" frameborder="0"></iframe>`,
}))
afterAll(() => host.close())

/** Every state of a framed game, by the steps that lead to it from the one before. */
const states: readonly (readonly [name: string, steps: (page: Page) => Promise<unknown>])[] = [
  ['question', (page) => page.locator('.question').waitFor()],
  ['verdict', (page) => give(page)],
  [
    'result',
    async (page) => {
      await goOn(page)
      for (let i = 0; i < 2; i++) await answer(page)
      await page.locator('.result').waitFor()
    },
  ],
  ['result, shared', (page) => unfold(page, 'Share it', '#share-text')],
  ['result, challenged', (page) => unfold(page, 'Challenge', '#challenge-text')],
  [
    'name refused',
    async (page) => {
      await unfold(page, 'Save your score', '#name')
      await save(page, 'spam.com')
      await page.locator('[aria-invalid]').waitFor()
    },
  ],
  [
    'saved',
    async (page) => {
      await save(page, 'WWWWWWWWWWWWWWWWWWWW')
      await page.locator('.saved').waitFor()
    },
  ],
]

async function unfold(page: Page, title: string, part: string): Promise<void> {
  await page.locator('summary', { hasText: title }).press('Enter')
  await page.locator(part).waitFor()
}

async function save(page: Page, name: string): Promise<void> {
  await page.locator('#name').fill(name)
  await page.locator('#name').press('Enter')
}

const heightOf = (page: Page) => page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))

describe.each([
  ['light', ''],
  ['dark', ''],
  ['light', '&accent=fff200'],
  ['dark', '&accent=0a0a50'],
])('in the theme %s%s', (theme, accent) => {
  it('every state of a game has no violation that axe finds, fits 280 px, and shows nothing that is marked as hidden', async () => {
    const { page } = await visit(`/embed/daily?length=3&league=my-site&theme=${theme}${accent}`, {
      viewport: { width: 280, height: 700 },
    })
    for (const [name, steps] of states) {
      await steps(page)
      expect.soft(await violationsOn(page), name).toEqual([])
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(280)
      expect.soft(await shownThoughHidden(page), name).toEqual([])
    }
  })
})

describe('in a frame of 500 px', () => {
  const frame = { viewport: { width: 500, height: 300 } }

  it('every state of a game is less than 1,000 px high', async () => {
    const { page } = await visit('/embed/daily?length=3&league=a-league-with-the-longest-name-1', frame)
    for (const [name, steps] of states) {
      await steps(page)
      for (const copy of await page.locator('[data-copy]:visible').all()) await copy.press('Enter')
      expect.soft(await heightOf(page), name).toBeLessThan(MOST_PX)
    }
  })
  it('the result of the longest quiz against another game is less than 1,000 px high, whatever of it is open', async () => {
    const versus = await playElsewhere(ask, { quiz: 'mix-20261122-vs', length: 20, right: 5 })
    const result = (await playFramed('mix-20261122-vs', `length=20&league=my-site&vs=${versus}`)).get('result') ?? ''
    const { page } = await visit('/embed/daily', frame)
    await page.locator('main').evaluate((main, html) => {
      main.innerHTML = html
    }, result)
    await page.locator('.versus').waitFor()
    for (const summary of await page.locator('summary').all()) {
      expect(await heightOf(page)).toBeLessThan(MOST_PX)
      await summary.press('Enter')
    }
    expect(await heightOf(page)).toBeLessThan(MOST_PX)
  })
  it('every question is less than 1,000 px high, and so is every verdict', async () => {
    const games = await Promise.all(
      Array.from({ length: 20 }, (_, i) => playFramed(`mix-20261122-height${i}`, 'length=15')),
    )
    const all = [...new Map(games.flatMap((steps) => [...steps]))]
    expect(all.length).toBeGreaterThan(200)
    const { page } = await visit('/embed/daily', frame)
    const heights = await page.evaluate((contents) => {
      const main = document.querySelector('main')
      return contents.map(([id, html]) => {
        if (main) main.innerHTML = html
        return [Math.ceil(document.body.getBoundingClientRect().height), id] as const
      })
    }, all)
    const [tallest] = heights.toSorted((a, b) => b[0] - a[0])
    console.log(`tallest of ${all.length}: ${tallest?.join(' px, ')}`)
    expect(tallest?.[0]).toBeLessThan(MOST_PX)
  })
})

/** Every step of a framed game, played without a browser: the content of the frame by the question that it asks or marks, or `result`. */
async function playFramed(quiz: string, asked: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const address = `/embed/${quiz}?${asked}`
  const part = (html: string, form: RegExp) => form.exec(html)?.[1] ?? ''
  const post = (fields: Record<string, string>) => ask(address, { method: 'POST', body: new URLSearchParams(fields) })
  let html = await ask(address)
  const keep = (name: string, step: string) => found.set(name, part(step, /<main[^>]*>(.*)<\/main>/s))
  while (html.includes('class="option"')) {
    const id = part(html, /data-question="([^"]+)"/)
    const verdict = await post({ token: part(html, /name="token" value="([^"]+)"/), option: 'b' })
    keep(`question ${id}`, html)
    keep(`verdict ${id}`, verdict)
    html = await post({ token: part(verdict, /name="token" value="([^"]+)"/) })
  }
  keep('result', html)
  return found
}

describe('the ground of a frame', () => {
  it.each([
    ['light', 'light', 'light'],
    ['dark', 'dark', 'dark'],
    ['auto', 'light dark', 'dark'],
    ['auto', 'light dark', 'light'],
  ] as const)(
    'is the host’s in the theme %s where its iframe has the colour scheme %s (%s)',
    async (theme, scheme, colorScheme) => {
      const { page } = await visit(`${host.origin}/?${new URLSearchParams({ theme, scheme })}`, {
        colorScheme,
        viewport: { width: 500, height: 1000 },
      })
      await page.frameLocator('iframe').locator('.panel').waitFor()
      const { data, width, channels } = decode(await page.screenshot())
      const at = (980 * width + 250) * channels
      expect([...data.slice(at, at + 3)]).toEqual(GROUND)
    },
  )
})
