import { describe, expect, it } from 'vitest'
import { byQuestion, rowsIn, rowsNamed, toPrinted, toRestore } from '../../scripts/kept-rows.ts'
import { createMemory } from '../../src/quiz/memory.ts'
import { toKey } from '../../src/scores/key.ts'
import { openStore } from '../../src/scores/store.ts'
import { openKv } from '../support/real-kv.ts'

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
  it('finds a name in whatever capitals, accents, look-alike letters or spaces, and no other', () => {
    const rows = rowsIn(['Zoë B', 'ZOE B', 'zоe B', 'Zoe  b', 'Zoe'].map((name, i) => keyOf(`g${i}`, name, i)))
    expect(rowsNamed(rows, ' zoe b').map(({ name }) => name)).toEqual(['Zoe  b', 'zоe B', 'ZOE B', 'Zoë B'])
  })
})

describe('toPrinted', () => {
  it('lets nothing through that a terminal obeys, and keeps every letter', () => {
    expect(toPrinted('a\u001b[31mred\r\nnext\u202edcba\u2028Zoë 👍')).toBe('a [31mred next dcba Zoë 👍')
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

describe('toRestore', () => {
  const NOW = 1_700_000_900_000
  const score = (game: string, league = 'all') => ({
    ...{ game, league, board: 'daily-20261122', score: 2, total: 3, timeMs: 9000 },
    ...{ finishedAtMs: NOW - 60_000, pattern: '110' },
  })
  const listed = async (kv: KVNamespace) => (await kv.list({ prefix: 'v1:' })).keys
  const exportedFrom = async (kv: KVNamespace): Promise<unknown> => JSON.parse(JSON.stringify(rowsIn(await listed(kv))))

  it('gives back what is gone from the local KV of the platform, and leaves what is there', async () => {
    const kv = await openKv()
    const store = () => openStore({ kv, memory: createMemory(1), health: new Map(), nowMs: NOW })
    for (const game of ['a', 'b', 'c']) await store().writeScore(score(game), `Name ${game}`)
    const [before, exported] = [await store().readLeaderboard('all', 'daily-20261122'), await exportedFrom(kv)]
    await store().removeScore(score('b'))
    const { puts, ...counts } = toRestore({ exported, prefix: 'v1:', nowMs: NOW }, await listed(kv))
    expect(puts.map(({ metadata }) => metadata.name)).toEqual(['Name b'])
    expect(counts).toEqual({ there: 2, old: 0, others: 0, odd: 0 })
    for (const { key, value, metadata } of puts) await kv.put(key, value, { metadata })
    expect(await store().readLeaderboard('all', 'daily-20261122')).toEqual(before)
  })
  it('takes rows of the wanted league only, none that is older than KV keeps it, and nothing that is no row', () => {
    const row = (game: string, savedAtMs: number, league?: string) => {
      const { pattern, total, ...rest } = score(game, league)
      return { key: toKey({ ...rest, total, pattern }), name: 'Ada', total, savedAtMs, pattern, more: 'x' }
    }
    const exported = [row('a', NOW), row('b', NOW, 'mine'), row('c', NOW - 401 * 86_400_000), { key: 'x' }, null]
    const { puts, ...counts } = toRestore({ exported, prefix: 'v1:all:', nowMs: NOW }, [])
    expect(puts).toEqual([
      {
        key: row('a', NOW).key,
        value: '',
        metadata: { name: 'Ada', total: 3, savedAtMs: NOW, pattern: '110' },
        expiration: NOW / 1000 + 400 * 86_400,
      },
    ])
    expect(counts).toEqual({ there: 0, old: 1, others: 1, odd: 2 })
    const month = toRestore({ exported, prefix: 'v1:all:', nowMs: NOW, rowDays: 30 }, [])
    expect(month.puts.map(({ expiration }) => expiration)).toEqual([NOW / 1000 + 30 * 86_400])
    expect(() => toRestore({ exported: {}, prefix: 'v1:', nowMs: NOW }, [])).toThrow('expected a list of rows')
  })
})
