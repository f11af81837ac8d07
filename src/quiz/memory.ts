/** What an isolate remembers: so many entries at most, and the one that was used longest ago is forgotten first. */
export interface Memory<Key, Value> {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => void
}

/** An empty memory. A map keeps its keys in the order in which they were set, so what is used is set anew. */
export function createMemory<Key, Value>(most: number): Memory<Key, Value> {
  const kept = new Map<Key, Value>()
  const set = (key: Key, value: Value) => {
    kept.delete(key)
    kept.set(key, value)
    if (kept.size > most) for (const oldest of kept.keys()) return void kept.delete(oldest)
  }
  const get = (key: Key) => {
    const value = kept.get(key)
    if (value !== undefined) set(key, value)
    return value
  }
  return { get, set }
}
