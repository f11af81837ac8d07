// Starts the site here: finds out whether the port is free, makes a signing key, runs wrangler, and says where the site is
// once it answers. While it runs, content that is not right is told of and the last good pack is served on: a failed build
// would make wrangler hold every request back.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, watchFile, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { readOptions } from './options.ts'

const DEV_VARS = '.dev.vars'
const FAULTS_FILE = '.wrangler/pack-faults.txt'
const ASK_EVERY_MS = 200

const values = readOptions({
  options: { port: { type: 'string' }, host: { type: 'string' }, 'persist-to': { type: 'string' } },
  allowPositionals: true,
})
const port = readPort(values.port ?? process.env.PORT ?? '8787')
const host = values.host ?? '127.0.0.1'

await refuseTakenPort()
makeSigningKey()
tellFaults()
const wrangler = spawn(
  process.execPath,
  [
    'node_modules/wrangler/bin/wrangler.js',
    'dev',
    '--port',
    String(port),
    '--ip',
    host,
    '--persist-to',
    values['persist-to'] ?? '.wrangler/state',
    '--show-interactive-dev-session=false',
    '--log-level',
    'warn',
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      PACK_FAULTS: FAULTS_FILE,
      WRANGLER_SEND_METRICS: 'false',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
  },
)
let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal))
stopWithNpm()
wrangler.on('exit', (code) => {
  if (!isStopping) console.error('The site has stopped by itself: what was wrong stands above.')
  process.exit(isStopping ? 0 : code || 1)
})
await waitUntilWell()
console.log(`\nMixed Zone is open at http://${atAny() ? 'localhost' : inUrl(host)}:${port} (stop it with Ctrl+C)\n`)

function stop(signal: NodeJS.Signals): void {
  isStopping = true
  wrangler.kill(signal)
}

/** npm gives a signal to the shell that it runs us in, and some shells die of it without passing it on: who loses that shell stops. */
function stopWithNpm(): void {
  const shell = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== shell && stop('SIGTERM'), ASK_EVERY_MS)
}

/** A random key for this checkout, kept where git does not look, so that games survive a restart. */
function makeSigningKey(): void {
  const known = existsSync(DEV_VARS) ? readFileSync(DEV_VARS, 'utf8') : ''
  if (/^\s*SIGNING_KEY\s*=/m.test(known)) return
  const line = `SIGNING_KEY="${randomBytes(32).toString('base64url')}"\n`
  writeFileSync(DEV_VARS, known === '' || known.endsWith('\n') ? known + line : `${known}\n${line}`, { mode: 0o600 })
  console.log(`Made a signing key in ${DEV_VARS}.`)
}

function readPort(text: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= 65_535) return number
  console.error(`port: expected 1 to 65535, found ${text}`)
  process.exit(1)
}

/** Ends with a sentence when something listens there already: its pages would pass for ours. */
async function refuseTakenPort(): Promise<void> {
  const fault = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const server = createServer().once('error', resolve)
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
  if (!fault) return
  const why = fault.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be opened (${fault.code})`
  console.error(`port: ${port} ${why}. Stop that program or choose another port: npm start -- --port 9000`)
  process.exit(1)
}

/** Prints what scripts/pack.ts finds wrong while the site runs: wrangler shows only what a failed build says. */
function tellFaults(): void {
  mkdirSync('.wrangler', { recursive: true })
  writeFileSync(FAULTS_FILE, '')
  let wasWrong = false
  watchFile(FAULTS_FILE, { interval: ASK_EVERY_MS }, () => {
    const faults = readFileSync(FAULTS_FILE, 'utf8')
    if (faults) console.error(`\n${faults}\nThe site goes on with what was right before.`)
    else if (wasWrong) console.log('\nThe content is right again, and the site is up to date.')
    wasWrong = faults !== ''
  })
}

/** Waits until the site itself says that it is well. */
async function waitUntilWell(): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://${atAny() ? '127.0.0.1' : inUrl(host)}:${port}/healthz`).catch(() => undefined)
    if (answer?.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
  }
}

function atAny(): boolean {
  return ['127.0.0.1', '0.0.0.0', 'localhost'].includes(host)
}

function inUrl(name: string): string {
  return name.includes(':') ? `[${name}]` : name
}
