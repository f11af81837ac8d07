import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { openHouse, playThrough, SIGNING_KEY } from '../support/house.ts'

describe('the log', () => {
  it('is told one line of each request: route, status, duration and calls of KV', async () => {
    const house = openHouse()
    await house.request('/leaderboards/daily-20261122?league=my-site')
    await house.request('/leaderboards/daily-20261122?league=my-site')
    await house.request('/nothing/here?x=1')
    await house.request('/api/games', { method: 'PUT' })
    expect(house.lines).toEqual([
      { event: 'request', method: 'GET', route: '/leaderboards/:board', status: 200, ms: 0, kv: { list: 1 } },
      { event: 'request', method: 'GET', route: '/leaderboards/:board', status: 200, ms: 0, kv: {} },
      { event: 'request', method: 'GET', route: 'none', status: 404, ms: 0, kv: {} },
      { event: 'request', method: 'PUT', route: 'none', status: 405, ms: 0, kv: {} },
    ])
  })
  it('never has a name, a token, an address or a query', async () => {
    const house = openHouse()
    const { token } = await playThrough(house)
    const headers = { 'content-type': 'application/json', 'cf-connecting-ip': '203.0.113.9' }
    const body = JSON.stringify({ token, name: 'Ada Lovelace' })
    await house.request('/api/scores', { method: 'POST', headers, body })
    await house.request('/leaderboards/daily-20261122?league=my-site', { headers })
    const told = JSON.stringify(house.lines)
    expect(house.lines.at(-2)).toMatchObject({ route: '/api/scores', status: 201, kv: { put: 1, list: 1 } })
    for (const secret of [token, token.slice(0, 20), 'Ada', '203.0.113', 'my-site', '20261122'])
      expect(told).not.toContain(secret)
  })
})

describe('a sender who hangs up', () => {
  it.each(['/api/games', '/quiz/daily', '/embed/daily'])('is not told of as broken: %s', async (path) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const house = openHouse()
    for (const type of ['application/json', 'application/x-www-form-urlencoded'])
      for (const length of [{}, { 'content-length': '5000' }]) {
        let pulls = 0
        const body = new ReadableStream({
          pull(controller) {
            if (pulls++ === 0) controller.enqueue(new TextEncoder().encode('{"quiz"'))
            else controller.error(new Error('Network connection lost.'))
          },
        })
        const init = { method: 'POST', headers: { 'content-type': type, ...length }, body, duplex: 'half' }
        const { status } = await house.request(path, init)
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      }
    expect(error).not.toHaveBeenCalled()
    error.mockRestore()
  })
})

describe('/healthz', () => {
  it('says what is bound and how the last calls of KV ended, without a call and without a secret', async () => {
    const house = openHouse({
      bindings: { PUBLIC_ORIGIN: 'https://quiz.example', SIGNING_KEY_PREVIOUS: `${SIGNING_KEY}x` },
    })
    await playThrough(house).then(({ token }) => house.send('/api/scores', { token, name: 'Ada' }))
    const before = { ...house.store.calls }
    const text = await (await house.request('/healthz')).text()
    expect(JSON.parse(text)).toMatchObject({
      status: 'ok',
      bound: { SCORES: true, SIGNING_KEY: true, PUBLIC_ORIGIN: true, ROW_DAYS: false, LIMIT_STARTS: false },
      kv: { put: { at: '2026-11-22T12:00:40.000Z', end: 'done' }, list: { end: 'done' } },
    })
    expect(house.store.calls).toEqual(before)
    expect(text).not.toContain(SIGNING_KEY)
    expect(text).not.toContain('quiz.example')
    house.store.mishap = () => 'before'
    await house.request('/leaderboards/2026-w47')
    const after = await (await house.request('/healthz')).json()
    expect(after).toMatchObject({ status: 'ok', kv: { list: { end: 'failed' }, put: { end: 'done' } } })
  })
  it('names every binding that the Worker knows', async () => {
    const { bound } = await (await openHouse().request('/healthz')).json<{ bound: object }>()
    const known = [...readFileSync('src/house/bindings.ts', 'utf8').matchAll(/readonly ([A-Z_]+)\??:/g)].map(
      ([, name]) => name,
    )
    expect(Object.keys(bound).toSorted()).toEqual(known.toSorted())
  })
})
