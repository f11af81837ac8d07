import { describe, expect, it } from 'vitest'
import { createMemory } from '../../src/quiz/memory.ts'
import { BOARD_SECONDS, type KnownBoard, type LeaderboardMemory, type SharedBoards } from '../../src/scores/boards.ts'
import { AWAY_MS, type KvHealth } from '../../src/scores/health.ts'
import type { Score } from '../../src/scores/score.ts'
import { openStore } from '../../src/scores/store.ts'

const FRESH_MS = 1000 * BOARD_SECONDS

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

function open(boardSeconds = BOARD_SECONDS) {
  const bad = openMisbehavingKv()
  const memory: LeaderboardMemory = createMemory(50)
  const health: KvHealth = new Map()
  return { bad, memory, at: (nowMs: number) => openStore({ kv: bad.kv, memory, health, nowMs, boardSeconds }) }
}
/** A KV, and the isolates of one place, which share what they know of boards. */
function openPlace() {
  const bad = openMisbehavingKv()
  const cache = new Map<string, KnownBoard>()
  const shared: SharedBoards = {
    read: async (prefix) => cache.get(prefix),
    write: async (prefix, board) => void cache.set(prefix, board),
  }
  const isolate = () => {
    const [memory, health]: [LeaderboardMemory, KvHealth] = [createMemory(5), new Map()]
    return (nowMs: number) => openStore({ kv: bad.kv, memory, health, nowMs, shared })
  }
  return { bad, isolate }
}
async function boardAt(store: ReturnType<ReturnType<typeof open>['at']>) {
  const read = await store.readLeaderboard('all', 'daily-20261122')
  if (!read.ok) throw new Error(read.reason)
  return read.leaderboard
}

describe('openStore', () => {
  it('saves with one put, with one list beside it where the board is not known, and lists no more', async () => {
    const { bad, at } = open()
    const written = await at(NOON).writeScore(score(1), 'Ada')
    expect(written).toMatchObject({ ok: true, leaderboard: { stale: false, rows: [{ name: 'Ada' }] } })
    expect((await boardAt(at(NOON))).rows.map(({ name }) => name)).toEqual(['Ada'])
    await at(NOON + 1).writeScore(score(2), 'Grace')
    await boardAt(at(NOON + FRESH_MS - 1))
    expect(bad.calls).toEqual({ get: 0, put: 2, list: 1, delete: 0 })
    await boardAt(at(NOON + FRESH_MS))
    expect(bad.calls.list).toBe(2)
  })
  it('waits neither for a list nor for a read when it saves', async () => {
    const { bad, at } = open()
    bad.mishap = (call) => (call === 'list' ? 'never' : 'none')
    const { value, waitedMs } = await withoutWaiting(() => at(NOON).writeScore(score(1), 'Ada'))
    expect(value).toMatchObject({ ok: true, row: { name: 'Ada' }, leaderboard: { stale: true } })
    expect(waitedMs).toBeLessThanOrEqual(1)
  })
  it('costs a reader 400 ms where KV does not answer, and the next ones nothing for some seconds', async () => {
    const { bad, at } = open()
    bad.mishap = () => 'never'
    const read = (nowMs: number) => withoutWaiting(() => at(nowMs).readLeaderboard('all', '2026-w47'))
    expect(await read(NOON)).toEqual({ value: { ok: false, reason: 'unavailable' }, waitedMs: 400 })
    for (const later of [1, AWAY_MS - 1]) expect((await read(NOON + later)).waitedMs).toBe(0)
    expect(bad.calls.list).toBe(1)
    expect((await read(NOON + AWAY_MS)).waitedMs).toBe(400)
    expect(bad.calls.list).toBe(2)
  })
  it('costs a writer 2 s where KV does not answer, and the next ones 400 ms', async () => {
    const { bad, at } = open()
    bad.mishap = (call) => (call === 'put' ? 'never' : 'none')
    const write = (nowMs: number) => withoutWaiting(() => at(nowMs).writeScore(score(1), 'Ada'))
    expect(await write(NOON)).toEqual({ value: { ok: false, reason: 'unavailable' }, waitedMs: 2000 })
    expect((await write(NOON + 1)).waitedMs).toBe(400)
  })
  it('goes on past keys that are no rows, says how many there were, and stops in the end', async () => {
    const { bad, at } = open()
    const junk = (n: number) => bad.kv.put(`v1:all:daily-20261122:00-${String(n).padStart(6, '0')}`, '')
    for (let n = 0; n < 1500; n++) await junk(n)
    await at(NOON).writeScore(score(1), 'Ada')
    expect(await boardAt(at(NOON))).toMatchObject({ rows: [{ name: 'Ada' }], unread: 1500, more: false })
    expect(bad.calls.list).toBe(2)
    for (let n = 1500; n < 6000; n++) await junk(n)
    expect(await boardAt(at(NOON + FRESH_MS))).toMatchObject({ rows: [], unread: 5000, more: true })
    expect(bad.calls.list).toBe(7)
  })
  it('lists an empty board of a league once an hour, and the one of everyone as often as any', async () => {
    const { bad, at } = open()
    for (const [league, mostLists] of [
      ['ours', 1],
      ['all', 12],
    ] as const) {
      bad.calls.list = 0
      for (let ms = 0; ms < 3_600_000; ms += 60_000) await at(NOON + ms).readLeaderboard(league, 'daily-20261122')
      expect(bad.calls.list, league).toBe(mostLists)
    }
  })
  it('shares what was listed and saved with the other isolates of its place', async () => {
    const { bad, isolate } = openPlace()
    const [one, other] = [isolate(), isolate()]
    await one(NOON).writeScore(score(1), 'Ada')
    expect((await boardAt(other(NOON + 1))).rows).toHaveLength(1)
    await other(NOON + 2).writeScore(score(2), 'Grace')
    expect((await boardAt(isolate()(NOON + 3))).rows).toHaveLength(2)
    await one(NOON + 4).removeScore(score(1))
    expect((await boardAt(isolate()(NOON + 5))).rows.map(({ name }) => name)).toEqual(['Ada', 'Grace'].slice(1))
    expect(bad.calls.list).toBe(1)
  })
  it('keeps a deleted row off the board of a place whose other isolates still know it', async () => {
    const { isolate } = openPlace()
    const [one, other] = [isolate(), isolate()]
    await one(NOON).writeScore(score(1), 'Ada')
    await boardAt(other(NOON + 1))
    await other(NOON + 2).removeScore(score(1))
    await one(NOON + 3).writeScore(score(2), 'Grace')
    const namesAt = async (reader: typeof one) => (await boardAt(reader(NOON + 4))).rows.map(({ name }) => name)
    expect([await namesAt(one), await namesAt(other), await namesAt(isolate())]).toEqual([['Grace'], [], ['Grace']])
  })
  it('shows a name that was changed while an older list was underway', async () => {
    const { bad, at } = open()
    await at(NOON).writeScore(score(1), 'Ada')
    const [listed, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const slowly = Object.assign(Object.create(bad.kv), {
      async list(options: KVNamespaceListOptions) {
        const keys = await bad.kv.list(options)
        await (bad.calls.list === 2 ? listed.resolve() : new Promise(() => undefined))
        await held.promise
        return keys
      },
    })
    const memory: LeaderboardMemory = createMemory(5)
    const slow = (nowMs: number) => openStore({ kv: slowly, memory, health: new Map(), nowMs })
    const reading = slow(NOON + 1).readLeaderboard('all', 'daily-20261122')
    await listed.promise
    await slow(NOON + 2).writeScore(score(1), 'Grace')
    held.resolve()
    await reading
    expect((await boardAt(slow(NOON + 3))).rows.map(({ name }) => name)).toEqual(['Grace'])
  })
  it('does not take a slow limiter for a slow KV', async () => {
    const { bad, memory } = open()
    const health: KvHealth = new Map()
    const mayList = () => new Promise<boolean>(() => undefined)
    const store = openStore({ kv: bad.kv, memory, health, nowMs: NOON, mayList })
    const read = await withoutWaiting(() => store.readLeaderboard('all', '2026-w47'))
    expect([read.value, health.get('list')]).toEqual([{ ok: false, reason: 'unavailable' }, undefined])
  })
  it('answers that it is unavailable where KV throws at once', async () => {
    const thrown = () => {
      throw new Error('no such binding')
    }
    const kv = { put: thrown, delete: thrown, list: thrown } as unknown as KVNamespace
    const store = openStore({ kv, memory: createMemory(1), health: new Map(), nowMs: NOON })
    const unavailable = { ok: false, reason: 'unavailable' }
    expect(await store.writeScore(score(1), 'Ada')).toEqual(unavailable)
    expect(await store.removeScore(score(1))).toEqual(unavailable)
    expect(await store.writeReport('x', {})).toEqual(unavailable)
    expect(await store.readLeaderboard('all', '2026-w47')).toEqual(unavailable)
  })
  it('lists nothing for a sender who had too much listed, and shows what is known', async () => {
    const { bad, memory, at } = open()
    await at(NOON).writeScore(score(1), 'Ada')
    const mayList = async (league: string) => league === 'all'
    const strict = (nowMs: number) => openStore({ kv: bad.kv, memory, health: new Map(), nowMs, mayList })
    expect(await strict(NOON + 1).readLeaderboard('x-1', '2026-w47')).toEqual({ ok: false, reason: 'too-often' })
    expect((await boardAt(strict(NOON + 1))).rows).toHaveLength(1)
    const { calls } = bad
    expect(calls.list).toBe(1)
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
          const store = openStore({ kv: bad.kv, memory: inSome(n + tries), health: new Map(), nowMs: NOON + tries })
          if ((await store.writeScore(score(n), `Player ${n}`)).ok) return
          if (tries > 50) throw new Error('never saved')
        }
      }),
    )
    bad.mishap = () => 'none'
    expect(bad.entries.size).toBe(1000)
    const { rows } = await boardAt(openStore({ kv: bad.kv, memory: createMemory(1), health: new Map(), nowMs: NOON }))
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
    const { bad, at } = open(15)
    await boardAt(at(NOON))
    bad.listLag = 3
    await at(NOON + 1).writeScore(score(5), 'Ada')
    for (const later of [2, 15_002, 30_003]) {
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
    expect((await boardAt(at(NOON + FRESH_MS + AWAY_MS))).stale).toBe(true)
    expect((await boardAt(at(NOON + FRESH_MS + 1 + AWAY_MS))).stale).toBe(false)
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
