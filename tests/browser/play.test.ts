import { describe, expect, it } from 'vitest'
import { useSite } from './browser.ts'
import { focused } from './page.ts'
import { answersOf, clickOption, DAILY, finish, give } from './steps.ts'

const { origin, visit, clock } = await useSite()

describe('a whole game', () => {
  it('is played by mouse and ends on the leaderboard, on one page, without cookies or strangers', async () => {
    const { page, context, requests, errors } = await visit('/', {
      isClockStopped: true,
      reducedMotion: 'no-preference',
    })
    // Longer than a second press in one place is muted.
    const pause = () => page.clock.runFor(600)
    await page.getByRole('link', { name: 'Play today’s quiz' }).click()
    await page.waitForURL(`**/quiz/${DAILY}`)
    const documents = requests.length
    clock.nowMs += 40_000
    for (const { text } of answersOf(DAILY)) {
      await clickOption(page, text)
      await page.locator('.verdict.right').waitFor()
      await pause()
      await page.locator('[data-next]').click()
      await page.locator('.verdict').waitFor({ state: 'detached' })
      await pause()
    }
    expect(await page.locator('h1').textContent()).toMatch(/10\/10/)
    expect(await page.locator('.saved').count()).toBe(0)
    await page.getByText('Save your score').click()
    await page.getByLabel('Name to show').fill('Mouse')
    await page.getByRole('button', { name: 'Save score' }).click()
    await page.locator('.saved', { hasText: 'Mouse, you are on the board' }).waitFor()
    expect(await page.getByRole('row', { name: /Mouse/ }).textContent()).toMatch(/10\/10/)
    expect(page.url()).toMatch(new RegExp(`/quiz/${DAILY}$`))
    expect(requests.slice(documents).every((url) => new URL(url).origin === origin)).toBe(true)
    expect(await context.cookies()).toEqual([])
    expect(errors).toEqual([])
  })

  it('is played by keyboard alone and ends on the leaderboard, with the focus where reading goes on', async () => {
    const { page, errors } = await visit(`/quiz/${DAILY}`)
    clock.nowMs += 40_000
    for (const { place } of answersOf(DAILY)) {
      await page.locator('html[data-script] .question').waitFor()
      await page.keyboard.press(String(place))
      await page.locator('.verdict').waitFor()
      expect(await focused(page)).toMatch(/^(Next|Result)$/)
      await page.keyboard.press('Enter')
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    expect(await focused(page)).toMatch(/10 out of 10/)
    const reach = async (what: string) => {
      for (let i = 0; i < 30 && !(await page.evaluate((of) => document.activeElement?.matches(of), what)); i++)
        await page.keyboard.press('Tab')
    }
    await reach('.save summary')
    await page.keyboard.press('Enter')
    await reach('#name')
    await page.keyboard.type('Keyboard')
    await page.keyboard.press('Enter')
    await page.locator('.saved', { hasText: 'Keyboard, you are on the board' }).waitFor()
    expect(errors).toEqual([])
  })

  it('is played with JavaScript off and ends on the leaderboard', async () => {
    const { page } = await visit(`/quiz/${DAILY}?length=3`, { javaScriptEnabled: false })
    for (const { text } of answersOf(DAILY, 3)) {
      await clickOption(page, text)
      await page.getByRole('button', { name: /^(Next|Result)$/ }).click()
    }
    await page.getByText('Save your score').click()
    await page.getByLabel('Name to show').fill('No script')
    await page.getByRole('button', { name: 'Save score' }).click()
    expect(await page.getByRole('row', { name: /No script/ }).textContent()).toMatch(/3\/3/)
  })

  it('is played where storage is blocked', async () => {
    const block = () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    const { page, errors } = await visit(`/quiz/${DAILY}?length=3`, { change: block })
    await finish(page)
    expect(await page.locator('h1').textContent()).toMatch(/3\/3/)
    expect(errors).toEqual([])
  })
})

describe('a started game', () => {
  it('survives a reload and a closed tab, and is told that it went wrong when the network does', async () => {
    const { page, context } = await visit(`/quiz/${DAILY}`)
    const second = { hasText: 'Question 2 of 10' }
    await give(page)
    await page.locator('[data-next]').press('Enter')
    await page.locator('.kicker', second).waitFor()
    await page.reload()
    await page.locator('.kicker', second).waitFor()
    await page.goto('about:blank')
    const again = await context.newPage()
    await again.goto(`/quiz/${DAILY}`)
    await again.locator('.kicker', second).waitFor()
    expect(await again.locator('.problem').count()).toBe(0)
    await context.setOffline(true)
    await again.locator('button.option').first().press('Enter')
    await again.locator('.problem').waitFor()
    expect(await again.locator('.problem').textContent()).toContain('Nothing is lost')
    await context.setOffline(false)
    await give(again)
  })
  it('sends the questions that were seen when a mix is started', async () => {
    const { page } = await visit(`/quiz/${DAILY}`)
    await page.goto('/')
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/quiz/mix'))
    await page.getByRole('button', { name: 'Play a mix' }).click()
    expect(new URLSearchParams((await sent).postData() ?? '').get('seen')).toMatch(/\w+\.\S+\.\S+/)
    await page.waitForURL(/\/quiz\/mix-\d{8}-/)
  })
})
