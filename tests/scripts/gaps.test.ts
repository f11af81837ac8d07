import { describe, expect, it } from 'vitest'
import { dealtFrom, gapAt, gapsOf, periodsOf } from '../../scripts/gaps.ts'
import { createDeal } from '../../src/quiz/deal.ts'

const deal = createDeal([{ published: '2026-11-22', weights: '2111' }], [{ from: '2026-11-23', perDay: 1 }])

describe('gapsOf', () => {
  it('counts the days from each time to the next, shortest first', () => {
    const asked = [
      { day: '2026-12-30', ids: ['a', 'b'] },
      { day: '2026-12-31', ids: ['c', 'c'] },
      { day: '2027-01-02', ids: ['b', 'a'] },
      { day: '2027-01-03', ids: ['a'] },
    ]
    expect(gapsOf(asked)).toEqual([0, 1, 3, 3])
  })
})

describe('gapAt', () => {
  it('gives the shortest, the one in the middle and the longest', () => {
    expect([0, 0.5, 1].map((share) => gapAt([2, 3, 4, 9, 20], share))).toEqual([2, 4, 20])
  })
  it('is undefined where nothing came again', () => {
    expect(gapAt([], 0.5)).toBeUndefined()
  })
})

describe('dealtFrom', () => {
  it('gives the incidents of each day', () => {
    const dealt = [...dealtFrom(deal, '2026-11-22', 7)]
    expect(dealt[0]).toEqual({ day: '2026-11-22', ids: [] })
    expect(dealt.flatMap(({ ids }) => ids)).toEqual([0, 1, 2, 0, 3, 0])
  })
})

describe('periodsOf', () => {
  it('tells when all have had their turns, and when the longest list of questions is through', () => {
    const incidents = [
      { weight: 2, questions: 12 },
      { weight: 1, questions: 4 },
      { weight: 0, questions: 99 },
    ]
    expect(periodsOf(deal, '2026-11-30', incidents)).toEqual({ incidents: 5, questions: 30 })
  })
})
