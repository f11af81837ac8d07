// How long a reader with a phone waits: a Chromium whose CPU is four times slower, over a network of 1.6 Mbps in which every
// request takes 150 ms, asks for the first question of our pages, and in turns for a plain HTML page with ten groups of radio buttons.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../scripts/chromium.ts'
import { builtFiles } from '../tests/support/built-files.ts'
import { middle } from './figures.ts'

const CPU_SLOWER = 4
/** How long every request takes, in milliseconds. */
export const LATENCY_MS = 150
const BYTES_PER_SECOND = (1.6 * 1024 * 1024) / 8
const ROUNDS = 9

/** What a reader waits until something is drawn that can be answered, and what was loaded by then. */
export interface Wait {
  readonly drawnMs: number
  readonly requests: number
  readonly bytes: number
}

/** The path of the plain page. */
export const PLAIN = '/plain-page'
/** A plain HTML page of ten groups of radio buttons. */
export const plain = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Quiz</title><form method="post">${Array.from(
  { length: 10 },
  (_, q) =>
    `<fieldset><legend>Question ${q + 1}: who scored the goal of the match?</legend>${['One', 'Two', 'Three', 'Four'].map((name) => `<label><input type="radio" name="q${q}" value="${name}"> Player ${name}</label>`).join('')}</fieldset>`,
).join('')}<button>Answer</button></form>`

/** The waits for paths of a site, and for the plain page, each the middle of nine rounds in turns. */
export async function waitsOf(origin: string, paths: readonly string[]): Promise<Readonly<Record<string, Wait>>> {
  const { here, close } = await openProxy(origin)
  const browser = await launchChromium()
  const waits = new Map([PLAIN, ...paths].map((path): [string, Wait[]] => [path, []]))
  for (let i = 0; i <= ROUNDS; i += 1)
    for (const [path, all] of waits) {
      const wait = await waitFor(browser, here + path)
      if (i > 0) all.push(wait) // The first round starts processes of the browser.
    }
  await browser.close()
  close()
  return Object.fromEntries([...waits].map(([path, all]) => [path, middleOf(all)]))
}

/** A server in front of a site that compresses what it answers. */
async function openProxy(origin: string) {
  const server = createServer((request, answer) => void serve(origin, request, answer))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const here = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { here, close }
}

/** Answers as a data centre does: what the site answers, compressed; and with the plain page. */
async function serve(origin: string, request: IncomingMessage, answer: ServerResponse): Promise<void> {
  const { url: path = '/', method = 'GET', headers } = request
  const { accept = '*/*', 'content-type': type = '' } = headers
  const body = method === 'POST' ? Buffer.concat(await request.toArray()) : undefined
  const asked = { method, headers: { accept, ...(type && { 'content-type': type }) }, ...(body && { body }) }
  await send(path === PLAIN ? toPage(plain) : await answerOf(origin, path, asked), answer)
}

const files = new Hono().get('*', builtFiles())

/** What the platform answers: a built file where there is one, which raw workerd does not look for, or else the Worker. */
export async function answerOf(origin: string, path: string, init?: RequestInit): Promise<Response> {
  const file = await files.request(path)
  return file.ok ? file : fetch(origin + path, init)
}

/** A page as an answer. */
export const toPage = (html: string) => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })

/** Sends an answer on, compressed where it is text. */
export async function send(found: Response, answer: ServerResponse): Promise<void> {
  const kept = [...found.headers].filter(
    ([name]) => !['content-length', 'content-encoding', 'transfer-encoding', 'connection'].includes(name),
  )
  const type = found.headers.get('content-type') ?? ''
  const body = Buffer.from(await found.arrayBuffer())
  const isText = /text|javascript|json|svg|xml/.test(type)
  answer.writeHead(
    found.status,
    Object.fromEntries([...kept, ...(isText ? [['content-encoding', 'gzip'] as const] : [])]),
  )
  answer.end(isText ? gzipSync(body) : body)
}

const middleOf = (waits: readonly Wait[]): Wait =>
  waits.toSorted((a, b) => a.drawnMs - b.drawnMs)[Math.floor(waits.length / 2)] ?? { drawnMs: 0, requests: 0, bytes: 0 }

/** A page of a browser as slow as that of a phone, with a network like one's. */
export async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  })
  return page
}

async function waitFor(browser: Browser, url: string): Promise<Wait> {
  const page = await openPhone(browser)
  const answer = await page.goto(url, { waitUntil: 'load' })
  if (!answer?.ok()) throw new Error(`${url}: expected a page, found ${answer?.status() ?? 'nothing'}`)
  const wait = await page.evaluate<Wait>(drawn)
  await page.context().close()
  return wait
}

/** How long a reader with a phone waits from pressing an option to the drawn verdict, in milliseconds: the middle of nine first answers. */
export async function verdictsOf(origin: string, paths: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const { here, close } = await openProxy(origin)
  const browser = await launchChromium()
  const waits: Record<string, number> = {}
  for (const path of paths) {
    const all: number[] = []
    for (let i = 0; i < ROUNDS; i += 1) {
      const page = await openPhone(browser)
      await page.goto(here + path, { waitUntil: 'load' })
      await page.locator('html[data-script]').waitFor()
      all.push(await page.evaluate<number>(answered))
      await page.context().close()
    }
    waits[path] = middle(all)
  }
  await browser.close()
  close()
  return waits
}

/** Runs in the page: presses the first option, and says how long it took until the verdict was drawn. */
const answered = `(async () => {
  const from = performance.now()
  document.querySelector('button[name=option]').click()
  while (!document.querySelector('[data-next]')) await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  return performance.now() - from
})()`

/** Runs in the page: when it first drew its content, and what it had asked for by then. */
const drawn = `(async () => {
  const drawnMs = await new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntriesByName('first-contentful-paint')[0]
      if (entry) resolve(entry.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
  const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  const asked = all.filter(({ startTime }) => startTime < drawnMs)
  return { drawnMs, requests: asked.length, bytes: asked.reduce((sum, { transferSize }) => sum + transferSize, 0) }
})()`
