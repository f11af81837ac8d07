import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestIds, nearestTo } from '../../../check/invariants/near.ts'
import { content } from '../../support/content.ts'

describe('nearestTo', () => {
  it.each([
    ['venu', ['date', 'venue', 'home'], ['venue']],
    ['interviw', ['match', 'after', 'interview', 'press'], ['interview']],
    ['Goals', ['goals', 'cards'], ['goals']],
    ['xyz', ['goals', 'cards'], []],
    ['by', ['on', 'to'], []],
    ['', ['a', 'b'], ['a', 'b']],
    ['titel', ['title', 'tables'], ['title']],
    ['q1', ['q2', 'q3', 'q4', 'q5'], ['q2', 'q3', 'q4']],
  ])('of %s and %j gives %j', (text, known, near) => {
    expect(nearestTo(text, known)).toEqual(near)
  })
  it('gives what is there first of all, and never more than three, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), (known, i) => {
        const text = known[i % known.length] ?? ''
        const near = nearestTo(text, known)
        expect(near.length).toBeLessThanOrEqual(3)
        expect(new Set(near).size).toBe(near.length)
        expect(near.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('nearestIds', () => {
  it.each([
    ['people', 'kaita', ['keita']],
    ['people', 'Mohamed Salah', ['salah']],
    ['people', 'Mo Salah', ['salah']],
    ['people', 'Jurgen Klop', ['klopp']],
    ['clubs', 'Man United', ['manchester-united']],
    ['venues', 'anfeild', ['anfield']],
    ['competitions', 'Champions Leage', ['champions-league']],
    ['terms', 'highboot', ['high-boot']],
    ['clubs', 'nowhere at all', []],
  ] as const)('knows in %s that %s may mean %j', (list, text, ids) => {
    expect(nearestIds(content.names, list, text)).toEqual(ids)
  })
})
