import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRow, toKey } from '../../src/scores/key.ts'
import { compareRows } from '../../src/scores/leaderboard.ts'
import type { Row } from '../../src/scores/score.ts'

const rows: fc.Arbitrary<Row> = fc.record(
  {
    game: fc.stringMatching(/^[A-Za-z0-9_-]{22}$/),
    league: fc.constantFrom('all', 'my-site', 'a'.repeat(32)),
    board: fc.constantFrom('daily-20261122', '2026-w47'),
    score: fc.integer({ min: 0, max: 20 }),
    total: fc.integer({ min: 20, max: 99 }),
    timeMs: fc.integer({ min: 0, max: 1_200_000 }),
    finishedAtMs: fc.integer({ min: 1_600_000_000_000, max: 4_000_000_000_000 }),
    name: fc.string({ minLength: 1, maxLength: 20 }),
    savedAtMs: fc.integer({ min: 0 }),
    isTooFast: fc.constant(true as const),
  },
  { requiredKeys: ['game', 'league', 'board', 'score', 'total', 'timeMs', 'finishedAtMs', 'name', 'savedAtMs'] },
)

describe('toKey', () => {
  it('always sorts as the board does: what ranks, then more right, then less time, then who was first', () => {
    fc.assert(
      fc.property(rows, rows, (a, other) => {
        const b = { ...other, league: a.league, board: a.board }
        const first =
          Number(a.isTooFast === true) - Number(b.isTooFast === true) ||
          b.score - a.score ||
          a.timeMs - b.timeMs ||
          a.finishedAtMs - b.finishedAtMs
        if (first !== 0) expect(toKey(a) < toKey(b)).toBe(first < 0)
      }),
      { numRuns: 1000 },
    )
  })
  it('always sorts as rows are compared, also two games that are level in everything', () => {
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (a, other, isLevel) => {
        const b = isLevel ? { ...a, game: other.game } : { ...other, league: a.league, board: a.board }
        expect(Math.sign(compareRows(a, b))).toBe(toKey(a) < toKey(b) ? -1 : Number(toKey(a) > toKey(b)))
        expect(compareRows(a, { ...a, name: 'x' })).toBe(0)
      }),
    )
  })
  it('sorts the same by UTF-8 bytes, as KV does', () => {
    fc.assert(
      fc.property(rows, (row) => {
        expect(toKey(row)).toMatch(/^[\x21-\x7e]{1,512}$/)
      }),
    )
  })
  it('is the same for the same game, whatever its name', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const renamed: Row = { ...row, name: 'x', savedAtMs: 1 }
        expect(toKey(renamed)).toBe(toKey(row))
      }),
    )
  })
})

describe('parseRow', () => {
  it('reads back every row', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const { name, total, savedAtMs } = row
        expect(parseRow(toKey(row), { name, total, savedAtMs })).toEqual(row)
      }),
    )
  })
  it('is undefined for a key or metadata that is not ours', () => {
    const good = 'v1:all:daily-20261122:91-0001000-1795348800000:game'
    const metadata = { name: 'Ada', total: 10, savedAtMs: 1 }
    expect(parseRow(good, metadata)?.score).toBe(8)
    for (const key of [
      '',
      'report:1',
      good.slice(3),
      `${good}:x`,
      good.replace('91', '9'),
      good.replace(':91', ':xx91'),
      good.replace('v1', 'v2'),
    ])
      expect(parseRow(key, metadata)).toBeUndefined()
    const names = [{ name: 1 }, { name: '' }]
    const values = [{ total: 7 }, { total: 8.5 }, { total: 100 }, { total: NaN }, { savedAtMs: -1 }, { savedAtMs: 0.5 }]
    const bad = [undefined, null, 'x', {}, ...[...names, ...values].map((part) => ({ ...metadata, ...part }))]
    for (const one of bad) expect(parseRow(good, one), JSON.stringify(one)).toBeUndefined()
  })
  it('believes the key, whatever metadata says of score, time or rank', () => {
    const key = 'v1:all:daily-20261122:x91-0001000-1795348800000:game'
    const metadata = { name: 'Ada', total: 10, savedAtMs: 1, score: 10, timeMs: 1, isTooFast: false, league: 'x' }
    const { score, timeMs, isTooFast, league } = parseRow(key, metadata) ?? {}
    expect([score, timeMs, isTooFast, league]).toEqual([8, 1000, true, 'all'])
  })
})
