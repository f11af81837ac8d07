import { rmSync } from 'node:fs'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Score } from '../../src/scores/score.ts'
import type { Store } from '../../src/scores/store.ts'
import { NOON } from '../support/house.ts'
import { memoryFolder } from '../support/memory-folder.ts'

/**
 * A Worker that calls a store of its own for each list of arguments that it is sent, all at once. Timers stand still in it:
 * on a slow machine KV is slow, and the store would run out of patience.
 */
const worker = `
import { createMemory } from './src/quiz/memory.ts'
import { openStore } from './src/scores/store.ts'
globalThis.setTimeout = () => 0
export default {
  async fetch(request, { SCORES }) {
    const { call, args } = await request.json()
    const answers = args.map((each) => openStore({ kv: SCORES, memory: createMemory(5), health: new Map(), nowMs: ${NOON}, mayList: async () => call === 'readLeaderboard' })[call](...each))
    return Response.json(await Promise.all(answers))
  },
}`

let miniflare: Miniflare
const folder = memoryFolder('scores')
beforeAll(async () => {
  const stdin = { contents: worker, resolveDir: process.cwd() }
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false })
  const code = { type: 'esm' as const, contents: outputFiles[0]?.text ?? '' }
  const manifest = { mainModule: 'index.js', modulesRoot: '/', modules: { 'index.js': code } }
  const env = { SCORES: { type: 'kv' as const } }
  miniflare = new Miniflare({
    resourcePersistencePath: folder,
    workers: [{ config: { name: 'scores', compatibilityDate: '2024-09-01', manifest, env } }],
  })
})
afterAll(async () => {
  await miniflare.dispose()
  rmSync(folder, { recursive: true })
})

/** What a call of the store comes to, for each list of arguments. */
async function ask<Call extends keyof Store>(
  call: Call,
  args: readonly Parameters<Store[Call]>[],
): Promise<readonly Awaited<ReturnType<Store[Call]>>[]> {
  const answer = await miniflare.dispatchFetch('http://scores/', {
    method: 'POST',
    body: JSON.stringify({ call, args }),
  })
  return (await answer.json()) as readonly Awaited<ReturnType<Store[Call]>>[]
}

const score = (n: number): Score => ({
  game: `game-${String(n).padStart(17, '0')}`,
  league: 'all',
  board: '2026-w47',
  score: n % 11,
  total: 10,
  timeMs: (n * 7919) % 600_000,
  finishedAtMs: NOON + n,
})

async function readBoard() {
  const [read] = await ask('readLeaderboard', [['all', '2026-w47']])
  if (!read?.ok) throw new Error(`expected a board, found ${read?.reason}`)
  return read.leaderboard
}

describe('openStore, on the local KV of the platform', () => {
  it('keeps 1,000 scores that are saved at once, each twice, in the order of the board', async () => {
    const saves = Array.from({ length: 500 }, (_, i) => i)
    const all = [0, 500, 0, 500].map((from) =>
      ask(
        'writeScore',
        saves.map((i) => [score(from + i), `Player ${from + i}`]),
      ),
    )
    expect((await Promise.all(all)).flat().filter(({ ok }) => ok)).toHaveLength(2000)
    const { rows, more } = await readBoard()
    expect(more).toBe(false)
    expect(new Set(rows.map(({ game }) => game)).size).toBe(1000)
    expect(rows).toHaveLength(1000)
    for (const [i, row] of rows.entries()) {
      const next = rows[i + 1]
      if (next) expect(row.score > next.score || (row.score === next.score && row.timeMs <= next.timeMs)).toBe(true)
    }
  })
  it('deletes a score for good', async () => {
    await ask('writeScore', [[score(10), 'Ada']])
    expect(await ask('removeScore', [[score(10)]])).toEqual([{ ok: true }])
    expect((await readBoard()).rows.some(({ game }) => game === score(10).game)).toBe(false)
  })
})
