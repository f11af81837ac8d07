// The only code that touches KV. A score is one put of one key, and a leaderboard is one list: nothing is read before it is
// written, so no write can undo another. KV may list a write late, and what was listed is kept for minutes; until then this
// isolate adds the rows that it saved to what was listed. Price: other places see a row only when they list again.
import { type BoardOf, type BoardsParts, type KnownBoards, openBoards } from './boards.ts'
import { type CallParts, callKv, callToWrite, note, READER_PATIENCE_MS } from './calls.ts'
import { type KvCall, lastEnd } from './health.ts'
import { boardPrefix, type RowMetadata, toKey } from './key.ts'
import type { Leaderboard } from './leaderboard.ts'
import { listRows } from './listing.ts'
import { later, waitAtMost } from './patience.ts'
import { ROW_DAYS, type Row, type Score } from './score.ts'

/** What went wrong with the store: KV could not be reached or refused the call, or the sender has had too many boards listed. */
export type StoreFault = 'unavailable' | 'too-often'
/** What a call of the store gives, or what went wrong. */
export type Stored<T, Fault extends StoreFault = 'unavailable'> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly reason: Fault }

/** What a store is made of. */
export interface StoreParts extends BoardsParts, CallParts {
  readonly kv: KVNamespace
  readonly rowDays?: number | undefined
  /** Whether the sender of this request may still have a board of the league listed; without it, always. */
  readonly mayList?: (league: string) => Promise<boolean>
}

/** The saved scores and reports. */
export interface Store {
  /** The leaderboard of a board, after 400 ms at most: as it was listed lately, stale if KV does not answer, and unavailable if it is not known either. */
  readLeaderboard(league: string, board: string): Promise<Stored<{ leaderboard: Leaderboard }, StoreFault>>
  /** Saves a score under a name; saving it again under another name renames it. It does not wait for the leaderboard: what is not listed by then is stale, and may have this row only. */
  writeScore(score: Score, name: string): Promise<Stored<{ row: Row; leaderboard: Leaderboard }>>
  /** Deletes a score, if it is there. */
  removeScore(score: Score): Promise<Stored<object>>
  /** Keeps a player's report of a question under a key of its own. */
  writeReport(id: string, report: object): Promise<Stored<object>>
}

const unavailable = { ok: false, reason: 'unavailable' } as const

/** The store of a KV namespace at an instant, with what this isolate and its place remember of it. */
export function openStore(parts: StoreParts): Store {
  const { kv, nowMs, rowDays = ROW_DAYS } = parts
  const expirationTtl = rowDays * 24 * 3600
  const boards = openBoards(parts)
  return {
    async readLeaderboard(league, board) {
      let isListed = false
      const onCall = (call: KvCall) => {
        isListed = true
        parts.onCall?.(call)
      }
      const finding = findBoard({ ...parts, onCall }, boards, { league, board })
      const found = await waitAtMost(READER_PATIENCE_MS, finding)
      if (!found) {
        if (isListed) note(parts, 'list', 'late')
        later(parts, finding)
      }
      if (found?.value.ok) return found.value
      const known = boards.recall({ league, board })
      return known ? { ok: true, leaderboard: { ...known, stale: true } } : (found?.value ?? unavailable)
    },
    async writeScore(score, name) {
      const { total, pattern } = score
      const metadata: RowMetadata = { name, total, savedAtMs: nowMs, pattern }
      const finding = findBoard(parts, boards, score).catch(() => undefined)
      later(parts, finding)
      if (!(await callToWrite(parts, 'put', () => kv.put(toKey(score), '', { metadata, expirationTtl }))))
        return unavailable
      const row = { ...score, name, savedAtMs: nowMs }
      await waitAtMost(0, finding)
      return { ok: true, row, leaderboard: boards.add(row) }
    },
    async removeScore(score) {
      if (!(await callToWrite(parts, 'delete', () => kv.delete(toKey(score))))) return unavailable
      boards.remove(score)
      return { ok: true }
    },
    async writeReport(id, report) {
      const put = () => kv.put(`report:${id}`, JSON.stringify(report), { expirationTtl })
      return (await callToWrite(parts, 'put', put)) ? { ok: true } : unavailable
    },
  }
}

/** A board as this isolate or its place knows it, or as KV lists it now. While KV does not list, it is not asked again for some seconds. */
async function findBoard(
  parts: StoreParts,
  boards: KnownBoards,
  of: BoardOf,
): Promise<Stored<{ leaderboard: Leaderboard }, StoreFault>> {
  const { health, nowMs, budget } = parts
  const known = await boards.find(of)
  if (known) return { ok: true, leaderboard: known }
  if ((lastEnd(health, 'list', nowMs) ?? 'done') !== 'done') return unavailable
  const prefix = boardPrefix(of.league, of.board)
  const meanwhile = isRecent(budget?.underway.get(prefix), nowMs) ? boards.recall(of) : undefined
  if (meanwhile) return { ok: true, leaderboard: meanwhile }
  budget?.underway.set(prefix, nowMs)
  try {
    return await listBoard(parts, boards, of)
  } finally {
    budget?.underway.delete(prefix)
  }
}

/** Lists a board, if its sender and the budget of the day allow it, and remembers it. */
async function listBoard(
  parts: StoreParts,
  boards: KnownBoards,
  of: BoardOf,
): Promise<Stored<{ leaderboard: Leaderboard }, StoreFault>> {
  const { kv, mayList, onCall } = parts
  if ((mayList && !(await mayList(of.league))) || !boards.mayList(of)) return { ok: false, reason: 'too-often' }
  const list: KVNamespace['list'] = (options) => {
    onCall?.('list')
    return kv.list(options)
  }
  const listed = await callKv(parts, 'list', () => listRows(list, boardPrefix(of.league, of.board)))
  return listed ? { ok: true, leaderboard: await boards.learn(of, listed.value) } : unavailable
}

/** How long a list may be underway before another one is begun. */
const UNDERWAY_MS = 2_000

const isRecent = (sinceMs: number | undefined, nowMs: number) => sinceMs !== undefined && nowMs - sinceMs < UNDERWAY_MS
