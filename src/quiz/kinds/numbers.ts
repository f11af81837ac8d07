import type { Almanac } from '../almanac.ts'
import { type Option, sayIn } from '../naming.ts'

/** A number as an option, with its unit: the message gets it as `n`. */
export const numberOption = (almanac: Almanac, message: string, n: number): Option => ({
  key: String(n),
  text: sayIn(almanac, { message, values: { n } }),
  order: n,
})

/** The numbers that lie so many steps from a number, within bounds. */
export const near = (n: number, steps: readonly number[], { least = 1, most = Number.POSITIVE_INFINITY } = {}) =>
  steps.map((step) => n + step).filter((other) => other >= least && other <= most)
