import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signShare } from '../../src/game/claims.ts'
import { createSigner } from '../../src/game/token.ts'
import { createText } from '../../src/house/text.ts'
import { MOST_SHARED_LENGTH, shareText } from '../../src/view/share.ts'
import { almanac, forms, interfaceWords, made, topicNamed } from '../support/content.ts'
import { NOON, ORIGIN, openHouse, playThrough, SIGNING_KEY } from '../support/house.ts'

const QUIZ = 'daily-20261122'
const signer = createSigner([SIGNING_KEY])
const claims = { quiz: QUIZ, pattern: [true, false, true], timeMs: 83_000, finishedAtMs: NOON }
const text = (share: typeof claims, url: string) =>
  shareText({ index: made.index, topicNamed, text: createText('en', interfaceWords, forms) }, share, url)

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
    for (const { prompt, options } of house.questionsOf(QUIZ)) {
      expect(result.share.text).not.toContain(prompt)
      for (const option of options.filter((other) => other.text.length > 4 && !/^[\d\s–-]+$/.test(other.text)))
        expect(result.share.text).not.toContain(option.text)
    }
    expect(result.share.url.startsWith(`${ORIGIN}/r/s1.`)).toBe(true)
  })
})
