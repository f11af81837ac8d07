import { describe, expect, it } from 'vitest'
import { useSite } from './browser.ts'

const { visit } = await useSite()

/** How the page that a link of home leads to came: ahead, after the link was pressed and before it was let go, or not. */
async function deliveryOf(path: string): Promise<string> {
  const { page } = await visit('/', { serviceWorkers: 'block' })
  const rules = page.waitForResponse('**/speculation-rules.json')
  await page.goto('/')
  expect((await rules).headers()['content-type']).toBe('application/speculationrules+json')
  const link = page.locator(`a[href="${path}"]:visible`).first()
  await link.hover()
  await page.mouse.down()
  await page.mouse.up()
  await page.waitForURL(`**${path}`)
  return page.evaluate('performance.getEntriesByType("navigation")[0].deliveryType')
}

describe('pages that are loaded ahead', () => {
  it.each(['/leaderboards', '/incidents', '/privacy'])('are what a pressed link leads to: %s', async (path) => {
    expect(await deliveryOf(path)).toBe('navigational-prefetch')
  })
  it('are never games, whose clock would run', async () => {
    expect(await deliveryOf('/quiz/daily')).toBe('')
  })
})
