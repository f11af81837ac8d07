// Seeded chance: each candidate gets a number from a hash of the seed and its key, and the order of the numbers is the draw. A
// new candidate takes its place and leaves the order of the others as it was, which a shuffle with a stream of random numbers
// would not. Price: it is no secret; anybody who knows the seed can repeat the draw.

import { compareTexts } from './compare.ts'

const START = 0x811c9dc5
const PRIME = 0x01000193

/** A 32-bit number, evenly spread, the same for the same text on every machine (FNV-1a, finished as in MurmurHash3). */
export function hash(text: string): number {
  return finish(absorb(START, text))
}

/** A name of 14 letters and digits for a text, another one for nearly every other text: 64 bits of hashes. */
export const fingerprint = (text: string) =>
  [text, `again ${text}`].map((one) => hash(one).toString(36).padStart(7, '0')).join('')

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

/** Which of `count` things, counted from 0, have the lowest places: at most `most`, lowest first, none with an infinite place. */
export function lowest(count: number, most: number, placeOf: (i: number) => number): readonly number[] {
  const places: number[] = []
  const found: number[] = []
  let limit = Number.POSITIVE_INFINITY
  for (let i = 0; i < count && most > 0; i++) {
    const place = placeOf(i)
    if (place >= limit) continue
    let at = found.length
    while (at > 0 && (places[at - 1] ?? 0) > place) at -= 1
    places.splice(at, 0, place)
    found.splice(at, 0, i)
    if (found.length > most) [places.length, found.length] = [most, most]
    if (found.length === most) limit = places[most - 1] ?? limit
  }
  return found
}

interface Placed<T> {
  readonly candidate: T
  readonly key: string
  readonly place: number
}
const byPlace = <T>(a: Placed<T>, b: Placed<T>) => a.place - b.place || compareTexts(a.key, b.key)

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
