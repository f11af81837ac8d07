// Other quizzes for a web page, as npm has them, beside ours: what a phone loads and waits until it can answer the first question,
// whether there is anything without scripts, and whether what was loaded holds the right answers.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../scripts/chromium.ts'
import { middle } from './figures.ts'
import { answerOf, openPhone, plain, send, toPage } from './phone.ts'

const FOLDER = 'dist/bench/peers'
const ROUNDS = 5
const PATIENCE_MS = 60_000

/** The packages, in the newest versions of November 2026 that work together. */
const packages = [
  ...['react-quiz-component@0.9.1', 'react@18.3.1', 'react-dom@18.3.1'],
  ...['survey-core@2.5.38', 'survey-js-ui@2.5.38'],
] as const

const QUESTIONS = Array.from({ length: 10 }, (_, i) => ({
  text: `Question ${i + 1}: who scored the goal of the match?`,
  options: ['Player One', 'Player Two', 'Player Three', 'Player Four'],
  right: i % 4,
}))

/** A quiz as it is measured: where it is, what of it is the first thing to answer by, and what of it would tell the answers. */
interface Subject {
  readonly name: string
  readonly path: string
  readonly option: string
  readonly key: RegExp
}

const peers: readonly (Subject & { readonly script: string })[] = [
  {
    name: 'react-quiz-component',
    path: '/react/',
    option: 'button.answerBtn',
    key: /correctAnswer:"[1-4]"/,
    script: `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import Quiz from 'react-quiz-component'
const questions = ${JSON.stringify(QUESTIONS.map(({ text, options, right }) => ({ question: text, questionType: 'text', answerSelectionType: 'single', answers: options, correctAnswer: String(right + 1), messageForCorrectAnswer: 'Right', messageForIncorrectAnswer: 'Wrong', point: '1' })))}
createRoot(document.getElementById('quiz')).render(createElement(Quiz, { quiz: { quizTitle: 'Quiz', quizSynopsis: '', nrOfQuestions: '10', questions }, disableSynopsis: true }))`,
  },
  {
    name: 'SurveyJS (survey-js-ui)',
    path: '/survey/',
    option: 'input[type=radio]',
    key: /correctAnswer:"Player/,
    script: `import 'survey-core/survey-core.min.css'
import { Model } from 'survey-core'
import { renderSurvey } from 'survey-js-ui'
const elements = ${JSON.stringify(QUESTIONS.map(({ text, options, right }, i) => ({ type: 'radiogroup', name: `q${i}`, title: text, choices: options, correctAnswer: options[right] })))}
renderSurvey(new Model({ questionsOnPageMode: 'questionPerPage', elements }), document.getElementById('quiz'))`,
  },
]

/** What was found of a quiz. */
export interface PeerFigures {
  readonly name: string
  readonly clickableMs: number
  readonly requests: number
  readonly bytes: number
  readonly worksWithoutScripts: boolean
  readonly tellsAnswers: boolean
}

/** Ours at an origin, a plain page and the peers, in turns. The peers are installed on first use. */
export async function peersOf(origin: string): Promise<readonly PeerFigures[]> {
  await makePeers()
  const server = createServer(async (request, answer) => send(await answerTo(origin, request.url ?? '/'), answer))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const at = server.address()
  const here = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
  const browser = await launchChromium()
  const option = 'button[name=option]'
  const subjects: readonly Subject[] = [
    {
      name: 'plain HTML, ten groups of radio buttons',
      path: '/plain/',
      option: 'input[type=radio]',
      key: /\bNOWHERE\b/,
    },
    { name: 'Mixed Zone, framed', path: '/embed/daily', option, key: OURS },
    { name: 'Mixed Zone, the site', path: '/quiz/daily', option, key: OURS },
    ...peers,
  ]
  const waits = new Map(subjects.map(({ name }) => [name, [] as Awaited<ReturnType<typeof clickable>>[]]))
  for (let i = 0; i <= ROUNDS; i += 1)
    for (const subject of subjects) {
      const wait = await clickable(browser, here, subject)
      if (i > 0) waits.get(subject.name)?.push(wait)
    }
  const figures: PeerFigures[] = []
  for (const subject of subjects) {
    const all = waits.get(subject.name) ?? []
    const of = (which: 'clickableMs' | 'requests' | 'bytes') => middle(all.map((wait) => wait[which]))
    figures.push({
      name: subject.name,
      ...{ clickableMs: of('clickableMs'), requests: of('requests'), bytes: of('bytes') },
      worksWithoutScripts: await worksWithoutScripts(browser, here, subject),
      tellsAnswers: all.some(({ texts }) => texts.some((text) => subject.key.test(text))),
    })
  }
  await browser.close()
  server.closeAllConnections()
  server.close()
  return figures
}

/** What would tell an answer of ours: a mark on one of the options, or a word for it in a script. */
const OURS =
  /<button[^>]* (?:data-(?:right|correct|answer)|class="(?:right|correct))[^>]*name="option"|"correct":|"answer":/

async function answerTo(origin: string, path: string): Promise<Response> {
  if (path === '/plain/') return toPage(plain)
  const [, folder = '', file = ''] = /^\/(react|survey)\/(.*)$/.exec(path) ?? []
  if (!folder) return answerOf(origin, path)
  const at = join(FOLDER, folder, file || 'index.html')
  if (!existsSync(at)) return new Response('', { status: 404 })
  const types = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript' }
  const type = types[(file.split('.').at(-1) || 'html') as keyof typeof types] ?? 'application/octet-stream'
  return new Response(readFileSync(at), { headers: { 'content-type': type } })
}

async function makePeers(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  if (!existsSync(join(FOLDER, 'package.json'))) writeFileSync(join(FOLDER, 'package.json'), '{"private":true}')
  if (!existsSync(join(FOLDER, 'node_modules')))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
      cwd: FOLDER,
      stdio: 'ignore',
    })
  for (const { path, script } of peers) {
    const folder = resolve(FOLDER, path.slice(1, -1))
    await build({
      stdin: { contents: script, resolveDir: resolve(FOLDER) },
      bundle: true,
      minify: true,
      format: 'iife',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.woff2': 'file', '.svg': 'dataurl' },
      outfile: join(folder, 'quiz.js'),
      logLevel: 'error',
    })
    const style = existsSync(join(folder, 'quiz.css')) ? '<link rel="stylesheet" href="quiz.css">' : ''
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Quiz</title>${style}<div id="quiz"></div><script src="quiz.js"></script></html>`,
    )
  }
}

async function clickable(browser: Browser, here: string, { name, path, option }: Subject) {
  const page = await openPhone(browser)
  await page.addInitScript(noteFirst(option))
  const texts: Promise<string>[] = []
  page.on('response', (response) => void texts.push(response.text().catch(() => '')))
  await page.goto(here + path, { waitUntil: 'load' })
  try {
    const clickableMs = await page.evaluate<number>(firstOption)
    const loaded = await page.evaluate<{ requests: number; bytes: number }>(`(() => {
      const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter(({ startTime }) => startTime < ${clickableMs})
      return { requests: all.length, bytes: all.reduce((sum, { transferSize }) => sum + transferSize, 0) }
    })()`)
    return { clickableMs, ...loaded, texts: await Promise.all(texts) }
  } catch (cause) {
    throw new Error(`${name}: expected ${option} within a minute, found ${(await textOf(page)).slice(0, 200)}`, {
      cause,
    })
  } finally {
    await page.context().close()
  }
}

const textOf = (page: Page) => page.evaluate<string>('document.body.innerText')

/** Runs in the page before its scripts: notes when the first option is there, or when anything was first drawn if that is later. */
const noteFirst = (option: string) => `(() => {
  let there, drawn
  const note = () => {
    if (there && drawn) window.firstOption = Math.max(there, drawn)
  }
  new MutationObserver((_, observer) => {
    if (!document.querySelector(${JSON.stringify(option)})) return
    observer.disconnect()
    there = performance.now()
    note()
  }).observe(document, { childList: true, subtree: true })
  new PerformanceObserver((list) => {
    drawn = list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? drawn
    note()
  }).observe({ type: 'paint', buffered: true })
})()`

/** Runs in the page: when that was; fails after a minute. */
const firstOption = `new Promise((done, fail) => {
  const look = () => window.firstOption ? done(window.firstOption) : setTimeout(look, 20)
  setTimeout(fail, ${PATIENCE_MS})
  look()
})`

async function worksWithoutScripts(browser: Browser, here: string, { path, option }: Subject): Promise<boolean> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(here + path)
  const count = await page.locator(option).count()
  await context.close()
  return count > 0
}
