import { rmSync } from 'node:fs'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createMemory } from '../../src/quiz/memory.ts'
import type { Score } from '../../src/scores/score.ts'
import { openStore } from '../../src/scores/store.ts'
import { NOON } from '../support/house.ts'
import { memoryFolder } from '../support/memory-folder.ts'

let miniflare: Miniflare
let kv: KVNamespace
const resourcePersistencePath = memoryFolder('scores')
beforeAll(async () => {
  const code = { type: 'esm' as const, contents: 'export default { fetch: () => new Response() }' }
  const manifest = { mainModule: 'index.js', modulesRoot: '/', modules: { 'index.js': code } }
  const env = { SCORES: { type: 'kv' as const } }
  miniflare = new Miniflare({
    resourcePersistencePath,
    workers: [{ config: { name: 'scores', compatibilityDate: '2026-11-01', manifest, env } }],
  })
  kv = (await miniflare.getKVNamespace('SCORES')) as unknown as KVNamespace
})
afterAll(async () => {
  await miniflare.dispose()
  rmSync(resourcePersistencePath, { recursive: true })
})

const score = (n: number): Score => ({
  game: `game-${String(n).padStart(17, '0')}`,
  league: 'all',
  board: '2026-w47',
  score: n % 11,
  total: 10,
  timeMs: (n * 7919) % 600_000,
  finishedAtMs: NOON + n,
})
const anew = () => openStore(kv, createMemory(5), NOON)

describe('openStore, on the local KV of the platform', () => {
  it('keeps 1,000 scores that are saved at once, each twice, in the order of the board', async () => {
    // On a slow machine KV is slow: with timers that stand still, the store does not run out of patience.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const saves = Array.from({ length: 2000 }, (_, i) => anew().writeScore(score(i % 1000), `Player ${i % 1000}`))
    const saved = await Promise.all(saves).finally(() => vi.useRealTimers())
    expect(saved.filter(({ ok }) => !ok)).toEqual([])
    const read = await anew().readLeaderboard('all', '2026-w47')
    if (!read.ok) throw new Error(read.reason)
    const { rows } = read.board
    expect(rows).toHaveLength(1000)
    for (const [i, row] of rows.entries()) {
      const next = rows[i + 1]
      if (next) expect(row.score > next.score || (row.score === next.score && row.timeMs <= next.timeMs)).toBe(true)
    }
  })
  it('deletes a score for good', async () => {
    await anew().removeScore(score(10))
    const read = await anew().readLeaderboard('all', '2026-w47')
    expect(read.ok && read.board.rows.some(({ game }) => game === score(10).game)).toBe(false)
  })
})
