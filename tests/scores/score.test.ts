import { describe, expect, it } from 'vitest'
import { boardOf, isBoard } from '../../src/scores/score.ts'
import { made } from '../support/content.ts'

describe('boardOf', () => {
  const boardAt = (quiz: string, finishedAt: string, isFullLength = true) =>
    boardOf({ quiz, isFullLength, finishedAtMs: Date.parse(finishedAt) })
  it('is a daily’s own board, whenever it was played', () => {
    expect(boardAt('daily-20261110', '2026-12-24')).toBe('daily-20261110')
  })
  it('is its own too for the daily of a collection', () => {
    expect(boardAt('daily-world-cups-20261127', '2026-12-24')).toBe('daily-world-cups-20261127')
    expect(boardAt('daily-world-cups-20261127', '2026-11-27T12:00:00Z', false)).toBe('2026-w48')
    for (const topic of ['world-cups', 'world-cups-2022', 'team-argentina', 'mix-goals'])
      expect(boardAt(`${topic}-20261127-a`, '2026-11-27')).toBe('2026-w48')
  })
  it('is the week in which the game ended for every other quiz', () => {
    expect(boardAt('mix-20261110-a', '2026-11-22T23:59:59Z')).toBe('2026-w47')
    expect(boardAt('mix-20261110-a', '2026-11-23T00:00:00Z')).toBe('2026-w48')
    expect(boardAt('everton-2017-20261110-a', '2027-01-01')).toBe('2026-w53')
  })
  it('is the week’s too for a daily at another length than its full one', () => {
    expect(boardAt('daily-20261122', '2026-11-22T12:00:00Z', false)).toBe('2026-w47')
  })
})

describe('isBoard', () => {
  it.each(['daily-20261122', '2026-w01', '2026-w53', 'daily-klopp-20261122'])('is so for %s', (text) =>
    expect(isBoard(made.index, text)).toBe(true),
  )
  it.each([
    '',
    'daily',
    'mix-20261122-a',
    '2026-w00',
    '2026-w54',
    '2026-47',
    'daily-20261122:x',
    'daily-klopp',
    'daily-nobody-20261122',
    'daily-klopp-20261122-a',
    'klopp-20261122',
    'daily-constructor-20261122',
  ])('is not so for %j', (text) => expect(isBoard(made.index, text)).toBe(false))
})
