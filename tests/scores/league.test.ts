import { describe, expect, it } from 'vitest'
import { isLeague } from '../../src/scores/league.ts'

describe('isLeague', () => {
  it.each(['all', 'a', '1', 'my-site', 'a'.repeat(32)])('is so for %s', (text) => expect(isLeague(text)).toBe(true))
  it.each(['', '-', 'a-', '-a', 'A', 'a:b', 'a b', 'ä', 'a'.repeat(33), 'a\n'])('is not so for %j', (text) =>
    expect(isLeague(text)).toBe(false),
  )
})
