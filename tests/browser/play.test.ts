import { describe, expect, inject, it } from 'vitest'
import { answersOf, focused, pressOption, today, visit } from './browser.ts'

describe('a whole game', () => {
  it('is played by mouse and ends on the leaderboard, on one page, without cookies or strangers', async () => {
    const { page, context, requests, errors } = await visit('/')
    await page.getByRole('link', { name: 'Play today’s quiz' }).click()
    await page.waitForURL(`**/quiz/${today()}`)
    const documents = requests.length
    for (const { text } of answersOf(today()).slice(0, 10)) {
      await pressOption(page, text)
      await page.locator('.verdict.right').waitFor()
      await page.locator('[data-next]').click()
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    expect(await page.locator('h1').textContent()).toMatch(/10\/10/)
    await page.getByLabel('Name to show').fill('Mouse')
    await page.getByRole('button', { name: 'Save score' }).click()
    await page.locator('.saved', { hasText: 'Mouse, you are on the board' }).waitFor()
    expect(await page.getByRole('row', { name: /Mouse/ }).textContent()).toMatch(/10\/10/)
    expect(page.url()).toMatch(new RegExp(`/quiz/${today()}$`))
    expect(requests.slice(documents).every((url) => new URL(url).origin === inject('origin'))).toBe(true)
    expect(await context.cookies()).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  it('is played by keyboard alone and ends on the leaderboard, with the focus where reading goes on', async () => {
    const { page, context, errors } = await visit(`/quiz/${today()}`)
    for (const { place } of answersOf(today()).slice(0, 10)) {
      await page.locator('.question').waitFor()
      await page.keyboard.press(String(place))
      await page.locator('.verdict').waitFor()
      expect(await focused(page)).toMatch(/Right$/)
      await page.keyboard.press('Enter')
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    expect(await focused(page)).toMatch(/10 out of 10/)
    for (let i = 0; i < 5 && !(await page.evaluate(() => document.activeElement?.id === 'name')); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.type('Keyboard')
    await page.keyboard.press('Enter')
    await page.locator('.saved', { hasText: 'Keyboard, you are on the board' }).waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  it('is played with JavaScript off and ends on the leaderboard', async () => {
    const { page, context } = await visit(`/quiz/${today()}`, { javaScriptEnabled: false })
    for (const { text } of answersOf(today()).slice(0, 10)) {
      await pressOption(page, text)
      await page.getByRole('button', { name: /Next question|See your result/ }).click()
    }
    await page.getByLabel('Name to show').fill('No script')
    await page.getByRole('button', { name: 'Save score' }).click()
    expect(await page.getByRole('row', { name: /No script/ }).textContent()).toMatch(/10\/10/)
    await context.close()
  })

  it('is played where storage is blocked', async () => {
    const { page, context, errors } = await visit('/privacy')
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    })
    await page.goto(`/quiz/${today()}?length=3`)
    for (const { place } of answersOf(today()).slice(0, 3)) {
      await page.keyboard.press(String(place))
      await page.locator('.verdict.right').waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    expect(await page.locator('h1').textContent()).toMatch(/3\/3/)
    expect(errors).toEqual([])
    await context.close()
  })
})

describe('a started game', () => {
  it('survives a reload and a closed tab, and is told that it went wrong when the network does', async () => {
    const { page, context } = await visit(`/quiz/${today()}`)
    await page.locator('button.option').first().click()
    await page.locator('[data-next]').click()
    await page.locator('.kicker', { hasText: 'Question 2 of 10' }).waitFor()
    await page.reload()
    await page.locator('.kicker', { hasText: 'Question 2 of 10' }).waitFor()
    await page.close()
    const again = await context.newPage()
    await again.goto(`/quiz/${today()}`)
    await again.locator('.kicker', { hasText: 'Question 2 of 10' }).waitFor()
    await context.setOffline(true)
    await again.locator('button.option').first().click()
    await again.locator('.problem').waitFor()
    expect(await again.locator('.problem').textContent()).toContain('Nothing is lost')
    await context.setOffline(false)
    await again.locator('button.option').first().click()
    await again.locator('.verdict').waitFor()
    await context.close()
  })
  it('sends the questions that were seen when a mix is started', async () => {
    const { page, context } = await visit(`/quiz/${today()}`)
    await page.goto('/')
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/quiz/mix'))
    await page.getByRole('button', { name: 'Play a mix' }).click()
    expect(new URLSearchParams((await sent).postData() ?? '').get('seen')).toMatch(/\w+\.\S+\.\S+/)
    await page.waitForURL(/\/quiz\/mix-\d{8}-/)
    await context.close()
  })
})
