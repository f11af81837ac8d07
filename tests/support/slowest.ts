import { relative } from 'node:path'
import type { Reporter } from 'vitest/node'

/** How many promises are named. */
const MOST_NAMED = 10

/** A promise of the tests and how long it took to keep. */
export interface Timed {
  readonly file: string
  readonly name: string
  readonly ms: number
}

/** The lines that name the promises that took longest, slowest first; none where no test was run. */
export function slowestLines(timed: readonly Timed[]): readonly string[] {
  if (timed.length === 0) return []
  const slowest = timed.toSorted((a, b) => b.ms - a.ms).slice(0, MOST_NAMED)
  const lines = slowest.map(({ file, name, ms }) => `${String(Math.round(ms)).padStart(7)} ms  ${file} > ${name}`)
  return ['', `The slowest of ${timed.length} promises:`, ...lines, '']
}

/** Ends a run with its slowest promises. It comes before the reporter that counts, so that the counts stand last. */
export const slowest: Reporter = {
  onTestRunEnd(modules) {
    const timed = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({
        file: relative('.', module.moduleId),
        name: test.fullName,
        ms: test.diagnostic()?.duration ?? 0,
      })),
    )
    for (const line of slowestLines(timed)) console.log(line)
  },
}
