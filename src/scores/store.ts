// The only code that touches KV. A score is one put of one key, and a leaderboard is one list: nothing is read before it is
// written, so no write can undo another. KV may show a write late; until then this isolate adds the rows that it saved to
// what KV lists. Price: other places may not see a row for up to a minute.
import type { Memory } from '../quiz/memory.ts'
import { boardPrefix, parseRow, type RowMetadata, toKey } from './key.ts'
import { insertRow, type Leaderboard, oncePerGame, withoutRow, withRow } from './leaderboard.ts'
import { waitAtMost } from './patience.ts'
import type { Row, Score } from './score.ts'

/** The most rows that are listed: what one list call gives. */
export const MOST_ROWS = 1000
/** How long a listed leaderboard is shown before it is listed again. */
export const FRESH_MS = 15_000
/** How long to wait for KV before it counts as unavailable. */
const PATIENCE_MS = 4_000
/** How long KV keeps a row. */
const ROW_TTL_SECONDS = 400 * 24 * 3600
/** How long KV may take to list a row that was written. */
const LAG_MS = 60_000

/** What went wrong with the store: it could not be reached, or refused the call. */
export type StoreFault = 'unavailable'
/** What a call of the store gives, or what went wrong. */
export type Stored<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly reason: StoreFault }

/** The leaderboards that this isolate knows, by key prefix; `listedAtMs` is 0 for one that was never listed, only written to. */
export type LeaderboardMemory = Memory<string, { readonly leaderboard: Leaderboard; readonly listedAtMs: number }>

/** The saved scores and reports. */
export interface Store {
  /** The leaderboard of a board: from memory while it is fresh, stale if KV is unavailable, and unavailable if it is not in memory either. */
  readLeaderboard(league: string, board: string): Promise<Stored<{ leaderboard: Leaderboard }>>
  /** Saves a score under a name. Saving it again under another name renames it. */
  writeScore(score: Score, name: string): Promise<Stored<{ row: Row }>>
  /** Deletes a score, if it is there. */
  removeScore(score: Score): Promise<Stored<object>>
  /** Keeps a player's report of a question under a key of its own. */
  writeReport(id: string, report: object): Promise<Stored<object>>
}

/** The store of a KV namespace at an instant, with what this isolate remembers of it. */
export function openStore(kv: KVNamespace, memory: LeaderboardMemory, nowMs: number): Store {
  return {
    async readLeaderboard(league, board) {
      const prefix = boardPrefix(league, board)
      const known = memory.get(prefix)
      if (known && nowMs - known.listedAtMs < FRESH_MS) return { ok: true, leaderboard: known.leaderboard }
      const listed = await attempt(() => kv.list({ prefix, limit: MOST_ROWS }))
      if (!listed.ok) return known ? { ok: true, leaderboard: { ...known.leaderboard, stale: true } } : listed
      const rows = oncePerGame(listed.value.keys.flatMap(({ name, metadata }) => parseRow(name, metadata) ?? []))
      const leaderboard: Leaderboard = {
        league,
        board,
        rows: withUnlisted(rows, known?.leaderboard.rows ?? [], nowMs),
        more: !listed.value.list_complete,
        stale: false,
      }
      memory.set(prefix, { leaderboard, listedAtMs: nowMs })
      return { ok: true, leaderboard }
    },
    async writeScore(score, name) {
      const { total, pattern } = score
      const metadata: RowMetadata = { name, total, savedAtMs: nowMs, pattern }
      const put = await attempt(() => kv.put(toKey(score), '', { metadata, expirationTtl: ROW_TTL_SECONDS }))
      if (!put.ok) return put
      const row = { ...score, name, savedAtMs: nowMs }
      change(memory, score, (leaderboard) => withRow(leaderboard, row))
      return { ok: true, row }
    },
    async removeScore(score) {
      const removed = await attempt(() => kv.delete(toKey(score)))
      if (!removed.ok) return removed
      change(memory, score, (leaderboard) => withoutRow(leaderboard, score.game))
      return { ok: true }
    },
    async writeReport(id, report) {
      const put = await attempt(() =>
        kv.put(`report:${id}`, JSON.stringify(report), { expirationTtl: ROW_TTL_SECONDS }),
      )
      return put.ok ? { ok: true } : put
    },
  }
}

/** The listed rows, with those that this isolate saved so recently that KV may not list them yet. */
function withUnlisted(listed: readonly Row[], known: readonly Row[], nowMs: number): readonly Row[] {
  const games = new Set(listed.map(({ game }) => game))
  const missing = known.filter((row) => !games.has(row.game) && nowMs - row.savedAtMs < LAG_MS)
  return missing.reduce(insertRow, listed)
}

/** Changes a leaderboard in memory. */
function change(
  memory: LeaderboardMemory,
  { league, board }: Score,
  how: (leaderboard: Leaderboard) => Leaderboard,
): void {
  const prefix = boardPrefix(league, board)
  const { leaderboard, listedAtMs } = memory.get(prefix) ?? {
    leaderboard: { league, board, rows: [], more: true, stale: false },
    listedAtMs: 0,
  }
  memory.set(prefix, { leaderboard: how(leaderboard), listedAtMs })
}

/** Calls KV. A call that fails, is throttled or takes too long is "unavailable"; it never throws. */
async function attempt<T>(call: () => Promise<T>): Promise<{ ok: true; value: T } | { ok: false; reason: StoreFault }> {
  try {
    const done = await waitAtMost(PATIENCE_MS, call())
    return done ? { ok: true, value: done.value } : { ok: false, reason: 'unavailable' }
  } catch (error) {
    console.error(JSON.stringify({ event: 'kv-unavailable', error: String(error) }))
    return { ok: false, reason: 'unavailable' }
  }
}
