import { describe, expect, it } from 'vitest'
import { boardOf, isBoard, isLeague } from '../../src/scores/score.ts'

describe('boardOf', () => {
  it('is a daily’s own board, whenever it was played', () => {
    expect(boardOf('daily-20261110', Date.parse('2026-12-24'))).toBe('daily-20261110')
  })
  it('is the week in which the game ended for every other quiz', () => {
    expect(boardOf('mix-20261110-a', Date.parse('2026-11-22T23:59:59Z'))).toBe('2026-w47')
    expect(boardOf('mix-20261110-a', Date.parse('2026-11-23T00:00:00Z'))).toBe('2026-w48')
    expect(boardOf('everton-2017-20261110-a', Date.parse('2027-01-01'))).toBe('2026-w53')
  })
})

describe('isBoard', () => {
  it.each(['daily-20261122', '2026-w01', '2026-w53'])('is so for %s', (text) => expect(isBoard(text)).toBe(true))
  it.each(['', 'daily', 'mix-20261122-a', '2026-w00', '2026-w54', '2026-47', 'daily-20261122:x'])(
    'is not so for %j',
    (text) => expect(isBoard(text)).toBe(false),
  )
})

describe('isLeague', () => {
  it.each(['all', 'a', '1', 'my-site', 'a'.repeat(32)])('is so for %s', (text) => expect(isLeague(text)).toBe(true))
  it.each(['', '-', 'a-', '-a', 'A', 'a:b', 'a b', 'ä', 'a'.repeat(33), 'a\n'])('is not so for %j', (text) =>
    expect(isLeague(text)).toBe(false),
  )
})
