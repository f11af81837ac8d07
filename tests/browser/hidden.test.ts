import { describe, expect, it } from 'vitest'
import { createText } from '../../src/house/text.ts'
import { forms, interfaceWords } from '../support/content.ts'
import { useSite } from './browser.ts'
import { shownThoughHidden } from './page.ts'
import { answersOf, clickOption, DAILY } from './steps.ts'

const { visit } = await useSite()
/** What a reader is told whose kept game has expired. */
const GONE = createText('en', interfaceWords, forms).t('game.gone')
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
    const { page } = await visit('/offline', { javaScriptEnabled })
    for (const path of paths) {
      await page.goto(path)
      expect([path, await shownThoughHidden(page)]).toEqual([path, []])
    }
  })
  it('does not speak of a game that was started before, in any step', async () => {
    const { page } = await visit(`/quiz/${DAILY}?length=3`, { javaScriptEnabled })
    const shown = async () => [
      (await page.locator('main').innerText()).includes(GONE),
      ...(await shownThoughHidden(page)),
    ]
    for (const { text } of answersOf(DAILY, 3)) {
      expect(await shown()).toEqual([false])
      await clickOption(page, text)
      await page.locator('.verdict').waitFor()
      expect(await shown()).toEqual([false])
      await page.locator('.verdict button.go').press('Enter')
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    expect(await shown()).toEqual([false])
  })
})
