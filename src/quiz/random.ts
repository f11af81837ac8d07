// Seeded chance: each candidate gets a number from a hash of the seed and its key, and the order of the numbers is the draw. A
// new candidate takes its place and leaves the order of the others as it was, which a shuffle with a stream of random numbers
// would not. Price: it is no secret; anybody who knows the seed can repeat the draw.

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

/** Numbers from 0 to just below 1 by key, evenly spread, as the seed gives them. */
export function chancesOf(seed: string): (key: string) => number {
  const start = absorb(START, `${seed}\n`)
  return (key) => finish(absorb(start, key)) / 2 ** 32
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

/** Gives the first `most` candidates in the order of a seed: the same as the beginning of `rank`. */
export type Ranking<T> = (seed: string, most: number) => readonly T[]

/**
 * A ranking made for many seeds that each draw a few of many candidates. Keys are stored as a tree of their code units: what keys
 * have in common at the beginning is hashed once, and a draw costs one pass over the tree, without a sort.
 */
export function buildRanking<T>(candidates: readonly T[], keyOf: (candidate: T) => string): Ranking<T> {
  const sorted = candidates
    .map((candidate) => ({ candidate, key: keyOf(candidate) }))
    .sort((a, b) => compare(a.key, b.key))
  const { units, parents, ends } = buildTree(sorted.map(({ key }) => key))
  const states = new Int32Array(units.length)
  const places = new Uint32Array(ends.length)
  return (seed, most) => {
    states[0] = absorb(START, `${seed}\n`)
    for (let node = 1; node < units.length; node++)
      states[node] = Math.imul((states[parents[node] ?? 0] ?? 0) ^ (units[node] ?? 0), PRIME)
    for (let i = 0; i < ends.length; i++) places[i] = finish(states[ends[i] ?? 0] ?? 0)
    return lowest(places, most)
      .flatMap((i) => {
        const entry = sorted[i]
        return entry ? { ...entry, place: places[i] ?? 0 } : []
      })
      .sort(byPlace)
      .slice(0, most)
      .map(({ candidate }) => candidate)
  }
}

/** Keys as a tree, parents before children and the root first: the unit and the parent of each node, and the node at which each key ends. */
function buildTree(keys: readonly string[]) {
  const units = [0]
  const parents = [0]
  const path = [0]
  const ends = keys.map((key, i) => {
    for (let at = sharedLength(keys[i - 1] ?? '', key); at < key.length; at++) {
      parents.push(path[at] ?? 0)
      path[at + 1] = units.push(key.charCodeAt(at)) - 1
    }
    return path[key.length] ?? 0
  })
  return { units: Uint16Array.from(units), parents: Uint32Array.from(parents), ends: Uint32Array.from(ends) }
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** How many code units two texts begin with in common. */
function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return length
}

/** The indexes of the lowest places, unsorted: at least `most` of them where there are as many, and rarely many more, since places are evenly spread. */
function lowest(places: Uint32Array, most: number): readonly number[] {
  for (let share = (2 * most) / places.length; ; share *= 2) {
    const limit = share < 1 ? share * 0xffffffff : 0xffffffff
    const found: number[] = []
    for (let i = 0; i < places.length; i++) if ((places[i] ?? 0) <= limit) found.push(i)
    if (found.length >= most || share >= 1) return found
  }
}

/** The candidate that the seed puts first; `undefined` when there is none. */
export function pickOne<T>(seed: string, candidates: readonly T[], keyOf: (candidate: T) => string): T | undefined {
  if (candidates.length < 2) return candidates[0]
  const start = absorb(START, `${seed}\n`)
  let first: Placed<T> | undefined
  for (const candidate of candidates) {
    const key = keyOf(candidate)
    const placed = { candidate, key, place: finish(absorb(start, key)) }
    if (!first || byPlace(placed, first) < 0) first = placed
  }
  return first?.candidate
}
