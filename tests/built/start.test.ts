// The Worker as it is built, in workerd, as `npm start` gives it to a user. It has a clock of its own: every id and every day
// comes from its answers. What needs neither workerd nor wrangler is tested elsewhere, faster and at any instant.
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { copyCheckout, freePort, isWell, type Running, run, until } from '../support/started.ts'

const folder = mkdtempSync(join(tmpdir(), 'mixed-zone-'))
const port = await freePort()
const origin = `http://localhost:${port}`
const isOpen = `is open at ${origin}`
let site: Running
let browser: Browser

beforeAll(async () => {
  copyCheckout(folder)
  site = run('npm', ['start', '--', '--port', String(port)], folder)
  browser = await launchChromium()
  await until('it says where it is', () => site.said().includes(isOpen), site)
})
afterAll(async () => {
  await browser?.close()
  site.process.kill('SIGTERM')
  await until('nothing answers', async () => !(await isWell(origin)))
  rmSync(folder, { recursive: true, force: true })
})

async function send(path: string, body: object) {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: answer.status, body: await answer.json() }
}

/** Plays a short game of the day's daily through the API, with the first option each time; gives the last answer. */
async function play() {
  let { body } = await send('/api/games', { quiz: 'daily', length: 3 })
  while (!body.result) body = (await send('/api/games/answers', { token: body.token, option: 'a' })).body
  return body
}

/** Plays such a game and saves its score under a name; gives the saved score. */
const playAndSave = async (name: string) => (await send('/api/scores', { token: (await play()).token, name })).body

const boardOf = async (board: string) => (await fetch(`${origin}/api/leaderboards/${board}`)).json()

describe('npm start', () => {
  it('ends with a sentence where the port is taken', async () => {
    const taken = await freePort()
    const taker = createServer().listen(taken, '127.0.0.1')
    const second = run(process.execPath, ['scripts/start.ts', '--port', String(taken)])
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`port: ${taken} is taken by another program`)
    expect(second.said()).not.toContain('is open at')
    taker.close()
  })

  it('says where it is once it is well', async () => {
    const answer = await fetch(`${origin}/healthz`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await answer.json()).toMatchObject({ status: 'ok', content: expect.stringMatching(/^[0-9a-f]{12}$/) })
  })

  it('serves a game through the API, from its start to its board', async () => {
    const saved = await playAndSave('Ada')
    expect(saved).toMatchObject({ name: 'Ada', total: 3 })
    expect((await boardOf(saved.board)).scores).toContainEqual(expect.objectContaining({ name: 'Ada', total: 3 }))
  })

  it('serves a game in a browser, from home to the board, and says that the network is away', async () => {
    const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', timezoneId: 'UTC' })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto('/')
    await page.getByRole('link', { name: 'Play today’s quiz' }).click()
    await page.waitForURL(/\/quiz\/daily-\d{8}$/)
    await page.goto(`${page.url()}?length=3`)
    for (let i = 0; i < 3; i++) {
      await page.locator('html[data-script] .question').waitFor()
      await page.keyboard.press('1')
      await page.locator('.verdict').waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    await page.locator('summary', { hasText: 'Save your score' }).press('Enter')
    await page.locator('#name').fill('Browser')
    await page.locator('#name').press('Enter')
    await page.locator('.saved').waitFor()
    expect(await page.getByRole('row', { name: /Browser/ }).textContent()).toMatch(/\d\/3/)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.reload()
    expect(errors).toEqual([])
    await context.setOffline(true)
    await page.goto('/leaderboards')
    expect(await page.locator('h1').textContent()).toBe('You are offline')
    await context.close()
  })

  it('serves a frame for other sites, and every file that it loads', async () => {
    const frame = await fetch(`${origin}/embed/daily?theme=dark&accent=c8102e`)
    expect(frame.status).toBe(200)
    expect(frame.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(frame.headers.get('content-security-policy')).toMatch(/; frame-ancestors \* file:$/)
    expect(frame.headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    expect([frame.headers.get('x-frame-options'), frame.headers.get('set-cookie')]).toEqual([null, null])
    const files = [...(await frame.text()).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
    expect(files).toHaveLength(1)
    for (const file of files) {
      const { status, headers } = await fetch(origin + file)
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
    const loader = await fetch(`${origin}/embed.js`)
    expect(loader.headers.get('cache-control')).toBe('public, max-age=3600, stale-while-revalidate=86400')
    expect(loader.headers.get('content-type')).toContain('text/javascript')
    const text = await loader.text()
    expect([text.includes(origin), text.includes('{{')]).toEqual([true, false])
    expect(await (await fetch(`${origin}/embed-host.js`)).text()).toContain(origin)
    const worker = await fetch(`${origin}/sw.js`)
    expect(worker.headers.get('cache-control')).toBe('no-cache')
    for (const { headers } of [loader, worker]) {
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8};/)
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    }
    expect((await fetch(`${origin}/_headers`)).status).toBe(404)
  })

  it('serves a result’s own picture', async () => {
    const { result } = await play()
    const picture = await fetch(`${result.share.url}/card.png`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  it('serves on over a content error, tells of it, and tells when all is right again', async () => {
    const [file = ''] = globSync(`${folder}/questions/**/atletico-2021.json`)
    const right = readFileSync(file, 'utf8')
    writeFileSync(file, right.replace('"score": [2, 3]', '"score": [2, 4]'))
    await until('it tells the fault', () => site.said().includes('match.score: expected 3 away goals'), site)
    for (let i = 0; i < 100; i++) expect(await isWell(origin)).toBe(true)
    writeFileSync(file, right)
    await until('it tells that all is right', () => site.said().includes('The content is right again'), site)
    expect(await isWell(origin)).toBe(true)
  })

  it('does not tell of a sender who hangs up as broken', async () => {
    const head = `POST /api/games HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\n`
    for (const rest of ['Content-Length: 5000\r\n\r\n{"quiz"', 'Transfer-Encoding: chunked\r\n\r\n7\r\n{"quiz"\r\n']) {
      const socket = connect(port, 'localhost')
      await new Promise<void>((done) => socket.write(head + rest, () => done()))
      const before = site.said().length
      socket.destroy()
      await until(
        'the lost connection is noticed',
        () => site.said().slice(before).includes('Network connection lost'),
        site,
      )
    }
    expect(site.said()).not.toContain('"event":"broken"')
  })
  it('stops with npm, and still has the score after a restart', async () => {
    const { board } = await playAndSave('Restart')
    site.process.kill('SIGTERM')
    await until('nothing answers', async () => !(await isWell(origin)))
    site = run(process.execPath, ['scripts/start.ts', '--port', String(port)], folder)
    await until('it is open again', () => site.said().includes(isOpen), site)
    expect((await boardOf(board)).scores).toContainEqual(expect.objectContaining({ name: 'Restart', total: 3 }))
  })
})
