// A thousand players save into a KV that misbehaves, with retries and duplicates: once with the store, and once with the board
// that is usual in KV, an array under one key that is read, changed and written.
import { createMemory } from '../../src/quiz/memory.ts'
import { BOARD_SECONDS, type KnownBoard, LAG_MS, type LeaderboardMemory } from '../../src/scores/boards.ts'
import type { KvHealth } from '../../src/scores/health.ts'
import type { Score } from '../../src/scores/score.ts'
import { openStore } from '../../src/scores/store.ts'
import { type ChaosKv, type Fate, openChaosKv } from './chaos-kv.ts'
import { inVirtualTime, type VirtualTime } from './virtual-time.ts'

const START_MS = Date.parse('2026-11-22T12:00:00Z')
const PLAYERS = 1000
const PLACES = 5
const ISOLATES = 3
/** All players come within ten minutes. */
const RUSH_MS = 600_000
/** One save in five is sent twice at once. */
const TWICE = 0.2
const MOST_TRIES = 15
const BOARD = { league: 'all', board: 'daily-20261122' }

/** What became of a thousand saves. */
export interface ChaosFigures {
  /** How many players were told that their score is saved. */
  readonly told: number
  /** How many attempts that took, the second of two at once counted too. */
  readonly attempts: number
  /** How many of those who were told are on the board in the end, once each and with the right score. */
  readonly right: number
  /** How many rows the board has in the end. */
  readonly rows: number
  /** Whether the rows are in the order of the board. */
  readonly isInOrder: boolean
  readonly calls: ChaosKv['calls']
  readonly fates: ChaosKv['fates']
  /** What readers saw on the way that a board must never show: a row twice, rows out of order, a row of nobody. */
  readonly wrongSights: number
  readonly sights: number
}

type Saver = (score: Score, name: string) => Promise<boolean>
/** A way of keeping scores: how an isolate of a place saves one, and how it reads the board, best first. */
interface Keeping {
  readonly saverAt: (place: number, isolate: number) => Saver
  readonly readAt: (
    place: number,
    isolate: number,
  ) => Promise<readonly Pick<Score, 'game' | 'score' | 'timeMs'>[] | undefined>
}

/** Lets a thousand players save with the store. */
export const saveWithStore = (seed: number): Promise<ChaosFigures> => saveAll(seed, keepInStore)

/** Lets a thousand players save into an array under one key. */
export const saveInArray = (seed: number): Promise<ChaosFigures> => saveAll(seed, keepInArray)

function keepInStore(kv: ChaosKv, { nowMs }: VirtualTime): Keeping {
  const isolates = new Map<string, { readonly memory: LeaderboardMemory; readonly health: KvHealth }>()
  const storeAt = (place: number, isolate: number) => {
    const key = `${place} ${isolate}`
    const known = isolates.get(key) ?? { memory: createMemory<string, KnownBoard>(5), health: new Map() }
    isolates.set(key, known)
    return openStore({ kv: kv.at(place), ...known, nowMs: nowMs() })
  }
  return {
    saverAt: (place, isolate) => async (score, name) => (await storeAt(place, isolate).writeScore(score, name)).ok,
    async readAt(place, isolate) {
      const read = await storeAt(place, isolate).readLeaderboard(BOARD.league, BOARD.board)
      return read.ok ? read.leaderboard.rows : undefined
    },
  }
}

function keepInArray(kv: ChaosKv): Keeping {
  const read = async (place: number): Promise<Score[]> => JSON.parse((await kv.at(place).get('board')) ?? '[]')
  const patiently = <T>(call: Promise<T>) =>
    Promise.race([call, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 2000))])
  return {
    saverAt: (place) => async (score) => {
      const change = async () => {
        const rows = (await read(place)).filter(({ game }) => game !== score.game)
        const sorted = [...rows, score].toSorted((a, b) => b.score - a.score || a.timeMs - b.timeMs)
        await kv.at(place).put('board', JSON.stringify(sorted))
        return true
      }
      return (await patiently(change().catch(() => false))) === true
    },
    readAt: (place) => patiently(read(place).catch(() => undefined)),
  }
}

async function saveAll(seed: number, keep: (kv: ChaosKv, time: VirtualTime) => Keeping): Promise<ChaosFigures> {
  return inVirtualTime(START_MS, async (time) => {
    const random = randomOf(seed)
    const weather = { calm: false }
    const fate = (): Fate => (weather.calm ? 'none' : fateOf(random()))
    const kv = openChaosKv(time, { random, fate, mostCallMs: 150, mostLagMs: LAG_MS })
    const { saverAt, readAt } = keep(kv, time)
    const anyPlace = () => Math.floor(random() * PLACES)
    const anyIsolate = () => Math.floor(random() * ISOLATES)
    const figures = { told: 0, attempts: 0, wrongSights: 0, sights: 0 }
    const scores = Array.from({ length: PLAYERS }, (_, n) => scoreOf(n, random))
    const games = new Map(scores.map((score) => [score.game, score]))
    const look = async () => {
      const rows = await readAt(anyPlace(), anyIsolate())
      if (!rows) return
      figures.sights += 1
      figures.wrongSights += Number(!isRight(rows, games))
    }
    const told = new Set<string>()
    await Promise.all(
      scores.map(async (score, n) => {
        await time.wait(random() * RUSH_MS)
        const place = anyPlace()
        for (let tries = 0; tries < MOST_TRIES; tries++) {
          const times = random() < TWICE ? 2 : 1
          figures.attempts += times
          const save = () => saverAt(place, anyIsolate())(score, `Player ${n}`)
          const saved = await Promise.all(Array.from({ length: times }, save))
          if (saved.some(Boolean)) {
            figures.told += 1
            told.add(score.game)
            return look()
          }
          await time.wait(1000 + random() * 4000)
        }
      }),
    )
    weather.calm = true
    await time.wait(LAG_MS + 1000 * BOARD_SECONDS)
    const rows = (await readAt(0, ISOLATES)) ?? []
    const right = rows.filter((row) => told.has(row.game) && games.get(row.game)?.score === row.score)
    return {
      ...figures,
      right: new Set(right.map(({ game }) => game)).size,
      rows: rows.length,
      isInOrder: isRight(rows, games),
      calls: kv.calls,
      fates: kv.fates,
    }
  })
}

/** Whether rows are of players that there are, each once, and in order. */
function isRight(
  rows: readonly Pick<Score, 'game' | 'score' | 'timeMs'>[],
  games: ReadonlyMap<string, Score>,
): boolean {
  const isOnce = new Set(rows.map(({ game }) => game)).size === rows.length
  const isReal = rows.every(
    ({ game, score, timeMs }) => games.get(game)?.score === score && games.get(game)?.timeMs === timeMs,
  )
  const isSorted = rows.every((row, i) => {
    const next = rows[i + 1]
    return !next || row.score > next.score || (row.score === next.score && row.timeMs <= next.timeMs)
  })
  return isOnce && isReal && isSorted
}

/** One call in three goes wrong, in one of four ways. */
function fateOf(chance: number): Fate {
  if (chance < 0.12) return 'before'
  if (chance < 0.22) return 'after'
  if (chance < 0.27) return 'never-before'
  return chance < 0.33 ? 'never-after' : 'none'
}

const scoreOf = (n: number, random: () => number): Score => ({
  ...BOARD,
  game: `game-${String(n).padStart(17, '0')}`,
  score: n % 11,
  total: 10,
  timeMs: 20_000 + Math.floor(random() * 600_000),
  finishedAtMs: START_MS + n,
})

/** Numbers from 0 to 1 by chance (mulberry32), the same for one seed. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
