import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuizId, toQuizId } from '../../src/quiz/quiz-id.ts'

describe('parseQuizId', () => {
  it.each([
    ['daily-20261122', { topic: 'daily', day: '2026-11-22', seed: '' }],
    ['daily-klopp-20261122', { topic: 'daily-klopp', day: '2026-11-22', seed: '' }],
    ['mix-20261122-k7f3', { topic: 'mix', day: '2026-11-22', seed: 'k7f3' }],
    ['atletico-2021-20261122-a', { topic: 'atletico-2021', day: '2026-11-22', seed: 'a' }],
    ['mix-quote-20261122-k7f3', { topic: 'mix', group: 'quote', day: '2026-11-22', seed: 'k7f3' }],
    ['atletico-2021-table-20261122-a', { topic: 'atletico-2021', group: 'table', day: '2026-11-22', seed: 'a' }],
    ['mix-poems-20261122-a', { topic: 'mix-poems', day: '2026-11-22', seed: 'a' }],
    ['quote-20261122-a', { topic: 'quote', day: '2026-11-22', seed: 'a' }],
    ['mix-20261122-20261123', { topic: 'mix', day: '2026-11-22', seed: '20261123' }],
  ])('reads %s', (text, parts) => {
    expect(parseQuizId(text)).toEqual(parts)
  })
  it.each([
    '',
    'daily',
    'mix',
    'daily-20261122-seed',
    'daily-klopp-20261122-seed',
    'daily-quote-20261122',
    'daily-quote-20261122-seed',
    'mix-20261122',
    'daily-20260230',
    'Daily-20261122',
    'daily-20261122 ',
    'a:b-20261122-x',
    '../x-20261122-x',
  ])('refuses %j', (text) => {
    expect(parseQuizId(text)).toBeUndefined()
  })
  it('writes back every id that it reads', () => {
    const topic = fc.constantFrom('mix', 'atletico-2021', 'a', 'x-1-y', 'mix-quote', 'quote', 'a-table')
    const seed = fc.stringMatching(/^[a-z0-9]{1,24}$/)
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(topic, day, seed, (name, date, text) => {
        const id = toQuizId({ topic: name, day: date.toISOString().slice(0, 10), seed: text })
        const parsed = parseQuizId(id)
        expect(parsed && toQuizId(parsed)).toBe(id)
      }),
    )
  })
})
