import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { answerQuestion, continueGame, type Verdict } from '../game/play.ts'
import { reviewOf } from '../game/review.ts'
import { type Standing, toResult } from '../game/standing.ts'
import { startGame } from '../game/start.ts'
import type { Env } from '../house/house.ts'
import { openToAll } from '../http/cors.ts'
import { readForm, seenIn } from '../http/form.ts'
import { answerRefusal, saveRefusal, startRefusal, tokenRefusal } from '../http/game-refusal.ts'
import { keptAs, LOADER_PATHS } from '../http/headers.ts'
import { limitStarts } from '../http/limits.ts'
import { quizFor, readVersus } from '../http/query.ts'
import { gameContextOf, isSwap, saveContextOf, signerOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { readFrameStyle } from '../http/style.ts'
import { deleteScore, saveScore } from '../scores/save.ts'
import { toRefusedName } from '../view/save-form.tsx'
import { showBoard } from './board.tsx'
import { lookOf } from './frame.tsx'
import { showOembed } from './link.ts'
import { showLoader } from './loader.ts'
import { PlayStep } from './play.tsx'
import { showPut } from './put.tsx'
import { type EmbedQuery, readEmbedQuery } from './query.ts'
import { ResultStep } from './result.tsx'
import { DeletedStep, SavedStep } from './saved.tsx'

/** `/embed/{quizId}`, a game in a frame on another site; `/embed/leaderboards/{board}`, a leaderboard in one; `/oembed`, which describes both to other software; `/embed.js`, which frames them; and the page for embedders. A frame in a sandbox has no origin of its own, so the first two are open to every origin, without credentials. */
export const embedDoor = new Hono<Env>()

const open = openToAll({ methods: 'GET,POST' })
for (const path of ['/embed/*', '/oembed']) {
  embedDoor.use(path, open)
  embedDoor.use(path, keptAs('no-store'))
}

for (const path of LOADER_PATHS) embedDoor.get(path, showLoader)
embedDoor.get('/oembed', showOembed)
embedDoor.get('/put-it-on-your-site', showPut)
embedDoor.use('/embed/*', async (c, next) => {
  if (!isSwap(c)) c.set('frameStyle', await readFrameStyle(c))
  await next()
})
embedDoor.get('/embed/leaderboards/:board', showBoard)
embedDoor.get('/embed/:quizId', (c) => start(c, readEmbedQuery(c)))

embedDoor.post('/embed/:quizId', async (c) => {
  const query = readEmbedQuery(c)
  const form = await readForm(c)
  const { token, option, name, delete: isDeleted } = form
  if (!token) return start(c, query, seenIn(form))
  if (option) return answer(c, query, { token, option })
  if (name !== undefined) return save(c, query, { token, name })
  return isDeleted ? remove(c, query, token) : goOn(c, query, token)
})

async function start(c: Context<Env>, query: EmbedQuery, seen?: readonly string[]) {
  const { league, length } = query
  await limitStarts(c)
  const quiz = await quizFor(c, { quiz: c.req.param('quizId') ?? '', seen, ...query })
  const game = await startGame(gameContextOf(c), { quiz, league, length })
  if (!game.ok) throw startRefusal(c.get('text'), game, { quiz, length })
  return showStep(c, query, game)
}

async function answer(c: Context<Env>, query: EmbedQuery, given: { token: string; option: string }) {
  const verdict = await answerQuestion(gameContextOf(c), given)
  if (!verdict.ok) throw answerRefusal(c.get('text'), verdict.reason, given.option)
  return showStep(c, query, verdict)
}

/** The next question, or the result. */
async function goOn(c: Context<Env>, query: EmbedQuery, token: string) {
  const game = await continueGame(gameContextOf(c), token)
  if (!game.ok) throw tokenRefusal(c.get('text'), game.reason, 'game')
  if (!game.result) return showStep(c, query, game.standing)
  const { quiz } = game.result
  const versus = await readVersus(c, quiz)
  const review = await reviewOf(gameContextOf(c), game.result)
  return show(c, <ResultStep look={lookOf(c, query)} result={game.result} versus={versus} review={review} />, { quiz })
}

const showStep = (c: Context<Env>, query: EmbedQuery, step: Standing | Verdict) =>
  show(c, <PlayStep look={lookOf(c, query)} step={step} />, { quiz: step.play.quiz })

async function save(c: Context<Env>, query: EmbedQuery, given: { token: string; name: string }) {
  const look = lookOf(c, query)
  const saved = await saveScore(saveContextOf(c), given)
  if (saved.ok) {
    const { finished, leaderboard } = saved
    return show(c, <SavedStep look={look} finished={finished} leaderboard={leaderboard} />, { quiz: finished.quiz })
  }
  const refusal = saveRefusal(c.get('text'), saved.reason)
  if (!saved.finished || saved.reason === 'save-expired') throw refusal
  const { problem } = refusal
  const result = await toResult(signerOf(c), saved.finished)
  const versus = await readVersus(c, result.quiz)
  const refused = toRefusedName(given.name, problem)
  const { status, headers = {} } = problem
  const review = await reviewOf(gameContextOf(c), result)
  const step = <ResultStep look={look} result={result} refused={refused} versus={versus} review={review} />
  return show(c, step, { status, headers, quiz: result.quiz })
}

async function remove(c: Context<Env>, query: EmbedQuery, token: string) {
  const deleted = await deleteScore(saveContextOf(c, 'deletion'), token)
  if (!deleted.ok) throw saveRefusal(c.get('text'), deleted.reason)
  const { quiz } = deleted.finished
  return show(c, <DeletedStep look={lookOf(c, query)} quiz={quiz} />, { quiz })
}
