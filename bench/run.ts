// The figures of the README: `npm run bench`. Sizes are of what `wrangler deploy` would upload and what a browser loads;
// clocks are compared within the run, on whatever machine this is. Servers are raw workerd on loopback. With `--json` every
// figure is printed as JSON with its target; `npm run bench -- answers` runs one part; either way the command ends with 1 where a target is missed.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { readContent } from '../scripts/content.ts'
import { signShare } from '../src/game/claims.ts'
import { createSigner } from '../src/game/token.ts'
import type { Content } from '../src/quiz/content.ts'
import { shiftDay } from '../src/quiz/day.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { makeBank } from '../src/quiz/make-bank.ts'
import { assembleQuiz } from '../src/quiz/quiz.ts'
import { dailyOn } from '../src/quiz/quiz-id.ts'
import { type Curve, powerOf, toCurves } from './curves.ts'
import { middle, openFigures, type Target } from './figures.ts'
import { firstCosts } from './first.ts'
import { GAME_LENGTH, openGames, playerOf } from './games.ts'
import { growthOf } from './growth.ts'
import { type Load, type Plan, pace, saturate, toRequest } from './load.ts'
import { costOf, costsBeside, PATHS, pathsOf, toText } from './paths.ts'
import { peersOf } from './peers.ts'
import { LATENCY_MS, verdictsOf, waitsOf } from './phone.ts'
import { boardCosts, openKv, withKv } from './rows.ts'
import { costOf as costOfGames, DAYS_A_MONTH, habits, plans } from './scale.ts'
import { builtModules, type Parts, type Running, startWorkerd } from './workerd.ts'

const BUILT = 'dist/worker'
const SIGNING_KEY = 'a-key-for-benches-of-at-least-32-characters'
const BINDINGS = [`(name = "SIGNING_KEY", text = "${SIGNING_KEY}")`, '(name = "ASSETS", service = "files")']
const DAYS = 200
const REQUESTS = 6000
const ROUNDS = 5
const CONNECTIONS = 8
/** A timer wakes once in a millisecond or two: what is due by then has to find a line that is free. */
const PACED_CONNECTIONS = 32
const GAMES_A_MONTH = 1_000_000

/** How many bare handlers a request may cost, by what it does. */
const mostOf: Readonly<Partial<Record<string, Target>>> = {
  [PATHS.answer]: { atMost: 2.8 },
  [PATHS.answerPage]: { atMost: 4 },
}

const gz = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).byteLength
/** Wrangler counts in these. */
const KIB = 1024
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

const isJson = process.argv.includes('--json')
const { tell, end } = openFigures({ isJson })
const content = await readContent()
execFileSync(process.execPath, ['node_modules/wrangler/bin/wrangler.js', 'deploy', '--dry-run', '--outdir', BUILT], {
  stdio: 'ignore',
  env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
})

/** The parts of the bench by their names; those that are named are run, or all. */
const parts: Readonly<Record<string, () => unknown>> = {
  sizes,
  storage,
  bank: () => bank(content),
  quizzes: () => coldQuizzes(content),
  growth: () => growth(content),
  rows: boards,
  first,
  answers,
  cost,
  phone,
  peers,
}
const named = process.argv.slice(2).filter((name) => name in parts)
try {
  for (const name of named.length > 0 ? named : Object.keys(parts)) await parts[name]?.()
} catch (error) {
  console.error(error)
  process.exit(1) // Servers of a part that failed may still run.
}
end()

function sizes(): void {
  const [script = '', ...data] = builtModules(BUILT)
  tell('Worker script, gzip', gz(readFileSync(script)), 'bytes', { atMost: 60 * KIB })
  tell(
    'Worker content (index of the bank, API document), gzip',
    sum(data.map((file) => gz(readFileSync(file)))),
    'bytes',
  )
  tell('Loader embed.js, gzip', gz(readFileSync('dist/public/embed.js')), 'bytes', { atMost: 1.5 * KIB })
  tell('Page: style and script, gzip', sum(assetsOf(/^(style|play)-.*\.(css|js)$/)), 'bytes')
}

function assetsOf(name: RegExp): readonly number[] {
  const files = readdirSync('dist/public/assets').filter((file) => name.test(file))
  return files.map((file) => gz(readFileSync(join('dist/public/assets', file))))
}

/** KV operations, counted on a whole game with its score and its board. */
async function storage(): Promise<void> {
  mkdirSync('dist/bench', { recursive: true })
  await build({
    entryPoints: ['tests/support/house.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: 'dist/bench/house.js',
    logLevel: 'error',
  })
  const { openHouse }: typeof import('../tests/support/house.ts') = await import(
    pathToFileURL(resolve('dist/bench/house.js')).href
  )
  const { send, request, store } = openHouse()
  const count = () => Object.values(store.calls).reduce((sum, calls) => sum + calls, 0)
  let token: string = (await send('/api/games', { quiz: 'daily' })).body.token
  let finished = false
  let answers = 0
  while (!finished) {
    const { body } = await send('/api/games/answers', { token, option: 'a' })
    token = body.token
    finished = body.result !== null
    answers += 1
  }
  tell(`KV operations of ${answers} answers`, count(), 'count', { atMost: 0 })
  await send('/api/scores', { token, name: 'Ada' })
  tell('KV puts of a saved score', store.calls.put, 'count', { atMost: 1 })
  const before = count()
  await request('/api/leaderboards/daily-20261121')
  tell('KV operations of a leaderboard that is not remembered', count() - before, 'count', { atLeast: 1, atMost: 1 })
}

function bank(from: Content): void {
  const took = Array.from({ length: 5 }, () => clock(() => makeBank({ ...from }, kinds)))
  tell('The whole bank made, when it is packed', middle(took), 'ms')
  const { files } = makeBank(from, kinds)
  const sizes = [...files.values()].map((file) => Buffer.byteLength(JSON.stringify(file)))
  tell('Files of the bank', sizes.length, 'count', { atMost: 18_000 })
  tell('The largest of them', Math.max(...sizes), 'bytes', { atMost: 24 * KIB * KIB })
}

/** Quizzes that no isolate knows yet, read as text and parsed: what a Worker does for the first to ask. */
async function coldQuizzes(from: Content): Promise<void> {
  const { index, files } = makeBank(from, kinds)
  const texts = new Map([...files].map(([path, file]) => [path, JSON.stringify(file)]))
  let reads = 0
  const read = async (path: string) => {
    reads += 1
    return JSON.parse(texts.get(path) ?? '') as unknown
  }
  const first = shiftDay(
    from.incidents.reduce((last, { published }) => (published > last ? published : last), ''),
    1,
  )
  const quiz = async (i: number) => {
    const start = performance.now()
    await assembleQuiz({ index, read }, dailyOn(shiftDay(first, i)))
    return performance.now() - start
  }
  const took: number[] = []
  for (let i = 0; i < DAYS; i += 1) took.push(await quiz(i))
  tell('A daily drawn from files that have to be parsed', middle(took), 'ms', { atMost: 15 })
  tell('Files read for it', reads / DAYS, 'count', { atMost: 20 })
}

/** How costs grow with the content, as a table and as curves. */
async function growth(from: Content): Promise<void> {
  const all = await growthOf(nightsOf(from), BUILT, BINDINGS)
  tellGrowth(
    'growth',
    { title: 'Quizzes, by incidents', of: 'incidents', counts: all.map(({ incidents }) => incidents) },
    [
      { name: 'first quiz', amounts: all.map(({ firstMs }) => firstMs) },
      { name: 'new quiz', amounts: all.map(({ newMs }) => newMs) },
      { name: 'known quiz', amounts: all.map(({ knownMs }) => knownMs) },
      { name: 'made, a question', amounts: all.map(({ packMs, questions }) => packMs / questions) },
      { name: 'index, KiB', amounts: all.map(({ indexBytes }) => indexBytes / KIB) },
      { name: 'files, an incident', amounts: all.map(({ files, incidents }) => files / incidents) },
    ],
  )
  const most = all.at(-1)
  if (!most) return
  const many = `A quiz from ${most.incidents.toLocaleString('en')} incidents`
  tell(`${many}, the first of an isolate, CPU`, most.firstMs, 'ms', { atMost: 5 })
  tell('The same in an isolate that has made others', most.newMs, 'ms', { atMost: 2 })
}

/** How the cost of a board grows with its rows, as a table and as curves. */
async function boards(): Promise<void> {
  const all = await boardCosts(partsOf('rows'))
  tellGrowth('rows', { title: 'A board, by its rows', of: 'rows', counts: all.map(({ rows }) => rows) }, [
    { name: 'not known', amounts: all.map(({ unknownMs }) => unknownMs) },
    { name: 'known', amounts: all.map(({ knownMs }) => knownMs) },
    { name: 'lists of KV', amounts: all.map(({ lists }) => lists) },
  ])
  const most = all.at(-1)
  if (!most) return
  const many = `A board of ${most.rows.toLocaleString('en')} rows`
  tell(`${many} that the isolate does not know: lists of KV`, most.lists, 'count', { atMost: 1 })
  tell(`${many} that the isolate does not know: CPU`, most.unknownMs, 'ms', { atMost: 10 })
}

/** A table of what grows, with the power that it grows with; the milliseconds of it as a picture in dist/bench, or in docs/pictures with `--pictures`. */
function tellGrowth(
  name: string,
  { title, of, counts }: { readonly title: string; readonly of: string; readonly counts: readonly number[] },
  all: readonly Curve[],
): void {
  const line = (cells: readonly string[]) => isJson || console.log(cells.map((cell) => cell.padStart(20)).join(''))
  line([of, ...counts.map((count) => count.toLocaleString('en')), 'power'])
  for (const { name: what, amounts } of all)
    line([what, ...amounts.map((amount) => amount.toFixed(2)), powerOf(counts, amounts).toFixed(2)])
  const inMs = all.filter(({ name: what }) => !/[,]|lists/.test(what))
  const folder = process.argv.includes('--pictures') ? 'docs/pictures' : 'dist/bench'
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/${name}.svg`, toCurves(title, { of, counts, unit: 'ms of CPU' }, inMs))
}

/** What the first request of an isolate costs, on each of the paths. */
async function first(): Promise<void> {
  const kv = await openKv(Date.now())
  kv.count.rows = 100
  const bare = await buildBare()
  const parts = withKv(partsOf('first'), kv)
  const site = await startWorkerd(parts, '/healthz')
  const paths = await pathsOf(site.origin, SIGNING_KEY)
  await site.stop()
  const ours = await firstCosts(parts, paths)
  const theirs = await firstCosts({ name: 'bare', modules: [bare] }, { bare: { path: '/' } })
  kv.close()
  tell('Start of an isolate, above that of a bare handler: CPU', ours.startMs - theirs.startMs, 'ms', { atMost: 30 })
  for (const [what, cost] of Object.entries(ours.first))
    tell(`${what}: first of an isolate`, cost, 'ms', { atMost: 10 })
  tell('A bare handler: first of an isolate', theirs.first.bare ?? 0, 'ms')
}

/** The content without what was imported: the few incidents that growth begins with. */
function nightsOf({ collections, incidents, ...rest }: Content): Content {
  const nights = incidents.filter(({ source }) => !('data' in source))
  const ids = new Set(nights.map(({ collection }) => collection))
  return { ...rest, collections: collections.filter(({ id }) => ids.has(id)), incidents: nights }
}

/** Builds a Hono handler that answers two words, and nothing else. */
async function buildBare(): Promise<string> {
  const entry = 'dist/bench/bare.js'
  await build({
    stdin: {
      contents: `import { Hono } from 'hono'\nexport default new Hono().get('/', (c) => c.text('hello there'))`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    outfile: entry,
  })
  return entry
}

/** Answers of running games against a bare Hono handler, in turns. */
async function answers(): Promise<void> {
  const kv = await openKv(Date.now())
  kv.count.rows = 100
  const entry = await buildBare()
  const site = await startWorkerd(withKv(partsOf('site'), kv), '/healthz')
  const bare = await startWorkerd({ name: 'bare', modules: [entry] }, '/')
  try {
    const playing: Playing = async (run, times) => {
      const games = await openGames(site.origin, times)
      return run({ ...basis(site), times, askerOf: () => playerOf(site.origin, games) })
    }
    const hello = toRequest(bare.origin, '/')
    const greeting: Playing = (run, times) => run({ ...basis(bare), times, askerOf: () => ({ next: () => hello }) })
    await playing(saturate, REQUESTS)
    await greeting(saturate, REQUESTS)
    const rounds = []
    for (let i = 0; i < ROUNDS; i += 1) {
      const [ours, theirs] = [await fill(site, playing), await fill(bare, greeting)]
      const perSecond = ours.perSecond / 2
      const [oursMs, theirsMs] = [await waitAt(perSecond, playing), await waitAt(perSecond, greeting)]
      rounds.push({ ours: { ...ours, p99Ms: oursMs }, theirs: { ...theirs, p99Ms: theirsMs } })
    }
    await embed(site.origin)
    await preview(site)
    tellAnswers(rounds)
    const paths = Object.entries(await pathsOf(site.origin, SIGNING_KEY))
    const requests = Object.fromEntries(paths.map(([what, request]) => [what, toText(site.origin, request)]))
    const costs = await costsBeside(site, requests, { server: bare, request: hello })
    for (const [what, { ms, others }] of Object.entries(costs)) {
      tell(`${what}: CPU`, ms, 'ms')
      tell(`${what}: in bare handlers`, others, 'ratio', mostOf[what])
    }
  } finally {
    kv.close()
    await Promise.all([site.stop(), bare.stop()])
  }
}

/** How long a reader with a phone waits for the first question. */
async function phone(): Promise<void> {
  const site = await startWorkerd(partsOf('phone'), '/healthz')
  const { '/plain-page': plain, ...waits } = await waitsOf(site.origin, ['/embed/daily', '/quiz/daily', '/'])
  const verdicts = await verdictsOf(site.origin, ['/embed/daily', '/quiz/daily'])
  await site.stop()
  for (const [path, waitMs] of Object.entries(verdicts))
    tell(`${path}: from an answer to its verdict, beside the round trip`, waitMs - LATENCY_MS, 'ms', { atMost: 100 })
  tell('A plain page of ten questions on a phone, until it is drawn', plain?.drawnMs ?? 0, 'ms')
  for (const [path, { drawnMs, requests, bytes }] of Object.entries(waits)) {
    tell(`${path}: until it is drawn`, drawnMs, 'ms')
    tell(
      `${path}: in plain pages`,
      drawnMs / (plain?.drawnMs ?? 1),
      'ratio',
      path === '/' ? undefined : { atMost: 1.12 },
    )
    tell(`${path}: requests begun by then`, requests, 'count')
    tell(`${path}: bytes of them`, bytes, 'bytes')
  }
}

/** Other quizzes beside ours, as a table. */
async function peers(): Promise<void> {
  const site = await startWorkerd(partsOf('peers'), '/healthz')
  const all = await peersOf(site.origin)
  await site.stop()
  for (const { name, clickableMs, requests, bytes, worksWithoutScripts, tellsAnswers } of all) {
    tell(`${name}: until it can be answered on a phone`, clickableMs, 'ms')
    tell(`${name}: requests`, requests, 'count')
    tell(`${name}: bytes`, bytes, 'bytes')
    tell(`${name}: works without scripts (1 is yes)`, worksWithoutScripts ? 1 : 0, 'count')
    tell(`${name}: tells the right answers (1 is yes)`, tellsAnswers ? 1 : 0, 'count')
  }
}

/** The built Worker under a name. */
function partsOf(name: string): Parts {
  return { name, modules: builtModules(BUILT), files: 'dist/public', bindings: BINDINGS }
}

/** What a million finished games in a month cost, played by pages: CPU as it is measured here, operations as docs/scale.md counts them. */
async function cost(): Promise<void> {
  const site = await startWorkerd(partsOf('cost'), '/healthz')
  const paths = await pathsOf(site.origin, SIGNING_KEY)
  const cpuOf = async (what: string) => {
    const request = paths[what]
    return request ? costOf(site, toText(site.origin, request)) : 0
  }
  const [startMs, answerMs, nextMs] = [
    await cpuOf(PATHS.startPage),
    await cpuOf(PATHS.answerPage),
    await cpuOf(PATHS.nextPage),
  ]
  await site.stop()
  const cpuMs = startMs + GAME_LENGTH * (answerMs + nextMs)
  const requests = habits.requestsPerGame
  const { dollars, puts, lists } = costOfGames(GAMES_A_MONTH / DAYS_A_MONTH, cpuMs / requests)
  tell('A game by pages, CPU', cpuMs, 'ms')
  tell('A game by pages, requests', requests, 'count')
  tell('A million games in a month, on the paid plan: dollars', dollars, 'count')
  tell('A million games in a month: puts', puts * DAYS_A_MONTH, 'count')
  tell('A million games in a month: lists', lists.usual * DAYS_A_MONTH, 'count')
  tell('Games in a day before the free plan’s requests are spent', plans.free.requests / requests, 'count')
}

/** Runs a load of so many requests. */
type Playing = (run: (plan: Plan) => Promise<Load>, times: number) => Promise<Load>

function basis({ origin }: Running) {
  return { origin, connections: CONNECTIONS }
}

/** What a server can do, and what that costs it. */
async function fill({ cpuMs }: Running, ask: Playing) {
  let cpu = 0
  const most = await ask(async (plan) => {
    const from = cpuMs().answering
    const seen = await saturate(plan)
    cpu = (cpuMs().answering - from) / plan.times
    return seen
  }, REQUESTS)
  return { ...most, cpuMs: cpu, serverBusy: (cpu * most.perSecond) / 1000 }
}

/** How long all but one in a hundred answers take at a rate, in milliseconds: at the full rate a queue would be timed. */
async function waitAt(perSecond: number, ask: Playing): Promise<number> {
  const { p99Ms } = await ask((plan) => pace({ ...plan, connections: PACED_CONNECTIONS, perSecond }), REQUESTS)
  return p99Ms
}

type Measured = Awaited<ReturnType<typeof fill>>

function tellAnswers(rounds: readonly { readonly ours: Measured; readonly theirs: Measured }[]): void {
  const ours = (of: keyof Measured) => middle(rounds.map((round) => round.ours[of]))
  const theirs = (of: keyof Measured) => middle(rounds.map((round) => round.theirs[of]))
  const ratioOf = (of: keyof Measured) => middle(rounds.map((round) => round.ours[of] / round.theirs[of]))
  tell('CPU of an answer', ours('cpuMs'), 'ms')
  tell('CPU of a bare Hono handler', theirs('cpuMs'), 'ms')
  tell('CPU of an answer, in bare handlers', ratioOf('cpuMs'), 'ratio', { atMost: 2.8 })
  tell('Answers a second, in bare ones', ratioOf('perSecond'), 'ratio', { atLeast: 0.35 })
  tell('Answers a second', ours('perSecond'), 'count')
  tell('Bare answers a second', theirs('perSecond'), 'count')
  tell('Busy meanwhile: the server', ours('serverBusy'), 'ratio')
  tell('Busy meanwhile: the client', ours('clientBusy'), 'ratio')
  tell('Slowest bare answer but one in a hundred, at the same rate', theirs('p99Ms'), 'ms', { atMost: 5 })
  tell('Slowest answer but one in a hundred, at half of what can be done', ours('p99Ms'), 'ms', {
    atMost: theirs('p99Ms') + 3,
  })
}

/** Everything that a framed quiz loads before it can be played: its page, style and script. */
async function embed(origin: string): Promise<void> {
  const page = gz(new Uint8Array(await (await fetch(`${origin}/embed/daily`)).arrayBuffer()))
  const files = assetsOf(/^frame-.*\.js$/)
  tell('A frame that can be played, gzip', page, 'bytes', { atMost: 10 * KIB })
  tell('Its script, which comes after, gzip', sum(files), 'bytes')
}

/** The preview picture of a result, less the cost of a trivial request; bench/preview.ts tells more. */
async function preview(site: Running): Promise<void> {
  const pattern = [true, true, false, true, true, true, true, false, true, true]
  const share = { quiz: 'daily-20261122', pattern, timeMs: 83_000, finishedAtMs: 0 }
  const picture = `/r/${await signShare(createSigner([SIGNING_KEY]), share)}/card.png`
  const [drawn, trivial] = [
    await costOf(site, toRequest(site.origin, picture)),
    await costOf(site, toRequest(site.origin, '/healthz')),
  ]
  tell('CPU of a preview picture', drawn - trivial, 'ms', { atMost: 10 })
}

function clock(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
