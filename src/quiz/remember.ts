/** A function that remembers what it made for its last keys, and forgets all of it when that is too much: it can be made again. */
export function remember<Key, Made>(most: number, make: (key: Key) => Made): (key: Key) => Made {
  const kept = new Map<Key, Made>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= most) kept.clear()
    const made = make(key)
    kept.set(key, made)
    return made
  }
}
