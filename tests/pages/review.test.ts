import { describe, expect, it } from 'vitest'
import { answerText } from '../../src/quiz/question.ts'
import { openHouse, playThrough } from '../support/house.ts'

const DAILY = 'daily-20261122'

/** The page of a finished daily of ten, the first ones of it right, and its shared page. */
async function finished(right: number) {
  const house = openHouse()
  const { token, result } = await playThrough(house, { quiz: DAILY, right })
  const { html } = await house.post(`/quiz/${DAILY}`, { token })
  const shared = await (await house.request(new URL(result.share.url).pathname)).text()
  const questions = house.questionsOf(DAILY)
  return { house, html, shared, questions, token }
}

describe('the review of a finished game', () => {
  it('has every question with its answer, and whether it was right', async () => {
    const { html, questions } = await finished(4)
    expect(questions).toHaveLength(10)
    for (const [i, question] of questions.entries()) {
      const part = html.slice(html.indexOf(`id="q${i + 1}"`), html.indexOf(`id="q${i + 2}"`))
      expect(part).toContain(`Question ${i + 1}: ${i < 4 ? 'right' : 'wrong'}`)
      expect(part).toContain(`Answer: ${answerText(question)}`)
    }
  })
  it('is not on the page that anyone may open', async () => {
    const { shared } = await finished(4)
    expect(shared).toContain('4 out of 10')
    expect(shared).not.toMatch(/Answer:|id="q1"|Review|had this right/)
  })
  it('says how others did from twenty rows on, without a further KV operation', async () => {
    const house = openHouse()
    for (let i = 0; i < 20; i += 1) {
      const { token } = await playThrough(house, { quiz: DAILY, right: i < 5 ? 10 : 3 })
      await house.send('/api/scores', { token, name: `Fan ${i}` })
    }
    const { token } = await playThrough(house, { quiz: DAILY, right: 0 })
    const before = { ...house.store.calls }
    const { html } = await house.post(`/quiz/${DAILY}`, { token })
    expect(html.match(/\d+ % of those on the board had this right\./g)).toEqual(
      [100, 100, 100, 25, 25, 25, 25, 25, 25, 25].map((n) => `${n} % of those on the board had this right.`),
    )
    expect(house.store.calls.list - before.list).toBeLessThanOrEqual(1)
    expect({ ...house.store.calls, list: 0 }).toEqual({ ...before, list: 0 })
  })
})
