import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beatenBy,
  compareRows,
  type Leaderboard,
  oncePerGame,
  placeOf,
  rankRows,
  withoutRow,
  withRow,
} from '../../src/scores/leaderboard.ts'
import type { Row, Score } from '../../src/scores/score.ts'

const board: Leaderboard = { league: 'all', board: 'daily-20261122', rows: [], more: false, unread: 0, stale: false }
const row = (game: string, score: number, timeMs: number, finishedAtMs = 1_795_348_800_000): Row => ({
  game,
  league: 'all',
  board: 'daily-20261122',
  score,
  total: 10,
  timeMs,
  finishedAtMs,
  name: game,
  savedAtMs: 0,
})
const games = fc.array(
  fc.record({ game: fc.constantFrom('a', 'b', 'c', 'd', 'e'), score: fc.nat(10), timeMs: fc.nat(9999) }),
)

describe('withRow', () => {
  it('always ends with the same board, whatever the order in which rows come and come again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30)), fc.infiniteStream(fc.boolean()), (scores, again) => {
        const rows = scores.map((n) => row(`game-${n}`, n % 11, n * 10))
        const arrivals = rows.flatMap((one) => (again.next().value ? [one, one] : [one]))
        const there = arrivals.reduce(withRow, board)
        expect(arrivals.toReversed().reduce(withRow, board)).toEqual(there)
        expect(there.rows).toHaveLength(rows.length)
      }),
    )
  })
  it('always keeps the rows in order, one for each game', () => {
    fc.assert(
      fc.property(games, (arrivals) => {
        const { rows } = arrivals.map(({ game, score, timeMs }) => row(game, score, timeMs)).reduce(withRow, board)
        expect(rows).toEqual(rows.toSorted(compareRows))
        expect(new Set(rows.map(({ game }) => game)).size).toBe(rows.length)
      }),
    )
  })
})

describe('oncePerGame', () => {
  const several = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(10), fc.nat(99), fc.nat(5))
      .map(([game, score, timeMs, later]) => row(game, score, timeMs, 1_795_348_800_000 + later)),
  )
  it('always keeps one row of each game, the first finished, whatever their order', () => {
    fc.assert(
      fc.property(several, (rows) => {
        const kept = oncePerGame(rows)
        expect(new Set(kept.map(({ game }) => game)).size).toBe(kept.length)
        for (const { game, finishedAtMs } of rows)
          expect(kept.find((one) => one.game === game)?.finishedAtMs).toBeLessThanOrEqual(finishedAtMs)
        const inOrder = (some: readonly Row[]) =>
          some.toSorted(compareRows).map(({ game, timeMs }) => `${game} ${timeMs}`)
        expect(inOrder(oncePerGame(rows.toReversed()))).toEqual(inOrder(kept))
        expect(inOrder(rows.reduce(withRow, board).rows)).toEqual(inOrder(kept))
      }),
    )
  })
  it('lets nobody climb by playing an answer again', () => {
    const rows = [
      row('a', 9, 1000, 1_795_348_800_005),
      row('a', 9, 5000, 1_795_348_800_001),
      row('a', 9, 4000, 1_795_348_800_001),
    ]
    expect(oncePerGame(rows)).toEqual([rows[1]])
  })
})

describe('rankRows', () => {
  it('puts more right answers first, then less time, then who was first', () => {
    const rows = [
      row('slow', 9, 2000),
      row('best', 10, 9000),
      row('late', 9, 1000, 1_795_348_800_002),
      row('early', 9, 1000, 1_795_348_800_001),
    ]
    const ranked = rankRows(rows.reduce(withRow, board))
    expect(ranked.map(({ rank, game }) => `${rank} ${game}`)).toEqual(['1 best', '2 early', '3 late', '4 slow'])
  })
})

describe('placeOf', () => {
  const two = [row('a', 9, 1), row('b', 10, 1)].reduce(withRow, board)
  const a: Score = row('a', 9, 1)
  it('is the rank of a score that is there', () => {
    expect(placeOf(two, a)).toEqual({ how: 'ranked', rank: 2, row: row('a', 9, 1) })
    expect(placeOf(withoutRow(two, 'b'), a)).toMatchObject({ how: 'ranked', rank: 1 })
  })
  it('is not known of a score that is not there, nor on a board that is not up to date', () => {
    expect(placeOf(two, { ...a, game: 'x' })).toEqual({ how: 'unseen' })
    expect(placeOf({ ...two, stale: true }, a)).toEqual({ how: 'unseen' })
  })
  it('of a game that was finished twice is that of the first finish', () => {
    const again = { ...a, score: 10, finishedAtMs: a.finishedAtMs + 1 }
    expect(placeOf(two, again)).toEqual({ how: 'finished-before', rank: 2, row: row('a', 9, 1) })
  })
  it('is none for what was too fast, which stands last and leaves the ranks of others alone', () => {
    const fast: Row = { ...row('fast', 10, 0), isTooFast: true }
    const three = withRow(two, fast)
    expect(rankRows(three).map(({ game, rank }) => [game, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['fast', undefined],
    ])
    expect(placeOf(three, fast)).toEqual({ how: 'too-fast', row: fast })
  })
})

describe('beatenBy', () => {
  it('counts neither the own score nor ties, rounds down, and says nothing of a board that is not all known', () => {
    const rows = Array.from({ length: 24 }, (_, i) => row(String(i), i < 8 ? 4 : 5, 1000))
    const full = { ...board, rows }
    const own = row('23', 5, 1000)
    expect(beatenBy(full, own)).toEqual({ percent: 34, count: 23 })
    expect(beatenBy(full, { ...own, timeMs: 999 })).toEqual({ percent: 100, count: 23 })
    expect(beatenBy({ ...full, more: true }, own)).toBeUndefined()
    const fast = { ...row('fast', 0, 0), isTooFast: true as const }
    expect(beatenBy(withRow(full, fast), own)).toEqual({ percent: 34, count: 23 })
    expect(beatenBy(full, fast)).toBeUndefined()
  })
})
