import { describe, expect, it } from 'vitest'
import { createMemory } from '../../src/quiz/memory.ts'
import type { Score } from '../../src/scores/score.ts'
import { FRESH_MS, type LeaderboardMemory, openStore } from '../../src/scores/store.ts'
import { NOON } from '../support/house.ts'
import { openMisbehavingKv } from '../support/kv.ts'
import { withoutWaiting } from '../support/waiting.ts'

const score = (n: number, right = n % 11): Score => ({
  game: `game-${String(n).padStart(17, '0')}`,
  league: 'all',
  board: 'daily-20261122',
  score: right,
  total: 10,
  timeMs: 1000 + n,
  finishedAtMs: NOON + n,
})

function open() {
  const bad = openMisbehavingKv()
  const memory: LeaderboardMemory = createMemory(50)
  return { bad, memory, at: (nowMs: number) => openStore(bad.kv, memory, nowMs) }
}
async function boardAt(store: ReturnType<ReturnType<typeof open>['at']>) {
  const read = await store.readLeaderboard('all', 'daily-20261122')
  if (!read.ok) throw new Error(read.reason)
  return read.leaderboard
}

describe('openStore', () => {
  it('saves with one put and reads a board with one list', async () => {
    const { bad, at } = open()
    await at(NOON).writeScore(score(1), 'Ada')
    expect(bad.calls).toEqual({ get: 0, put: 1, list: 0, delete: 0 })
    expect((await boardAt(at(NOON))).rows.map(({ name }) => name)).toEqual(['Ada'])
    await boardAt(at(NOON + 1))
    expect(bad.calls).toEqual({ get: 0, put: 1, list: 1, delete: 0 })
  })
  it('never loses a score, and never doubles one: 1,000 at once, each tried until it is told that it is saved', async () => {
    const { bad } = open()
    const isolates = Array.from({ length: 10 }, (): LeaderboardMemory => createMemory(1))
    const inSome = (n: number) => isolates[n % isolates.length] ?? createMemory(1)
    let calls = 0
    bad.mishap = () => {
      calls += 7
      return (['none', 'before', 'after', 'throttled'] as const)[calls % 4] ?? 'none'
    }
    await Promise.all(
      Array.from({ length: 1000 }, async (_, n) => {
        for (let tries = 0; ; tries++) {
          const store = openStore(bad.kv, inSome(n + tries), NOON + tries)
          if ((await store.writeScore(score(n), `Player ${n}`)).ok) return
          if (tries > 50) throw new Error('never saved')
        }
      }),
    )
    bad.mishap = () => 'none'
    expect(bad.entries.size).toBe(1000)
    const { rows } = await boardAt(openStore(bad.kv, createMemory(1), NOON))
    expect(rows).toHaveLength(1000)
    expect(new Set(rows.map(({ name }) => name)).size).toBe(1000)
  })
  it('renames the row when it is saved again under another name', async () => {
    const { bad, at } = open()
    await at(NOON).writeScore(score(1), 'Ada')
    await at(NOON).writeScore(score(1), 'Grace')
    expect(bad.entries.size).toBe(1)
    expect((await boardAt(at(NOON))).rows.map(({ name }) => name)).toEqual(['Grace'])
  })
  it('shows a saved row at once, however late the listing is', async () => {
    const { bad, at } = open()
    await boardAt(at(NOON))
    bad.listLag = 3
    await at(NOON + 1).writeScore(score(5), 'Ada')
    for (const later of [2, FRESH_MS + 2, 2 * FRESH_MS + 3]) {
      expect((await boardAt(at(NOON + later))).rows.map(({ name }) => name)).toEqual(['Ada'])
    }
  })
  it('shows a saved row at once on a board that was never listed', async () => {
    const { bad, at } = open()
    bad.listLag = 2
    await bad.kv.list({ prefix: 'v1:all:daily-20261122:' })
    await at(NOON).writeScore(score(5), 'Ada')
    expect((await boardAt(at(NOON + 1))).rows.map(({ name }) => name)).toEqual(['Ada'])
  })
  it('forgets a deleted row at once, and deleting again is no error', async () => {
    const { at } = open()
    await at(NOON).writeScore(score(1), 'Ada')
    await boardAt(at(NOON))
    expect(await at(NOON).removeScore(score(1))).toEqual({ ok: true })
    expect((await boardAt(at(NOON + 1))).rows).toEqual([])
    expect(await at(NOON).removeScore(score(1))).toEqual({ ok: true })
  })
  it('serves the last board, and says that it is stale, when KV is away', async () => {
    const { bad, at } = open()
    await at(NOON).writeScore(score(1), 'Ada')
    expect((await boardAt(at(NOON))).stale).toBe(false)
    bad.mishap = () => 'before'
    const stale = await boardAt(at(NOON + FRESH_MS + 1))
    expect([stale.stale, stale.rows.map(({ name }) => name)]).toEqual([true, ['Ada']])
    bad.mishap = () => 'none'
    expect((await boardAt(at(NOON + FRESH_MS + 2))).stale).toBe(false)
  })
  it('says that it is unavailable when KV fails, is throttled, or never answers', async () => {
    const { bad, at } = open()
    for (const fate of ['before', 'throttled'] as const) {
      bad.mishap = () => fate
      expect(await at(NOON).writeScore(score(1), 'Ada')).toEqual({ ok: false, reason: 'unavailable' })
      expect(await at(NOON).readLeaderboard('all', '2026-w47')).toEqual({ ok: false, reason: 'unavailable' })
      expect(await at(NOON).removeScore(score(1))).toEqual({ ok: false, reason: 'unavailable' })
    }
    bad.mishap = () => 'none'
    bad.delayMs = Infinity
    const late = await withoutWaiting(() => at(NOON).writeScore(score(1), 'Ada'))
    expect(late.value).toEqual({ ok: false, reason: 'unavailable' })
  })
  it('keeps leagues and boards apart', async () => {
    const { at } = open()
    await at(NOON).writeScore(score(1), 'Ada')
    await at(NOON).writeScore({ ...score(2), league: 'all2' }, 'Grace')
    await at(NOON).writeScore({ ...score(3), board: '2026-w47' }, 'Alan')
    expect((await boardAt(at(NOON))).rows.map(({ name }) => name)).toEqual(['Ada'])
  })
  it('shows a game once, as it was first finished, whatever keys it has', async () => {
    const { bad, at } = open()
    await at(NOON).writeScore({ ...score(1), finishedAtMs: NOON, timeMs: 5000 }, 'First')
    await at(NOON).writeScore({ ...score(1), finishedAtMs: NOON + 1, timeMs: 1000 }, 'Again')
    expect(bad.entries.size).toBe(2)
    for (const later of [1, FRESH_MS + 1])
      expect((await boardAt(at(NOON + later))).rows.map(({ name }) => name)).toEqual(['First'])
  })
  it('passes over keys that are not scores', async () => {
    const { bad, at } = open()
    await bad.kv.put('v1:all:daily-20261122:nonsense', '', { metadata: { name: 1 } })
    expect((await boardAt(at(NOON))).rows).toEqual([])
  })
})
