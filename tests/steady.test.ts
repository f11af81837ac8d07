// A test that depends on the day, the time zone, chance or the speed of the machine can fail although the code is right. Tests
// take clocks, waiting and seeds from tests/support.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measuresTime, readsDate, takesChances } from './support/impure.ts'

/** How code is written that uses the time zone of the machine: getters, setters, texts and instants of local time. */
const dependsOnZone = new RegExp(
  [
    /\.[gs]et(Date|Day|Month|FullYear|Year|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)\b/,
    /\.to((Date|Time)String|Locale(Date|Time)?String)\b/,
    /\bIntl\.DateTimeFormat\b(?!\([^)]*\btimeZone:)/,
    /\bnew Date\((?:[^(),]|\([^()]*\))*,/,
    /\b(new Date|Date\.parse)\((?<quote>['"`])[^'"`]*T[\d:.]+\k<quote>\)/,
    /\benv\.TZ\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

/** What no test may do, and how code that does it is written. */
const forbidden: readonly (readonly [what: string, written: RegExp])[] = [
  ['reads the date', readsDate],
  ['measures time', measuresTime],
  [
    'waits for a fixed time',
    /\bset(Timeout|Interval)\b(?! = )|\bwaitForTimeout\b|\btimers\/promises\b|\bscheduler\.wait\b|\bAbortSignal\.timeout\b|\bAtomics\.wait/,
  ],
  ['depends on the time zone', dependsOnZone],
  ['depends on chance', takesChances],
  ['is tried again', /\bretry\s*[:=]/],
  [
    'is left out, or leaves the others out',
    /(\b(it|test|describe|suite|context)\b.*|^\s*)\.(skip|only|todo|skipIf|runIf|fails)\b|\b(skip|only|todo|fails): *[^,;]*[,}] *$|\{ *(skip|only|todo|fails): |\{[^}]*\bskip\b[^}]*\}\) =>/,
  ],
]

const files = globSync(['tests/**/*.{ts,tsx}', 'vitest.config.ts']).filter(
  (file) => !file.startsWith('tests/support/') && file !== 'tests/steady.test.ts',
)

/** A line for each place where a file does what no test may: `tests/a.test.ts:3 reads the date: …`. */
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
    ['const nowMs = +new Date', 'reads the date'],
    ['const text = Date()', 'reads the date'],
    ['clock.nowMs = Date.now()', 'reads the date'],
    ["clock.nowMs = Date['now']()", 'reads the date'],
    ['const { now } = Date', 'reads the date'],
    ['const start = performance.now()', 'measures time'],
    ['const { now } = performance', 'measures time'],
    ['const startSeconds = process.uptime()', 'measures time'],
    ['await new Promise((resolve) => setTimeout(resolve, 20))', 'waits for a fixed time'],
    ['await promisify(setTimeout)(20)', 'waits for a fixed time'],
    ['const wait = setTimeout', 'waits for a fixed time'],
    ['await scheduler.wait(20)', 'waits for a fixed time'],
    ['const signal = AbortSignal.timeout(20)', 'waits for a fixed time'],
    ['Atomics.wait(cells, 0, 0, 20)', 'waits for a fixed time'],
    ['await page.waitForTimeout(500)', 'waits for a fixed time'],
    ["expect(new Date('2026-11-22').getDay()).toBe(0)", 'depends on the time zone'],
    ['date.setHours(0)', 'depends on the time zone'],
    ['const date = new Date(year, month, day)', 'depends on the time zone'],
    ['const date = new Date(toYear(day), 1)', 'depends on the time zone'],
    ["const date = new Date('2026-11-22T12:00')", 'depends on the time zone'],
    ['const text = date.toLocaleString()', 'depends on the time zone'],
    ["const format = new Intl.DateTimeFormat('en', { month: 'long' })", 'depends on the time zone'],
    ['const id = crypto.randomUUID()', 'depends on chance'],
    ['const port = randomInt(1024, 65535)', 'depends on chance'],
    ["const part = Math['random']()", 'depends on chance'],
    ['const { random } = Math', 'depends on chance'],
    ['retry: 2,', 'is tried again'],
    ["it.skip('is red on Sundays', () => {})", 'is left out, or leaves the others out'],
    ["it('is red on Sundays', { skip: true }, () => {})", 'is left out, or leaves the others out'],
    ["it('is red on Sundays', ({ skip }) => skip())", 'is left out, or leaves the others out'],
    ["it('is red on Sundays', ({ task, skip }) => {", 'is left out, or leaves the others out'],
    ['.skip(', 'is left out, or leaves the others out'],
    ['skip: true,', 'is left out, or leaves the others out'],
    ["describe.only('mine', () => {})", 'is left out, or leaves the others out'],
  ])('would be found out: %s', (line, what) => {
    expect(breachesIn('tests/a.test.ts', `first\n${line}`)).toEqual([`tests/a.test.ts:2 ${what}: ${line}`])
  })
  it.each([
    "const date = new Date('2026-11-22')",
    "clock.nowMs = Date.parse('2026-11-22T12:00:00Z')",
    'const toDay = (number: number) => new Date(number * 86_400_000).toISOString()',
    'const date = new Date(Date.UTC(2026, 10, 22))',
    'expect(date.getUTCDay()).toBe(0)',
    "const format = new Intl.DateTimeFormat('en', { timeZone: 'UTC' })",
    'globalThis.setTimeout = () => 0',
    'const dates: Date[] = []',
  ])('may do this: %s', (line) => {
    expect(breachesIn('tests/a.test.ts', line)).toEqual([])
  })
  it('are all looked through, but for this file', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(files).toContain('tests/questions.test.ts')
  })
  it('depend on no day, time zone, chance or speed, are not tried again, and are all run', () => {
    expect(files.flatMap((file) => breachesIn(file, readFileSync(file, 'utf8')))).toEqual([])
  })
})
