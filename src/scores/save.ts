import { SAVE_TTL_MS } from '../game/game.ts'
import { openResult, type Result } from '../game/play.ts'
import type { Signer, TokenFault } from '../game/token.ts'
import type { Leaderboard } from './leaderboard.ts'
import { cleanName, type NameFault } from './name.ts'
import { type Row, toScore } from './score.ts'
import type { Store } from './store.ts'

/** What a score is saved with. */
export interface Desk {
  readonly signer: Signer
  readonly nowMs: number
  readonly store: Store
  /** Whether whoever asks has asked too often. */
  readonly isTooOften: () => Promise<boolean>
}

export type SaveFault = TokenFault | 'save-expired' | `name-${NameFault}` | 'too-often' | 'unavailable'

export type Saved =
  | {
      readonly ok: true
      readonly result: Result
      readonly row: Row
      /** The board with the row in it; the row alone, and stale, when it could not be read just now. */
      readonly board: Leaderboard
    }
  /** `result` is there whenever the game itself is good: it can be saved another time or under another name. */
  | { readonly ok: false; readonly reason: SaveFault; readonly result?: Result }

/** Saves a finished game under a name: one put, whatever door it comes through. */
export async function saveScore(desk: Desk, { token, name }: { token: string; name: string }): Promise<Saved> {
  const opened = await openResult(desk, token)
  if (!opened.ok) return opened
  const { ok: _, ...result } = opened
  const named = cleanName(name)
  if (desk.nowMs - result.finishedAtMs > SAVE_TTL_MS) return { ok: false, reason: 'save-expired', result }
  if (!named.ok) return { ok: false, reason: `name-${named.reason}`, result }
  if (await desk.isTooOften()) return { ok: false, reason: 'too-often', result }
  const score = toScore(result)
  const written = await desk.store.writeScore(score, named.name)
  if (!written.ok) return { ...written, result }
  const { row } = written
  const { league, board } = row
  const read = await desk.store.readLeaderboard(league, board)
  return {
    ok: true,
    result,
    row,
    board: read.ok ? read.board : { league, board, rows: [row], more: true, stale: true },
  }
}

/** Deletes the score of a finished game: who holds its token may. */
export async function deleteScore(
  { store, ...desk }: Desk,
  token: string,
): Promise<{ ok: true; row: Pick<Row, 'board' | 'league'>; result: Result } | { ok: false; reason: SaveFault }> {
  const result = await openResult(desk, token)
  if (!result.ok) return result
  if (await desk.isTooOften()) return { ok: false, reason: 'too-often' }
  const score = toScore(result)
  const removed = await store.removeScore(score)
  return removed.ok ? { ok: true, row: score, result } : removed
}
