import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { readShare } from '../game/claims.ts'
import { answerQuestion, openResult, putQuestion, startGame } from '../game/play.ts'
import type { Env } from '../house/house.ts'
import { ProblemError } from '../house/problem.ts'
import { t } from '../house/text.ts'
import { titleOfQuiz } from '../house/title.ts'
import { readForm, seenIn } from '../http/form.ts'
import { answerRefusal, saveRefusal, startRefusal, tokenRefusal } from '../http/game-refusal.ts'
import { keptAs, openToAll } from '../http/headers.ts'
import { quizFor, readVersus } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import { deskOf, originOf, tableOf } from '../http/request.ts'
import { deleteScore, saveScore } from '../scores/save.ts'
import { toAddress } from '../view/address.ts'
import { toRefusedName } from '../view/result.tsx'
import { type Asked, readAsked } from './asked.ts'
import { readLimit, toOembed, toXml } from './oembed.tsx'
import { playableQuiz } from './playable.ts'
import { showPut } from './put.tsx'
import { DeletedStep, PlayStep, ResultStep, SavedStep } from './steps.tsx'

/** `/embed/{quizId}`: a game in a frame on another site, and `/oembed`, which tells other software of it. A frame in a sandbox has no origin of its own, so both are open to every origin, without credentials. */
export const embedDoor = new Hono<Env>()

const open = openToAll({ allowMethods: ['GET', 'POST'], exposeHeaders: ['retry-after'] })
for (const path of ['/embed/*', '/oembed']) {
  embedDoor.use(path, open)
  embedDoor.use(path, keptAs('no-store'))
}

embedDoor.get('/embed/:quizId', (c) => start(c, readAsked(c)))

embedDoor.post('/embed/:quizId', async (c) => {
  const asked = readAsked(c)
  const form = await readForm(c)
  const { token, option, name, delete: isDeleted } = form
  if (!token) return start(c, asked, seenIn(form))
  if (option) return answer(c, asked, { token, option })
  if (name !== undefined) return save(c, asked, { token, name })
  return isDeleted ? remove(c, asked, token) : goOn(c, asked, token)
})

async function start(c: Context<Env>, asked: Asked, seen?: readonly string[]) {
  const quiz = quizFor(c, { quiz: c.req.param('quizId') ?? '', seen, ...asked })
  const game = await startGame(tableOf(c), { quiz, league: asked.league, length: asked.length })
  if (!game.ok) throw startRefusal(c, game, quiz, asked.length)
  return c.html(<PlayStep c={c} asked={asked} standing={game} />)
}

async function answer(c: Context<Env>, asked: Asked, given: { token: string; option: string }) {
  const verdict = await answerQuestion(tableOf(c), given)
  if (!verdict.ok) throw answerRefusal(c, verdict.reason, given.option)
  return c.html(<PlayStep c={c} asked={asked} standing={verdict} verdict={verdict} />)
}

/** The question that comes next, or the result. */
async function goOn(c: Context<Env>, asked: Asked, token: string) {
  const game = await putQuestion(tableOf(c), token)
  if (game.ok) return c.html(<PlayStep c={c} asked={asked} standing={game} />)
  const result = await openResult(tableOf(c), token)
  if (!result.ok) throw tokenRefusal(c, game.reason === 'other-purpose' ? result.reason : game.reason, 'game')
  return c.html(<ResultStep c={c} asked={asked} result={result} versus={await readVersus(c, result.quiz)} />)
}

async function save(c: Context<Env>, asked: Asked, given: { token: string; name: string }) {
  const saved = await saveScore(deskOf(c), given)
  if (saved.ok) {
    return c.html(<SavedStep c={c} asked={asked} result={saved.result} board={saved.board} />)
  }
  const refused = saveRefusal(c, saved.reason)
  if (!saved.result || saved.reason === 'save-expired') throw refused
  const { status, headers } = refused.problem
  const kept = toRefusedName(given.name, refused.problem)
  const versus = await readVersus(c, saved.result.quiz)
  const step = <ResultStep c={c} asked={asked} result={saved.result} refused={kept} versus={versus} />
  return c.html(step, status, headers ?? {})
}

async function remove(c: Context<Env>, asked: Asked, token: string) {
  const deleted = await deleteScore(deskOf(c), token)
  if (!deleted.ok) throw saveRefusal(c, deleted.reason)
  return c.html(<DeletedStep c={c} asked={asked} quiz={deleted.result.quiz} />)
}

embedDoor.get('/put-it-on-your-site', showPut)

embedDoor.get('/oembed', async (c) => {
  const format = c.req.query('format')?.toLowerCase() || 'json'
  if (format !== 'json' && format !== 'xml') throw refusal(c, 'no-format', { field: 'format' })
  const limits = { maxWidth: readLimit(c.req.query('maxwidth')), maxHeight: readLimit(c.req.query('maxheight')) }
  const site = t(c.var.house, 'site.name')
  const oembed = toOembed({ ...(await embeddable(c)), ...limits, site, origin: originOf(c) })
  c.header('cache-control', 'public, max-age=3600')
  return format === 'xml' ? c.body(toXml(oembed), 200, { 'content-type': 'text/xml; charset=utf-8' }) : c.json(oembed)
})

/** The quiz that the page of the query's address plays. Whatever is wrong with it, there is nothing to embed: 404, as the specification wants. */
async function embeddable(c: Context<Env>) {
  try {
    return await readPage(c, c.req.query('url') ?? '')
  } catch (error) {
    if (error instanceof ProblemError) throw new ProblemError({ ...error.problem, status: 404, field: 'url' })
    throw error
  }
}

async function readPage(c: Context<Env>, text: string) {
  const { house } = c.var
  const url = URL.parse(text)
  const isHere = url?.host === new URL(originOf(c)).host && /^https?:$/.test(url.protocol)
  const path = tidy(url?.pathname ?? '')
  const wish = isHere ? await readPath(c, path) : undefined
  if (!url || !wish) throw refusal(c, 'no-embed')
  const asked = { ...readAsked(c, url.searchParams), ...wish.asked }
  const quiz = playableQuiz(c, { ...wish, ...asked })
  return {
    title: wish.quiz === 'daily' ? t(house, 'home.daily') : titleOfQuiz(house, quiz),
    page: toAddress(originOf(c) + path.replace(/^\/embed\//, '/quiz/'), {
      ...asked,
      ...(wish.asked && { length: undefined, versus: undefined }),
    }),
    frame: toAddress(`${originOf(c)}/embed/${wish.quiz}`, asked),
  }
}

/** A path as the site's router sees it: `%2D` is a hyphen, `%2F` no slash, and a slash at the end is none. */
function tidy(path: string): string {
  try {
    return decodeURI(path).replace(/(?<=.)\/$/, '')
  } catch {
    return path
  }
}

/** What a page of the site plays, and what it asks for by its path. */
interface Wish {
  readonly quiz: string
  readonly asked?: { readonly length: number; readonly versus?: string }
}

async function readPath(c: Context<Env>, path: string): Promise<Wish | undefined> {
  if (path === '/') return { quiz: 'daily' }
  const [, door, id = '', ...rest] = path.split('/')
  if (!id || rest.length > 0) return undefined
  if (door === 'quiz' || door === 'embed') return { quiz: id }
  if (door === 'incidents') return c.var.house.almanac.find(id) && { quiz: id }
  const read = door === 'r' || door === 'c' ? await readShare(tableOf(c).signer, id) : undefined
  if (!read?.ok) return undefined
  const { quiz, pattern } = read.claims
  return { quiz, asked: { length: pattern.length, ...(door === 'c' && { versus: id }) } }
}
