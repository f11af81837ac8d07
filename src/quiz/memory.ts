// The one way of remembering. Everything that is kept to be made only once is bounded, and can be made again.

/** Entries by key, of which those used last are kept. */
export interface Memory<Key, Value> {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => void
}

/**
 * An empty memory that keeps at least the last `most` entries used, and at most twice as many. It has two halves of that size:
 * when the younger one is full, the older one is forgotten and the younger one takes its place. What is used moves to the
 * younger one. Price: twice the room, for not writing down at every use what was used when.
 */
export function createMemory<Key, Value>(most: number): Memory<Key, Value> {
  let young = new Map<Key, Value>()
  let old = new Map<Key, Value>()
  const set = (key: Key, value: Value) => {
    if (young.size >= most && !young.has(key)) [old, young] = [young, new Map()]
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

/** A function that calls `make` once for a key and remembers what it gave, for at least its last `most` keys. */
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

/** The same for what is made later. Only what was made is remembered: one request may not wait for the work of another, so what several ask for at once is made several times. */
export function rememberLater<Key, Made>(most: number, make: (key: Key) => Promise<Made>): (key: Key) => Promise<Made> {
  const memory = createMemory<Key, { readonly made: Made }>(most)
  return async (key) => {
    const known = memory.get(key)
    if (known) return known.made
    const made = await make(key)
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
