import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint, hash, lowest, pickOne, rank } from '../../src/quiz/random.ts'

const key = (text: string) => text
const texts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 60 })

describe('hash', () => {
  it('gives the same number for the same text, for ever', () => {
    expect([hash(''), hash('salah'), hash('Keïta'), hash('atletico-2021.who-scored.g1')]).toMatchInlineSnapshot(`
      [
        2872998923,
        2807777004,
        118870850,
        962848482,
      ]
    `)
  })
  it('spreads evenly: no bucket of 16 is twice as full as it should be', () => {
    const buckets = new Array<number>(16).fill(0)
    for (let i = 0; i < 16_000; i++)
      buckets[hash(`question ${i}`) % 16] = (buckets[hash(`question ${i}`) % 16] ?? 0) + 1
    expect(Math.max(...buckets)).toBeLessThan(1200)
    expect(Math.min(...buckets)).toBeGreaterThan(800)
  })
})

describe('fingerprint', () => {
  it('is always 14 letters and digits, and another one for another text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(fingerprint(a)).toMatch(/^[a-z0-9]{14}$/)
        expect(fingerprint(a) === fingerprint(b)).toBe(a === b)
      }),
    )
  })
})

describe('lowest', () => {
  it('always finds what sorting would', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(8), (places, most) => {
        const sorted = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b)
        expect(lowest(places.length, most, (i) => places[i] ?? 0)).toEqual(sorted.slice(0, most))
      }),
    )
  })
  it('finds nothing at an infinite place', () => {
    expect(lowest(3, 3, (i) => (i === 1 ? 1 : Number.POSITIVE_INFINITY))).toEqual([1])
  })
})

describe('rank', () => {
  it('always gives the same order for the same seed, whatever the order of the candidates', () => {
    fc.assert(
      fc.property(fc.string(), texts, (seed, candidates) => {
        expect(rank(seed, candidates.toReversed(), key)).toEqual(rank(seed, candidates, key))
      }),
    )
  })
  it('never moves candidates against each other when another one is added', () => {
    fc.assert(
      fc.property(fc.string(), texts, fc.string({ minLength: 13, maxLength: 20 }), (seed, candidates, added) => {
        const after = rank(seed, [...candidates, added], key).filter((candidate) => candidate !== added)
        expect(after).toEqual(rank(seed, candidates, key))
      }),
    )
  })
  it('gives every candidate every place about equally often', () => {
    const first = new Map<string | undefined, number>()
    for (let i = 0; i < 4000; i++) {
      const winner = rank(`seed ${i}`, ['a', 'b', 'c', 'd'], key)[0]
      first.set(winner, (first.get(winner) ?? 0) + 1)
    }
    for (const times of first.values()) expect(Math.abs(times - 1000)).toBeLessThan(120)
  })
})

describe('pickOne', () => {
  it('is undefined when there is nothing to pick', () => {
    expect(pickOne('seed', [], key)).toBeUndefined()
  })
  it('is always the first of the whole order', () => {
    fc.assert(
      fc.property(fc.string(), texts, (seed, candidates) => {
        expect(pickOne(seed, candidates, key)).toBe(rank(seed, candidates, key)[0])
      }),
    )
  })
})
