import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { answersOf, today, visit } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'mixed-zone-'))
const running = new Set<ChildProcess>()

afterAll(async () => {
  await Promise.all([...running].map(stop))
  rmSync(folder, { recursive: true, force: true })
})

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

async function start(port: number): Promise<ChildProcess> {
  const site = spawn(process.execPath, ['scripts/start.ts', '--port', String(port), '--persist-to', folder], {
    stdio: 'ignore',
  })
  running.add(site)
  for (let tries = 0; tries < 120; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
    if (answer?.ok) return site
  }
  throw new Error('the site did not start within 30 seconds')
}

function stop(site: ChildProcess): Promise<unknown> {
  running.delete(site)
  const ended = new Promise((resolve) => site.once('exit', resolve))
  site.kill('SIGTERM')
  return ended
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
    await page.goto(`http://127.0.0.1:${port}/leaderboards/${today()}`)
    expect(await page.getByRole('row', { name: /Restart/ }).textContent()).toMatch(/3\/3/)
    await context.close()
  }, 120_000)
})
