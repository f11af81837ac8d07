/** What can go wrong with a KV call. `before` fails without a trace, `after` has written and fails all the same, `never` does not come back. */
export type Mishap = 'none' | 'before' | 'after' | 'throttled' | 'never'

interface Entry {
  readonly value: string
  readonly metadata: unknown
}

/** A KV namespace that misbehaves as it is told to: it fails, refuses, answers late, or lists old keys. */
export interface MisbehavingKv {
  readonly kv: KVNamespace
  readonly entries: ReadonlyMap<string, Entry>
  readonly calls: Record<'get' | 'put' | 'list' | 'delete', number>
  /** Decides the fate of the next calls. */
  mishap: (call: string, key: string) => Mishap
  /** For how many calls a list still shows what it showed before. */
  listLag: number
  /** Milliseconds before a call comes back; `Infinity` for never. */
  delayMs: number
}

/** A namespace in memory that fails as it is told to. It sorts and pages as KV does, and has its limits on keys and metadata. */
export function openMisbehavingKv(): MisbehavingKv {
  const entries = new Map<string, Entry>()
  const calls = { get: 0, put: 0, list: 0, delete: 0 }
  const lastLists = new Map<string, { keys: { name: string; metadata: unknown }[]; shown: number }>()

  async function suffer(call: keyof typeof calls, key: string, effect: () => void): Promise<void> {
    calls[call] += 1
    if (self.delayMs > 0) await new Promise((resolve) => self.delayMs < Infinity && setTimeout(resolve, self.delayMs))
    const fate = self.mishap(call, key)
    if (fate === 'throttled') throw new Error(`KV ${call.toUpperCase()} failed: 429 Too Many Requests`)
    if (fate === 'never') await new Promise(() => undefined)
    if (fate === 'before') throw new Error('Network connection lost.')
    effect()
    if (fate === 'after') throw new Error('Network connection lost.')
  }

  const kv = {
    async put(key: string, value: string, { metadata }: { metadata?: unknown } = {}) {
      if (new TextEncoder().encode(key).length > 512)
        throw new Error('KV PUT failed: 414 UTF-8 encoded length exceeds 512')
      if (JSON.stringify(metadata ?? null).length > 1024)
        throw new Error('KV PUT failed: 413 metadata exceeds 1024 bytes')
      await suffer('put', key, () => entries.set(key, { value, metadata: structuredClone(metadata) }))
    },
    async delete(key: string) {
      await suffer('delete', key, () => entries.delete(key))
    },
    async get(key: string) {
      await suffer('get', key, () => undefined)
      return entries.get(key)?.value ?? null
    },
    async list({ prefix = '', limit = 1000, cursor = '0' }: { prefix?: string; limit?: number; cursor?: string } = {}) {
      const from = Number(cursor)
      const page = (keys: readonly { name: string; metadata: unknown }[]) => ({
        keys: keys.slice(from, from + limit),
        list_complete: keys.length <= from + limit,
        ...(keys.length > from + limit && { cursor: String(from + limit) }),
      })
      await suffer('list', prefix, () => undefined)
      const before = lastLists.get(prefix)
      if (before && before.shown < self.listLag) {
        before.shown += 1
        return page(before.keys)
      }
      const keys = [...entries]
        .filter(([name]) => name.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, { metadata }]) => ({ name, metadata }))
      lastLists.set(prefix, { keys, shown: 0 })
      return page(keys)
    },
  }
  const self: MisbehavingKv = {
    kv: kv as unknown as KVNamespace,
    entries,
    calls,
    mishap: () => 'none',
    listLag: 0,
    delayMs: 0,
  }
  return self
}
