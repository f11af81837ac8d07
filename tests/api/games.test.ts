import { describe, expect, it } from 'vitest'
import type { PlayClaims } from '../../src/game/claims.ts'
import { answerText } from '../../src/quiz/question.ts'
import { openHouse, playThrough } from '../support/house.ts'
import { shownFields } from '../support/shown.ts'

const playOf = (token: string): PlayClaims =>
  JSON.parse(atob(token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? ''))

describe('POST /api/games and /api/games/answers', () => {
  it('plays a daily from the first question to the result', async () => {
    const house = openHouse()
    const last = await playThrough(house, { right: 8, msPerAnswer: 2000 })
    expect(last.question).toBeNull()
    expect(last.result).toMatchObject({ score: 8, total: 10, timeMs: 20_000 })
    expect(last.result.pattern).toEqual([true, true, true, true, true, true, true, true, false, false])
    expect(last.result.share.url).toMatch(/^https:\/\/quiz\.example\/r\/s1\./)
    expect(last.result.share.text.endsWith(last.result.share.url)).toBe(true)
    expect(last.result.share.text.length).toBeLessThanOrEqual(280)
  })
  it('asks only questions of a kind that is wished for, and says how many there are where they are too few', async () => {
    const house = openHouse()
    const { body } = await house.send('/api/games', { quiz: 'mix', kind: 'quote' })
    const fixed = await house.send('/api/games', { quiz: 'daily', kind: 'quote' })
    expect([fixed.status, fixed.body]).toMatchObject([422, { reason: 'fixed-kind', field: 'kind' }])
    expect(body.quiz).toMatchObject({ id: expect.stringMatching(/^mix-quote-20261122-/), title: 'Quick mix: words' })
    const few = await house.send('/api/games', { quiz: 'toulouse-2023', kind: 'cards' })
    expect([few.status, few.body]).toMatchObject([422, { reason: 'too-few', available: 0 }])
    expect((await house.send('/api/games', { quiz: 'mix', kind: 'poems' })).body).toMatchObject({
      status: 422,
      field: 'kind',
    })
  })
  it('touches KV not once', async () => {
    const house = openHouse()
    await playThrough(house)
    expect(house.store.calls).toEqual({ get: 0, put: 0, list: 0, delete: 0 })
  })
  it('tells after each answer what was right, why, and where it can be checked', async () => {
    const house = openHouse()
    const { body } = await house.send('/api/games', { quiz: 'daily' })
    const [first, second] = house.questionsOf('daily-20261122')
    const verdict = await house.send('/api/games/answers', { token: body.token, option: first?.answer })
    expect(verdict.body).toMatchObject({
      correct: true,
      answer: { id: first?.answer },
      why: first?.why,
      source: { incident: first?.incident, paragraphs: first?.source.paragraphs },
    })
    expect(verdict.body.question).toMatchObject({ number: 2, id: second?.id })
  })
  it('plays any length from 3 to 20, and the beginning is the same', async () => {
    const house = openHouse()
    const last = await playThrough(house, { length: 3, quiz: 'mix-20261122-a' })
    expect(last.result.total).toBe(3)
    const { body } = await house.send('/api/games', { quiz: 'mix-20261122-a', length: 20 })
    expect([body.quiz.length, body.question.id]).toEqual([20, house.questionsOf('mix-20261122-a')[0]?.id])
  })
  it('puts the current question again for a token, with its clock running on', async () => {
    const house = openHouse()
    const { body } = await house.send('/api/games', { quiz: 'daily' })
    house.clock.nowMs += 50_000
    const again = await house.send('/api/games/questions', { token: body.token })
    expect(again.body.question).toEqual(body.question)
    expect(again.body.token).toBe(body.token)
    house.clock.nowMs += 5000
    const verdict = await house.send('/api/games/answers', { token: again.body.token, option: 'a' })
    expect(playOf(verdict.body.token).elapsedMs).toBe(55_000)
  })
  it('goes on with a game after the key was changed', async () => {
    const house = openHouse()
    const { body } = await house.send('/api/games', { quiz: 'daily' })
    const changed = {
      ...house.env,
      SIGNING_KEY: 'another-key-of-at-least-32-characters',
      SIGNING_KEY_PREVIOUS: house.env.SIGNING_KEY,
    }
    const answer = await house.app.request(
      '/api/games/answers',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: body.token, option: 'a' }),
      },
      changed,
    )
    expect(answer.status).toBe(200)
  })
})

describe('the clock of a game by API', () => {
  it('starts for the next question with the verdict that brings it', async () => {
    const house = openHouse()
    const { body } = await house.send('/api/games', { quiz: 'daily' })
    house.clock.nowMs += 2000
    const first = await house.send('/api/games/answers', { token: body.token, option: 'a' })
    house.clock.nowMs += 20_000
    const second = await house.send('/api/games/answers', { token: first.body.token, option: 'a' })
    expect(playOf(second.body.token).elapsedMs).toBe(22_000)
  })
  it('gives the identical answer when the last answer is sent again later', async () => {
    const house = openHouse()
    const { body } = await house.send('/api/games', { quiz: 'mix-20261122-a', length: 3 })
    let { token } = body
    const options = house.questionsOf('mix-20261122-a', 3).map(({ answer }) => answer)
    for (const option of options.slice(0, 2))
      token = (await house.send('/api/games/answers', { token, option })).body.token
    const finish = async () => (await house.send('/api/games/answers', { token, option: options[2] })).body
    const first = await finish()
    house.clock.nowMs += 30_000
    expect(await finish()).toEqual(first)
    for (const one of [first, await finish()]) await house.send('/api/scores', { token: one.token, name: 'Ada' })
    expect(house.store.entries.size).toBe(1)
  })
})

describe('what is sent before an answer', () => {
  it('never depends on which option is right', async () => {
    const house = openHouse()
    const body = await (await house.request('/api/quizzes/mix-20261122-a')).json<{ questions: unknown[] }>()
    expect(body.questions).toEqual(shownFields(house.questionsOf('mix-20261122-a')))
  })
  it('never holds the why, the source or the answer of a question that is not answered', async () => {
    const house = openHouse()
    const json = JSON.stringify((await house.send('/api/games', { quiz: 'daily' })).body)
    const html = await (await house.request('/quiz/daily-20261122')).text()
    const questions = house.questionsOf('daily-20261122')
    const shown = questions[0]?.options.map(({ text }) => text)
    for (const [i, question] of questions.entries()) {
      for (const sent of [json, html]) {
        expect(sent).not.toContain(question.why)
        if (i > 0) expect(sent).not.toContain(question.id)
      }
      const text = answerText(question)
      if (i > 0 && text.length > 8 && !shown?.includes(text)) expect(html).not.toContain(text)
    }
  })
  it('marks no option in the HTML of a question', async () => {
    const html = await (await openHouse().request('/quiz/daily-20261122')).text()
    const buttons = [...html.matchAll(/<button type="submit" class="option"[\s\S]*?<\/button>/g)].map(([button]) =>
      button.replace(/value="."|<span>[^<]*<\/span>|\d/g, ''),
    )
    expect(buttons.length).toBeGreaterThanOrEqual(2)
    expect(new Set(buttons).size).toBe(1)
  })
})
