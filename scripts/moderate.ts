// The owner's tool for what players have left: rows of boards and reports of questions, here or at Cloudflare, through wrangler.
//   npm run moderate -- rows [--league my-site] [--board daily-20261122]
//   npm run moderate -- remove '<key>' …            npm run moderate -- remove-name 'Some Name' [--league my-site]
//   npm run moderate -- reports                     npm run moderate -- block-name 'Some Name' …
//   npm run --silent moderate -- export > rows.json npm run moderate -- restore rows.json [--league my-site] [--days 400]
// With --remote the deployed store is asked. What would be removed or restored is printed first, and done only with --yes.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toClock } from '../src/house/clock.ts'
import { rowPrefix } from '../src/scores/key.ts'
import { ROW_DAYS } from '../src/scores/score.ts'
import { addBlocked } from './blocked-names.ts'
import {
  byQuestion,
  type KeptReport,
  type KeptRow,
  type ListedKey,
  rowsIn,
  rowsNamed,
  toPrinted,
  toRestore,
} from './kept-rows.ts'
import { readArguments } from './options.ts'

const WRANGLER = 'node_modules/wrangler/bin/wrangler.js'
const MOST_SHOWN = 50
/** KV reads so many keys at once. */
const MOST_READ = 100
/** The most that wrangler may print: a million keys are about 200 MB. */
const MOST_BYTES = 2 ** 30

const { values, positionals } = readArguments({
  allowPositionals: true,
  options: {
    league: { type: 'string' },
    board: { type: 'string' },
    days: { type: 'string', default: String(ROW_DAYS) },
    remote: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
  },
})
const [act = '', ...given] = positionals
const acts: Readonly<Partial<Record<string, () => void>>> = {
  rows: () => show(rows().slice(0, MOST_SHOWN)),
  export: () => console.log(JSON.stringify(rows(), null, 1)),
  remove: () => remove(rows().filter(({ key }) => given.includes(key))),
  'remove-name': removeNamed,
  reports: showReports,
  restore,
  'block-name': blockNames,
}
const chosen = acts[act]
if (chosen) chosen()
else {
  console.error(`moderate: expected ${Object.keys(acts).join(', ')}; found ${act || 'nothing'}`)
  process.exitCode = 1
}

/** The rows of the league and board that were asked for, or of all. */
function rows(): readonly KeptRow[] {
  const { board } = values
  return rowsIn(list(rowPrefix(...within()))).filter((row) => !board || row.board === board)
}

/** The league and the board that were asked for, as far as keys begin with them. */
function within(): readonly string[] {
  const { league, board } = values
  return league ? [league, ...(board ? [board] : [])] : []
}

function show(found: readonly KeptRow[]): void {
  for (const { key, name, score, total, timeMs, league, board, savedAtMs } of found)
    console.log(
      `${new Date(savedAtMs).toISOString()}  ${toPrinted(name)}  ${score}/${total} in ${toClock(timeMs)}  ${league} ${board}\n  ${key}`,
    )
  console.log(`${found.length} rows`)
}

function removeNamed(): void {
  const all = rows()
  remove(given.flatMap((name) => rowsNamed(all, name)))
}

/** Writes the rows of an export again that the store no longer has, of the league and board that were asked for or of all. */
function restore(): void {
  const [file = ''] = given
  if (!/^[1-9]\d{0,3}$/.test(values.days)) fail(`restore: expected --days as a number of days; found ${values.days}`)
  else if (existsSync(file)) restoreFrom(JSON.parse(readFileSync(file, 'utf8')))
  else fail(`restore: expected a file that export wrote; found ${file || 'nothing'}`)
}

function restoreFrom(exported: unknown): void {
  const prefix = rowPrefix(...within())
  const wish = { exported, prefix, nowMs: Date.now(), rowDays: Number(values.days) }
  const { puts, there, old, odd, others } = toRestore(wish, list(prefix))
  for (const { key, metadata } of puts) console.log(`${toPrinted(metadata.name)}\n  ${key}`)
  console.log(
    `${puts.length} rows to restore; ${there} are there already, ${others} are of other boards, ${old} are older than ${values.days} days, ${odd} are no rows`,
  )
  if (puts.length === 0 || !values.yes) {
    console.log(
      puts.length === 0 ? 'Nothing to restore.' : 'Nothing is restored yet: the same again with --yes does it.',
    )
    return
  }
  sendBulk('put', puts)
  console.log('Restored.')
}

/** Adds names to the list that is deployed with the site. */
function blockNames(): void {
  if (given.length === 0) {
    fail('block-name: expected a name; found nothing')
    return
  }
  const added = addBlocked(given)
  for (const name of given)
    console.log(added.includes(name) ? `${name}: blocked` : `${name}: not added, it is blocked already or empty`)
  console.log(
    'From the next deploy on a blocked name cannot be saved, in any spelling, and its rows are not shown. Nothing is removed: remove-name does that.',
  )
}

function fail(said: string): void {
  console.error(said)
  process.exitCode = 1
}

function remove(found: readonly KeptRow[]): void {
  show(found)
  if (found.length === 0 || !values.yes) {
    console.log(
      found.length === 0 ? 'Nothing to remove.' : 'Nothing is removed yet: the same again with --yes does it.',
    )
    return
  }
  sendBulk(
    'delete',
    found.map(({ key }) => key),
    '--force',
  )
  console.log('Removed.')
}

/** Lets wrangler do with many keys what it reads in a file, and gives what it prints. */
function sendBulk(act: 'put' | 'delete' | 'get', entries: readonly unknown[], ...flags: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'mixed-zone-'))
  const file = join(folder, 'entries.json')
  writeFileSync(file, JSON.stringify(entries))
  try {
    return wrangler('bulk', act, file, ...flags)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function showReports(): void {
  const reports = readAll(list('report:').map(({ name }) => name)).map((text): KeptReport => JSON.parse(text))
  for (const [question, of] of byQuestion(reports)) {
    console.log(`${question}: ${of.length}`)
    for (const { reason, note, reportedAt } of of)
      console.log(`  ${reportedAt}  ${reason}${note ? `: ${toPrinted(note)}` : ''}`)
  }
  console.log(`${reports.length} reports`)
}

/** The values of keys, those left out that are gone meanwhile. */
function readAll(keys: readonly string[]): readonly string[] {
  const batches = Array.from({ length: Math.ceil(keys.length / MOST_READ) }, (_, i) =>
    keys.slice(i * MOST_READ, (i + 1) * MOST_READ),
  )
  return batches.flatMap((batch) => {
    const read: Readonly<Record<string, { readonly value: string | null }>> = JSON.parse(sendBulk('get', batch))
    return batch.flatMap((key) => read[key]?.value ?? [])
  })
}

function list(prefix: string): readonly ListedKey[] {
  return JSON.parse(wrangler('key', 'list', '--prefix', prefix))
}

/** Runs a command of wrangler on the store, and gives what it prints. */
function wrangler(...command: readonly string[]): string {
  const where = values.remote ? ['--remote'] : ['--local', '--persist-to', '.wrangler/state']
  return execFileSync(process.execPath, [WRANGLER, 'kv', ...command, '--binding', 'SCORES', ...where], {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
}
