import { shiftDay } from './day.ts'
import type { Day } from './incident.ts'

/** What decides how many slots of a day a collection has. */
export interface Sharer {
  readonly published: Day
  /** The first day on which it is no longer asked. */
  readonly until?: Day
  readonly share: number
}

/** How many slots of a day each collection has, from a day on until the next entry. */
export interface Allotment {
  readonly from: Day
  readonly slots: readonly number[]
}

/** Divides slots by shares, rounded so that they add up to `total`: what is left goes to the largest remainders, the first of equal ones. None where all shares are 0. */
export function slotsOf(shares: readonly number[], total = 10): readonly number[] {
  const sum = shares.reduce((a, b) => a + b, 0)
  if (sum === 0) return shares.map(() => 0)
  const whole = shares.map((share) => Math.floor((share * total) / sum))
  const left = total - whole.reduce((a, b) => a + b, 0)
  const largest = shares
    .map((share, i) => ({ i, remainder: (share * total) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  const more = new Set(largest.slice(0, left).map(({ i }) => i))
  return whole.map((slots, i) => slots + (more.has(i) ? 1 : 0))
}

/** The slots of each collection from each day on which a collection begins or ends. One that is not yet or no longer asked has none. */
export function allot(collections: readonly Sharer[], total = 10): readonly Allotment[] {
  const days = collections.flatMap(({ published, until }) => [shiftDay(published, 1), ...(until ? [until] : [])])
  return [...new Set(days)].sort().map((from) => {
    const isAsked = ({ published, until }: Sharer) => published < from && !(until && until <= from)
    return {
      from,
      slots: slotsOf(
        collections.map((collection) => (isAsked(collection) ? collection.share : 0)),
        total,
      ),
    }
  })
}
