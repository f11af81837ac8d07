import { describe, expect, it } from 'vitest'
import { byQuestion, rowsIn, rowsNamed } from '../../scripts/kept-rows.ts'
import { toKey } from '../../src/scores/key.ts'

const keyOf = (game: string, name: string, savedAtMs: number) => ({
  name: toKey({
    ...{ game, league: 'all', board: 'daily-20261122', score: 2, total: 3 },
    ...{ timeMs: 9000, finishedAtMs: 1_700_000_000_000 },
  }),
  metadata: { name, total: 3, savedAtMs },
})

describe('rowsIn', () => {
  it('gives rows with their keys, newest first, and leaves out what is none', () => {
    const keys = [keyOf('a', 'Ada', 5), keyOf('b', 'Bob', 9), { name: 'report:x' }, { name: 'v1:all:x', metadata: {} }]
    expect(rowsIn(keys).map(({ key, name }) => [key, name])).toEqual([
      [keys[1]?.name, 'Bob'],
      [keys[0]?.name, 'Ada'],
    ])
  })
})

describe('rowsNamed', () => {
  it('finds a name in whatever capitals, accents or look-alike letters, and no other', () => {
    const rows = rowsIn(['Zoë', 'ZOE', 'zоe', 'Zoe B'].map((name, i) => keyOf(`g${i}`, name, i)))
    expect(rowsNamed(rows, 'zoe').map(({ name }) => name)).toEqual(['zоe', 'ZOE', 'Zoë'])
  })
})

describe('byQuestion', () => {
  it('gives reports question by question, those with most first', () => {
    const report = (question: string) => ({ question, reason: 'wrong', reportedAt: '2026-11-22T12:00:00Z' })
    const found = byQuestion([report('a.b.c'), report('d.e.f'), report('d.e.f')])
    expect(found.map(([question, of]) => [question, of.length])).toEqual([
      ['d.e.f', 2],
      ['a.b.c', 1],
    ])
  })
})
