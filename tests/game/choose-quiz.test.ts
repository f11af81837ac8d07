import { describe, expect, it } from 'vitest'
import { canChooseKind, chooseQuiz, type Wish } from '../../src/game/choose-quiz.ts'
import { readTopic } from '../../src/quiz/bank.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { makeBank, openMade } from '../../src/quiz/make-bank.ts'
import { askedIn, countOn, mostAsked } from '../../src/quiz/quiz.ts'
import { content, made, quizOf } from '../support/content.ts'
import { NOON } from '../support/house.ts'

let ids = 0
const bank = openMade(made)
const decide = (wish: Wish, nowMs = NOON) =>
  chooseQuiz(
    {
      index: bank.index,
      quizOf: async (id) => quizOf(id),
      topicOf: (id) => readTopic(bank, id),
      countOn: (topic) => countOn(bank, topic),
      newId: () => `${++ids}`,
      nowMs,
    },
    wish,
  )
const choose = async (wish: Wish, nowMs = NOON): Promise<string> => {
  const choice = await decide(wish, nowMs)
  return choice.ok ? choice.quiz : `too few: ${choice.available}`
}
const asked = (id: string) => {
  const quiz = quizOf(id)
  return quiz ? askedIn(quiz, 10).map((question) => question.id) : []
}

describe('chooseQuiz', () => {
  it('means today’s by "daily", for everyone until midnight UTC', async () => {
    const midnight = Date.parse('2026-11-23T00:00:00Z')
    expect(await choose({ quiz: 'daily' }, midnight - 1)).toBe('daily-20261122')
    expect(await choose({ quiz: 'daily' }, midnight)).toBe('daily-20261123')
  })
  it('means a fresh quiz by "mix" and by the id of an incident', async () => {
    expect(await choose({ quiz: 'mix' })).toMatch(/^mix-20261122-[a-z0-9]+$/)
    expect(await choose({ quiz: 'atletico-2021' })).toMatch(/^atletico-2021-20261122-[a-z0-9]+$/)
    expect(await choose({ quiz: 'mix' })).not.toBe(await choose({ quiz: 'mix' }))
  })
  it('puts the kind that is wished for into a fresh id, and into no other', async () => {
    expect(await choose({ quiz: 'mix', kind: 'quote' })).toMatch(/^mix-quote-20261122-[a-z0-9]+$/)
    expect(await choose({ quiz: 'atletico-2021', kind: 'scores' })).toMatch(/^atletico-2021-scores-20261122-[a-z0-9]+$/)
  })
  it.each([
    ['daily', false],
    ['daily-20261122', false],
    ['mix-20261122-a', false],
    ['mix-table-20261122-a', false],
    ['mix-quote-20261122-a', true],
    ['mix', true],
    ['atletico-2021', true],
  ])('can narrow %s to a kind: %s', (quiz, can) => {
    expect(canChooseKind({ quiz, kind: 'quote' })).toBe(can)
    expect(canChooseKind({ quiz })).toBe(true)
  })
  it('leaves every other text as it is', async () => {
    for (const quiz of ['daily-20261101', 'mix-20261122-a', 'nothing', '']) expect(await choose({ quiz })).toBe(quiz)
  })
  it('prefers a mix of questions that the player has not seen', async () => {
    const blind: number[] = []
    const seeing: number[] = []
    for (let i = 0; i < 12; i++) {
      const seen = asked(await choose({ quiz: 'mix' }))
      const repeats = (id: string) => asked(id).filter((question) => seen.includes(question)).length
      blind.push(repeats(await choose({ quiz: 'mix' })))
      seeing.push(repeats(await choose({ quiz: 'mix', seen })))
    }
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
    expect(sum(blind)).toBeGreaterThan(0)
    expect(sum(seeing)).toBeLessThan(sum(blind) / 2)
  })
  it.each([
    { quiz: 'toulouse-2023', kind: 'quote' },
    { quiz: 'atletico-2021', kind: 'goals' },
    { quiz: 'everton-2017', kind: 'order' },
    { quiz: 'mix', kind: 'cards' },
    { quiz: 'mix', kind: 'quote' },
    { quiz: 'everton-2017' },
    { quiz: 'toulouse-2023' },
  ] as const)(
    'leaves to chance what is asked for %j, and not whether there is enough, today or in two weeks',
    async (wish) => {
      const day = 86_400_000
      const choices = Array.from({ length: 14 }, (_, i) => decide({ ...wish, length: 20 }, NOON + i * day))
      const counts = (await Promise.all(choices)).map((choice) => (choice.ok ? 20 : choice.available))
      expect(new Set(counts).size).toBe(1)
      const [available = 0] = counts
      for (let i = 0; i < 14 && available >= 3; i++) {
        const id = await choose({ ...wish, length: available, seen: i % 2 ? ['x'] : [] }, NOON + i * day)
        const quiz = quizOf(id)
        expect(quiz && mostAsked(quiz)).toBeGreaterThanOrEqual(available)
      }
      if (available < 20) expect(await choose({ ...wish, length: available + 1 })).toBe(`too few: ${available}`)
    },
  )
  it('counts the same in every isolate and on every day of the same content', async () => {
    const days = ['2026-11-22', '2026-11-27', '2026-12-11'] as const
    const anew = openMade(makeBank(content, kinds))
    for (const topic of ['mix', 'everton-2017', 'toulouse-2023'])
      for (const group of ['quote', 'goals', 'order'] as const) {
        const counts = days.map(
          async (day) => (await countOn(day === days[0] ? bank : anew, { topic, group, day })).questions,
        )
        expect(new Set(await Promise.all(counts)).size).toBe(1)
      }
  })
})
