import { describe, expect, it } from 'vitest'
import {
  boundsOf,
  endings,
  isWorthyEnd,
  keepsShares,
  LEAST_KINDS,
  needsNewKind,
  shares,
  sharesBroken,
  type Traits,
} from '../../src/quiz/mix.ts'

const one = (of: Partial<Omit<Traits, 'options'>> & { options?: number } = {}): Traits => {
  const { options = 4, ...rest } = of
  return { kind: 'who-scored', about: 'play', difficulty: 'medium', ...rest, options: () => options }
}
const words = one({ about: 'words' })
const clerical = one({ about: 'clerical' })
const ending = one({ difficulty: 'hard' })
const shareOf = (name: string) => shares.find((share) => share.name === name) ?? expect.fail(`expected a share ${name}`)

describe('boundsOf', () => {
  it.each([
    ['words', 3, 1, 3],
    ['words', 5, 2, 5],
    ['words', 10, 3, 10],
    ['words', 20, 6, 20],
    ['clerical', 3, 0, 1],
    ['clerical', 10, 0, 2],
    ['true or false', 4, 0, 0],
    ['true or false', 5, 0, 1],
    ['true or false', 20, 0, 2],
    ['two options', 10, 0, 2],
  ])('are, for %s in a game of %i, %i to %i: in proportion, rounded', (name, length, least, most) => {
    expect(boundsOf(shareOf(name), length)).toEqual({ least, most })
  })
})

describe('keepsShares', () => {
  const keeps = (drawn: readonly Traits[], next: Traits) => keepsShares(shares, drawn, next)
  it('lets nothing clerical be first', () => {
    expect(keeps([ending], clerical)).toBe(false)
    expect(keeps([words, ending], clerical)).toBe(true)
  })
  it('demands words where a game that ends now would have too few', () => {
    expect(keeps([one(), ending], one())).toBe(false)
    expect(keeps([one(), ending], words)).toBe(true)
    expect(keeps([words, ending], one())).toBe(true)
  })
  it('lets no share grow beyond what a game that ends now may have', () => {
    const statement = one({ kind: 'true-false', options: 2 })
    expect(keeps([words, one(), ending], statement)).toBe(false)
    expect(keeps([words, one(), words, ending], statement)).toBe(true)
    expect(keeps([words, one(), words, statement, one(), ending], statement)).toBe(false)
  })
  it('holds nothing but the shares that it is given', () => {
    const always = shares.filter((share) => share.always)
    expect(always.map(({ name }) => name)).toEqual(['two options'])
    expect(keepsShares(always, [ending], clerical)).toBe(true)
    const choice = one({ options: 2 })
    expect(keepsShares(always, [choice, one(), ending], choice)).toBe(false)
  })
})

describe('needsNewKind', () => {
  const asked = (count: number, kinds: number) =>
    Array.from({ length: count }, (_, i) => one({ kind: `k${i % kinds}` }))
  it('asks for one only where ten questions would else be of too few kinds', () => {
    expect(needsNewKind(asked(4, 1))).toBe(false)
    expect(needsNewKind(asked(5, 1))).toBe(true)
    expect(needsNewKind(asked(8, 5))).toBe(false)
    expect(needsNewKind(asked(9, 5))).toBe(true)
    expect(needsNewKind(asked(9, LEAST_KINDS))).toBe(false)
    expect(needsNewKind(asked(10, 1))).toBe(false)
  })
})

describe('sharesBroken', () => {
  it('says of each length what is wrong', () => {
    expect(sharesBroken([one(), words, ending])).toEqual([])
    expect(sharesBroken([clerical, words, ending])).toEqual(['the first or the last is clerical'])
    expect(sharesBroken([one(), one(), words, ending])).toEqual(['0 of 3 are words, not 1 to 3'])
  })
})

describe('endings', () => {
  it('prefer a hard one that is neither clerical nor a choice of two, and take anything in the end', () => {
    expect(isWorthyEnd(ending)).toBe(true)
    const worse = [one(), one({ options: 2 }), clerical]
    expect(worse.map((question) => endings.findIndex((isOf) => isOf(question)))).toEqual([1, 2, 3])
    expect(endings.findIndex((isOf) => isOf(ending))).toBe(0)
  })
})
