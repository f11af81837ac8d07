import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { toDay, toWeek } from '../../src/quiz/day.ts'
import { answersOf, today, visit } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'mixed-zone-'))
const running = new Set<ChildProcess>()

afterAll(async () => {
  await Promise.all([...running].map(stop))
  rmSync(folder, { recursive: true, force: true })
})

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const freePort = () =>
  new Promise<number>((done, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? done(address.port) : reject(new Error('no port'))))
    })
  })

const isWell = async (port: number) => {
  const signal = AbortSignal.timeout(5000)
  return (await fetch(`http://127.0.0.1:${port}/healthz`, { signal }).catch(() => undefined))?.ok === true
}

/** Waits for something to be so, half a minute at most. */
async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const endMs = Date.now() + 90_000; Date.now() < endMs; await pause(100)) if (await isSo()) return
  throw new Error(`not within 90 seconds: ${what}`)
}

/** Starts a command in a checkout; `said` is what it has printed so far. */
function run(command: string, args: readonly string[], cwd = '.') {
  const site = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(site)
  const output = { said: '' }
  for (const stream of [site.stdout, site.stderr]) stream.on('data', (chunk) => (output.said += chunk))
  return { site, output }
}

async function start(port: number): Promise<ChildProcess> {
  const { site } = run(process.execPath, ['scripts/start.ts', '--port', String(port), '--persist-to', folder])
  await until(() => isWell(port), 'the site is well')
  return site
}

const ended = (site: ChildProcess) => new Promise<number | null>((done) => site.once('exit', done))

async function stop(site: ChildProcess): Promise<void> {
  running.delete(site)
  if (site.exitCode !== null || site.signalCode !== null) return
  const end = ended(site)
  site.kill('SIGTERM')
  await end
}

describe('npm start', () => {
  it('still has the score after a restart', async () => {
    const port = await freePort()
    const first = await start(port)
    const { page, context } = await visit(`http://127.0.0.1:${port}/quiz/${today()}?length=3`)
    for (const { place } of answersOf(today()).slice(0, 3)) {
      await page.keyboard.press(String(place))
      await page.locator('.verdict.right').waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    await page.locator('#name').fill('Restart')
    await page.getByRole('button', { name: 'Save score' }).click()
    await page.locator('.saved').waitFor()
    await stop(first)
    await start(port)
    await page.goto(`http://127.0.0.1:${port}/leaderboards/${toWeek(toDay(Date.now()))}`)
    expect(await page.getByRole('row', { name: /Restart/ }).textContent()).toMatch(/3\/3/)
    await context.close()
  }, 400_000)

  it('ends with a sentence where the port is taken', async () => {
    const port = await freePort()
    const taker = createServer().listen(port, '127.0.0.1')
    const { site, output } = run(process.execPath, ['scripts/start.ts', '--port', String(port)])
    expect(await ended(site)).toBe(1)
    expect(output.said).toContain(`port: ${port} is taken by another program`)
    expect(output.said).not.toContain('is open at')
    taker.close()
  }, 30_000)

  it('says where it is once it is well, serves on over a content error, and stops with npm', async () => {
    const port = await freePort()
    const checkout = copyCheckout()
    const { site, output } = run('npm', ['start', '--', '--port', String(port)], checkout)
    await until(() => output.said.includes(`is open at http://localhost:${port}`), 'it says where it is')
    expect(await isWell(port)).toBe(true)
    const file = join(checkout, 'questions/klopp/atletico-2021.json')
    const right = readFileSync(file, 'utf8')
    writeFileSync(file, right.replace('"score": [2, 3]', '"score": [2, 4]'))
    await until(() => output.said.includes('match.score: expected 3 away goals'), 'it tells the fault')
    for (let i = 0; i < 5; i++) {
      expect(await isWell(port)).toBe(true)
      await pause(200)
    }
    writeFileSync(file, right)
    await until(() => output.said.includes('The content is right again'), 'it tells that all is right')
    expect(await isWell(port)).toBe(true)
    site.kill('SIGTERM')
    await until(async () => !(await isWell(port)), 'nothing answers')
  }, 400_000)
})

/** A checkout of its own, so that its content can be spoilt. */
function copyCheckout(): string {
  const checkout = join(folder, 'checkout')
  for (const part of [
    'src',
    'scripts',
    'questions',
    'package.json',
    'package-lock.json',
    'wrangler.toml',
    'tsconfig.json',
  ])
    cpSync(part, join(checkout, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'), 'junction')
  return checkout
}
