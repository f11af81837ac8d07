import { describe, expect, it } from 'vitest'
import { openHouse, playThrough } from '../support/house.ts'
import { pagePaths } from '../support/pages.ts'

const ruleAt = async (house: ReturnType<typeof openHouse>, path: string) =>
  (await house.request(path)).headers.get('cache-control')

describe('what shared caches keep', () => {
  it('a board as long as it is kept, an empty one of a league for an hour, none past midnight', async () => {
    const house = openHouse()
    const kept = (seconds: number, meanwhile = seconds) =>
      `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${meanwhile}`
    for (const path of ['/', '/leaderboards/2026-w47', '/api/leaderboards/2026-w47'])
      expect(await ruleAt(house, path), path).toBe(kept(300))
    expect(await ruleAt(house, '/api/leaderboards/2026-w47?league=ours')).toBe(kept(3600))
    expect(await ruleAt(openHouse({ bindings: { BOARD_SECONDS: '60' } }), '/')).toBe(kept(60))
    house.clock.nowMs = Date.parse('2026-11-22T23:56:00Z')
    expect(await ruleAt(house, '/')).toBe(kept(240, 0))
  })
  it('nothing that is stale, refused or away', async () => {
    const house = openHouse()
    await house.request('/leaderboards/2026-w47')
    house.store.mishap = () => 'before'
    house.clock.nowMs += 400_000
    for (const path of [
      '/',
      '/leaderboards/2026-w47',
      '/api/leaderboards/2026-w47',
      '/leaderboards/2026-w46',
      '/nothing',
    ])
      expect(await ruleAt(house, path), path).toBe('no-store')
  })
  it('only what is the same for two readers', async () => {
    const house = openHouse()
    const { result } = await playThrough(house)
    const shared = new URL(result.share.url).pathname
    const paths = [...pagePaths, shared, '/api/leaderboards/2026-w47', '/openapi.json', '/sitemap.xml', '/embed/daily']
    let cached = 0
    for (const path of paths) {
      if (!(await ruleAt(house, path))?.includes('public')) continue
      const textFor = async (address: string) =>
        (await house.request(path, { headers: { 'cf-connecting-ip': address, cookie: `a=${address}` } })).text()
      expect(await textFor('203.0.113.9'), path).toBe(await textFor('198.51.100.7'))
      cached += 1
    }
    expect(cached).toBeGreaterThan(4)
  })
  it('no page that starts a game, and no answer to a post', async () => {
    const house = openHouse()
    for (const path of ['/quiz/daily-20261122', '/embed/daily', '/api/quizzes/daily'])
      expect((await ruleAt(house, path)) ?? 'no-store', path).not.toContain('public')
    const { token } = await playThrough(house)
    expect((await house.post('/scores', { token, name: 'Ada' })).headers.get('cache-control') ?? '').not.toContain(
      'public',
    )
  })
})
