// The one way of remembering. Everything that is kept to be made only once is bounded, and can be made again.

/** Entries by key, of which those used last are kept. */
export interface Memory<Key, Value> {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => void
}

/**
 * An empty memory of at most `most` entries; an odd number counts as the next even one. It has two halves: when the younger one
 * is full, the older one is forgotten and the younger one takes its place. What is used moves to the younger one, so at least
 * the last `most / 2` used are kept. Price: it does not know which entry was used longest ago, and need not write that down at
 * every use.
 */
export function createMemory<Key, Value>(most: number): Memory<Key, Value> {
  let young = new Map<Key, Value>()
  let old = new Map<Key, Value>()
  const set = (key: Key, value: Value) => {
    if (young.size >= most / 2 && !young.has(key)) [old, young] = [young, new Map()]
    young.set(key, value)
  }
  const get = (key: Key) => {
    const value = young.get(key)
    if (value !== undefined) return value
    const older = old.get(key)
    if (older !== undefined) set(key, older)
    return older
  }
  return { get, set }
}

/** A function that calls `make` once for a key and remembers what it gave, for its last `most` keys. */
export function remember<Key, Made>(most: number, make: (key: Key) => Made): (key: Key) => Made {
  const memory = createMemory<Key, { readonly made: Made }>(most)
  return (key) => {
    const known = memory.get(key)
    if (known) return known.made
    const made = make(key)
    memory.set(key, { made })
    return made
  }
}

/** A function that calls `make` when it is first called, and gives the same value ever after. */
export function lazy<Made>(make: () => Made): () => Made {
  let known: { readonly made: Made } | undefined
  return () => {
    known ??= { made: make() }
    return known.made
  }
}
