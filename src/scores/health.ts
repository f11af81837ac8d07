/** What is called of KV. */
export type KvCall = 'put' | 'list' | 'delete'

/** How a call of KV ended: it was done, it failed, or it did not come back in time. */
export type CallEnd = 'done' | 'failed' | 'late'

/** The last call of each sort that this isolate made: when, and how it ended. */
export type KvHealth = Map<KvCall, { readonly atMs: number; readonly end: CallEnd }>

/** How long a call that failed or was late is remembered. */
export const AWAY_MS = 5_000

/** How the last call of a sort ended; `undefined` if there was none, or if it was too long ago to tell anything. */
export function lastEnd(health: KvHealth, call: KvCall, nowMs: number): CallEnd | undefined {
  const last = health.get(call)
  return last && nowMs - last.atMs < AWAY_MS ? last.end : undefined
}
