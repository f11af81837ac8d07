// Figures of the stage in a real browser: `npm start`, then in another shell `npm run stage`. Whole games at the sizes of small phones:
// what needs scrolling, how far Next moves, what shifts, how soon a press is seen. Ends with 1 where a figure is missed.
// `tests/browser/fit.test.ts` lays out the longest questions of the bank; here games are played as they come.
import type { Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'

const origin = process.env.ORIGIN ?? 'http://localhost:8787'
const SIZES = [
  { width: 360, height: 640 },
  { width: 390, height: 664 },
]
const GAMES = ['daily', 'daily-klopp', 'daily-klopp-liverpool', 'mix', 'klopp', 'world-cups']
const MOST_LOCK_MS = 50

/** Presses the first option, and gives how long it took until it was marked as chosen. Runs in the page. */
const PRESS_FIRST = `(() => {
  const option = document.querySelector('button.option')
  const from = performance.now()
  option.click()
  return option.hasAttribute('data-chosen') ? performance.now() - from : Infinity
})()`

/** Adds up layout shifts that follow no press, as browsers count them. Runs in the page. */
const COUNT_SHIFTS = `shifted = 0
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifted += entry.value
}).observe({ type: 'layout-shift', buffered: true })`

const topsOf = (page: Page, of: string) =>
  page.locator(of).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
const endsOf = (page: Page, of: string) =>
  page.locator(of).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom))

const browser = await launchChromium()
for (const viewport of SIZES) {
  const found = { questions: 0, below: 0, barTops: new Set<number>(), shifts: 0, lockMs: [] as number[], hidden: 0 }
  for (const quiz of GAMES) {
    const context = await browser.newContext({ viewport })
    const page = await context.newPage()
    await page.addInitScript({ content: COUNT_SHIFTS })
    await page.goto(`${origin}/quiz/${quiz}`)
    await page.locator('html[data-script] .question').waitFor()
    while (await page.locator('.question').count()) await playOne(page, found, viewport.height)
    found.hidden += (await endsOf(page, '.deeds .go')).filter((end) => end > viewport.height).length
    found.shifts += await page.evaluate<number>('shifted')
    await context.close()
  }
  const { width, height } = viewport
  const tops = [...found.barTops]
  console.log(`${width} × ${height}, ${found.questions} questions of ${GAMES.length} games:`)
  tell('options or Next that need scrolling', found.below, 0)
  tell('px that the bar moves within a game', Math.max(...tops) - Math.min(...tops), 0)
  tell('layout shift that no press explains', found.shifts, 0)
  tell('ms from a press to its lock, at most', Math.max(...found.lockMs), MOST_LOCK_MS)
  tell('buttons of the result out of sight', found.hidden, 0)
}
await browser.close()

async function playOne(
  page: Page,
  found: { questions: number; below: number; barTops: Set<number>; lockMs: number[] },
  height: number,
): Promise<void> {
  const [bar = 0] = await topsOf(page, '.bar')
  found.barTops.add(bar)
  found.questions += 1
  found.below += (await endsOf(page, '.option')).some((end) => end > bar) ? 1 : 0
  found.lockMs.push(await page.evaluate<number>(PRESS_FIRST))
  await page.locator('.verdict').waitFor()
  found.barTops.add((await topsOf(page, '.bar'))[0] ?? 0)
  found.below += (await endsOf(page, '[data-next]')).some((end) => end > height) ? 1 : 0
  await page.locator('[data-next]').press('Enter')
  await page.locator('.verdict').waitFor({ state: 'detached' })
}

function tell(what: string, value: number, most: number): void {
  const isMissed = value > most
  console.log(`  ${what}: ${Number(value.toFixed(3))} (at most ${most})${isMissed ? ' MISSED' : ''}`)
  if (isMissed) process.exitCode = 1
}
