import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useSite } from './browser.ts'
import { drawn, focused } from './page.ts'
import { answer, DAILY, finish, saveAs } from './steps.ts'

const { origin, visit, clock } = await useSite()
const PATH = `/quiz/${DAILY}`

const kicker = (page: Page, text: string) => page.locator('.kicker', { hasText: text })
const spoken = (page: Page) => page.locator('#live').textContent()
const keptGames = (page: Page) => page.evaluate(() => localStorage.getItem('mixed-zone:games') ?? '')
const latestToken = async (page: Page): Promise<string> => JSON.parse(await keptGames(page))[0]?.token ?? ''

/** A visitor who has answered one question of the day's daily, and what their browser keeps. */
async function visitStarted() {
  const visitor = await visit(PATH)
  await answer(visitor.page)
  await kicker(visitor.page, 'Question 2 of 10').waitFor()
  return { ...visitor, kept: await latestToken(visitor.page) }
}

/** Meets what is posted to the quiz, from now on. */
const meetPosts = (page: Page, meet: (route: Route) => unknown) =>
  page.route(`**/quiz/${DAILY}`, (route) => (route.request().method() === 'POST' ? meet(route) : route.continue()))

const problem = (status: number) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'text/html',
    body: '<main><section data-problem="x"><h1>x</h1></section></main>',
  })
const stranger = (status: number) => (route: Route) =>
  route.fulfill({ status, contentType: 'text/html', body: '<main><h1>Log in to this network</h1></main>' })

describe('a kept game, when its quiz is opened again', () => {
  it('takes the place of the fresh one, which is neither shown nor kept nor played meanwhile', async () => {
    const { page, kept } = await visitStarted()
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    await meetPosts(page, async (route) => {
      await held
      await route.continue()
    })
    await page.reload()
    const main = page.locator('main')
    expect(await main.getAttribute('aria-busy')).toBe('true')
    expect(await main.evaluate((element) => element instanceof HTMLElement && element.inert)).toBe(true)
    expect(await page.locator('.question').isVisible()).toBe(false)
    expect(await spoken(page)).toBe('One moment')
    await page.keyboard.press('1')
    expect(await latestToken(page)).toBe(kept)
    letGo()
    await kicker(page, 'Question 2 of 10').waitFor()
    expect([await main.getAttribute('aria-busy'), await main.getAttribute('inert')]).toEqual([null, null])
    expect(await latestToken(page)).toBe(kept)
  })

  it.each<[string, (route: Route) => unknown]>([
    ['the network is away', (route) => route.abort()],
    ['the site answers 500', problem(500)],
    ['the site answers 503', problem(503)],
    ['the site answers 429', problem(429)],
    ['something else answers 200', stranger(200)],
    ['something else answers 401', stranger(401)],
    ['something else answers 404', stranger(404)],
    ['the answer is no page', (route) => route.fulfill({ status: 200, body: '{}' })],
  ])('stays when %s, and is there when it is tried again', async (_, meet) => {
    const { page, kept } = await visitStarted()
    await meetPosts(page, meet)
    await page.reload()
    const again = page.getByRole('button', { name: 'Try again' })
    await again.waitFor()
    expect(await page.locator('.question').isVisible()).toBe(false)
    expect(await focused(page)).toBe('Your game is safe')
    expect(await spoken(page)).toContain('cannot be loaded right now')
    await page.keyboard.press('1')
    await again.click()
    await again.waitFor()
    expect(await latestToken(page)).toBe(kept)
    await page.unrouteAll()
    await again.click()
    await kicker(page, 'Question 2 of 10').waitFor()
    expect(await latestToken(page)).toBe(kept)
  })
  it.each([401, 404, 410])(
    'is given up when the site itself refuses it with %i: the fresh one is played',
    async (status) => {
      const { page, kept } = await visitStarted()
      await meetPosts(page, problem(status))
      await page.reload()
      await page.locator('[data-gone]:visible').waitFor()
      expect(await spoken(page)).toContain('This is a new one.')
      await kicker(page, 'Question 1 of 10').waitFor()
      expect(await latestToken(page)).not.toBe(kept)
      await page.unrouteAll()
      await answer(page)
      await kicker(page, 'Question 2 of 10').waitFor()
    },
  )
  it('is given up when the player would rather start a new one', async () => {
    const { page, kept } = await visitStarted()
    await meetPosts(page, (route) => route.abort())
    await page.reload()
    await page.getByRole('link', { name: 'Start a new game' }).click()
    await kicker(page, 'Question 1 of 10').waitFor()
    expect(await latestToken(page)).not.toBe(kept)
  })
  it('is found whatever else its address carries', async () => {
    const { page } = await visitStarted()
    await page.goto(`/quiz/${DAILY}?utm_source=x`)
    await kicker(page, 'Question 2 of 10').waitFor()
  })
})

describe('a saved score', () => {
  async function save(page: Page, name: string): Promise<void> {
    await saveAs(page, name)
    await page.locator('.saved').waitFor()
  }
  it('is shown on its board to who comes back, and can be deleted there', async () => {
    const quiz = 'daily-20261120'
    const path = `/quiz/${quiz}?length=3`
    const { page } = await visit(path)
    await finish(page, { quiz })
    await save(page, 'Comes back')
    await page.goto('/')
    await page.goto(path)
    await page.locator('.saved').waitFor()
    expect(await page.locator('.mine').textContent()).toContain('Comes back')
    expect(await page.getByRole('button', { name: 'Save score' }).count()).toBe(0)
    await page.reload()
    await page.getByRole('button', { name: 'Delete my score' }).click()
    await page.getByText('Your score has been deleted').waitFor()
    await page.goto(path)
    await kicker(page, 'Question 1 of 3').waitFor()
  })
  it('is found on its board by the browser that saved it, and is deleted there once that is confirmed', async () => {
    const quiz = 'daily-20261119'
    clock.nowMs += 1000
    const { page } = await visit(`/quiz/${quiz}?length=3`)
    await finish(page, { quiz })
    await save(page, 'Finds it')
    clock.nowMs += 1000
    const other = await visit(`/quiz/${quiz}?length=3`)
    await finish(other.page, { quiz })
    await save(other.page, 'Somebody else')
    const board = '/leaderboards/2026-w47'
    await page.goto(board)
    const own = page.locator('tr.mine')
    expect(await own.count()).toBe(1)
    expect(await own.textContent()).toContain('Finds it')
    expect(await page.getByRole('button', { name: 'Delete my score' }).count()).toBe(1)
    page.once('dialog', (dialog) => dialog.dismiss())
    await own.getByRole('button', { name: 'Delete my score' }).click()
    await page.reload()
    expect(await own.count()).toBe(1)
    page.once('dialog', (dialog) => dialog.accept())
    await own.getByRole('button', { name: 'Delete my score' }).click()
    await page.getByText('Your score has been deleted').waitFor()
    await page.getByRole('link', { name: 'See the leaderboard' }).click()
    await page.getByText('Somebody else').waitFor()
    expect(await page.getByText('Finds it').count()).toBe(0)
    expect(await page.locator('tr.mine').count()).toBe(0)
    expect(await keptGames(page)).not.toContain(quiz)
  })
  it('of a mix is left behind by playing it again, and by a new mix', async () => {
    const quiz = 'mix-20261122-again'
    const { page } = await visit(`/quiz/${quiz}?length=3`)
    await finish(page, { quiz })
    await save(page, 'Again')
    await page.getByRole('link', { name: 'Play these questions again' }).click()
    await kicker(page, 'Question 1 of 3').waitFor()
    await finish(page, { quiz })
    await page.getByRole('button', { name: 'Play a mix' }).click()
    await kicker(page, 'Question 1 of 10').waitFor()
    expect(await keptGames(page)).not.toContain(quiz)
  })
})

describe('what is kept, when something else wrote it', () => {
  it.each([
    ['not JSON', 'not JSON'],
    ['a forged token', JSON.stringify([{ name: `${DAILY}  `, token: 'p1.forged.token' }])],
    ['more than a browser sends', JSON.stringify(Array(100_000).fill('a.b.c'))],
  ])('never breaks a page: %s', async (_, text) => {
    const { page, errors } = await visit('/offline')
    await page.evaluate((value) => {
      for (const key of ['mixed-zone:games', 'mixed-zone:seen']) localStorage.setItem(key, value)
    }, text)
    await page.goto(PATH)
    await kicker(page, 'Question 1 of 10').waitFor()
    await answer(page)
    await page.reload()
    await kicker(page, 'Question 2 of 10').waitFor()
    await page.goto('/')
    await page.getByRole('button', { name: 'Play a mix' }).click()
    await page.waitForURL(/\/quiz\/mix-\d{8}-/)
    expect(errors.filter((error) => !error.includes('401'))).toEqual([])
  })
  it('never shows the game of another quiz', async () => {
    const { page } = await visitStarted()
    await page.evaluate((name) => {
      const [game] = JSON.parse(localStorage.getItem('mixed-zone:games') ?? '[]')
      localStorage.setItem('mixed-zone:games', JSON.stringify([{ ...game, name }]))
    }, 'mix-20261122-other  ')
    await page.goto('/quiz/mix-20261122-other')
    await page.locator('[data-gone]:visible').waitFor()
    expect(await page.locator('[data-game]').getAttribute('data-game')).toBe('mix-20261122-other')
  })
})

describe('a second tap', () => {
  it('right after and right where the first one changed the page presses nothing; another place or a moment later does', async () => {
    const { page, requests } = await visit(PATH, {
      viewport: { width: 320, height: 1400 },
      isClockStopped: true,
    })
    await page.evaluate(() => {
      // Every button of the game in one place, so that each lies under the finger that pressed the one before.
      const style = new CSSStyleSheet()
      style.replaceSync(
        '.option:first-child, [data-next], .source a { position: fixed !important; inset: 200px 0 auto; height: 80px; width: 300px }',
      )
      document.adoptedStyleSheets = [style]
    })
    await page.mouse.click(100, 240)
    await page.locator('.verdict').waitFor()
    const asked = requests.length
    await page.clock.runFor(400)
    await page.mouse.click(110, 250)
    await drawn(page)
    expect([requests.length, await page.locator('.verdict').count()]).toEqual([asked, 1])
    await page.clock.runFor(200)
    await page.mouse.click(110, 250)
    await kicker(page, 'Question 2 of 10').waitFor()
    await page.mouse.click(250, 240)
    await page.locator('.verdict').waitFor()
  })
  it('is heard from the keyboard, which presses no place', async () => {
    const { page } = await visit(`${PATH}?length=3`, { isClockStopped: true })
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('1')
      await page.locator('.verdict').waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    await page.locator('.score').waitFor()
  })
})

describe('an answer that does not get through', () => {
  it.each<[string, (route: Route) => unknown]>([
    ['the site answers 500', problem(500)],
    ['something else answers 200', stranger(200)],
  ])('leaves the question where it is, with a word on it, when %s', async (_, meet) => {
    const { page } = await visit(PATH)
    await meetPosts(page, meet)
    await page.keyboard.press('1')
    await page.locator('.question .problem').waitFor()
    await page.unrouteAll()
    await page.keyboard.press('1')
    await page.locator('.verdict').waitFor()
  })
})

describe('a name that is refused', () => {
  it('has the focus, and its problem is said', async () => {
    const { page } = await visit(`/quiz/${DAILY}?length=3`)
    await finish(page)
    await saveAs(page, 'spam.com')
    const input = page.locator('#name[aria-invalid]')
    await input.waitFor()
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await spoken(page)).toBe('A name cannot be a link.')
    const describedBy = (await input.getAttribute('aria-describedby'))?.split(' ') ?? []
    expect(await page.locator(`#${describedBy[0]}`).textContent()).toBe('A name cannot be a link.')
    expect(await input.inputValue()).toBe('spam.com')
  })
})

describe('the hint of the keys', () => {
  it('is shown where keys answer, and not without the script', async () => {
    const { page } = await visit(PATH)
    expect(await page.locator('.keys').isVisible()).toBe(true)
    const plain = await visit(PATH, { javaScriptEnabled: false })
    expect(await plain.page.locator('.keys').isVisible()).toBe(false)
  })
})

describe('back and forward', () => {
  it('lead through a game that is played without the script', async () => {
    const { page } = await visit(PATH, { javaScriptEnabled: false })
    await page.locator('button.option').first().click()
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await kicker(page, 'Question 2 of 10').waitFor()
    await page.goBack()
    await page.locator('.verdict').waitFor()
    await page.goForward()
    await kicker(page, 'Question 2 of 10').waitFor()
    await page.goto(`${origin}/scores`)
    expect(new URL(page.url()).pathname).toBe('/leaderboards')
  })
})
