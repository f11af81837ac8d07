import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signShare } from '../../src/game/claims.ts'
import { createSigner } from '../../src/game/token.ts'
import { createText } from '../../src/house/text.ts'
import { MOST_SHARED_LENGTH, shareText } from '../../src/view/share.ts'
import { almanac, interfaceWords } from '../support/content.ts'
import { ORIGIN, openHouse, playThrough, SIGNING_KEY } from '../support/house.ts'

const QUIZ = 'daily-20261122'
const signer = createSigner([SIGNING_KEY])
const claims = {
  quiz: QUIZ,
  pattern: [true, false, true],
  timeMs: 83_000,
  finishedAtMs: Date.parse('2026-11-22T12:00:00Z'),
}
const text = (share: typeof claims, url: string) =>
  shareText({ almanac, text: createText('en', interfaceWords) }, share, url)

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

describe('shareText', () => {
  it('says name, date, score, time, a mark a question and what was missed, with the address last', () => {
    expect(text(claims, 'https://quiz.example/r/x').split('\n')).toEqual([
      expect.stringMatching(/^Mixed Zone: Daily \d+, 22 November 2026$/),
      '2/3 in 1:23',
      '✅❌✅',
      'Missed 2.',
      'https://quiz.example/r/x',
    ])
  })
  it('dates a quiz that carries no date by the day on which it was played', () => {
    expect(text({ ...claims, quiz: 'mix-20261120-a' }, 'x').split('\n')[0]).toBe(
      'Mixed Zone: Quick mix, played 22 November 2026',
    )
  })
  it('always stays within what can be pasted anywhere, with score, marks and address', async () => {
    const quizzes = fc.oneof(
      fc.constant(QUIZ),
      fc
        .constantFrom('mix', ...almanac.incidents.map(({ id }) => id))
        .map((topic) => `${topic}-20261122-${'s'.repeat(24)}`),
    )
    const patterns = fc.array(fc.boolean(), { minLength: 3, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(
        quizzes,
        patterns,
        fc.integer({ min: 0, max: 1_200_000 }),
        fc.integer({ min: 8, max: 40 }),
        async (quiz, pattern, timeMs, host) => {
          const share = { ...claims, quiz, pattern, timeMs }
          const url = `https://${'h'.repeat(host)}/r/${await signShare(signer, share)}`
          const shared = text(share, url)
          expect(shared.length).toBeLessThanOrEqual(MOST_SHARED_LENGTH)
          expect(shared).toMatch(/\d+\/\d+ in \d+:\d\d\n[✅❌]+\n/)
          expect(shared.endsWith(`\n${url}`)).toBe(true)
        },
      ),
    )
  })
  it('holds no word of a question or an answer', async () => {
    const house = openHouse()
    const { result } = await playThrough(house, { right: 6 })
    for (const { prompt, options } of house.questionsOf(QUIZ).slice(0, 10)) {
      expect(result.share.text).not.toContain(prompt)
      for (const option of options.filter((other) => other.text.length > 4 && !/^[\d\s–-]+$/.test(other.text)))
        expect(result.share.text).not.toContain(option.text)
    }
    expect(result.share.url.startsWith(`${ORIGIN}/r/s1.`)).toBe(true)
  })
})
