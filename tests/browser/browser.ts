import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { toDay, toDigits } from '../../src/quiz/day.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { assembleQuiz } from '../../src/quiz/quiz.ts'
import { almanac } from '../support/content.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => browser.close())

export const today = () => `daily-${toDigits(toDay(Date.now()))}`

/** A page of a fresh visitor, without the service worker unless the test is about it, with everything it asked for and every error it met. */
export async function visit(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: inject('origin'), serviceWorkers: 'block', ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(path)
  return { page, context, requests, errors }
}

/** The texts of the right options of a quiz, in its order. */
export const answersOf = (quiz: string) =>
  (assembleQuiz(almanac, kinds, quiz)?.questions ?? []).map(({ options, answer }) => ({
    text: options.find(({ id }) => id === answer)?.text ?? '',
    place: options.findIndex(({ id }) => id === answer) + 1,
  }))

/** Gives the answer of that text: the whole of it, as one may be the beginning of another. */
export const pressOption = (page: Page, text: string) =>
  page
    .locator('button.option')
    .filter({ has: page.getByText(text, { exact: true }) })
    .first()
    .click()

/** The text of the heading that has the focus. */
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
