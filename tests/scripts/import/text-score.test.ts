import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findScore, scoreOf, toStatus } from '../../../scripts/import/text-score.ts'

describe('findScore', () => {
  it.each([
    ['A  2-1  B', { end: [2, 1], at90: [2, 1], extraTime: false }],
    ['A  2-1 (1-0)  B', { end: [2, 1], at90: [2, 1], halfTime: [1, 0], extraTime: false }],
    ['A v B  1-1 a.e.t.', { end: [1, 1], extraTime: true }],
    ['A  3-4 a.e.t.  (2-2)   B', { end: [3, 4], at90: [2, 2], extraTime: true }],
    [
      'A 1-1 a.e.t (1-1, 1-0), 1-3 pen.  B',
      { end: [1, 1], at90: [1, 1], halfTime: [1, 0], extraTime: true, shootOut: [1, 3] },
    ],
    [
      'A v B  5-3 pen. 1-1 a.e.t. (1-1, 1-0)',
      { end: [1, 1], at90: [1, 1], halfTime: [1, 0], extraTime: true, shootOut: [5, 3] },
    ],
    ['A v B  1-1 a.e.t, 2-4 pen.', { end: [1, 1], extraTime: true, shootOut: [2, 4] }],
    ['A v B  3-4 pen. (1-1, 1-0)', { end: [1, 1], at90: [1, 1], halfTime: [1, 0], extraTime: false, shootOut: [3, 4] }],
  ])('reads %j', (line, score) => {
    expect(findScore(line)?.score).toEqual(score)
  })
  it('fills in the half-time that 0-0 after 90 minutes implies', () => {
    expect(findScore('A 0-0 B')?.score).toEqual({ end: [0, 0], at90: [0, 0], halfTime: [0, 0], extraTime: false })
    expect(findScore('A v B 2-2 a.e.t. (0-0)')?.score.halfTime).toEqual([0, 0])
  })
  it('finds none in a line without', () => {
    expect(findScore('A v B')).toBeUndefined()
  })
  it('reads back what it is printed from, whatever the numbers', () => {
    const count = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(fc.tuple(count, count), fc.tuple(count, count), fc.tuple(count, count), (end, at90, kicks) => {
        const line = `A  ${end.join('-')} a.e.t. (${at90.join('-')}, 0-0), ${kicks.join('-')} pen.  B`
        const found = findScore(line)
        expect(found?.score).toEqual({ end, at90, halfTime: [0, 0], extraTime: true, shootOut: kicks })
        expect([line.slice(0, found?.start), line.slice(found?.end)]).toEqual(['A  ', '  B'])
      }),
    )
  })
})

describe('scoreOf', () => {
  it('is undefined without an end', () => {
    expect(scoreOf({ halfTime: [0, 0] })).toBeUndefined()
  })
})

describe('toStatus', () => {
  it.each([
    ['cancelled', 'cancelled'],
    ['canceled', 'cancelled'],
    ['cancelled; B withdrew', 'cancelled'],
    ['awarded', 'awarded'],
    ['awd.', 'awarded'],
    ['postponed', 'postponed'],
    ['abandoned', 'abandoned'],
    ['annulled', 'annulled'],
  ])('reads %j', (word, status) => {
    expect(toStatus(word)).toBe(status)
  })
  it('knows no other word', () => {
    expect(toStatus('moved')).toBeUndefined()
  })
})
