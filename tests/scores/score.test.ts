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
  const TODAY = '2026-11-22'
  it.each(['daily-20261122', 'daily-20261121', '2026-w47', '2026-w44', 'daily-klopp-20261122'])(
    'is so for %s',
    (text) => expect(isBoard(made.index, text, TODAY)).toBe(true),
  )
  it.each([
    [
      'a text of another form',
      ['', 'daily', 'mix-20261122-a', '2026-w00', '2026-w54', '2026-47', 'daily-20261122:x', 'daily-klopp'],
    ],
    [
      'what has no board',
      ['daily-nobody-20261122', 'daily-klopp-20261122-a', 'klopp-20261122', 'daily-constructor-20261122'],
    ],
    ['a day or a week to come', ['daily-20261124', 'daily-klopp-20270101', '2026-w49', '2026-w53', '9999-w01']],
    ['days before there was any', ['1000-w01', '2026-w43', 'daily-20251122', 'daily-klopp-19700101']],
  ])('is not so for %s', (_, texts) => {
    expect(texts.filter((text) => isBoard(made.index, text, TODAY))).toEqual([])
  })
  it('is so a day ahead, where two clocks may differ', () => {
    expect(isBoard(made.index, 'daily-20261123', TODAY)).toBe(true)
    expect(isBoard(made.index, '2026-w48', TODAY)).toBe(true)
  })
})
