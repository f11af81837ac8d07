import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/tiny'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { api } from './api/api.ts'
import { MOST_BODY_BYTES } from './api/body.ts'
import { embedDoor } from './embed/door.tsx'
import { toProblemFrame } from './embed/problem.tsx'
import type { Env, House } from './house/house.ts'
import { type Problem, ProblemError } from './house/problem.ts'
import { BANK_PATH, keepFiles, UnreadError } from './house/shelf.ts'
import type { Language } from './house/text.ts'
import { headersByDoor, isApi, isFrame, readByAll, setHeaders } from './http/headers.ts'
import { healthOf } from './http/health.ts'
import { toHttps } from './http/https.ts'
import { logRequests, routeOf } from './http/log.ts'
import { withNearest } from './http/nearest.ts'
import { toProblemJson } from './http/problem-json.ts'
import { refusal } from './http/refusal.ts'
import { faultOfSettings } from './http/settings.ts'
import { tagShared } from './http/tags.ts'
import { pages } from './pages/pages.ts'
import { toProblemPage } from './pages/problem.tsx'
import { readTopic } from './quiz/bank.ts'
import { createMemory, rememberLater } from './quiz/memory.ts'
import { assembleQuiz, countOn } from './quiz/quiz.ts'
import type { QuizId } from './quiz/quiz-id.ts'
import { shareDoor } from './share/door.tsx'

const MOST_QUIZZES_KEPT = 500
const MOST_TOPICS_KEPT = 500
const MOST_COUNTS_KEPT = 1000
const MOST_LEADERBOARDS_KEPT = 50
const MOST_LEAGUES_KEPT = 2000
const MOST_SIGNERS_KEPT = 4

/** What the site is made of. What an isolate remembers is added to it. */
export type Parts = Omit<
  House,
  'quizOf' | 'topicOf' | 'countOn' | 'leaderboards' | 'listBudget' | 'kvHealth' | 'signers'
>

/** The whole site. Tests pass a small bank, a fixed clock and ids that count. */
export function createApp(parts: Parts): Hono<Env> {
  const house = toHouse(parts)
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('house', house)
    c.set('text', house.texts[languageOf(c)])
    c.set('kvCalls', {})
    await next()
  })
  app.use(logRequests)
  app.use(headersByDoor)
  app.use(tagShared)
  app.use(toHttps)
  app.onError(async (error, c) => {
    if (!(error instanceof ProblemError)) logBroken(c, error)
    return answerProblem(c, await withNearest(c, toProblemError(c, error).problem))
  })
  app.notFound((c) => answerProblem(c, missing(c, methodsAt(app, c.req.path)).problem))
  app.use(async (c, next) => {
    const fault = faultOfSettings(c.env)
    if (fault) throw refusal(c.get('text'), fault)
    await next()
  })
  app.all(`${BANK_PATH}*`, (c) => answerProblem(c, missing(c, '').problem))
  app.use(limitBody)
  app.use(trimTrailingSlash())
  app.get('/healthz', (c) => c.json(healthOf(c), 200, { 'cache-control': 'no-store' }))
  app.get('/openapi.json', (c) =>
    c.body(house.openApi, 200, {
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
      'content-type': 'application/json',
    }),
  )
  app.route('/api', api)
  app.route('/', pages)
  app.route('/', embedDoor)
  app.route('/', shareDoor)
  return app
}

function toHouse(parts: Parts): House {
  const bank = keepFiles(parts.bank)
  const countOf = rememberLater(MOST_COUNTS_KEPT, (topic: string) => countOn(bank, JSON.parse(topic)))
  return {
    ...parts,
    bank,
    quizOf: rememberLater(MOST_QUIZZES_KEPT, (id: string) => assembleQuiz(bank, id)),
    topicOf: rememberLater(MOST_TOPICS_KEPT, (id: string) => readTopic(bank, id)),
    countOn: ({ topic, group, day }: Omit<QuizId, 'seed'>) => countOf(JSON.stringify({ topic, group, day })),
    leaderboards: createMemory(MOST_LEADERBOARDS_KEPT),
    listBudget: {
      underway: new Map(),
      withRows: createMemory(MOST_LEAGUES_KEPT),
      spent: { day: 0, current: 0, spare: 0 },
    },
    kvHealth: new Map(),
    signers: createMemory(MOST_SIGNERS_KEPT),
  }
}

function toProblemError(c: Context<Env>, error: Error): ProblemError {
  if (error instanceof ProblemError) return error
  return refusal(c.get('text'), error instanceof UnreadError ? 'unread' : 'broken')
}

/** The language that a request is answered in. There is one so far. */
const languageOf = (_: Context<Env>): Language => 'en'

const tooLarge = (c: Context<Env>) =>
  answerProblem(c, refusal(c.get('text'), 'too-large', { values: { most: MOST_BODY_BYTES } }).problem)
const readLimited = bodyLimit({ maxSize: MOST_BODY_BYTES, onError: tooLarge })

/** Refuses bodies that are too large. Hono's own middleware, which opens the body as a stream, is used only where the length is not known. */
const limitBody: MiddlewareHandler<Env> = async (c, next) => {
  const { headers, method } = c.req.raw
  if (method === 'GET' || method === 'HEAD') return next() // Such a body means nothing, and is not read.
  const length = headers.get('content-length')
  if (length === null || headers.has('transfer-encoding')) return readOrRefuse(c, next)
  return Number(length) <= MOST_BODY_BYTES ? next() : tooLarge(c)
}

/** Reads a body of unknown length. What fails here is its sender, who hung up: handlers fail further in. */
const readOrRefuse: MiddlewareHandler<Env> = async (c, next) => {
  try {
    return await readLimited(c, next)
  } catch {
    const text = c.get('text')
    throw refusal(text, 'malformed', {
      values: { expected: text.t('expected.json'), found: text.t('expected.nothing') },
    })
  }
}

/** The refusal of a path that does not exist, or not with this method. */
function missing(c: Context<Env>, allowed: string): ProblemError {
  const { method, path } = c.req
  const headers = { allow: allowed }
  return allowed
    ? refusal(c.get('text'), 'wrong-method', { values: { method, allowed }, headers })
    : refusal(c.get('text'), 'not-found', { values: { path: path.slice(0, 120) } })
}

/** The methods that a path answers, as in an Allow header; empty if there is no such path. Hono's own middleware for this adds a second router. */
function methodsAt({ routes }: Hono<Env>, path: string): string {
  const known = routes.filter(({ method, path: form }) => method !== 'ALL' && toPattern(form).test(path))
  return [...new Set(known.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : method)))].join(', ')
}

const toPattern = (form: string) => new RegExp(`^${form.replace(/:\w+/g, '[^/]+')}$`)

/** Answers a problem in the form of the door that the path leads to. Other sites may read those of the doors that are open to them, also where the door was not reached. */
async function answerProblem(c: Context<Env>, problem: Problem): Promise<Response> {
  const { path } = c.req
  if (!isFrame(path) && !isApi(path)) return toProblemPage(c, problem)
  const answer = isFrame(path) ? await toProblemFrame(c, problem) : toProblemJson(c, problem)
  setHeaders(answer, readByAll)
  return answer
}

function logBroken(c: Context<Env>, error: Error): void {
  console.error(JSON.stringify({ event: 'broken', route: routeOf(c), error: String(error), stack: error.stack }))
}
