// The only code that touches KV. A score is one put of one key, and a board is one list: nothing is read to be written, so
// nothing can be lost to somebody else's write. What KV shows late is bridged by keeping the boards of this isolate for a
// moment and putting saved rows into them. Price: for up to a minute another place may not see a row.
import type { Memory } from '../quiz/memory.ts'
import { boardPrefix, parseRow, type RowMetadata, toKey } from './key.ts'
import { type Leaderboard, oncePerGame, withoutRow, withRow } from './leaderboard.ts'
import type { Row, Score } from './score.ts'

/** How many rows a board is listed to: one list call's worth. */
export const MOST_ROWS = 1000
/** How long a listed board is shown without asking again. */
export const FRESH_MS = 15_000
/** How long KV may take before we say that it is away. */
const PATIENCE_MS = 4_000
/** How long a row is kept. */
const ROW_TTL_SECONDS = 400 * 24 * 3600

export type StoreFault = 'unavailable'
export type Stored<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly reason: StoreFault }

/** Boards as they were last listed in this isolate, by their prefix; `listedAtMs` is 0 for one that was only written to. */
export type BoardMemory = Memory<string, { readonly board: Leaderboard; readonly listedAtMs: number }>

/** The scores of a namespace. */
export interface Store {
  /** The board, from memory while it is fresh; stale when KV is away; unavailable when it was never seen either. */
  readLeaderboard(league: string, board: string): Promise<Stored<{ board: Leaderboard }>>
  /** Saves a score under a name. Again with another name, it renames the row. */
  writeScore(score: Score, name: string): Promise<Stored<{ row: Row }>>
  /** Deletes a score; deleting what is not there is no error. */
  removeScore(score: Score): Promise<Stored<object>>
  /** Keeps a player's report of a question, one key each. */
  writeReport(id: string, report: object): Promise<Stored<object>>
}

/** The store of a namespace at an instant, with the boards that this isolate remembers. */
export function openStore(kv: KVNamespace, memory: BoardMemory, nowMs: number): Store {
  return {
    async readLeaderboard(league, board) {
      const prefix = boardPrefix(league, board)
      const known = memory.get(prefix)
      if (known && nowMs - known.listedAtMs < FRESH_MS) return { ok: true, board: known.board }
      const listed = await attempt(() => kv.list({ prefix, limit: MOST_ROWS }))
      if (!listed.ok) return known ? { ok: true, board: { ...known.board, stale: true } } : listed
      const rows = oncePerGame(listed.value.keys.flatMap(({ name, metadata }) => parseRow(name, metadata) ?? []))
      const fresh: Leaderboard = {
        league,
        board,
        rows: withUnlisted(rows, known?.board, nowMs),
        more: !listed.value.list_complete,
        stale: false,
      }
      memory.set(prefix, { board: fresh, listedAtMs: nowMs })
      return { ok: true, board: fresh }
    },
    async writeScore(score, name) {
      const metadata: RowMetadata = { name, total: score.total, savedAtMs: nowMs }
      const put = await attempt(() => kv.put(toKey(score), '', { metadata, expirationTtl: ROW_TTL_SECONDS }))
      if (!put.ok) return put
      const row = { ...score, name, savedAtMs: nowMs }
      change(memory, score, (board) => withRow(board, row))
      return { ok: true, row }
    },
    async removeScore(score) {
      const removed = await attempt(() => kv.delete(toKey(score)))
      if (!removed.ok) return removed
      change(memory, score, (board) => withoutRow(board, score.game))
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

/** Rows of ours that a listing does not show yet: it may lag behind a write by a minute. */
const LAG_MS = 60_000
function withUnlisted(rows: readonly Row[], known: Leaderboard | undefined, nowMs: number): readonly Row[] {
  const listed = new Set(rows.map(({ game }) => game))
  const missing = known?.rows.filter((row) => !listed.has(row.game) && nowMs - row.savedAtMs < LAG_MS) ?? []
  return missing.reduce((board, row) => withRow(board, row), {
    league: '',
    board: '',
    rows,
    more: false,
    stale: false,
  } as Leaderboard).rows
}

function change(memory: BoardMemory, { league, board }: Score, how: (board: Leaderboard) => Leaderboard): void {
  const prefix = boardPrefix(league, board)
  const known = memory.get(prefix) ?? { board: { league, board, rows: [], more: true, stale: false }, listedAtMs: 0 }
  memory.set(prefix, { ...known, board: how(known.board) })
}

/** A KV call that may fail, be throttled, or never come back: all three are "unavailable", none is a crash. */
async function attempt<T>(call: () => Promise<T>): Promise<{ ok: true; value: T } | { ok: false; reason: StoreFault }> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS)
  })
  try {
    const value = await Promise.race([call().then((result) => ({ result })), late])
    return value ? { ok: true, value: value.result } : { ok: false, reason: 'unavailable' }
  } catch (error) {
    console.error(JSON.stringify({ event: 'kv-unavailable', error: String(error) }))
    return { ok: false, reason: 'unavailable' }
  } finally {
    if (timer !== undefined) clearTimeout(timer)
  }
}
