import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { makeBank } from '../../src/quiz/make-bank.ts'
import { content } from '../support/content.ts'
import { NOON, ORIGIN, openHouse, playThrough } from '../support/house.ts'
import { withoutWaiting } from '../support/waiting.ts'

const QUIZ = 'daily-20261122'
const get = async (path: string, house = openHouse()) => {
  const answer = await house.request(path)
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}

describe('the calendar of dailies', () => {
  it('leads to every daily of the month up to today, and to none that has not come', async () => {
    const { html } = await get('/dailies')
    for (const day of ['20261102', '20261121', '20261122']) expect(html).toContain(`href="/quiz/daily-${day}"`)
    expect(html).not.toContain('daily-20261123')
    expect(html).toMatch(/aria-current="date"[^>]*>22</)
  })
  it('goes back month by month to the first daily and no further, and is a 404 outside', async () => {
    const house = openHouse()
    house.clock.nowMs = Date.parse('2027-01-31T12:00:00Z')
    let path: string | undefined = '/dailies'
    const months = []
    while (path && months.length < 400) {
      const { status, html } = await get(path, house)
      expect(status).toBe(200)
      months.push(/<caption>([^<]+)/.exec(html)?.[1])
      path = /<a href="(\/dailies\/[\d-]+)" rel="prev"/.exec(html)?.[1]
    }
    expect(months).toEqual(['January 2027', 'December 2026', 'November 2026'])
    expect((await get('/dailies/2026-11', house)).html).toContain('href="/dailies/2026-12"')
    for (const month of ['2026-12', '2026-10', '2015-01', '2026-13', '2026-1', 'x', '0000-00', '99999-01'])
      expect([month, (await get(`/dailies/${month}`)).status]).toEqual([month, 404])
  })
  it('has nothing to show while nothing is published', async () => {
    const house = openHouse({ made: makeBank({ ...content, incidents: [] }, kinds) })
    expect((await get('/dailies', house)).html).not.toContain('/quiz/daily-2')
    expect((await get('/dailies.xml', house)).html).not.toContain('<entry>')
  })
  it('starts each month on its weekday', async () => {
    const { html } = await get('/dailies/2026-11')
    const firstWeek = /<tbody><tr>(.*?)<\/tr>/s.exec(html)?.[1] ?? ''
    expect(
      firstWeek
        .split('<td')
        .slice(1)
        .map((cell) => /(\d+)<\//.exec(cell)?.[1]),
    ).toEqual([...Array(6).fill(undefined), '1'])
  })
})

describe('a daily of the future', () => {
  it('is a 404 that says when it opens, with a way to play', async () => {
    const { status, html } = await get('/quiz/daily-20261124')
    expect(status).toBe(404)
    expect(html).toMatch(/opens on 24 November 2026/)
    expect(html).toContain('href="/quiz/daily"')
  })
})

describe('the feed of dailies', () => {
  it('is an Atom feed of the last fourteen, open to every reader', async () => {
    const { headers, html } = await get('/dailies.xml')
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(html).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/)
    const ids = [...html.matchAll(/<entry>.*?<id>([^<]+)<\/id>/g)].map(([, id]) => id)
    expect(ids).toHaveLength(14)
    expect(ids[0]).toBe(`${ORIGIN}/quiz/${QUIZ}`)
    expect(html).toMatch(/<updated>2026-11-22T00:00:00Z<\/updated><author>/)
  })
  it('is found from every page', async () => {
    expect((await get('/')).html).toContain('<link rel="alternate" href="/dailies.xml" type="application/atom+xml"')
  })
})

describe('what the browser may note for the streak', () => {
  const markOf = async (length: number, quiz: string, afterMs = 0) => {
    const house = openHouse()
    const { token } = await playThrough(house, { quiz, length, right: 7 })
    house.clock.nowMs += afterMs
    return /data-daily="([^"]*)"/.exec((await house.post(`/quiz/${quiz}`, { token })).html)?.[1]
  }
  it('is a whole daily and no other game', async () => {
    expect(await markOf(10, QUIZ)).toBe('2026-11-22 7 1')
    expect(await markOf(10, 'daily-20261121')).toBe('2026-11-21 7 0')
    expect(await markOf(5, QUIZ)).toBeUndefined()
    expect(await markOf(10, 'mix-20261122-a')).toBeUndefined()
  })
  it('counts a daily that is finished within an hour after its day', async () => {
    for (const [lateMs, onTime] of [
      [30 * 60_000, 1],
      [90 * 60_000, 0],
    ] as const) {
      const house = openHouse()
      house.clock.nowMs = Date.parse('2026-11-23T00:00:00Z') + lateMs
      const { token } = await playThrough(house, { quiz: QUIZ, right: 7 })
      expect((await house.post(`/quiz/${QUIZ}`, { token })).html).toContain(`data-daily="2026-11-22 7 ${onTime}"`)
    }
  })
})

describe('how others did', () => {
  const metadata = { name: 'Other', total: 10, savedAtMs: 0 }
  /** A house with so many saved scores, one point each more than the one before, from 0 to 10. */
  async function withScores(count: number) {
    const house = openHouse()
    for (let i = 0; i < count; i++) {
      const rank = `${99 - (i % 10)}-0005000-${String(NOON).padStart(13, '0')}`
      await house.store.kv.put(`v1:all:${QUIZ}:${rank}:other${i}`, '', { metadata })
    }
    return house
  }
  const says = async (house: Awaited<ReturnType<typeof withScores>>, quiz = QUIZ) => {
    const { token } = await playThrough(house, { quiz, right: 7 })
    const before = house.store.calls.list
    const { html } = await house.post(`/quiz/${quiz}`, { token })
    return { html, lists: house.store.calls.list - before }
  }
  it('is said after the last answer, from one list at most', async () => {
    const { html, lists } = await says(await withScores(20))
    expect(html).toContain('You did better than 70 % of the 20 scores saved for this daily.')
    expect(lists).toBe(1)
  })
  it('is not said below twenty scores, after another quiz, or while KV is away or slow', async () => {
    const few = await says(await withScores(19))
    const mix = await says(await withScores(20), 'mix-20261122-a')
    expect([few.html, mix.html].some((html) => html.includes('did better'))).toBe(false)
    expect(mix.lists).toBe(0)
    for (const bad of ['away', 'slow']) {
      const house = await withScores(20)
      if (bad === 'away') house.store.mishap = () => 'before'
      else house.store.delayMs = Infinity
      const { value, waitedMs } = await withoutWaiting(() => says(house))
      expect(value.html).toContain('7 out of 10')
      expect(value.html).not.toContain('did better')
      expect(waitedMs).toBeLessThan(3000)
    }
  })
})

describe('the page of the streak, and the one for no network', () => {
  it.each([
    ['/streak', 'no-cache'],
    ['/offline', 'public, max-age=300'],
  ])('%s is the same for everyone, kept as %s', async (path, rule) => {
    const { status, headers } = await get(path)
    expect([status, headers.get('cache-control')]).toEqual([200, rule])
  })
})
