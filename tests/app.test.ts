import { describe, expect, it, vi } from 'vitest'
import { MOST_BODY_BYTES } from '../src/api/body.ts'
import { openMade } from '../src/quiz/make-bank.ts'
import { made } from './support/content.ts'
import { openHouse } from './support/house.ts'
import { problemOf } from './support/problem.ts'

describe('createApp', () => {
  const house = openHouse()

  it('answers a wrong method with 405 and the methods that are allowed', async () => {
    for (const [path, method, allowed] of [
      ['/api/games', 'GET', 'POST'],
      ['/api/leaderboards/2026-w47', 'POST', 'GET, HEAD'],
      ['/api/scores', 'PUT', 'POST, DELETE'],
      ['/quiz/daily', 'DELETE', 'GET, HEAD, POST'],
    ] as const) {
      const answer = await house.request(path, { method })
      expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 405, allowed])
    }
  })
  it('answers an unknown path with 404, in the form of its door', async () => {
    for (const path of ['/api/nothing', '/api']) {
      const problem = await problemOf(house.request(path))
      expect([problem.body.reason, problem.type]).toEqual(['not-found', 'application/problem+json; charset=utf-8'])
    }
    expect((await house.request('/api/')).headers.get('content-type')).toContain('application/problem+json')
    expect((await house.request('/api')).headers.get('access-control-allow-origin')).toBe('*')
    const page = await house.request('/nothing')
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
  })
  it.each([
    ['a length that is too large', { 'content-length': String(MOST_BODY_BYTES + 1) }, 0],
    ['no length', {}, MOST_BODY_BYTES],
    [
      'pieces, and a length that is too small',
      { 'content-length': '5', 'transfer-encoding': 'chunked' },
      MOST_BODY_BYTES,
    ],
  ])('refuses a body that is too large with 413, sent with %s', async (_, sent, size) => {
    const body = JSON.stringify({ quiz: 'x'.repeat(size) })
    const headers = { 'content-type': 'application/json', ...sent }
    const problem = await problemOf(house.request('/api/games', { method: 'POST', headers, body }))
    expect([problem.status, problem.body.reason]).toEqual([413, 'too-large'])
  })
  it('answers every request with 503 and the command to set the key, while there is none', async () => {
    for (const key of [undefined, '', 'short']) {
      const bare = openHouse({ bindings: key === undefined ? {} : { SIGNING_KEY: key } })
      const env = { SCORES: bare.store.kv, ...(key !== undefined && { SIGNING_KEY: key }) }
      for (const path of ['/', '/quiz/daily', '/api/quizzes/daily', '/healthz']) {
        const answer = await bare.app.request(path, {}, env)
        expect(answer.status).toBe(503)
        expect(await answer.text()).toContain('wrangler secret put SIGNING_KEY')
      }
    }
  })
  it('answers a page that says that something broke, where it is given no environment', async () => {
    const answer = await house.app.request('https://quiz.example/')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html; charset=UTF-8'])
  })
  it('logs a fault as one line of JSON, and tells the visitor nothing of it', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    const fault = 'a secret fault'
    const broken = openHouse({ bindings: { ASSETS: { fetch: () => Promise.reject(new Error(fault)) } } })
    const answer = await broken.request('/put-it-on-your-site?x=%0Aforged')
    const lines = logged.mock.calls.flat()
    logged.mockRestore()
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toMatch(/secret|at \w+ \(|\.ts\b/)
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ event: 'broken', route: '/put-it-on-your-site', error: `Error: ${fault}` }),
    ])
    expect(String(lines[0])).not.toContain('\n')
  })
})

describe('the bank', () => {
  const paths = [...made.files.keys()]
  it('is a 404 for everybody, whatever the file, the method and the form of the path', async () => {
    const house = openHouse()
    expect(paths.length).toBeGreaterThan(4)
    for (const path of paths)
      for (const asked of [`/bank/${path}`, `/bank/${path}/`, `/bank/./${path}`, `/bank/${path}?x=1`])
        for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
          const answer = await house.request(asked, { method })
          expect([asked, method, answer.status]).toEqual([asked, method, 404])
        }
  })
  it('is told to be away, for a while, where a file of it cannot be read; nothing shorter is asked', async () => {
    const away = openHouse({ read: () => Promise.reject(new Error('away')) })
    for (const path of [
      '/api/quizzes/daily',
      '/quiz/daily-20261122',
      '/embed/mix',
      '/quiz/everton-2017',
      '/incidents/x',
    ]) {
      const answer = await away.request(path)
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '5'])
      expect(await answer.text()).toContain('cannot be read')
    }
    const problem = await problemOf(away.request('/api/quizzes/daily'))
    expect(problem.body.reason).toBe('unread')
    expect((await away.request('/')).status).toBe(200)
  })
  it('is asked again after it was away', async () => {
    let isAway = true
    const { read } = openMade(made)
    const house = openHouse({ read: (path) => (isAway ? Promise.reject(new Error('away')) : read(path)) })
    expect((await house.request('/api/quizzes/daily')).status).toBe(503)
    isAway = false
    expect((await house.request('/api/quizzes/daily')).status).toBe(200)
  })
  it('is away for a quiz even if only one of its files is', async () => {
    const [last = ''] = paths.filter((path) => path.includes('/q/')).slice(-1)
    const { read } = openMade(made)
    const house = openHouse({ read: (path) => (path === last ? Promise.reject(new Error('away')) : read(path)) })
    expect((await house.request('/api/quizzes/mix')).status).toBe(503)
  })
})

describe('/healthz', () => {
  it('says that all is well, with version and content', async () => {
    const answer = await openHouse().request('/healthz')
    expect(await answer.json()).toMatchObject({ status: 'ok', version: '0.0.0', content: 'test' })
  })
})
