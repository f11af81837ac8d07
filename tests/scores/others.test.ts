import { describe, expect, it } from 'vitest'
import { parseRow, toKey } from '../../src/scores/key.ts'
import { type Leaderboard, othersOn } from '../../src/scores/leaderboard.ts'
import type { Row } from '../../src/scores/score.ts'

const score = {
  ...{ game: 'g1', league: 'all', board: 'daily-20261122', score: 2, total: 3 },
  ...{ timeMs: 9000, finishedAtMs: 1_700_000_000_000 },
}
const metadata = { name: 'Ada', total: 3, savedAtMs: 1_700_000_000_500 }

const row = (n: number, pattern?: string): Row => ({ ...score, game: `g${n}`, name: 'Ada', savedAtMs: 0, pattern })
const boardOf = (rows: readonly Row[], more = false): Leaderboard => ({
  ...{ league: 'all', board: 'daily-20261122', unread: 0, stale: false },
  rows,
  more,
})
const rows = (count: number, pattern?: string) => Array.from({ length: count }, (_, n) => row(n, pattern))

describe('the pattern of a row', () => {
  it('is kept in the metadata of its key', () => {
    expect(parseRow(toKey(score), { ...metadata, pattern: '101' })?.pattern).toBe('101')
  })
  it.each([undefined, '111', '11', '1010', '1x1', '', 5, null])(
    'is unknown where it is %j: it has to be of as many questions, with as many right as the key says',
    (pattern) =>
      expect(parseRow(toKey(score), { ...metadata, pattern })).toMatchObject({ score: 2, pattern: undefined }),
  )
  it('cannot override what the key says', () => {
    const forged = { ...metadata, score: 3, timeMs: 1, game: 'other', board: 'daily-20261123', league: 'mine' }
    expect(parseRow(toKey(score), forged)).toMatchObject(score)
  })
})

describe('othersOn', () => {
  it('tells of how many in a hundred rows each question was right', () => {
    expect(othersOn(boardOf([...rows(15, '101'), ...rows(5, '011')]), 3)).toEqual({
      percents: [75, 25, 100],
      isBest: false,
    })
  })
  it('counts out rows without a pattern, and those of other lengths', () => {
    expect(othersOn(boardOf([...rows(20, '110'), ...rows(30), ...rows(9, '1100')]), 3)?.percents).toEqual([100, 100, 0])
  })
  it('says nothing of fewer than 20', () => {
    expect(othersOn(boardOf([...rows(19, '110'), ...rows(30)]), 3)).toBeUndefined()
  })
  it('says that they are the best where the board has more rows', () => {
    expect(othersOn(boardOf(rows(1000, '110'), true), 3)?.isBest).toBe(true)
  })
})
