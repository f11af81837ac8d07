// The owner's tool for what players have left: rows of boards and reports of questions, here or at Cloudflare, through wrangler.
//   npm run moderate -- rows [--league my-site] [--board daily-20261122]
//   npm run moderate -- remove '<key>' …            npm run moderate -- remove-name 'Some Name' [--league my-site]
//   npm run moderate -- reports                     npm run moderate -- export > rows.json
// With --remote the deployed store is asked. What would be removed is printed first, and removed only with --yes.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toClock } from '../src/house/clock.ts'
import { rowPrefix } from '../src/scores/key.ts'
import { byQuestion, type KeptReport, type KeptRow, type ListedKey, rowsIn, rowsNamed } from './kept-rows.ts'
import { readArguments } from './options.ts'

const WRANGLER = 'node_modules/wrangler/bin/wrangler.js'
const MOST_SHOWN = 50

const { values, positionals } = readArguments({
  allowPositionals: true,
  options: {
    league: { type: 'string' },
    board: { type: 'string' },
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
}
const chosen = acts[act]
if (chosen) chosen()
else {
  console.error(`moderate: expected ${Object.keys(acts).join(', ')}; found ${act || 'nothing'}`)
  process.exitCode = 1
}

/** The rows of the league and board that were asked for, or of all. */
function rows(): readonly KeptRow[] {
  const { league, board } = values
  const within = league ? [league, ...(board ? [board] : [])] : []
  return rowsIn(list(rowPrefix(...within))).filter((row) => !board || row.board === board)
}

function show(found: readonly KeptRow[]): void {
  for (const { key, name, score, total, timeMs, league, board, savedAtMs } of found)
    console.log(
      `${new Date(savedAtMs).toISOString()}  ${name}  ${score}/${total} in ${toClock(timeMs)}  ${league} ${board}\n  ${key}`,
    )
  console.log(`${found.length} rows`)
}

function removeNamed(): void {
  const all = rows()
  remove(given.flatMap((name) => rowsNamed(all, name)))
}

function remove(found: readonly KeptRow[]): void {
  show(found)
  if (found.length === 0 || !values.yes) {
    console.log(
      found.length === 0 ? 'Nothing to remove.' : 'Nothing is removed yet: the same again with --yes does it.',
    )
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'mixed-zone-'))
  const file = join(folder, 'keys.json')
  writeFileSync(file, JSON.stringify(found.map(({ key }) => key)))
  wrangler('bulk', 'delete', file, '--force')
  rmSync(folder, { recursive: true })
  console.log('Removed.')
}

function showReports(): void {
  const keys = list('report:')
  const reports = keys.map(({ name }): KeptReport => JSON.parse(wrangler('key', 'get', name, '--text')))
  for (const [question, of] of byQuestion(reports)) {
    console.log(`${question}: ${of.length}`)
    for (const { reason, note, reportedAt } of of) console.log(`  ${reportedAt}  ${reason}${note ? `: ${note}` : ''}`)
  }
  console.log(`${reports.length} reports`)
}

function list(prefix: string): readonly ListedKey[] {
  return JSON.parse(wrangler('key', 'list', '--prefix', prefix))
}

/** Runs a command of wrangler on the store, and gives what it prints. */
function wrangler(...command: readonly string[]): string {
  const where = values.remote ? ['--remote'] : ['--local', '--persist-to', '.wrangler/state']
  return execFileSync(process.execPath, [WRANGLER, 'kv', ...command, '--binding', 'SCORES', ...where], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
}
