// A test that depends on the day, the time zone, chance or the speed of the machine is green now and red some night, for no
// fault of the code. Whoever needs a clock, a wait or a seed gets it from tests/support.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measuresTime, readsDate, takesChances } from './support/impure.ts'

/** What no test may do, as it is written in code. */
const forbidden: readonly (readonly [what: string, written: RegExp])[] = [
  ['reads the date', readsDate],
  ['measures time', measuresTime],
  ['waits for a fixed time', /\bset(Timeout|Interval)\(|\bwaitForTimeout\b|\btimers\/promises\b/],
  [
    'depends on the time zone',
    /\.get(Date|Day|Month|FullYear|Hours|Minutes|TimezoneOffset)\(|\btoLocale(Date|Time)String\b|\bnew Date\(\d+,|\benv\.TZ\b/,
  ],
  ['depends on chance', takesChances],
  ['is tried again', /\bretry\s*[:=]/],
  [
    'is left out, or leaves the others out',
    /\b(it|test|describe|suite|context)\b[^\n]*\.(skip|only|todo|skipIf|runIf|fails)\b/,
  ],
]

/** Files that may do it still. */
const notYet: readonly string[] = []

const files = globSync(['tests/**/*.{ts,tsx}', 'vitest.config.ts']).filter(
  (file) => !file.startsWith('tests/support/') && file !== 'tests/steady.test.ts',
)

/** A line for each place in a text where a test does what it may not: `tests/a.test.ts:3 reads the date: …`. */
function breachesIn(file: string, text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, i) =>
      forbidden.flatMap(([what, written]) => (written.test(line) ? [`${file}:${i + 1} ${what}: ${line.trim()}`] : [])),
    )
}

describe('the tests', () => {
  it.each([
    ['const now = new Date()', 'reads the date'],
    ['clock.nowMs = Date.now()', 'reads the date'],
    ['const start = performance.now()', 'measures time'],
    ['await new Promise((resolve) => setTimeout(resolve, 20))', 'waits for a fixed time'],
    ['await page.waitForTimeout(500)', 'waits for a fixed time'],
    ["expect(new Date('2026-11-22').getDay()).toBe(0)", 'depends on the time zone'],
    ['const id = crypto.randomUUID()', 'depends on chance'],
    ['retry: 2,', 'is tried again'],
    ["it.skip('is red on Sundays', () => {})", 'is left out, or leaves the others out'],
    ["describe.only('mine', () => {})", 'is left out, or leaves the others out'],
  ])('would be found out: %s', (line, what) => {
    expect(breachesIn('tests/a.test.ts', `first\n${line}`)).toEqual([`tests/a.test.ts:2 ${what}: ${line}`])
  })
  it('are all looked through, but for this file', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(files).toContain('tests/questions.test.ts')
  })
  it('depend on no day, time zone, chance or speed, are not tried again, and are all run', () => {
    const looked = files.filter((file) => !notYet.some((place) => file.startsWith(place)))
    expect(looked.flatMap((file) => breachesIn(file, readFileSync(file, 'utf8')))).toEqual([])
  })
})
