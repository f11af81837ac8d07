import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pressOption, visit } from './browser.ts'

const GONE = 'The game that you had started here is over'

/** What the page shows although it is marked as hidden. */
const shownThoughHidden = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[hidden]')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.outerHTML.slice(0, 120)),
  )

const paths = [
  '/',
  '/quiz/daily',
  '/quiz/mix',
  '/embed/daily',
  '/streak',
  '/dailies',
  '/leaderboards',
  '/put-it-on-your-site',
]

describe.each([true, false])('for a visitor who comes for the first time (JavaScript: %s)', (javaScriptEnabled) => {
  it('shows nothing that is marked as hidden, on any page', async () => {
    const { page, context } = await visit('/', { javaScriptEnabled })
    for (const path of paths) {
      await page.goto(path)
      expect([path, await shownThoughHidden(page)]).toEqual([path, []])
    }
    await context.close()
  })
  it('does not speak of a game that was started before, in any step', async () => {
    const { page, context } = await visit('/quiz/daily?length=3', { javaScriptEnabled })
    for (let step = 0; step < 3; step += 1) {
      expect(await page.locator('.question').innerText()).not.toContain(GONE)
      await pressOption(page, (await page.locator('button.option span:last-child').first().textContent()) ?? '')
      await page.locator('.verdict').waitFor()
      expect(await page.locator('main').innerText()).not.toContain(GONE)
      expect(await shownThoughHidden(page)).toEqual([])
      await page.locator('.verdict button.go').click()
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    expect(await shownThoughHidden(page)).toEqual([])
    await context.close()
  })
})
