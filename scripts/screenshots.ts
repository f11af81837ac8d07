// Pictures of every page and state at four widths, light and dark, to be looked at: `npm start`, then in another shell
// `npm run screenshots`. They go to screenshots/, which git ignores.
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'

const origin = process.env.ORIGIN ?? 'http://localhost:8787'
const only = process.argv.slice(2)
const OUT = 'screenshots'
const widths = [320, 390, 768, 1280]
const themes = ['light', 'dark'] as const

type Shot = (name: string) => Promise<void>
const scenes: Readonly<Record<string, (page: Page, shot: Shot) => Promise<void>>> = {
  home: async (page, shot) => {
    await page.goto(`${origin}/`)
    await shot('home')
  },
  game: async (page, shot) => {
    await page.goto(`${origin}/quiz/daily?length=3`)
    await shot('question')
    for (let i = 1; i <= 3; i++) {
      if (await page.locator('.quote').count()) await shot('question-quote')
      await page.locator('button.option').first().click()
      await page.locator('.verdict').waitFor()
      await shot(`verdict-${(await page.locator('.verdict.right').count()) ? 'right' : 'wrong'}`)
      await page.locator('[data-next]').click()
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    await shot('result')
    await page.locator('.save summary').click()
    await page.locator('#name').fill('sh1t')
    await page.locator('.save button').click()
    await page.locator('[aria-invalid]').waitFor()
    await shot('result-refused')
    await page.locator('#name').fill('Ada Lovelace')
    await page.locator('.save button').click()
    await page.locator('.saved').waitFor()
    await shot('saved')
  },
  social: async (page, shot) => {
    await page.goto(`${origin}/quiz/mix-20261122-shot?length=5`)
    const play = async (place: number) => {
      for (let i = 0; i < 5; i++) {
        await page.locator('button.option').nth(place).click()
        await page.locator('[data-next]').click()
        await page.locator('.verdict').waitFor({ state: 'detached' })
      }
    }
    await play(0)
    const dare = await page.locator('#challenge-text').inputValue()
    await page.goto(`${origin}${new URL(dare.slice(dare.indexOf('http'))).pathname}`)
    await shot('challenged')
    await page.evaluate(() => {
      const day = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10)
      const days = [0, 1, 2, 3, 6, 7].map((before) => ({ day: day(before), right: 10 - before, onTime: before !== 6 }))
      localStorage.clear()
      localStorage.setItem('mixed-zone:dailies', JSON.stringify(days))
    })
    await page.locator('main .go').click()
    await play(1)
    await page.locator('[data-copy]').first().click()
    await shot('challenge-result')
    await page.goto(`${origin}/dailies`)
    await shot('dailies')
    await page.goto(`${origin}/streak`)
    await page.locator('[data-qr]').click()
    await page.locator('.qr svg').waitFor()
    await shot('streak')
    await page.goto(`${origin}/`)
    await shot('home-streak')
    await page.goto(`${origin}/offline`)
    await shot('offline')
  },
  embed: async (page, shot) => {
    await page.goto(`${origin}/put-it-on-your-site`)
    await page.locator('iframe').first().contentFrame().locator('.panel').waitFor()
    await page.waitForTimeout(500)
    await shot('put')
    await page.goto(`${origin}/put-it-on-your-site?quiz=mix&theme=dark&accent=fff200&league=my-site&length=5`)
    await page.locator('iframe').first().contentFrame().locator('.panel').waitFor()
    await page.waitForTimeout(500)
    await shot('put-chosen')
    await page.goto(`${origin}/embed/daily?length=3&league=my-site&accent=c8102e`)
    await shot('embed-question')
    for (let i = 1; i <= 3; i++) {
      await page.locator('button.option').first().click()
      await page.locator('.verdict').waitFor()
      await shot(`embed-verdict-${(await page.locator('.verdict.right').count()) ? 'right' : 'wrong'}`)
      await page.locator('[data-next]').click()
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    await shot('embed-result')
    await page.waitForTimeout(600)
    await page.locator('#name').fill('Ada Lovelace')
    await page.locator('.save button').click()
    await page.locator('.saved').waitFor()
    await shot('embed-saved')
    await page.goto(`${origin}/embed/daily?accent=nonsense`)
    await shot('embed-refused')
  },
  pages: async (page, shot) => {
    for (const path of [
      'leaderboards',
      'incidents',
      'privacy',
      'docs',
      'nowhere',
      'reports?question=atletico-2021.venue.match',
    ]) {
      await page.goto(`${origin}/${path}`)
      await shot(path.replace(/\W.*/, ''))
    }
    await page.goto(`${origin}/incidents/atletico-2021`)
    await page.locator('summary').click()
    await shot('incident-open')
  },
  collections: async (page, shot) => {
    for (const [name, path] of [
      ['collection', 'world-cups'],
      ['collection-found', 'world-cups?team=argentina&q=final'],
      ['collection-missed', 'world-cups?team=argentinia'],
      ['collection-nights', 'klopp'],
    ] as const) {
      await page.goto(`${origin}/collections/${path}`)
      await shot(name)
    }
    await page.goto(`${origin}/incidents/world-cup-2022-argentina-france-final`)
    await page.locator('summary').click()
    await shot('match-open')
    await page.goto(`${origin}/collections/world-cup`)
    await shot('collection-nowhere')
  },
}

mkdirSync(OUT, { recursive: true })
const browser = await launchChromium()
for (const colorScheme of themes) {
  for (const width of widths) {
    for (const [name, scene] of Object.entries(scenes)) {
      if (only.length > 0 && !only.includes(name)) continue
      const context = await browser.newContext({
        colorScheme,
        reducedMotion: 'reduce',
        viewport: { width, height: 900 },
      })
      const page = await context.newPage()
      await scene(page, async (state) => {
        await page.screenshot({ path: `${OUT}/${state}-${width}-${colorScheme}.png`, fullPage: true })
      })
      await context.close()
    }
  }
}
await browser.close()
console.log(`Pictures are in ${OUT}/.`)
