import { type CallEnd, type KvCall, type KvHealth, lastEnd } from './health.ts'
import { waitAtMost } from './patience.ts'

/** How long a reader waits for KV. */
export const READER_PATIENCE_MS = 400
/** How long to wait for a write before it counts as failed; while KV is known to be late, no longer than a reader waits. */
export const WRITER_PATIENCE_MS = 2_000

/** What calls of KV are made with. */
export interface CallParts {
  readonly health: KvHealth
  readonly nowMs: number
  /** Is told of each call of KV. */
  readonly onCall?: ((call: KvCall) => void) | undefined
}

/** What a call gave; `undefined` where KV failed, refused, or was not done in time. */
export type Called<T> = { readonly value: T } | undefined

/** Writes to KV, with patience. It never throws. */
export async function callToWrite(parts: CallParts, sort: 'put' | 'delete', write: () => Promise<void>) {
  const patienceMs = lastEnd(parts.health, sort, parts.nowMs) === 'late' ? READER_PATIENCE_MS : WRITER_PATIENCE_MS
  parts.onCall?.(sort)
  const writing = callKv(parts, sort, write)
  const done = await waitAtMost(patienceMs, writing)
  if (!done) note(parts, sort, 'late')
  return done?.value
}

/** Makes a call of KV and waits for its end, however long, and notes how it ended. It never throws. */
export async function callKv<T>(parts: CallParts, sort: KvCall, make: () => Promise<T>): Promise<Called<T>> {
  try {
    const value = await make()
    note(parts, sort, 'done')
    return { value }
  } catch (error) {
    note(parts, sort, 'failed')
    console.error(JSON.stringify({ event: 'kv-unavailable', call: sort, error: String(error) }))
    return undefined
  }
}

/** Notes how a call ended. */
export function note({ health, nowMs }: CallParts, sort: KvCall, end: CallEnd): void {
  health.set(sort, { atMs: nowMs, end })
}
