import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openHost } from '../support/host.ts'
import { useSite } from './browser.ts'
import { drawn, focused } from './page.ts'
import { answersOf, DAILY, finish, give, goOn } from './steps.ts'

const { origin, visit } = await useSite()
const host = await openHost(origin, (_, query) => ({
  body: `<!doctype html><title>Host</title><iframe title="Quiz" src="${origin}/embed/daily?length=3" width="${query.get('width')}" height="900"></iframe>`,
}))
afterAll(() => host.close())

const GAME = `/quiz/${DAILY}?length=3`
const ANSWERS = `**/quiz/${DAILY}**`

/** Where the parts of the stage are in the window: x, y, width and height. */
const boxesOf = (page: Page, of: string) =>
  page.locator(of).evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return [x, y, width, height]
    }),
  )

/** Adds up what has moved on the page without being pressed, from before its first paint on. */
function countShifts() {
  const shifts: number[] = []
  Object.assign(window, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
      if (!hadRecentInput) shifts.push(value)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)

/** The text that screen readers were told last. */
const told = (page: Page) => page.locator('#live').textContent()

describe.each([
  [280, 640],
  [360, 640],
  [390, 664],
  [1280, 800],
])('the stage at %i × %i', (width, height) => {
  it('keeps bar and options in their places for a whole game, and shifts nothing', async () => {
    const { page } = await visit(GAME, { viewport: { width, height }, change: countShifts })
    await page.evaluate(() => document.fonts.ready)
    await page.locator('html[data-script] .question').waitFor()
    const bar = await boxesOf(page, '.bar')
    const [[, y = 0, , high = 0] = []] = bar
    expect(high).toBeGreaterThanOrEqual(56)
    expect(y + high).toBeLessThanOrEqual(height)
    for (const { place } of answersOf(DAILY, 3)) {
      const options = await boxesOf(page, '.option')
      await give(page, place)
      expect(await boxesOf(page, '.option')).toEqual(options)
      expect(await boxesOf(page, '.bar')).toEqual(bar)
      const [[, next = 0, , nextHigh = 0] = []] = await boxesOf(page, '[data-next]')
      expect(next).toBeGreaterThan(y)
      expect(nextHigh).toBeGreaterThanOrEqual(44)
      await goOn(page)
    }
    await drawn(page)
    expect(await shiftsOf(page)).toEqual([])
  })
})

describe('a whole game by touch', () => {
  it('needs no scrolling and no second tap', async () => {
    const { page } = await visit(GAME, { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })
    await page.locator('html[data-script] .question').waitFor()
    for (const { place } of answersOf(DAILY, 3)) {
      await page
        .locator('button.option')
        .nth(place - 1)
        .tap()
      await page.locator('.verdict.right').waitFor()
      await page.locator('[data-next]').tap()
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    await page.locator('.score', { hasText: '3/3' }).waitFor()
  })
})

describe('an answer', () => {
  it('is locked within the press, and the others no longer answer', async () => {
    const { page } = await visit(GAME)
    await page.locator('html[data-script] .question').waitFor()
    await page.route(ANSWERS, () => undefined)
    const states = await page.locator('button.option').evaluateAll((options) => {
      const [, second] = options
      if (second instanceof HTMLElement) second.click()
      return options.map((option) => [option.hasAttribute('data-chosen'), option.getAttribute('aria-disabled')])
    })
    expect(states).toEqual(states.map((_, i) => [i === 1, 'true']))
    await page.locator('.bar', { hasText: 'Checking' }).waitFor()
    expect(await told(page)).toBe('Checking')
  })
  it('is kept when the connection is lost, and sent again on request', async () => {
    const { page } = await visit(GAME)
    await page.locator('html[data-script] .question').waitFor()
    await page.route(ANSWERS, (route) => route.abort())
    const [first] = answersOf(DAILY, 3)
    const chosen = page.locator('button.option').nth((first?.place ?? 1) - 1)
    await chosen.press('Enter')
    await page.locator('.bar .problem').waitFor()
    expect(await focused(page)).toBe('Try again')
    await page.unroute(ANSWERS)
    await page.locator('button.option:not([data-chosen])').first().press('Enter')
    expect(await page.locator('.bar .problem').count()).toBe(1)
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    await page.locator('.verdict.right').waitFor()
  })
  it('is told once: right or wrong, the answer, and how many were right', async () => {
    const { page } = await visit(GAME)
    await page.locator('html[data-script] .question').waitFor()
    const [first, second] = answersOf(DAILY, 3)
    await give(page, first?.place)
    expect(await told(page)).toBe(`Right. The answer is ${first?.text}. 1 of 1 right.`)
    expect(await focused(page)).toBe('Next')
    await goOn(page)
    await give(page, ((second?.place ?? 1) % 2) + 1)
    expect(await told(page)).toBe(`Wrong. The answer is ${second?.text}. 1 of 2 right.`)
    expect(await page.title()).toMatch(/^Wrong · /)
  })
  it('is marked by a sign and a word', async () => {
    const { page } = await visit(GAME)
    const [first] = answersOf(DAILY, 3)
    await give(page, ((first?.place ?? 1) % 2) + 1)
    await page.locator('.option.wrong', { hasText: '✕' }).getByText('Your answer').waitFor()
    await page.locator('.option.right', { hasText: '✓' }).getByText('Right answer').waitFor()
    await page.locator('.call', { hasText: 'Wrong' }).waitFor()
  })
})

describe('a digit', () => {
  it('answers while the focus is in the stage or on nothing, and never from a link of the masthead', async () => {
    const { page } = await visit(GAME, { viewport: { width: 800, height: 600 } })
    await page.locator('html[data-script] .question').waitFor()
    await page.route(ANSWERS, () => undefined)
    await page.locator('.mast nav a').first().focus()
    await page.keyboard.press('1')
    expect(await page.locator('[data-chosen]').count()).toBe(0)
    await page.locator('.mast nav a').first().blur()
    await page.keyboard.press('1')
    expect(await page.locator('button.option').first().getAttribute('data-chosen')).toBe('')
  })
  it('can be switched off without a request, which is remembered, as is the clock', async () => {
    const { page, requests } = await visit(GAME)
    await page.locator('html[data-script] .question').waitFor()
    await page.locator('[data-switch=keys]').press('Enter')
    await page.locator('[data-switch=clock]').press('Enter')
    await page.locator('[data-switch=clock][aria-pressed=false]').waitFor()
    expect(requests.filter((url) => url.includes('/quiz/'))).toHaveLength(1)
    await page.reload()
    await page.locator('[data-switch=keys]', { hasText: 'Keys are off' }).waitFor()
    await page.locator('[data-switch=clock]', { hasText: 'Show time' }).waitFor()
    await page.keyboard.press('1')
    expect(await page.locator('[data-chosen]').count()).toBe(0)
    await page.locator('[data-switch=keys]').press('Enter')
    await page.keyboard.press('1')
    await page.locator('.verdict').waitFor()
  })
})

describe('the clock', () => {
  it('ticks with the script, and is a sentence without it', async () => {
    const { page } = await visit(GAME, { isClockStopped: true })
    await page.locator('html[data-script] .question').waitFor()
    expect(await page.locator('.clock').textContent()).toBe('0:00')
    await page.clock.runFor(65_000)
    expect(await page.locator('.clock').textContent()).toBe('1:05')
    const { page: still } = await visit(GAME, { javaScriptEnabled: false })
    expect(await still.locator('.time').isVisible()).toBe(true)
    expect(await still.locator('.switch:visible').count()).toBe(0)
    expect(await still.locator('.ties').textContent()).toBe('Time breaks ties.')
  })
})

describe('two tabs of one game', () => {
  it('keep the further one', async () => {
    const { page, context } = await visit(GAME)
    const behind = await context.newPage()
    await page.locator('html[data-script] .question').waitFor()
    await behind.goto(GAME)
    await behind.locator('html[data-script] .question').waitFor()
    for (let i = 0; i < 2; i += 1) {
      await give(page)
      await goOn(page)
    }
    await give(behind)
    const again = await context.newPage()
    await again.goto(GAME)
    await again.locator('.kicker', { hasText: 'Question 3 of 3' }).waitFor()
  })
})

describe('nothing sticks', () => {
  const positionOf = (bar: Element) => getComputedStyle(bar).position
  it('in a frame, nor on a page enlarged four times; on a phone the bar does', async () => {
    const { page } = await visit(`${host.origin}/?width=500`)
    expect(await page.frameLocator('iframe').locator('.bar').evaluate(positionOf)).toBe('static')
    const { page: enlarged } = await visit(GAME, { viewport: { width: 320, height: 256 } })
    expect(await enlarged.locator('.bar').evaluate(positionOf)).toBe('static')
    const { page: phone } = await visit(GAME, { viewport: { width: 360, height: 640 } })
    expect(await phone.locator('.bar').evaluate(positionOf)).toBe('sticky')
  })
})

describe('the end of a game', () => {
  it('has Share, Challenge and Review in sight at 390 × 664, and each tile leads to its question', async () => {
    const { page } = await visit(`/quiz/${DAILY}`, { viewport: { width: 390, height: 664 } })
    await finish(page, { length: 10, right: 4 })
    const boxes = await boxesOf(page, '.deeds .go')
    expect(boxes).toHaveLength(3)
    for (const [, y = 0, , height = 0] of boxes) {
      expect(y + height).toBeLessThanOrEqual(664)
      expect(height).toBeGreaterThanOrEqual(44)
    }
    await page.locator('.tile a').nth(4).click()
    const fifth = answersOf(DAILY)[4]
    await page.locator('#q5:target', { hasText: `Answer: ${fifth?.text}` }).waitFor()
    expect(await page.locator('.review .right').count()).toBe(4)
    expect(await page.locator('.review .wrong').count()).toBe(6)
  })
  it('is read without the script too', async () => {
    const { page } = await visit(`/quiz/${DAILY}?length=3`, { javaScriptEnabled: false })
    for (let i = 0; i < 3; i += 1) {
      await page.locator('button.option').first().click()
      await page.locator('[data-next]').click()
    }
    expect(await page.locator('.review > li').count()).toBe(3)
    expect(await page.locator('.deeds .go:visible').allTextContents()).toEqual(['Review'])
    expect(await boxText(page)).toMatch(/^Mixed Zone/)
  })
})

const boxText = (page: Page) => page.locator('#share-text').inputValue()
