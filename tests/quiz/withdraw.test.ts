import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftDay, toDigits } from '../../src/quiz/day.ts'
import type { Entry } from '../../src/quiz/entry.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { assembleMade, makeBank, questionIds } from '../../src/quiz/make-bank.ts'
import { remember } from '../../src/quiz/memory.ts'
import { askedIn } from '../../src/quiz/quiz.ts'
import { countsAnyway, listWithdrawn, withdrawEntry } from '../../src/quiz/withdraw.ts'
import { content, made } from '../support/content.ts'

const DAY = '2026-11-29'
const REASON = 'Two of the options are right.'
const withdrawn = (id: string, day = DAY) => ({ id, day, reason: REASON })
const bankWithout = remember(30, (id: string) => makeBank({ ...content, withdrawn: [withdrawn(id)] }, kinds))
const ids = questionIds(made)
const topics = ['daily', 'daily-klopp', 'mix', 'klopp', 'mix-quote', 'atletico-2021', 'everton-2017', 'team-liverpool']
const isDaily = (topic: string) => topic.startsWith('daily')

/** The questions of a quiz, without the mark of those that are withdrawn. */
const plain = (of: typeof made, id: string) => {
  const quiz = assembleMade(of, id)
  return quiz && askedIn(quiz).map(({ withdrawn: _, ...question }) => question)
}

const someQuiz = fc
  .record({
    topic: fc.constantFrom(...topics),
    seed: fc.string({ unit: fc.constantFrom(...'abcdef0123'), minLength: 1, maxLength: 5 }),
    days: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ topic, seed, days }) => ({
    days,
    on: (day: string) => (isDaily(topic) ? `${topic}-${toDigits(day)}` : `${topic}-${toDigits(day)}-${seed}`),
  }))
/** A few questions only: each needs a bank of its own. */
const someId = fc.constantFrom(...ids.filter((_, i) => i % Math.ceil(ids.length / 12) === 0))

describe('a withdrawn question', () => {
  it('leaves every quiz of an earlier day as it is, with the same questions at the same places', () => {
    fc.assert(
      fc.property(someQuiz, someId, ({ days, on }, id) => {
        const quiz = on(shiftDay(DAY, -days))
        expect(plain(bankWithout(id), quiz), quiz).toEqual(plain(made, quiz))
      }),
      { numRuns: 150 },
    )
  })
  it('is in no quiz from its day on', () => {
    fc.assert(
      fc.property(someQuiz, someId, ({ days, on }, id) => {
        const asked = plain(bankWithout(id), on(shiftDay(DAY, days - 1))) ?? []
        expect(asked.map((question) => question.id)).not.toContain(id)
      }),
      { numRuns: 150 },
    )
  })
  it('is in such a quiz where it is not withdrawn, and is marked in an earlier one', () => {
    const [before, after] = [`daily-${toDigits(shiftDay(DAY, -1))}`, `daily-${toDigits(DAY)}`]
    const id = plain(made, after)?.[3]?.id ?? expect.fail('no question')
    expect(plain(bankWithout(id), after)?.map((question) => question.id)).not.toContain(id)
    const early = plain(made, before)?.[3]?.id ?? expect.fail('no question')
    const quiz = assembleMade(bankWithout(early), before) ?? expect.fail('no quiz')
    expect(askedIn(quiz, 10)[3]).toMatchObject({ id: early, withdrawn: { day: DAY, reason: REASON } })
    expect(askedIn(quiz).filter((question) => question.withdrawn)).toHaveLength(1)
  })
  it('does not count among those that can be asked, and stays known by its id', () => {
    const [id = ''] = ids
    const bank = bankWithout(id)
    const count = (of: typeof made) => of.index.collections.reduce((sum, { questions }) => sum + questions, 0)
    expect(count(bank)).toBe(count(made) - 1)
    expect(questionIds(bank)).toEqual(ids)
  })
  it('keeps its collection in the mixes of its group, also where the group loses its last question', () => {
    const groups = (of: typeof made) => of.index.collections.map((collection) => collection.groups)
    const bank = makeBank({ ...content, withdrawn: ids.map((id) => withdrawn(id)) }, kinds)
    expect(groups(bank)).toEqual(groups(made))
  })
})

const entry = (id: string, rest: Partial<Entry> = {}) =>
  ({ id, prompts: [`${id}?`], from: '2026-11-02', ...rest }) as Entry

describe('withdrawEntry', () => {
  it('ends a question on the day, one that ended before on its own day, and leaves others as they are', () => {
    const ended = entry('a', { to: '2026-11-05', corrected: true })
    const [first, second, other] = [ended, entry('a'), entry('b')].map((one) => withdrawEntry(one, [withdrawn('a')]))
    expect(first).toMatchObject({ to: '2026-11-05', corrected: true, withdrawn: { day: DAY } })
    expect(second).toMatchObject({ to: DAY, withdrawn: { day: DAY, reason: REASON } })
    expect(other).toEqual(entry('b'))
  })
})

describe('listWithdrawn', () => {
  it('lists each question once, with its latest prompt, the newest withdrawal first', () => {
    const withdrawals = [withdrawn('a'), withdrawn('b', '2026-12-01'), withdrawn('c')]
    const entries = [
      entry('a'),
      entry('a', { from: '2026-11-10', prompts: ['a, again?'] }),
      entry('b'),
      entry('c', { quote: 'Boom.' }),
      entry('d'),
    ]
    const listed = listWithdrawn(entries.map((one) => withdrawEntry(one, withdrawals)))
    expect(listed.map(({ id, prompt, quote, day }) => [id, prompt, quote, day])).toEqual([
      ['b', 'b?', undefined, '2026-12-01'],
      ['a', 'a, again?', undefined, DAY],
      ['c', 'c?', 'Boom.', DAY],
    ])
  })
})

describe('countsAnyway', () => {
  it('holds from the day before the withdrawal on, and never of other questions', () => {
    const held = ['2026-11-27', '2026-11-28', DAY, '2027-05-01'].map((day) =>
      countsAnyway({ withdrawn: { day: DAY, reason: REASON } }, Date.parse(`${day}T12:00:00Z`)),
    )
    expect(held).toEqual([false, true, true, true])
    expect(countsAnyway({}, Date.parse(DAY))).toBe(false)
  })
})
