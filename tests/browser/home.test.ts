import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { askedIn } from '../../src/quiz/quiz.ts'
import { quizOf } from '../support/content.ts'
import { useSite } from './browser.ts'
import { answer, DAILY, finish } from './steps.ts'

const { ask, clock, visit } = await useSite()
const way = '[data-when]:visible'

const KIB = 1024

describe('home', () => {
  it('is at most 12 KiB of gzip with its style and script, without font, icon and backdrop', async () => {
    const html = await ask('/')
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, path = '']) => path)
    expect(files.map((path) => path.replace(/-[0-9a-f]+\./, '.')).sort()).toEqual([
      '/assets/home.js',
      '/assets/style.css',
    ])
    const texts = [html, ...files.map((path) => readFileSync(`dist/public${path}`))]
    expect(texts.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThanOrEqual(12 * KIB)
  })
  it('offers today’s quiz, then to continue it, then a mix beside the result', async () => {
    const { page } = await visit('/')
    await page.locator(way, { hasText: 'Play today’s quiz' }).waitFor()
    await page.goto(`/quiz/${DAILY}`)
    await page.locator('html[data-script] .question').waitFor()
    for (let i = 0; i < 3; i += 1) await answer(page)
    await page.goto('/')
    await page.locator(way, { hasText: 'Continue, question 4' }).waitFor()
    expect(await page.locator(way).count()).toBe(1)
    await page.goto(`/quiz/${DAILY}`)
    await page.locator('.kicker', { hasText: 'Question 4' }).waitFor()
    for (let i = 3; i < 10; i += 1) await answer(page)
    await page.goto('/')
    await page.locator(way, { hasText: /Today: \d+ of 10 right/ }).waitFor()
    await page.locator(`${way} .go:not(.quiet)`, { hasText: 'Play a mix' }).waitFor()
  })
  it('shows what was played meanwhile, back from a game and in another tab', async () => {
    const { page, context } = await visit('/')
    const other = await context.newPage()
    await other.goto('/')
    await other.locator(way, { hasText: 'Play today’s quiz' }).waitFor()
    await page.locator(way).getByRole('link').click()
    await page.locator('html[data-script] .question').waitFor()
    await finish(page, { length: 10 })
    await other.locator(way, { hasText: 'Today: 10 of 10 right' }).waitFor()
    await page.goBack()
    await page.locator(way, { hasText: 'Today: 10 of 10 right' }).waitFor()
  })
  it('goes by the server’s day where the reader’s clock is a day off', async () => {
    const { page } = await visit('/')
    await page.clock.setFixedTime(clock.nowMs + 86_400_000)
    await page.goto(`/quiz/${DAILY}`)
    await page.locator('html[data-script] .question').waitFor()
    await finish(page, { length: 10 })
    await page.goto('/')
    await page.locator(way, { hasText: 'Today: 10 of 10 right' }).waitFor()
    expect(await page.locator('[data-figure=streak]').textContent()).toBe('1')
    expect(await page.locator('[data-until]').textContent()).toMatch(/in 1[12] h/)
  })
  it('shows a question of yesterday’s daily and none of today’s', async () => {
    const html = await ask('/')
    const shown = (id: string) => {
      const quiz = quizOf(id)
      return (quiz ? askedIn(quiz, 10) : []).filter(({ prompt }) => html.includes(prompt))
    }
    expect(shown('daily-20261121')).toHaveLength(1)
    expect(shown(DAILY)).toEqual([])
  })
})
