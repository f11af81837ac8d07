// Seeded chance by ranking, not by drawing: each candidate gets a number from a hash of seed and candidate, and the order
// of those numbers is the draw. A new candidate finds its own place and leaves all others where they were, which a shuffle
// that consumes a stream of random numbers would not. Price: no secret, whoever knows the seed can repeat the draw.

const START = 0x811c9dc5

/** A 32-bit number, evenly spread, the same for the same text on every machine (FNV-1a, finished as in MurmurHash3). */
export function hash(text: string): number {
  return finish(absorb(START, text))
}

function absorb(state: number, text: string): number {
  let h = state
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

function finish(state: number): number {
  let h = state
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

interface Placed<T> {
  readonly candidate: T
  readonly key: string
  readonly place: number
}
const byPlace = <T>(a: Placed<T>, b: Placed<T>) => a.place - b.place || (a.key < b.key ? -1 : Number(a.key > b.key))

/** The first `most` candidates in the order that the seed gives them. Ten of ten thousand cost one pass and no sort. */
export function rank<T>(
  seed: string,
  candidates: readonly T[],
  keyOf: (candidate: T) => string,
  most = candidates.length,
): readonly T[] {
  const start = absorb(START, `${seed}\n`)
  const places = new Uint32Array(candidates.length)
  candidates.forEach((candidate, i) => {
    places[i] = finish(absorb(start, keyOf(candidate)))
  })
  const limit = most < places.length ? boundary(places, most) : 0xffffffff
  const placed: Placed<T>[] = []
  candidates.forEach((candidate, i) => {
    const place = places[i] ?? 0
    if (place <= limit) placed.push({ candidate, key: keyOf(candidate), place })
  })
  return placed
    .sort(byPlace)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** A place below which at least `most` of the candidates lie, and few more: places are evenly spread. */
function boundary(places: Uint32Array, most: number): number {
  for (let share = (4 * most) / places.length; share < 1; share *= 2) {
    const limit = share * 0xffffffff
    let below = 0
    for (let i = 0; i < places.length; i++) if ((places[i] ?? 0) <= limit) below += 1
    if (below >= most) return limit
  }
  return 0xffffffff
}

/** The candidate that the seed puts first; `undefined` when there is none. */
export function pickOne(seed: string, candidates: readonly string[]): string | undefined {
  return candidates.length < 2 ? candidates[0] : rank(seed, candidates, (candidate) => candidate)[0]
}
