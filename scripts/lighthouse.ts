// Lighthouse on the pages that people land on: `npm run lighthouse`. It is fetched from npm when it is run, since nothing else needs
// its hundred packages. Ends with 1 where a score is below 100.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.ts'

const LIGHTHOUSE = 'lighthouse@13.5.0'
const PORT = 8795
const ORIGIN = `http://localhost:${PORT}`
const CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const
const MUST = 100

interface Report {
  readonly categories: Readonly<Record<(typeof CATEGORIES)[number], { readonly score: number }>>
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>
}

/** What the API answers in a game. */
interface Step {
  readonly token: string
  readonly result?: { readonly share: { readonly url: string } } | null
}

const folder = mkdtempSync(join(tmpdir(), 'mixed-zone-'))
const site = spawn(process.execPath, ['scripts/start.ts', '--port', String(PORT), '--persist-to', folder], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  await new Promise((open) => site.stdout.on('data', (text) => String(text).includes(ORIGIN) && open(undefined)))
  const result = await playOnce()
  const pages = [
    ['home', '/'],
    ['a quiz', '/quiz/daily'],
    ['a result', new URL(result).pathname],
    ['a match', '/incidents/everton-2017'],
  ] as const
  for (const [name, path] of pages) tell(name, measure(ORIGIN + path))
} finally {
  site.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}

/** The address of the shared result of a game that is played at once. */
async function playOnce(): Promise<string> {
  const send = async (path: string, body: object): Promise<Step> => {
    const answer = await fetch(ORIGIN + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await answer.json()) as Step
  }
  let game = await send('/api/games', { quiz: 'daily', length: 3 })
  while (!game.result) game = await send('/api/games/answers', { token: game.token, option: 'a' })
  return game.result.share.url
}

function measure(url: string): Report {
  const flags = [`--only-categories=${CATEGORIES.join(',')}`, '--output=json', '--quiet']
  const chrome = '--chrome-flags=--headless --no-sandbox --disable-gpu'
  const text = execFileSync('npx', ['--yes', LIGHTHOUSE, url, ...flags, chrome], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, CHROME_PATH: findChromium() ?? '' },
  })
  return JSON.parse(text)
}

function tell(name: string, { categories, audits }: Report): void {
  const scores = CATEGORIES.map((category) => [category, Math.round(100 * categories[category].score)] as const)
  console.log(`${name}: ${scores.map(([category, score]) => `${category} ${score}`).join(', ')}`)
  if (scores.every(([, score]) => score >= MUST)) return
  process.exitCode = 1
  for (const { title, score } of Object.values(audits)) if (score === 0) console.log(`  ${title}`)
}
