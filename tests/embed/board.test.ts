import { describe, expect, it } from 'vitest'
import { CUP_DAY, openCups } from '../support/cup-house.ts'
import { NOON, ORIGIN, openHouse, playThrough } from '../support/house.ts'

const encode = encodeURIComponent

/** A site on which two have saved the daily in a league. */
async function openWithRows() {
  const house = openHouse()
  for (const [name, right] of [
    ['Ada', 3],
    ['Grace', 5],
  ] as const) {
    const { token } = await playThrough(house, { league: 'mine', right })
    await house.send('/api/scores', { token, name })
  }
  return house
}

describe('/embed/leaderboards/{board}', () => {
  it('shows the rows of a league best first, with ways to the site, and may be framed by everybody', async () => {
    const house = await openWithRows()
    const answer = await house.request('/embed/leaderboards/daily?league=mine&theme=dark')
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect([...html.matchAll(/<bdi[^>]*>([^<]+)</g)].map(([, name]) => name)).toEqual(['Grace', 'Ada'])
    expect(html).toContain('data-theme="dark"')
    expect(html).toContain('href="/leaderboards/daily-20261122?league=mine"')
    expect(html).toContain('href="/quiz/daily-20261122?league=mine"')
    expect(html).not.toMatch(/name="token"|<form/)
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/leaderboards/daily-20261122?league=mine"`)
  })
  it('means by daily and week those of today, whatever day it is', async () => {
    const house = openHouse()
    const boardAt = async (board: string, nowMs: number) => {
      house.clock.nowMs = nowMs
      const html = await (await house.request(`/embed/leaderboards/${board}`)).text()
      return /data-board="([^"]+)"/.exec(html)?.[1]
    }
    expect(await boardAt('daily', NOON)).toBe('daily-20261122')
    expect(await boardAt('week', NOON)).toBe('2026-w47')
    expect(await boardAt('daily', NOON + 86_400_000)).toBe('daily-20261123')
    expect(await boardAt('week', NOON + 86_400_000)).toBe('2026-w48')
    const asked = async (path: string) => (await house.request(path)).json<{ board: string }>()
    expect((await asked('/api/leaderboards/week')).board).toBe('2026-w48')
    expect((await house.request('/leaderboards/week')).status).toBe(200)
    expect(await boardAt('2026-w47', NOON + 86_400_000)).toBe('2026-w47')
    expect(await boardAt('daily-20261120', NOON)).toBe('daily-20261120')
    const cups = await (await openCups().request('/embed/leaderboards/daily-cups')).text()
    expect(cups).toContain(
      `data-board="daily-cups-${new Date(CUP_DAY).toISOString().slice(0, 10).replaceAll('-', '')}"`,
    )
  })
  it.each(['daily-20301122', 'nonsense', 'daily-nobody', '2026-w60'])(
    'says in the frame that there is no board %s',
    async (board) => {
      const house = openHouse()
      const answer = await house.request(`/embed/leaderboards/${board}`)
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
      expect(await answer.text()).toContain('data-problem="unknown-board"')
      expect(house.store.calls.list).toBe(0)
    },
  )
  it('is kept by nobody, since its policy has a nonce', async () => {
    const house = await openWithRows()
    const answer = await house.request('/embed/leaderboards/week?league=mine')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

describe('a leaderboard by oEmbed', () => {
  const ask = async (url: string) => {
    const answer = await openHouse().request(`/oembed?url=${encode(url)}&maxwidth=390`)
    return { status: answer.status, ...(await answer.json<{ title: string; html: string; height: number }>()) }
  }
  it('is its frame, under the name of its league', async () => {
    const found = await ask(`${ORIGIN}/leaderboards/daily-20261122?league=mine`)
    expect(found).toMatchObject({ status: 200, height: 640 })
    expect(found.title).toContain('League: mine')
    expect(found.html).toContain(`src="${ORIGIN}/embed/leaderboards/daily-20261122?league=mine"`)
  })
  it('stays that of today where it was linked so', async () => {
    for (const [board, title] of [
      ['week', 'This week'],
      ['daily', 'Today’s ten'],
    ]) {
      const found = await ask(`${ORIGIN}/embed/leaderboards/${board}?league=mine`)
      expect(found.title).toBe(`${title} · League: mine`)
      expect(found.html).toContain(`src="${ORIGIN}/embed/leaderboards/${board}?league=mine"`)
      expect(found.html).toContain(`<a href="${ORIGIN}/leaderboards/${board}?league=mine">`)
    }
  })
  it('is none where there is no such board', async () => {
    expect((await ask(`${ORIGIN}/leaderboards/2030-w01`)).status).toBe(404)
  })
  it('is found by the link in the page', async () => {
    const html = await (await openHouse().request('/leaderboards/daily-20261122?league=mine')).text()
    const link = encode(`${ORIGIN}/leaderboards/daily-20261122?league=mine`)
    expect(html).toContain(`href="${ORIGIN}/oembed?url=${link}&amp;format=json"`)
  })
})
