import { decode } from 'fast-png'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { shiftDay, toDay } from '../../src/quiz/day.ts'
import { NOON } from '../support/site.ts'
import { violationsOn } from './axe.ts'
import { useSite, type Visit } from './browser.ts'
import { shownThoughHidden } from './page.ts'
import { answer, answersOf, DAILY, finish, give, goOn, playElsewhere, saveAs } from './steps.ts'

const { visit, ask } = await useSite()

const NARROW = { viewport: { width: 320, height: 640 } } as const

/** Every page and state, by the steps that lead a stranger to it. */
const states: Readonly<Record<string, () => Promise<Visit>>> = {
  home: () => open('/'),
  question: () => open(`/quiz/${DAILY}`),
  'question with a quote': () =>
    open('/quiz/everton-2017-20261122-look', async (page) => {
      for (let i = 0; i < 5 && !(await page.locator('.quote').count()); i++) await answer(page)
      await page.locator('.question .quote').waitFor()
    }),
  verdict: () => open(`/quiz/${DAILY}`, (page) => give(page, 2)),
  result: () => open(SHORT, finish),
  'name refused': () =>
    open(SHORT, async (page) => {
      await finish(page)
      await saveAs(page, 'spam.com')
      await page.locator('[aria-invalid]').waitFor()
    }),
  saved: () =>
    open(SHORT, async (page) => {
      await finish(page)
      await saveAs(page, 'WWWWWWWWWWWWWWWWWWWW')
      await page.locator('.saved').waitFor()
    }),
  'kept game, which cannot be fetched': () => open(SHORT, (page) => comeBack(page, 503)),
  'new game in place of a kept one': () => open(SHORT, (page) => comeBack(page, 410)),
  'shared result': async () => open(`/r/${await playElsewhere(ask)}`),
  challenged: async () => open(`/c/${await playElsewhere(ask)}`),
  'challenge won or lost': async () =>
    open(`${SHORT}&vs=${await playElsewhere(ask)}`, async (page) => {
      await finish(page)
      await page.locator('.versus').waitFor()
    }),
  calendar: () => open('/dailies', keepStreak),
  streak: () =>
    open('/streak', async (page) => {
      await keepStreak(page)
      await page.getByRole('button', { name: 'QR code' }).click()
      await page.locator('.qr svg').waitFor()
    }),
  'streak from elsewhere': () => open('/streak#m=1g17aab.5.k'),
  'home with a streak': () => open('/', keepStreak),
  offline: () => open('/offline'),
  leaderboards: () => open('/leaderboards'),
  'empty board': () => open('/leaderboards/2026-w01'),
  incidents: () => open('/incidents'),
  'incident, open': () => open('/incidents/atletico-2021', (page) => page.locator('summary').click()),
  privacy: () => open('/privacy'),
  'put it on your site': () => open('/put-it-on-your-site?accent=c8102e&league=x'),
  docs: () => open('/docs'),
  report: () => open('/reports?question=atletico-2021.venue.match'),
  'not found': () => open('/nothing'),
}

const SHORT = `/quiz/${DAILY}?length=3`

async function open(path: string, steps?: (page: Page) => Promise<unknown>): Promise<Visit> {
  const visitor = await visit(path, NARROW)
  await steps?.(visitor.page)
  return visitor
}

/** Opens a quiz again whose game was started here: the site answers with a problem of that status. */
async function comeBack(page: Page, status: number): Promise<void> {
  await answer(page)
  const body = '<main><section data-problem="x"><h1>x</h1></section></main>'
  await page.route('**/quiz/*', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status, contentType: 'text/html', body }) : route.continue(),
  )
  await page.reload()
  await page.locator(status === 410 ? '[data-gone]' : '[data-away]').waitFor()
}

/** Shows the page to a visitor who has played the daily of the day and the three before it. */
async function keepStreak(page: Page): Promise<void> {
  const days = [0, 1, 2, 3].map((before) => ({ day: shiftDay(toDay(NOON), -before), right: 10 - before, onTime: true }))
  await page.evaluate((text) => localStorage.setItem('mixed-zone:dailies', text), JSON.stringify(days))
  await page.reload()
  await page.locator('[data-streak]:visible, .played').first().waitFor()
}

describe('every page and state', () => {
  it.each(Object.entries(states))(
    '%s has no violation that axe finds, light or dark, fits 320 px, and shows nothing that is marked as hidden',
    async (_, reach) => {
      const { page, errors } = await reach()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect.soft(await violationsOn(page), colorScheme).toEqual([])
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      }
      expect(await shownThoughHidden(page)).toEqual([])
      expect(errors.filter((error) => !/404|410|422|503/.test(error))).toEqual([])
    },
  )
})

describe('in forced colours', () => {
  const schemes = ['light', 'dark'] as const
  const tiles = ['right', 'wrong', 'now', 'todo']
  const forced = { forcedColors: 'active' } as const

  /** The colour of the page's ground, as red, green and blue. */
  const groundOf = (page: Page) =>
    page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'))
      probe.style.color = 'Canvas'
      const { color } = getComputedStyle(probe)
      probe.remove()
      return [...color.matchAll(/\d+/g)].map(Number)
    })

  /** How much of each side of an element, and of its middle, differs from the page's ground: 3 for a whole pixel. */
  async function inkOf(page: Page, selector: string) {
    const ground = await groundOf(page)
    const { data, width, height, channels } = decode(await page.locator(selector).first().screenshot())
    const isInk = (_: number, i: number) => Math.abs((data[i] ?? 0) - (ground[i % channels] ?? 0)) > 64
    const count = (left: number, top: number, w: number, h: number) =>
      [...data].filter((value, i) => {
        const [x, y] = [Math.floor(i / channels) % width, Math.floor(i / channels / width)]
        const isInside = x >= left && x < left + w && y >= top && y < top + h
        return i % channels < 3 && isInside && isInk(value, i)
      }).length
    const [midX, midY, edge] = [Math.floor(width / 2) - 2, Math.floor(height / 2) - 2, 4]
    return {
      top: count(midX, 0, 4, edge),
      bottom: count(midX, height - edge, 4, edge),
      left: count(0, midY, edge, 4),
      right: count(width - edge, midY, edge, 4),
      middle: count(edge + 2, edge + 2, width - 2 * edge - 4, height - 2 * edge - 4),
    }
  }

  const lookOf = (page: Page, state: string) =>
    page
      .locator(`.tile.${state}`)
      .first()
      .evaluate((tile) => {
        const { backgroundColor, color, borderStyle } = getComputedStyle(tile)
        return `${backgroundColor} ${borderStyle} ${backgroundColor === color ? 'unreadable' : ''}`
      })

  it('stamps are whole, light and dark', async () => {
    const quiz = 'mix-20261122-forced'
    const { page } = await visit(`/quiz/${quiz}?length=4`, forced)
    for (const [i, { place }] of answersOf(quiz, 4).slice(0, 2).entries()) {
      await give(page, i === 0 ? place : (place % 2) + 1)
      expect(await page.locator('.verdict').getAttribute('class')).toContain(i === 0 ? 'right' : 'wrong')
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme })
        for (const [side, ink] of Object.entries(await inkOf(page, '.stamp')))
          expect(ink, `${side}, ${colorScheme}`).toBeGreaterThan(24)
      }
      await goOn(page)
    }
  })
  it('tiles are told apart, light and dark', async () => {
    const quiz = 'mix-20261122-forced'
    const { page } = await visit(`/quiz/${quiz}?length=4`, forced)
    for (const [i, { place }] of answersOf(quiz, 4).slice(0, 2).entries())
      await answer(page, i === 0 ? place : (place % 2) + 1)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      const looks = await Promise.all(tiles.map((state) => lookOf(page, state)))
      expect(new Set(looks).size, colorScheme).toBe(4)
      expect(looks.join()).not.toContain('unreadable')
      for (const state of tiles)
        expect([state, (await inkOf(page, `.tile.${state}`)).middle > 0]).toEqual([state, true])
    }
  })
})
