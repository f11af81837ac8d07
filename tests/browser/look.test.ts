import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { answersOf, today, visit } from './browser.ts'

/** Every page and state, by the steps that lead to it. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  home: async (page) => void (await page.goto('/')),
  question: async (page) => void (await page.goto(`/quiz/${today()}`)),
  'question with a quote': async (page) => {
    await page.goto('/quiz/everton-2017-20261122-look')
    for (let i = 0; i < 5 && !(await page.locator('.quote').count()); i++) await answer(page)
    await page.locator('.question .quote').waitFor()
  },
  verdict: async (page) => {
    await page.goto(`/quiz/${today()}`)
    await page.locator('button.option').last().click()
    await page.locator('.verdict').waitFor()
  },
  result: finish,
  'name refused': async (page) => {
    await finish(page)
    await page.locator('#name').fill('spam.com')
    await page.getByRole('button', { name: 'Save score' }).click()
    await page.locator('[aria-invalid]').waitFor()
  },
  saved: async (page) => {
    await finish(page)
    await page.locator('#name').fill('WWWWWWWWWWWWWWWWWWWW')
    await page.getByRole('button', { name: 'Save score' }).click()
    await page.locator('.saved').waitFor()
  },
  'shared result': async (page) => {
    await finish(page)
    const text = await page.locator('#share-text').inputValue()
    await page.goto(text.slice(text.indexOf('http')))
  },
  challenged: async (page) => void (await page.goto(new URL(await challengeFrom(page)).pathname)),
  'challenge won or lost': async (page) => {
    await page.goto(new URL(await challengeFrom(page)).pathname)
    await page.evaluate(() => localStorage.clear())
    await page.locator('main .go').click()
    for (let i = 0; i < 3; i++) await answer(page)
    await page.locator('.versus').waitFor()
  },
  calendar: async (page) => {
    await keepStreak(page)
    await page.goto('/dailies')
  },
  streak: async (page) => {
    await keepStreak(page)
    await page.goto('/streak')
    await page.getByRole('button', { name: 'QR code' }).click()
    await page.locator('.qr svg').waitFor()
  },
  'streak from elsewhere': async (page) => void (await page.goto('/streak#m=1g17aab.5.k')),
  'home with a streak': async (page) => {
    await keepStreak(page)
    await page.goto('/')
  },
  offline: async (page) => void (await page.goto('/offline')),
  leaderboards: async (page) => void (await page.goto('/leaderboards')),
  'empty board': async (page) => void (await page.goto('/leaderboards/2026-w01')),
  incidents: async (page) => void (await page.goto('/incidents')),
  'incident, open': async (page) => {
    await page.goto('/incidents/atletico-2021')
    await page.locator('summary').click()
  },
  privacy: async (page) => void (await page.goto('/privacy')),
  'put it on your site': async (page) => void (await page.goto('/put-it-on-your-site?accent=c8102e&league=x')),
  docs: async (page) => void (await page.goto('/docs')),
  report: async (page) => void (await page.goto('/reports?question=atletico-2021.venue.match')),
  'not found': async (page) => void (await page.goto('/nothing')),
}

async function challengeFrom(page: Page): Promise<string> {
  await finish(page)
  const text = await page.locator('#challenge-text').inputValue()
  return text.slice(text.indexOf('http'))
}

/** Keeps today’s daily and the three before it as played. */
async function keepStreak(page: Page): Promise<void> {
  await page.evaluate(() => {
    const day = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10)
    const days = [0, 1, 2, 3].map((before) => ({ day: day(before), right: 10 - before, onTime: true }))
    localStorage.setItem('mixed-zone:dailies', JSON.stringify(days))
  })
}

async function answer(page: Page): Promise<void> {
  await page.locator('button.option').first().click()
  await page.locator('[data-next]').click()
  await page.locator('.verdict').waitFor({ state: 'detached' })
}

async function finish(page: Page): Promise<void> {
  await page.goto(`/quiz/${today()}?length=3`)
  for (let i = 0; i < 3; i++) await answer(page)
  await page.locator('.score').waitFor()
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(Object.keys(states))('%s has no violation that axe finds, and fits a page of 320 px', async (name) => {
    const { page, context, errors } = await visit('/privacy', {
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width: 320, height: 640 },
    })
    await states[name]?.(page)
    // A framed quiz is looked at by itself: its own heading and landmark are not those of the page around it.
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(errors.filter((error) => !error.includes('422') && !error.includes('404'))).toEqual([])
    await context.close()
  })
})

describe('in forced colours', () => {
  /** How much of each side of an element, and of its middle, differs from the page’s background: 3 for a whole pixel. */
  async function inkOf(page: Page, selector: string) {
    const shot = await page.locator(selector).first().screenshot()
    const blank = await page.context().newPage()
    const ink = await blank.evaluate(
      async (source) => {
        const image = new Image()
        image.src = source
        await image.decode()
        const { width, height } = image
        const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
        pen?.drawImage(image, 0, 0)
        const canvas = document.body.appendChild(document.createElement('p'))
        canvas.style.color = 'Canvas'
        const ground = [...getComputedStyle(canvas).color.matchAll(/\d+/g)].map(Number)
        const count = (x: number, y: number, w: number, h: number) => {
          const data = pen?.getImageData(x, y, w, h).data ?? new Uint8ClampedArray()
          return data.filter((value, i) => i % 4 < 3 && Math.abs(value - (ground[i % 4] ?? 0)) > 64).length
        }
        const [midX, midY, edge] = [Math.floor(width / 2) - 2, Math.floor(height / 2) - 2, 4]
        return {
          top: count(midX, 0, 4, edge),
          bottom: count(midX, height - edge, 4, edge),
          left: count(0, midY, edge, 4),
          right: count(width - edge, midY, edge, 4),
          middle: count(edge + 2, edge + 2, width - 2 * edge - 4, height - 2 * edge - 4),
        }
      },
      `data:image/png;base64,${shot.toString('base64')}`,
    )
    await blank.close()
    return ink
  }
  it.each(['light', 'dark'] as const)('stamp and tiles are whole and told apart, %s', async (colorScheme) => {
    const quiz = 'mix-20261122-forced'
    const { page, context } = await visit(`/quiz/${quiz}?length=4`, {
      forcedColors: 'active',
      colorScheme,
      reducedMotion: 'reduce',
    })
    const places = answersOf(quiz).slice(0, 2)
    for (const [i, { place }] of places.entries()) {
      await page.keyboard.press(String(i === 0 ? place : (place % 2) + 1))
      await page.locator(i === 0 ? '.verdict.right' : '.verdict.wrong').waitFor()
      for (const [side, ink] of Object.entries(await inkOf(page, '.stamp'))) expect(ink, side).toBeGreaterThan(24)
      await page.keyboard.press('Enter')
      await page.locator('.question').waitFor()
    }
    const lookOf = (state: string) =>
      page
        .locator(`.tile.${state}`)
        .first()
        .evaluate((tile) => {
          const { backgroundColor, color, borderStyle } = getComputedStyle(tile)
          return `${backgroundColor} ${borderStyle} ${backgroundColor === color ? 'unreadable' : ''}`
        })
    const looks = await Promise.all(['right', 'wrong', 'now', 'todo'].map(lookOf))
    expect(new Set(looks).size).toBe(4)
    expect(looks.join()).not.toContain('unreadable')
    for (const state of ['right', 'wrong', 'now', 'todo'])
      expect([state, (await inkOf(page, `.tile.${state}`)).middle > 0]).toEqual([state, true])
    await context.close()
  })
})
