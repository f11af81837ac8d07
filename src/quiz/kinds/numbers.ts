import type { Almanac } from '../almanac.ts'
import { type Choice, sayIn } from '../naming.ts'

/** A number as an option, with its unit: the message gets it as `n`. */
export const numberChoice = (almanac: Almanac, message: string, n: number): Choice => ({
  key: String(n),
  text: sayIn(almanac, { message, values: { n } }),
  order: n,
})

/** The numbers that lie so many steps from a number, within bounds. */
export const near = (n: number, steps: readonly number[], { least = 1, most = Number.POSITIVE_INFINITY } = {}) =>
  steps.map((step) => n + step).filter((other) => other >= least && other <= most)
