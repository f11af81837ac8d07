import { describe, expect, it } from 'vitest'
import { SAVE_TTL_MS } from '../../src/game/game.ts'
import { openMade } from '../../src/quiz/make-bank.ts'
import { isAskable } from '../../src/scores/report.ts'
import { bank, made } from '../support/content.ts'
import { openHouse, playThrough } from '../support/house.ts'

const board = async (house: ReturnType<typeof openHouse>, path = 'daily-20261122') =>
  (await house.request(`/api/leaderboards/${path}`)).json<{
    stale: boolean
    scores: { rank: number; name: string; score: number }[]
  }>()

describe('POST /api/scores', () => {
  it('puts a finished game on its board, with one put', async () => {
    const house = openHouse()
    const { token } = await playThrough(house, { right: 8 })
    const saved = await house.send('/api/scores', { token, name: ' Ada ' })
    expect(saved.status).toBe(201)
    expect(saved.body).toEqual({
      board: 'daily-20261122',
      league: 'all',
      score: 8,
      total: 10,
      timeMs: 40_000,
      name: 'Ada',
      rank: 1,
      place: 'ranked',
      url: 'https://quiz.example/leaderboards/daily-20261122',
    })
    expect(house.store.calls.put).toBe(1)
    expect((await board(house)).scores).toMatchObject([{ rank: 1, name: 'Ada', score: 8 }])
  })
  it('gives the same answer when it is sent again, and keeps one row', async () => {
    const house = openHouse()
    const { token } = await playThrough(house)
    const first = await house.send('/api/scores', { token, name: 'Ada' })
    const again = await house.send('/api/scores', { token, name: 'Ada' })
    expect(again.body).toEqual(first.body)
    expect(house.store.entries.size).toBe(1)
  })
  it('counts a mix for the ISO week in which it ended, a daily for its own board, a league for its own', async () => {
    const house = openHouse()
    const boardOf = async (quiz: string, league?: string) => {
      const { token } = await playThrough(house, { quiz, ...(league && { league }) })
      return (await house.send('/api/scores', { token, name: 'Ada' })).body
    }
    expect((await boardOf('mix')).board).toBe('2026-w47')
    expect((await boardOf('everton-2017')).board).toBe('2026-w47')
    expect((await boardOf('daily-20261110')).board).toBe('daily-20261110')
    expect((await boardOf('daily', 'my-site')).url).toBe(
      'https://quiz.example/leaderboards/daily-20261122?league=my-site',
    )
    expect((await board(house)).scores).toHaveLength(0)
    expect((await board(house, 'daily-20261122?league=my-site')).scores).toHaveLength(1)
  })
  it('counts a daily for its own board only at its full length', async () => {
    const house = openHouse()
    const boardAt = async (length: number) => {
      const { token } = await playThrough(house, { length })
      return (await house.send('/api/scores', { token, name: 'Ada' })).body.board
    }
    expect([await boardAt(3), await boardAt(9), await boardAt(11), await boardAt(10)]).toEqual([
      '2026-w47',
      '2026-w47',
      '2026-w47',
      'daily-20261122',
    ])
  })
  it('saves under the board of the day on which the game ended, even after midnight', async () => {
    const house = openHouse()
    const { token } = await playThrough(house, { quiz: 'mix' })
    house.clock.nowMs = Date.parse('2026-11-23T00:00:01Z')
    expect((await house.send('/api/scores', { token, name: 'Ada' })).body.board).toBe('2026-w47')
  })
  it('answers 503 with Retry-After while KV is away, and loses nothing', async () => {
    const house = openHouse()
    house.store.mishap = () => 'throttled'
    const { token } = await playThrough(house)
    const refused = await house.send('/api/scores', { token, name: 'Ada' })
    expect([refused.status, refused.body.reason]).toEqual([503, 'unavailable'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    house.store.mishap = () => 'none'
    expect((await house.send('/api/scores', { token, name: 'Ada' })).status).toBe(201)
  })
  it('refuses a game that ended too long ago, but still deletes it', async () => {
    const house = openHouse()
    const { token } = await playThrough(house)
    house.clock.nowMs += SAVE_TTL_MS + 1
    const late = await house.send('/api/scores', { token, name: 'Ada' })
    expect([late.status, late.body.reason]).toEqual([410, 'save-expired'])
    expect((await house.send('/api/scores', { token }, 'DELETE')).status).toBe(204)
  })
  it('answers 429 with Retry-After when one address saves too often', async () => {
    const keys: string[] = []
    const limiter = { limit: async ({ key }: { key: string }) => ({ success: keys.push(key) < 2 }) }
    const house = openHouse({ bindings: { LIMIT_SAVES: limiter as RateLimit } })
    const { token } = await playThrough(house)
    const save = () =>
      house.request('/api/scores', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'cf-connecting-ip': '192.0.2.7' },
        body: JSON.stringify({ token, name: 'Ada' }),
      })
    expect((await save()).status).toBe(201)
    const second = await save()
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '60'])
    expect(keys.join()).not.toContain('192.0.2.7')
  })
})

describe('DELETE /api/scores', () => {
  it('deletes with the token it was saved with, and with no other', async () => {
    const house = openHouse()
    const { token, result } = await playThrough(house)
    await house.send('/api/scores', { token, name: 'Ada' })
    const share = result.share.url.split('/').at(-1)
    const refused = await house.send('/api/scores', { token: share }, 'DELETE')
    expect([refused.status, refused.body.reason]).toEqual([401, 'other-purpose'])
    expect(house.store.entries.size).toBe(1)
    expect((await house.send('/api/scores', { token }, 'DELETE')).status).toBe(204)
    expect(house.store.entries.size).toBe(0)
    expect((await board(house)).scores).toEqual([])
  })
})

describe('GET /api/leaderboards/{board}', () => {
  it('gives as many rows as are wanted, best first', async () => {
    const house = openHouse()
    for (const right of [3, 9, 6]) {
      const { token } = await playThrough(house, { right })
      await house.send('/api/scores', { token, name: `Right ${right}` })
    }
    expect((await board(house, 'daily-20261122?limit=2')).scores.map(({ name }) => name)).toEqual([
      'Right 9',
      'Right 6',
    ])
  })
  it('answers 503 when it was never read and cannot be read', async () => {
    const house = openHouse()
    house.store.mishap = () => 'before'
    expect((await house.request('/api/leaderboards/2026-w47')).status).toBe(503)
  })
})

describe('POST /api/reports', () => {
  it('keeps a report under a key of its own', async () => {
    const house = openHouse()
    const report = { question: 'atletico-2021.venue.match', reason: 'unclear', note: 'Which leg?' }
    expect((await house.send('/api/reports', report)).status).toBe(202)
    expect((await house.send('/api/reports', report)).status).toBe(202)
    expect([...house.store.entries.keys()].every((key) => key.startsWith('report:'))).toBe(true)
    expect(house.store.entries.size).toBe(2)
  })
  it.each([
    'nobody.venue.match',
    'atletico-2021',
    'atletico-2021.venue',
    'atletico-2021.venue.nothing',
    'atletico-2021.nothing.match',
    'atletico-2021.venue.match.x',
    'everton-2017.sent-off.match',
    'klopp.nothing.1a2b3c',
    'klopp.opponent.<script>',
    '__proto__.venue.match',
  ])('refuses %s, which is no question of ours', async (question) => {
    const house = openHouse()
    const refused = await house.send('/api/reports', { question, reason: 'wrong' })
    expect([refused.status, refused.body.reason, refused.body.field]).toEqual([404, 'unknown-question', 'question'])
    expect((await house.request(`/reports?question=${encodeURIComponent(question)}`)).status).toBe(404)
    expect((await house.post('/reports', { question, reason: 'wrong' })).status).toBe(404)
    expect(house.store.entries.size).toBe(0)
  })
  it('takes a report of every question of the bank, and of none before it may be asked', async () => {
    const house = openHouse()
    const shipped = openMade(made)
    for (const { id } of bank) expect([id, await isAskable(shipped, id, '2026-11-22')]).toEqual([id, true])
    house.clock.nowMs = Date.parse('2020-01-01')
    const question = 'atletico-2021.venue.match'
    expect((await house.send('/api/reports', { question, reason: 'wrong' })).status).toBe(404)
  })
})
