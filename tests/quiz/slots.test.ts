import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allot, slotsOf } from '../../src/quiz/slots.ts'

const shares = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 8 })

describe('slotsOf', () => {
  it.each([
    [
      [3, 3, 4],
      [3, 3, 4],
    ],
    [
      [3, 4],
      [4, 6],
    ],
    [
      [3, 0],
      [10, 0],
    ],
    [
      [1, 1, 1],
      [4, 3, 3],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
  ])('divides ten by %j as %j', (of, slots) => {
    expect(slotsOf(of)).toEqual(slots)
  })
  it('always divides all slots where anything has a share, and is off each share by less than one', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 20 }), (of, total) => {
        const sum = of.reduce((a, b) => a + b)
        const slots = slotsOf(of, total)
        expect(slots.reduce((a, b) => a + b)).toBe(sum === 0 ? 0 : total)
        for (const [i, share] of of.entries())
          if (sum > 0) expect(Math.abs((slots[i] ?? 0) - (share * total) / sum)).toBeLessThan(1)
      }),
    )
  })
})

describe('allot', () => {
  const klopp = { published: '2026-11-22', share: 3 }
  const cups = { published: '2026-12-01', share: 4 }
  it('divides the slots anew on the day after a collection is published and on the day on which one ends', () => {
    const other = { published: '2026-12-01', until: '2027-02-01', share: 3 }
    expect(allot([klopp, cups, other])).toEqual([
      { from: '2026-11-23', slots: [10, 0, 0] },
      { from: '2026-12-02', slots: [3, 4, 3] },
      { from: '2027-02-01', slots: [4, 6, 0] },
    ])
  })
  it('never changes what was before when a collection is added', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 8 }), (of, at) => {
        const place = Math.min(at, of.length)
        const collections = of.map((share, i) => ({ published: `2026-11-${10 + i}`, share }))
        const added = { published: '2026-12-01', share: 5 }
        const after = allot(collections.toSpliced(place, 0, added)).filter(({ from }) => from <= added.published)
        expect(after.map(({ from, slots }) => ({ from, slots: slots.toSpliced(place, 1) }))).toEqual(allot(collections))
      }),
    )
  })
})
