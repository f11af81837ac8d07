import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { toDay } from '../../src/quiz/day.ts'
import { useSite } from './browser.ts'
import { DAILY, finish } from './steps.ts'

const { origin, clock, visit } = await useSite()
const DAY_MS = 86_400_000

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('mixed-zone:dailies'))
const figures = async (page: Page) => (await page.locator('[data-figure]:visible').allTextContents()).map(Number)
const dayBefore = (days: number) => toDay(clock.nowMs - days * DAY_MS)
const keep = (page: Page, days: readonly object[]) =>
  page.evaluate((text) => localStorage.setItem('mixed-zone:dailies', text), JSON.stringify(days))
const onTime = (days: number) => ({ day: dayBefore(days), right: 5, onTime: true })

async function play(page: Page, quiz: string, length = 10): Promise<void> {
  await page.goto(`/quiz/${quiz}${length === 10 ? '' : `?length=${length}`}`)
  await finish(page, { quiz, length })
}

function blockStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('blocked', 'SecurityError')
    },
  })
}

describe('the streak', () => {
  it('grows by today’s daily, shows after the game, at home and on the calendar, and by nothing else', async () => {
    const { page, requests, errors } = await visit('/')
    expect(await page.getByText('Your streak').isVisible()).toBe(false)
    await play(page, 'mix-20261122-streak', 3)
    await play(page, DAILY, 3)
    expect([await kept(page), await page.locator('[data-streak]:visible').count()]).toEqual([null, 0])
    await keep(page, [onTime(1), onTime(2), onTime(9)])
    await page.evaluate(() => localStorage.removeItem('mixed-zone:games'))
    await play(page, DAILY)
    expect(await figures(page)).toEqual([3])
    await page.goto('/')
    expect(await figures(page)).toEqual([3, 3, 4])
    await page.goto('/dailies')
    const link = page.locator(`[data-day="${dayBefore(0)}"]`)
    expect(await link.getAttribute('aria-label')).toMatch(/^Daily \d+, .*\. Played, 10 right$/)
    expect(await link.getAttribute('data-right')).toBe('10')
    expect(await link.evaluate((day) => getComputedStyle(day, '::after').content)).toContain('✓')
    expect(await page.locator('.played').count()).toBe(4)
    expect(requests.every((url) => new URL(url).origin === origin)).toBe(true)
    expect(errors).toEqual([])
  })
  it.each([
    ['2026-11-22T23:59:50Z', 'Pacific/Kiritimati'],
    ['2026-11-23T00:00:10Z', 'America/Los_Angeles'],
    ['2027-01-01T00:00:10Z', 'America/Los_Angeles'],
    ['2028-02-29T13:00:00Z', 'Pacific/Kiritimati'],
  ])('is counted by the days of UTC: at %s, in %s', async (instant, timezoneId) => {
    clock.nowMs = Date.parse(instant)
    const { page } = await visit('/offline', { timezoneId })
    await keep(page, [onTime(0), onTime(1)])
    await page.goto('/dailies')
    const days = await page.locator('.calendar a').evaluateAll((all) => all.map((day) => day.getAttribute('data-day')))
    expect(days.at(-1)).toBe(dayBefore(0))
    expect(await page.locator('.played').last().getAttribute('data-day')).toBe(dayBefore(0))
    await page.goto('/streak')
    expect(await figures(page)).toEqual([2, 2, 2])
    await keep(page, [onTime(2), onTime(3), onTime(4)])
    await page.reload()
    expect(await figures(page)).toEqual([0, 3, 3])
  })
  it('holds no more than what it can be when something else wrote it', async () => {
    const { page, errors } = await visit('/offline')
    for (const hostile of ['x', '{}', '[1,null,{"day":"<img>","right":1,"onTime":true}]', '"a"']) {
      await page.evaluate((text) => localStorage.setItem('mixed-zone:dailies', text), hostile)
      for (const path of ['/', '/streak', '/dailies']) {
        await page.goto(path)
        expect(await page.locator('[data-streak]:visible, .played').count()).toBe(0)
      }
    }
    expect(errors).toEqual([])
  })
  it('works for the page that is open where storage is blocked', async () => {
    const { page, errors } = await visit(`/quiz/${DAILY}`, { change: blockStorage })
    await finish(page, { length: 10 })
    expect(await figures(page)).toEqual([1])
    await page.goto('/streak')
    await page.getByText('You have not played a daily in this browser yet').waitFor()
    expect(errors).toEqual([])
  })
})

describe('moving the streak', () => {
  it('takes a link from one browser to another, adds when told to, and loses no day of either', async () => {
    const old = await visit('/offline')
    await keep(old.page, [onTime(1), onTime(2), onTime(3)])
    await old.page.goto('/streak')
    const link = await old.page.locator('#move-text').inputValue()
    expect(link).toMatch(/\/streak#m=1\w+$/)
    const { page, requests, errors } = await visit('/offline')
    await keep(page, [onTime(0), onTime(20)])
    await page.goto(link)
    await page.getByText('Days in this link: 3. New to this browser: 3.').waitFor()
    expect(await figures(page)).toEqual([1, 1, 2])
    await page.getByRole('button', { name: 'Add them' }).click()
    expect(await figures(page)).toEqual([4, 4, 5])
    expect(await page.locator('[data-brought]').isVisible()).toBe(false)
    expect(page.url()).toMatch(/\/streak$/)
    expect(await page.locator('#live').textContent()).toBe('The days have been added.')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.reload()
    expect(await figures(page)).toEqual([4, 4, 5])
    expect(requests.some((url) => url.includes('m=1'))).toBe(false)
    expect(errors).toEqual([])
  })
  it('says that a link is not whole, and adds nothing', async () => {
    const { page } = await visit('/streak#m=1g17<b>')
    await page.getByText('This link is incomplete').waitFor()
    expect(await page.getByRole('button', { name: 'Add them' }).isVisible()).toBe(false)
    expect(await kept(page)).toBeNull()
  })
  it('draws a QR code only when asked, and loads what draws it only then', async () => {
    const { page, requests, errors } = await visit('/offline')
    await keep(page, [onTime(1)])
    await page.goto('/streak')
    expect(requests.some((url) => url.includes('/qr-'))).toBe(false)
    expect(await page.getByRole('img', { name: 'QR code of the link' }).count()).toBe(0)
    await page.getByRole('button', { name: 'QR code' }).click()
    await page.getByRole('img', { name: 'QR code of the link' }).waitFor()
    expect(requests.filter((url) => url.includes('/qr-'))).toHaveLength(1)
    expect(errors).toEqual([])
  })
})

describe('when the next daily comes', () => {
  it('is said in the reader’s time and in hours, counted down by the minute, and never aloud', async () => {
    clock.nowMs = Date.parse('2026-11-22T22:29:30Z')
    const { page } = await visit('/', { isClockStopped: true, timezoneId: 'Asia/Tokyo' })
    const left = page.locator('[data-until]')
    expect(await page.locator('time').textContent()).toBe('09:00')
    expect(await left.textContent()).toBe(', in 1 h 31 min')
    await page.clock.runFor(60_000)
    expect(await left.textContent()).toBe(', in 1 h 30 min')
    await page.clock.runFor(91 * 60_000)
    expect(await left.textContent()).toBe(', and is open now')
    expect(await left.evaluate((element) => element.closest('[aria-live], [role=status]'))).toBeNull()
  })
  it('is said in UTC without JavaScript', async () => {
    const { page } = await visit('/', { javaScriptEnabled: false })
    expect(await page.locator('.hero').textContent()).toContain('The next one comes at midnight UTC.')
  })
})

describe('the installed site', () => {
  it('has a manifest with icons of the sizes that it says', async () => {
    const { page, errors } = await visit('/')
    const href = await page.locator('link[rel=manifest]').getAttribute('href')
    const answer = await page.request.get(href ?? '')
    expect(answer.headers()['content-type']).toContain('manifest+json')
    const manifest = await answer.json()
    expect([manifest.start_url, manifest.display]).toEqual(['/', 'standalone'])
    for (const { src, sizes } of manifest.icons) {
      const size = await page.evaluate(async (source) => {
        const image = new Image()
        image.src = source
        await image.decode()
        return `${image.naturalWidth}x${image.naturalHeight}`
      }, src)
      expect(size).toBe(sizes)
    }
    expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable')
    expect(errors).toEqual([])
  })
  it('says kindly that the network is away, keeps no quiz, and goes on when it is back', async () => {
    const { page, context } = await visit('/', { serviceWorkers: 'allow' })
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.reload()
    await page.goto(`/quiz/${DAILY}`)
    await context.setOffline(true)
    await page.goto('/leaderboards')
    expect(await page.locator('h1').textContent()).toBe('You are offline')
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('grid')
    await page.goto(`/quiz/${DAILY}`)
    expect(await page.locator('.question').count()).toBe(0)
    const names = await page.evaluate(async () => {
      const paths = []
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname)
      return paths
    })
    expect(names.map((path) => path.replace(/-\w+\.css/, '.css')).sort()).toEqual(['/assets/style.css', '/offline'])
    await context.setOffline(false)
    await page.getByRole('link', { name: 'Try again' }).click()
    await page.locator('.question').waitFor()
    expect(page.url()).toContain(`/quiz/${DAILY}`)
  })
})
