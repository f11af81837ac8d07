import { describe, expect, it } from 'vitest'
import { faultOfSettings } from '../../src/http/settings.ts'
import { openHouse, SIGNING_KEY } from '../support/house.ts'

const settings = (given: object) => ({ ...openHouse().env, SIGNING_KEY, ...given })

describe('faultOfSettings', () => {
  const wrongOrigins = [
    'https://quiz.example/',
    'https://quiz.example/x',
    'quiz.example',
    'ftp://quiz.example',
    '',
    'https://',
    "https://a'b.example",
    'https://a;b.example',
  ]
  const cases: readonly (readonly [given: object, fault: string | undefined])[] = [
    [{}, undefined],
    [{ SIGNING_KEY_PREVIOUS: `${SIGNING_KEY}-before` }, undefined],
    [{ PUBLIC_ORIGIN: 'https://quiz.example' }, undefined],
    [{ PUBLIC_ORIGIN: 'http://localhost:8787' }, undefined],
    [{ SIGNING_KEY: 'short' }, 'no-key'],
    [{ SIGNING_KEY: 'ab'.repeat(40) }, 'no-key'],
    [{ SIGNING_KEY_PREVIOUS: 'short' }, 'weak-previous-key'],
    [{ SIGNING_KEY_PREVIOUS: '0'.repeat(64) }, 'weak-previous-key'],
    ...wrongOrigins.map((origin) => [{ PUBLIC_ORIGIN: origin }, 'bad-origin'] as const),
  ]
  it.each(cases)('of %j is %j', (given, fault) => expect(faultOfSettings(settings(given))).toBe(fault))
  it.each([
    ['weak-previous-key', { SIGNING_KEY_PREVIOUS: 'short' }, 'SIGNING_KEY_PREVIOUS'],
    ['bad-origin', { PUBLIC_ORIGIN: 'quiz.example' }, 'PUBLIC_ORIGIN'],
    ['bad-board-seconds', { BOARD_SECONDS: '0' }, 'BOARD_SECONDS'],
    ['bad-board-seconds', { BOARD_SECONDS: '5 minutes' }, 'BOARD_SECONDS'],
    ['bad-spare-lists', { SPARE_LISTS: '-1' }, 'SPARE_LISTS'],
    ['bad-row-days', { ROW_DAYS: '9999' }, 'ROW_DAYS'],
  ])('%s is a 503 that names what to set, in pages and in the API', async (_, bindings, name) => {
    const house = openHouse({ bindings })
    for (const path of ['/', '/api/quizzes/daily', '/embed/daily']) {
      const answer = await house.request(path)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
      expect(await answer.text()).toContain(name)
    }
  })
})

describe('refusals before a door is reached', () => {
  it('may be read by other sites, with when to come again', async () => {
    const bare = openHouse({ bindings: { SIGNING_KEY: 'short' } })
    const large = { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'x'.repeat(200_000) }
    for (const answer of [await bare.request('/api/games'), await openHouse().request('/api/games', large)]) {
      expect([503, 413]).toContain(answer.status)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('access-control-expose-headers')).toBe('retry-after')
    }
  })
})

describe('boards that cannot be', () => {
  it('are refused without asking KV', async () => {
    const house = openHouse()
    for (const board of ['1000-w01', 'daily-20991231', 'daily-19700101', '2027-w10'])
      for (const path of [`/api/leaderboards/${board}?league=x-1`, `/leaderboards/${board}`])
        expect((await house.request(path)).status).toBe(404)
    expect(house.store.calls.list).toBe(0)
  })
})
