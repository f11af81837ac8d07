import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemory, lazy, remember, rememberLater } from '../../src/quiz/memory.ts'

const keys = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 })

describe('createMemory', () => {
  it('forgets what was used longest ago', () => {
    const memory = createMemory<string, number>(1)
    memory.set('a', 1)
    memory.set('b', 2)
    memory.get('a')
    memory.set('c', 3)
    expect(['a', 'b', 'c'].map(memory.get)).toEqual([1, undefined, 3])
  })
  it('keeps at least so many of those that were used last, and at most twice as many', () => {
    fc.assert(
      fc.property(keys, (used) => {
        const most = 3
        const memory = createMemory<number, number>(most)
        for (const key of used) if (memory.get(key) === undefined) memory.set(key, key)
        const last = [...new Set(used.toReversed())]
        const kept = last.filter((key) => memory.get(key) !== undefined)
        expect(kept.length).toBeLessThanOrEqual(2 * most)
        expect(kept.slice(0, most)).toEqual(last.slice(0, most))
      }),
    )
  })
})

describe('remember', () => {
  it('makes a value once, undefined too, and gives the same one again', () => {
    const made: string[] = []
    const lengthOf = remember(10, (key: string) => {
      made.push(key)
      return key === '' ? undefined : key.length
    })
    expect(['ab', '', 'ab', ''].map(lengthOf)).toEqual([2, undefined, 2, undefined])
    expect(made).toEqual(['ab', ''])
  })
})

describe('a memory of as many entries as are asked for in turns', () => {
  it.each([1, 50, 500])('makes each of %i once, however often all of them are asked for', (most) => {
    let made = 0
    const square = remember(most, (n: number) => {
      made += 1
      return n * n
    })
    for (let round = 0; round < 5; round++) for (let n = 0; n < most; n++) square(n)
    expect(made).toBe(most)
  })
})

describe('rememberLater', () => {
  it('makes a value once, and makes it again where it failed', async () => {
    let made = 0
    const later = rememberLater(10, async (key: string) => {
      made += 1
      if (made === 1) throw new Error('away')
      return key.length
    })
    await expect(later('ab')).rejects.toThrow('away')
    expect([await later('ab'), await later('ab'), made]).toEqual([2, 2, 2])
  })
  it('lets no one wait for the work of another', async () => {
    const waiting: (() => void)[] = []
    const later = rememberLater(10, (key: string) => new Promise<string>((done) => waiting.push(() => done(key))))
    const [first, second] = [later('a'), later('a')]
    expect(waiting).toHaveLength(2)
    waiting[1]?.()
    expect(await second).toBe('a')
    waiting[0]?.()
    expect(await first).toBe('a')
  })
})

describe('lazy', () => {
  it('makes its value when it is first asked for, and once', () => {
    const made: number[] = []
    const value = lazy(() => made.push(1))
    expect(made).toEqual([])
    expect([value(), value()]).toEqual([1, 1])
    expect(made).toEqual([1])
  })
})
