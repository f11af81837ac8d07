import fc from 'fast-check'
import leven from 'leven'
import { describe, expect, it } from 'vitest'
import { countSlips } from '../../src/quiz/slips.ts'

describe('countSlips', () => {
  it.each([
    ['argentinia', 'argentina', 1],
    ['argentna', 'argentina', 1],
    ['argentima', 'argentina', 1],
    ['agrentina', 'argentina', 1],
    ['ab', 'ba', 1],
    ['same', 'same', 0],
    ['', 'abc', 3],
    ['brazil', 'france', 4],
  ])('from %j to %j counts %i', (text, other, slips) => {
    expect(countSlips(text, other, 5)).toBe(slips)
    expect(countSlips(other, text, 5)).toBe(slips)
    expect(countSlips(text, other, slips)).toBe(slips)
    if (slips > 0) expect(countSlips(text, other, slips - 1)).toBeUndefined()
  })
  it('is never more than without swaps, and never less than half of that', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 12 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 12 }), (text, other, most) => {
        const without = leven(text, other)
        const slips = countSlips(text, other, most)
        if (slips === undefined) expect(without).toBeGreaterThan(most)
        else {
          expect(slips).toBeLessThanOrEqual(Math.min(most, without))
          expect(2 * slips).toBeGreaterThanOrEqual(without)
        }
      }),
    )
  })
  it('is the same from both sides, and that without swaps where no two letters are swapped', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (text, other) => {
        expect(countSlips(text, other, 12)).toBe(countSlips(other, text, 12))
        if (![...text].some((letter, i) => i > 0 && other.includes(letter + text[i - 1])))
          expect(countSlips(text, other, 12)).toBe(leven(text, other))
      }),
    )
  })
})
