import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/tiny'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { api } from './api/api.ts'
import { MOST_BODY_BYTES } from './api/schemas.ts'
import { embedDoor } from './embed/door.tsx'
import { toProblemFrame } from './embed/problem.tsx'
import type { Env, House } from './house/house.ts'
import { ProblemError, toProblemJson } from './house/problem.ts'
import { headersByDoor, isApi, isFrame } from './http/headers.ts'
import { refusal } from './http/refusal.ts'
import { secretsOf } from './http/request.ts'
import { pages } from './pages/pages.ts'
import { toProblemPage } from './pages/problem.tsx'
import { kinds } from './quiz/kinds/index.ts'
import { createMemory, remember } from './quiz/memory.ts'
import { assembleQuiz, countOn } from './quiz/quiz.ts'
import { sharePage } from './share/result.tsx'

const MOST_QUIZZES_KEPT = 500
const MOST_BOARDS_KEPT = 50
const MOST_SIGNERS_KEPT = 4

type Parts = Omit<House, 'quizOf' | 'countOn' | 'boards' | 'signers'>

/** The whole site, hung on its parts. Tests pass a small almanac, a fixed clock and fixed chance. */
export function createApp(parts: Parts): Hono<Env> {
  const house: House = {
    ...parts,
    quizOf: remember(MOST_QUIZZES_KEPT, (id: string) => assembleQuiz(parts.almanac, kinds, id)),
    countOn: (topic) => countOn(parts.almanac, kinds, topic),
    boards: createMemory(MOST_BOARDS_KEPT),
    signers: createMemory(MOST_SIGNERS_KEPT),
  }
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('house', house)
    await next()
  })
  app.use(headersByDoor)
  app.onError((error, c) => {
    if (!(error instanceof ProblemError)) logBroken(c.req.path, error)
    return answerProblem(c, error instanceof ProblemError ? error : refusal(c, 'broken'))
  })
  app.notFound((c) => {
    const { method, path } = c.req
    const allowed = methodsAt(app, path)
    const headers = { allow: allowed }
    return answerProblem(
      c,
      allowed
        ? refusal(c, 'wrong-method', { values: { method, allowed }, headers })
        : refusal(c, 'not-found', { values: { path: path.slice(0, 120) } }),
    )
  })
  app.use(async (c, next) => {
    if (!secretsOf(c.env)) throw refusal(c, 'no-key')
    await next()
  })
  const tooLarge = (c: Context<Env>) => answerProblem(c, refusal(c, 'too-large', { values: { most: MOST_BODY_BYTES } }))
  const readLimited = bodyLimit({ maxSize: MOST_BODY_BYTES, onError: tooLarge })
  app.use(async (c, next) => {
    const { headers } = c.req.raw
    const length = headers.get('content-length')
    if (length === null || headers.has('transfer-encoding')) return readLimited(c, next)
    return Number(length) <= MOST_BODY_BYTES ? next() : tooLarge(c) // Hono's own way opens the body as a stream first
  })
  app.use(trimTrailingSlash())
  app.get('/healthz', (c) => c.json({ status: 'ok', ...house.release }, 200, { 'cache-control': 'no-store' }))
  app.get('/openapi.json', (c) =>
    c.json(house.openApi, 200, { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' }),
  )
  app.route('/api', api)
  app.route('/', pages)
  app.route('/', embedDoor)
  app.route('/', sharePage)
  return app
}

/** The methods that a path can be asked by, as an Allow header has them; empty where there is no such path. Hono's own middleware for this brings a second router. */
function methodsAt({ routes }: Hono<Env>, path: string): string {
  const known = routes.filter(({ method, path: form }) => method !== 'ALL' && toPattern(form).test(path))
  return [...new Set(known.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : method)))].join(', ')
}

const toPattern = (form: string) => new RegExp(`^${form.replace(/:\w+/g, '[^/]+')}$`)

/** A problem in the form of the door that its path leads to. */
function answerProblem(c: Context<Env>, { problem }: ProblemError): Response | Promise<Response> {
  if (isFrame(c.req.path)) return toProblemFrame(c, problem)
  return isApi(c.req.path) ? toProblemJson(c, problem) : toProblemPage(c, problem)
}

function logBroken(path: string, error: Error): void {
  console.error(JSON.stringify({ event: 'broken', path, error: String(error), stack: error.stack }))
}
