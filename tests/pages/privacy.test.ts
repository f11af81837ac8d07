import { describe, expect, it } from 'vitest'
import { openHouse, playThrough } from '../support/house.ts'
import { pagePaths } from '../support/pages.ts'

const days = (seconds: number | undefined) => (seconds ?? 0) / 86_400

/** A house whose KV also tells how long it was asked to keep each key, in days. */
function watchKept(bindings: { ROW_DAYS?: string } = {}) {
  const kept = new Map<string, number>()
  const house = openHouse({ bindings })
  const { put } = house.env.SCORES
  Object.assign(house.env.SCORES, {
    put(key: string, value: string, options: { expirationTtl?: number }) {
      kept.set(key, days(options.expirationTtl))
      return Reflect.apply(put, house.env.SCORES, [key, value, options])
    },
  })
  return { house, kept }
}

describe('/privacy', () => {
  it('names everything that is stored of a score, and nothing else is stored', async () => {
    const { house } = watchKept()
    const { token } = await playThrough(house, { league: 'ours' })
    const headers = { 'content-type': 'application/json', 'cf-connecting-ip': '203.0.113.9', 'user-agent': 'Someone' }
    await house.request('/api/scores', { method: 'POST', headers, body: JSON.stringify({ token, name: 'Ada' }) })
    const [[key = '', { value, metadata } = { value: '', metadata: {} }] = []] = [...house.store.entries]
    expect(key).toMatch(/^v1:ours:daily-20261122:\d{2}-\d{7}-\d{13}:[\w-]{22}$/)
    expect([house.store.entries.size, value]).toEqual([1, ''])
    expect(Object.keys(metadata as object).toSorted()).toEqual(['name', 'pattern', 'savedAtMs', 'total'])
    const page = await (await house.request('/privacy')).text()
    for (const part of [
      'a name you choose',
      'the league',
      'which questions',
      'your time',
      'finished',
      'when you saved',
    ])
      expect(page).toContain(part)
  })
  it.each([
    [{}, 400],
    [{ ROW_DAYS: '30' }, 30],
  ])('says how long scores and reports are kept, as they are: %o', async (bindings, expected) => {
    const { house, kept } = watchKept(bindings)
    const { token } = await playThrough(house)
    await house.send('/api/scores', { token, name: 'Ada' })
    const [question] = house.questionsOf('daily-20261122')
    await house.send('/api/reports', { question: question?.id, reason: 'wrong' })
    expect([...kept.values()]).toEqual([expected, expected])
    expect(await (await house.request('/privacy')).text()).toContain(`deleted after ${expected} days`)
  })
  it('no answer sets a cookie', async () => {
    const house = openHouse()
    const { result } = await playThrough(house)
    for (const path of [...pagePaths, new URL(result.share.url).pathname, '/embed/daily', '/api/quizzes/daily'])
      expect((await house.request(path)).headers.get('set-cookie'), path).toBeNull()
  })
})
