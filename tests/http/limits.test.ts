import { describe, expect, it } from 'vitest'
import { DEFAULT_LEAGUE } from '../../src/game/game.ts'
import { BOARD_SECONDS, SPARE_LISTS } from '../../src/scores/boards.ts'
import { NOON, openHouse, playThrough } from '../support/house.ts'

const DAILY = 'daily-20261122'

/** A limiter that lets so many requests with one key pass, and what it was asked. */
function limiterOf(most: number) {
  const counts = new Map<string, number>()
  const limit = async ({ key }: { key: string }) => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return { success: (counts.get(key) ?? 0) <= most }
  }
  return { limiter: { limit } as RateLimit, counts }
}

const from = (address: string) => ({ headers: { 'cf-connecting-ip': address } })

describe('limits', () => {
  it('a start over the limit is a 429 with words and a time to come again, in each door', async () => {
    const { limiter } = limiterOf(0)
    const house = openHouse({ bindings: { LIMIT_STARTS: limiter } })
    const json = { 'content-type': 'application/json', 'cf-connecting-ip': '203.0.113.9' }
    const answers = [
      await house.request(`/quiz/${DAILY}`, from('203.0.113.9')),
      await house.request('/quiz/mix', from('203.0.113.9')),
      await house.request('/quiz/mix', { method: 'POST', body: new URLSearchParams(), ...from('203.0.113.9') }),
      await house.request('/api/quizzes/mix', from('203.0.113.9')),
      await house.request('/embed/daily', from('203.0.113.9')),
      await house.request('/api/games', { method: 'POST', headers: json, body: '{"quiz":"daily"}' }),
    ]
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
      expect(await answer.text()).toContain('Wait a minute, then try again.')
    }
    expect((await house.request(`/quiz/${DAILY}`)).status).toBe(200)
  })
  it('addresses are counted apart, and none of them is in a key', async () => {
    const { limiter, counts } = limiterOf(1)
    const house = openHouse({ bindings: { LIMIT_LISTS: limiter } })
    const statusOf = async (address: string, board: string) =>
      (await house.request(`/api/leaderboards/${board}`, from(address))).status
    expect(await statusOf('203.0.113.9', DAILY)).toBe(200)
    expect(await statusOf('203.0.113.9', '2026-w47')).toBe(429)
    expect(await statusOf('203.0.113.9', DAILY)).toBe(200)
    expect(await statusOf('203.0.113.10', '2026-w47')).toBe(200)
    expect([...counts.keys()].join()).not.toContain('203')
    expect(counts.size).toBe(2)
  })
  it('networks of IPv6 are counted together', async () => {
    const { limiter, counts } = limiterOf(2)
    const { limiter: wide, counts: wideCounts } = limiterOf(3)
    const house = openHouse({ bindings: { LIMIT_STARTS: limiter, LIMIT_WIDE: wide } })
    const statusOf = async (address: string) => (await house.request(`/quiz/${DAILY}`, from(address))).status
    expect(await statusOf('2001:db8:1:2::1')).toBe(200)
    expect(await statusOf('2001:db8:1:3::1')).toBe(200)
    expect(await statusOf('2001:db8:1:4::1')).toBe(429)
    expect(await statusOf('2001:db8:1:200::1')).toBe(200)
    expect(await statusOf('2001:db8:1:400::1')).toBe(429)
    expect(await statusOf('2001:db8:2:400::1')).toBe(200)
    expect([counts.size, wideCounts.size]).toEqual([4, 2])
  })
  it('boards of invented leagues have a limit of their own for all together, and that of everyone is always read', async () => {
    const { limiter } = limiterOf(3)
    const house = openHouse({ bindings: { LIMIT_LEAGUES: limiter } })
    const statusOf = async (league: string) => (await house.request(`/leaderboards/${DAILY}?league=${league}`)).status
    const statuses = await Promise.all(Array.from({ length: 20 }, (_, i) => statusOf(`x-${i}`)))
    expect(statuses.filter((status) => status === 200)).toHaveLength(3)
    expect(await statusOf(DEFAULT_LEAGUE)).toBe(200)
    expect(house.store.calls.list).toBe(4)
  })
  it('boards of invented leagues and of past days share the spare lists of an isolate and a day, wherever they are asked for, and what is current goes on', async () => {
    const house = openHouse()
    const statusOf = async (league: string) =>
      (await house.request(`/api/leaderboards/${DAILY}?league=${league}`)).status
    const { token } = await playThrough(house, { league: 'ours' })
    await house.send('/api/scores', { token, name: 'Ada' })
    for (let i = 0; i < 1000; i++) await statusOf(`x-${i}`)
    expect(house.store.calls.list).toBe(SPARE_LISTS)
    expect(await statusOf('x-again')).toBe(429)
    house.clock.nowMs += 1000 * BOARD_SECONDS
    expect([await statusOf('ours'), await statusOf('all')]).toEqual([200, 200])
    const past = await house.request('/api/leaderboards/daily-20261118')
    expect([past.status, house.store.calls.list]).toEqual([429, SPARE_LISTS + 2])
    house.clock.nowMs += 86_400_000
    expect(await statusOf('x-again')).toBe(200)
  })
  it('current boards that are asked for all day are listed at the usual pace first, and then less often', async () => {
    const house = openHouse()
    const boards = [DAILY, '2026-w47', 'daily-20261121']
    for (let minute = 0; minute < 700; minute++) {
      house.clock.nowMs = NOON + minute * 60_000
      for (const board of boards) await house.request(`/api/leaderboards/${board}`)
      if (minute === 60) expect(house.store.calls.list).toBeGreaterThan(25)
    }
    expect(house.store.calls.list).toBeGreaterThan(100)
    expect(house.store.calls.list).toBeLessThan(250)
  })
  it('no board is kept longer than an hour, however many were listed on that day', async () => {
    const house = openHouse({ bindings: { SPARE_LISTS: '0' } })
    const minutesOfLists: number[] = []
    for (let minute = 0; minute < 700; minute++) {
      house.clock.nowMs = NOON + minute * 60_000
      await house.request(`/api/leaderboards/${DAILY}`)
      if (house.store.calls.list > minutesOfLists.length) minutesOfLists.push(minute)
    }
    const pauses = minutesOfLists.slice(1).map((minute, i) => minute - (minutesOfLists[i] ?? 0))
    expect(Math.max(...pauses)).toBe(60)
  })
  it('a league in which a score was saved here is listed, however many lists others spent', async () => {
    const house = openHouse({ bindings: { SPARE_LISTS: '1' } })
    const board = () => house.request(`/api/leaderboards/${DAILY}?league=ours`)
    await house.request(`/api/leaderboards/${DAILY}?league=x`)
    const { token } = await playThrough(house, { league: 'ours' })
    await house.send('/api/scores', { token, name: 'Ada' })
    house.clock.nowMs += 1000 * BOARD_SECONDS
    const shown = await board()
    expect([shown.status, await shown.json()]).toMatchObject([200, { stale: false, scores: [{ name: 'Ada' }] }])
  })
  it('a limiter that fails lets everything pass, and no score is lost by it', async () => {
    const limit = async () => {
      throw new Error('limiter away')
    }
    const broken = { limit } as unknown as RateLimit
    const house = openHouse({
      bindings: { LIMIT_STARTS: broken, LIMIT_SAVES: broken, LIMIT_LISTS: broken, LIMIT_LEAGUES: broken },
    })
    const headers = { 'content-type': 'application/json', 'cf-connecting-ip': '203.0.113.9' }
    expect((await house.request(`/quiz/${DAILY}`, { headers })).status).toBe(200)
    const { token } = await playThrough(house, { league: 'ours' })
    const body = JSON.stringify({ token, name: 'Ada' })
    expect((await house.request('/api/scores', { method: 'POST', headers, body })).status).toBe(201)
    expect((await house.request('/leaderboards/2026-w47?league=ours', { headers })).status).toBe(200)
  })
  it('a board that many ask for at once, when it is to be listed again, is listed once', async () => {
    const house = openHouse()
    const path = `/api/leaderboards/${DAILY}`
    await house.request(path)
    house.clock.nowMs += 600_000
    house.store.calls.list = 0
    const answers = await Promise.all(Array.from({ length: 50 }, () => house.request(path)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(house.store.calls.list).toBe(1)
  })
  it('a class of thirty behind one address plays and saves within a minute', async () => {
    const [starts, saves] = [limiterOf(120), limiterOf(60)]
    const house = openHouse({ bindings: { LIMIT_STARTS: starts.limiter, LIMIT_SAVES: saves.limiter } })
    for (let player = 1; player <= 30; player++) {
      const { token } = await playThrough(house)
      const headers = { 'content-type': 'application/json', 'cf-connecting-ip': '203.0.113.9' }
      const body = JSON.stringify({ token, name: `Player ${player}` })
      expect((await house.request('/api/scores', { method: 'POST', headers, body })).status).toBe(201)
    }
    expect(house.store.entries.size).toBe(30)
  })
})

describe('the score of one game', () => {
  it('is saved, renamed and deleted a few times in a minute, from whatever address', async () => {
    const { limiter } = limiterOf(6)
    const house = openHouse({ bindings: { LIMIT_CHANGES: limiter } })
    const games = await Promise.all([playThrough(house), playThrough(house)])
    const [token, other] = games.map((game) => game.token)
    const save = async (of: string | undefined, i: number) => {
      const headers = { 'content-type': 'application/json', 'cf-connecting-ip': `203.0.113.${i}` }
      const body = JSON.stringify({ token: of, name: `Name ${i}` })
      return (await house.request('/api/scores', { method: 'POST', headers, body })).status
    }
    const statuses: number[] = []
    for (let i = 0; i < 10; i++) statuses.push(await save(token, i))
    expect(statuses).toEqual([...Array(6).fill(201), ...Array(4).fill(429)])
    expect(house.store.calls.put).toBe(6)
    expect(await save(other, 1)).toBe(201)
    const deleted = await house.send('/api/scores', { token }, 'DELETE')
    expect(deleted.status).toBe(204)
  })
  it('is not spent by names that are refused', async () => {
    const { limiter } = limiterOf(6)
    const house = openHouse({ bindings: { LIMIT_CHANGES: limiter } })
    const { token } = await playThrough(house)
    for (let i = 0; i < 8; i++) expect((await house.send('/api/scores', { token, name: 'fuck' })).status).toBe(422)
    expect((await house.send('/api/scores', { token, name: 'Ada' })).status).toBe(201)
  })
})

describe('a score that nobody can have played', () => {
  it('is kept, told so, and stands last without a rank', async () => {
    const house = openHouse()
    const { token: slow } = await playThrough(house, { right: 3 })
    await house.send('/api/scores', { token: slow, name: 'Ada' })
    const { token } = await playThrough(house, { right: 10, msPerAnswer: 200 })
    const saved = await house.send('/api/scores', { token, name: 'Bot' })
    expect(saved.body).toMatchObject({ rank: null, place: 'too-fast', score: 10 })
    const board = await (await house.request(`/api/leaderboards/${DAILY}`)).json()
    expect(board).toMatchObject({
      scores: [
        { rank: 1, name: 'Ada' },
        { rank: null, name: 'Bot' },
      ],
    })
    const page = await (await house.request(`/leaderboards/${DAILY}`)).text()
    expect(page).toContain('A score without a rank took less time than reading does')
    const refused = await house.post('/scores', { token, name: '' })
    expect(refused.html).toContain('You can save it, but it comes last and has no rank.')
    const unsaved = await house.post('/scores', { token: slow, name: '' })
    expect(unsaved.html).not.toContain('it comes last')
    const again = await house.post('/scores', { token, name: 'Bot' })
    expect(again.html).toContain('it comes last and has no rank')
  })
})
