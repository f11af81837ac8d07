import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { costOf, linesOf, listsOfFlood } from '../../bench/scale.ts'

// What the store logs of failed calls is not what is tested here.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterAll(() => void vi.restoreAllMocks())

describe('docs/scale.md', () => {
  it('has every line that is simulated, as it is printed', async () => {
    const page = readFileSync('docs/scale.md', 'utf8')
    for (const line of await linesOf()) expect(page).toContain(line)
  })
})

describe('costOf', () => {
  it('has more of everything for more games, and never less than the price of the plan', () => {
    const [few, many] = [costOf(1000), costOf(100_000)]
    expect(few.dollars).toBe(5)
    expect(many.dollars).toBeGreaterThan(few.dollars)
    expect(
      [many.requests, many.puts, many.lists.usual].every(
        (count, i) => count > ([few.requests, few.puts, few.lists.usual][i] ?? 0),
      ),
    ).toBe(true)
    expect(many.lists.hourly).toBeLessThan(many.lists.usual)
  })
})

describe('listsOfFlood', () => {
  it('is bounded by places and isolates, however many addresses there are', () => {
    const few = listsOfFlood({ addresses: 10, places: 1, isolates: 2 })
    expect(listsOfFlood({ addresses: 1_000_000, places: 1, isolates: 2 })).toEqual(few)
    expect(few.spare).toBe(400)
  })
})
