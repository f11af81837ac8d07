import { describe, expect, it } from 'vitest'
import { signShare } from '../../src/game/claims.ts'
import { createSigner } from '../../src/game/token.ts'
import { openHouse, playThrough, SIGNING_KEY } from '../support/house.ts'

const QUIZ = 'daily-20261122'
const signer = createSigner([SIGNING_KEY])
const claims = {
  quiz: QUIZ,
  pattern: [true, false, true],
  timeMs: 83_000,
  finishedAtMs: Date.parse('2026-11-22T12:00:00Z'),
}
describe('a link to a result', () => {
  it('is refused after every change of a single bit, with a page that leads on', async () => {
    const house = openHouse()
    const token = await signShare(signer, claims)
    expect((await house.request(`/r/${token}`)).status).toBe(200)
    for (let i = 0; i < token.length; i++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = token.slice(0, i) + String.fromCharCode(token.charCodeAt(i) ^ (1 << bit)) + token.slice(i + 1)
        for (const door of ['r', 'c']) {
          const answer = await house.request(`/${door}/${encodeURIComponent(changed)}`)
          expect(answer.status, `${door}, character ${i}, bit ${bit}`).toBe(404)
        }
      }
    }
  })
  it('is refused when it is cut, lengthened, over-long, of another purpose or signed elsewhere', async () => {
    const house = openHouse()
    const token = await signShare(signer, claims)
    const foreign = await signShare(createSigner(['another-key-of-at-least-32-characters']), claims)
    const { token: result } = await playThrough(house, { length: 3 })
    const bad = [token.slice(0, -1), token.slice(1), `${token}A`, token.repeat(20), 'x', foreign, result]
    for (const door of ['r', 'c']) {
      for (const wrong of bad) {
        const answer = await house.request(`/${door}/${wrong}`)
        expect([wrong.length, answer.status]).toEqual([wrong.length, 404])
        expect(await answer.text()).toContain('href="/quiz/daily"')
      }
    }
  })
  it('can neither save nor delete, nor be played on with', async () => {
    const house = openHouse()
    const token = await signShare(signer, claims)
    for (const path of ['/scores', '/scores/delete', `/quiz/${QUIZ}`])
      expect((await house.post(path, { token, name: 'Ada' })).status, path).toBe(401)
    expect([house.store.calls.put, house.store.calls.delete]).toEqual([0, 0])
  })
})
