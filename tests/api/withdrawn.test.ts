import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { makeBank } from '../../src/quiz/make-bank.ts'
import { content } from '../support/content.ts'
import { type OpenHouse, openHouse, playThrough } from '../support/house.ts'

const QUIZ = 'daily-20261122'
const REASON = 'The report & the record disagree.'
const [, , third] = openHouse().questionsOf(QUIZ)
const id = third?.id ?? ''
const without = (day: string) => makeBank({ ...content, withdrawn: [{ id, day, reason: REASON }] }, kinds)
const made = without('2026-11-23')
const open = () => openHouse({ made })
const wrongOf = (house: OpenHouse, at: number) => {
  const question = house.questionsOf(QUIZ)[at]
  return question?.options.find((option) => option.id !== question.answer)?.id ?? ''
}

/** Answers two questions right, and the third one wrong. */
async function answerThird(house: OpenHouse) {
  let { token } = (await house.send('/api/games', { quiz: QUIZ })).body
  for (const { answer } of house.questionsOf(QUIZ).slice(0, 2))
    token = (await house.send('/api/games/answers', { token, option: answer })).body.token
  return { token, answered: await house.send('/api/games/answers', { token, option: wrongOf(house, 2) }) }
}

describe('a withdrawn question, in a game', () => {
  it('is asked at its place, takes every answer as right, and says so', async () => {
    const { answered } = await answerThird(open())
    expect(answered.body).toMatchObject({
      correct: true,
      chosen: { id: wrongOf(open(), 2) },
      withdrawn: { day: '2026-11-23', reason: REASON },
    })
  })
  it('is marked as ever until the day before its day', async () => {
    const house = openHouse({ made: without('2026-11-24') })
    expect((await answerThird(house)).answered.body).toMatchObject({ correct: false, withdrawn: null })
    house.clock.nowMs += 24 * 3_600_000
    expect((await answerThird(house)).answered.body).toMatchObject({ correct: true, withdrawn: { day: '2026-11-24' } })
  })
  it('counts also in a game that was begun before it was withdrawn', async () => {
    const [before, after] = [openHouse(), open()]
    const { token } = await answerThird(before)
    const { body } = await after.send('/api/games/answers', { token, option: wrongOf(after, 2) })
    expect(body).toMatchObject({ correct: true, withdrawn: { reason: REASON } })
    const others = await after.send('/api/games/answers', { token: body.token, option: wrongOf(after, 3) })
    expect(others.body).toMatchObject({ correct: false, withdrawn: null })
  })
  it('leaves a score as it is that was saved before', async () => {
    const house = openHouse()
    const finished = await playThrough(house, { right: 0 })
    await house.send('/api/scores', { token: finished.token, name: 'Ada' })
    const after = openHouse({ made, bindings: { SCORES: house.store.kv } })
    const board = await (await after.request(`/api/leaderboards/${QUIZ}`)).json()
    expect(board).toMatchObject({ scores: [{ name: 'Ada', score: 0 }] })
  })
  it('gives a point to whoever answers all wrong', async () => {
    const house = open()
    expect((await playThrough(house, { right: 0 })).result).toMatchObject({ score: 1, total: 10 })
  })
})

describe.each([
  ['page', `/quiz/${QUIZ}`],
  ['frame', `/embed/${QUIZ}`],
])('a withdrawn question, on a %s', (_, path) => {
  it('says since when and why in place of the fact, and marks the chosen option only', async () => {
    const house = open()
    const { token } = await answerThird(house)
    const { html } = await house.post(path, { token, option: wrongOf(house, 2) })
    expect(html).toContain('This question is withdrawn. From 23 November 2026 it is not asked any more')
    expect(html).toContain('The report &amp; the record disagree.')
    expect(html).toContain('href="/corrections"')
    expect(html).toContain('Your answer, counted as right')
    expect(html).not.toContain('Right answer')
    expect(html).not.toContain(third?.fact)
  })
  it('says so in the review, and that a mark from before stands', async () => {
    const finished = await playThrough(openHouse(), { right: 0 })
    const { html } = await open().post(path, { token: finished.token })
    expect(html).toContain('It was answered before that, and its mark stands.')
    expect(html.split('This question is withdrawn.')).toHaveLength(2)
  })
})

describe('a withdrawn question, in a shared result', () => {
  it('is told by its number and not by what it asks', async () => {
    const finished = await playThrough(openHouse())
    const path = new URL(finished.result.share.url).pathname
    const html = await (await open().request(path)).text()
    expect(html).toContain('Question 3 of this quiz is withdrawn.')
    expect(html).not.toContain(REASON)
    expect(await (await openHouse().request(path)).text()).not.toContain('withdrawn')
  })
  it('is left out where the questions cannot be read', async () => {
    const finished = await playThrough(openHouse())
    const broken = openHouse({ made, read: () => Promise.reject(new Error('gone')) })
    const answer = await broken.request(new URL(finished.result.share.url).pathname)
    expect([answer.status, (await answer.text()).includes('is withdrawn')]).toEqual([200, false])
  })
})
