// Seeded chance by ranking, not by drawing: each candidate gets a number from a hash of seed and candidate, and the order
// of those numbers is the draw. A new candidate finds its own place and leaves all others where they were, which a shuffle
// that consumes a stream of random numbers would not. Price: no secret, whoever knows the seed can repeat the draw.

const START = 0x811c9dc5
const PRIME = 0x01000193

/** A 32-bit number, evenly spread, the same for the same text on every machine (FNV-1a, finished as in MurmurHash3). */
export function hash(text: string): number {
  return finish(absorb(START, text))
}

function absorb(state: number, text: string): number {
  let h = state
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME)
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
const byPlace = <T>(a: Placed<T>, b: Placed<T>) => a.place - b.place || compare(a.key, b.key)

/** The candidates in the order that the seed gives them. */
export function rank<T>(seed: string, candidates: readonly T[], keyOf: (candidate: T) => string): readonly T[] {
  if (candidates.length < 2) return candidates
  const start = absorb(START, `${seed}\n`)
  return candidates
    .map((candidate) => {
      const key = keyOf(candidate)
      return { candidate, key, place: finish(absorb(start, key)) }
    })
    .sort(byPlace)
    .map(({ candidate }) => candidate)
}

/** The first `most` candidates in the order that a seed gives them: the beginning of `rank`. */
export type Ranking<T> = (seed: string, most: number) => readonly T[]

/**
 * A ranking of candidates that many seeds draw few from. Keys lie sorted, one after the other, and what a key shares with
 * the one before it is hashed once for both, so that ten of ten thousand cost a pass over the differences and no sort.
 */
export function buildRanking<T>(candidates: readonly T[], keyOf: (candidate: T) => string): Ranking<T> {
  const sorted = candidates
    .map((candidate) => ({ candidate, key: keyOf(candidate) }))
    .sort((a, b) => compare(a.key, b.key))
  const shared = sorted.map(({ key }, i) => sharedLength(sorted[i - 1]?.key ?? '', key))
  const units = Uint16Array.from(
    sorted.flatMap(({ key }, i) =>
      Array.from({ length: key.length - (shared[i] ?? 0) }, (_, j) => key.charCodeAt((shared[i] ?? 0) + j)),
    ),
  )
  const from = Uint16Array.from(shared)
  const to = Uint16Array.from(sorted, ({ key }) => key.length)
  const states = new Int32Array(1 + sorted.reduce((most, { key }) => Math.max(most, key.length), 0))
  const places = new Uint32Array(sorted.length)
  return (seed, most) => {
    states[0] = absorb(START, `${seed}\n`)
    let unit = 0
    for (let i = 0; i < places.length; i++) {
      const end = to[i] ?? 0
      let state = states[from[i] ?? 0] ?? 0
      for (let at = from[i] ?? 0; at < end; at++) {
        state = Math.imul(state ^ (units[unit++] ?? 0), PRIME)
        states[at + 1] = state
      }
      places[i] = finish(state)
    }
    const limit = boundary(places, most)
    const placed: Placed<T>[] = []
    places.forEach((place, i) => {
      const entry = sorted[i]
      if (entry && place <= limit) placed.push({ ...entry, place })
    })
    return placed
      .sort(byPlace)
      .slice(0, most)
      .map(({ candidate }) => candidate)
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** How many code units two texts begin with in common. */
function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return length
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
