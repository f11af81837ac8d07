import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const DEV_VARS = '.dev.vars'

const { values } = parseArgs({
  options: { port: { type: 'string' }, host: { type: 'string' }, 'persist-to': { type: 'string' } },
  allowPositionals: true,
})
const port = readPort(values.port ?? process.env.PORT ?? '8787')
const host = values.host ?? '127.0.0.1'

makeSigningKey()
console.log(`\nMixed Zone opens at http://localhost:${port} (stop it with Ctrl+C)\n`)
const wrangler = spawn(
  process.execPath,
  [
    'node_modules/wrangler/bin/wrangler.js',
    'dev',
    '--port',
    port,
    '--ip',
    host,
    '--persist-to',
    values['persist-to'] ?? '.wrangler/state',
    '--show-interactive-dev-session=false',
    '--log-level',
    'warn',
  ],
  { stdio: 'inherit', env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' } },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => wrangler.kill(signal))
wrangler.on('exit', (code) => process.exit(code ?? 0))

/** A random key for this checkout, kept where git does not look, so that games survive a restart. */
function makeSigningKey(): void {
  const known = existsSync(DEV_VARS) ? readFileSync(DEV_VARS, 'utf8') : ''
  if (/^\s*SIGNING_KEY\s*=/m.test(known)) return
  const line = `SIGNING_KEY="${randomBytes(32).toString('base64url')}"\n`
  writeFileSync(DEV_VARS, known === '' || known.endsWith('\n') ? known + line : `${known}\n${line}`, { mode: 0o600 })
  console.log(`Made a signing key in ${DEV_VARS}.`)
}

function readPort(text: string): string {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= 65_535) return text
  console.error(`port: expected 1 to 65535, found ${text}`)
  process.exit(1)
}
