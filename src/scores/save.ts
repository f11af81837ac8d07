import { SAVE_TTL_MS } from '../game/game.ts'
import { openFinished } from '../game/play.ts'
import type { FinishedGame } from '../game/standing.ts'
import type { Signer, TokenFault } from '../game/token.ts'
import type { Leaderboard } from './leaderboard.ts'
import { cleanName, type NameFault } from './name.ts'
import { type Row, toScore } from './score.ts'
import type { Store } from './store.ts'

/** Everything from outside that saving or deleting a score needs. */
export interface SaveContext {
  readonly signer: Signer
  readonly nowMs: number
  readonly store: Store
  /** Whether the sender of this request has sent too many requests lately, or whoever has the token of the game. */
  readonly isTooOften: (game: string) => Promise<boolean>
}

/** Why a score is not saved or deleted. */
export type SaveFault = TokenFault | 'save-expired' | NameFault | 'too-often' | 'unavailable'

/** What became of saving a score. */
export type Saved =
  | {
      readonly ok: true
      readonly finished: FinishedGame
      readonly row: Row
      /** The leaderboard with the row in it; stale, and perhaps with this row only, if it was not read by then. */
      readonly leaderboard: Leaderboard
    }
  /** `finished` is there if the token is good: the game can be saved later, or under another name. */
  | { readonly ok: false; readonly reason: SaveFault; readonly finished?: FinishedGame }

/** Saves a finished game under a name. */
export async function saveScore(
  context: SaveContext,
  { token, name }: { token: string; name: string },
): Promise<Saved> {
  const opened = await openFinished(context, token)
  if (!opened.ok) return opened
  const { finished } = opened
  const { nowMs, store, isTooOften } = context
  if (nowMs - finished.finishedAtMs > SAVE_TTL_MS) return { ok: false, reason: 'save-expired', finished }
  const named = cleanName(name)
  if (!named.ok) return { ...named, finished }
  if (await isTooOften(finished.game)) return { ok: false, reason: 'too-often', finished }
  const written = await store.writeScore(toScore(finished), named.name)
  if (!written.ok) return { ...written, finished }
  const { row, leaderboard } = written
  return { ok: true, finished, row, leaderboard }
}

/** Deletes the score of a finished game. Its token is all that is needed. */
export async function deleteScore(
  context: SaveContext,
  token: string,
): Promise<
  { ok: true; finished: FinishedGame; row: Pick<Row, 'board' | 'league'> } | { ok: false; reason: SaveFault }
> {
  const opened = await openFinished(context, token)
  if (!opened.ok) return opened
  const { finished } = opened
  if (await context.isTooOften(finished.game)) return { ok: false, reason: 'too-often' }
  const row = toScore(finished)
  const removed = await context.store.removeScore(row)
  return removed.ok ? { ok: true, finished, row } : removed
}
