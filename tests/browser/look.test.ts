import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { today, visit } from './browser.ts'

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
  leaderboards: async (page) => void (await page.goto('/leaderboards')),
  'empty board': async (page) => void (await page.goto('/leaderboards/2026-w01')),
  incidents: async (page) => void (await page.goto('/incidents')),
  'incident, open': async (page) => {
    await page.goto('/incidents/atletico-2021')
    await page.locator('summary').click()
  },
  privacy: async (page) => void (await page.goto('/privacy')),
  docs: async (page) => void (await page.goto('/docs')),
  report: async (page) => void (await page.goto('/reports?question=atletico-2021.venue.match')),
  'not found': async (page) => void (await page.goto('/nothing')),
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
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(errors.filter((error) => !error.includes('422') && !error.includes('404'))).toEqual([])
    await context.close()
  })
})
