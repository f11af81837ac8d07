import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { countRight, DEFAULT_LEAGUE } from '../game/game.ts'
import { answerQuestion, putQuestion } from '../game/play.ts'
import type { Result } from '../game/standing.ts'
import { openQuiz, startGame } from '../game/start.ts'
import type { Env } from '../house/house.ts'
import { titleOfQuiz } from '../house/title.ts'
import { answerRefusal, startRefusal, tokenRefusal } from '../http/game-refusal.ts'
import { answerData } from '../http/headers.ts'
import { limitStarts } from '../http/limits.ts'
import { originOf } from '../http/origin.ts'
import { quizFor } from '../http/query.ts'
import { gameContextOf, titleContextOf } from '../http/request.ts'
import { type QuestionSource, toShown } from '../quiz/question.ts'
import { askedIn, QUIZ_LENGTH } from '../quiz/quiz.ts'
import { shareText } from '../view/share.ts'
import { readBody } from './read.ts'

/** `/api/quizzes` and `/api/games`: quizzes without their answers, and games. */
export const gamesApi = new Hono<Env>()

gamesApi.get('/quizzes/:quizId', async (c) => {
  await limitStarts(c)
  const id = await quizFor(c, { quiz: c.req.param('quizId') })
  const opened = await openQuiz(gameContextOf(c), id)
  if (!opened.ok) throw startRefusal(c.get('text'), opened, { quiz: id })
  const questions = askedIn(opened.quiz, QUIZ_LENGTH.default).map(toShown)
  const title = titleOfQuiz(await titleContextOf(c, id), id)
  return answerData({ id, title, date: opened.quiz.day, length: questions.length, questions })
})

gamesApi.post('/games', async (c) => {
  const { quiz, kind, league = DEFAULT_LEAGUE, length, seen } = await readBody(c, 'start')
  await limitStarts(c)
  const id = await quizFor(c, { quiz, kind, seen, length })
  const game = await startGame(gameContextOf(c), { quiz: id, league, length })
  if (!game.ok) throw startRefusal(c.get('text'), game, { quiz: id, length })
  const { token, play, turn } = game
  const title = titleOfQuiz(await titleContextOf(c, id), id)
  return answerData({ token, quiz: { id, title, length: play.length }, question: turn }, 201)
})

gamesApi.post('/games/questions', async (c) => {
  const { token } = await readBody(c, 'token')
  const game = await putQuestion(gameContextOf(c), token)
  if (!game.ok) throw tokenRefusal(c.get('text'), game.reason, 'game')
  return answerData({ token: game.token, question: game.turn })
})

gamesApi.post('/games/answers', async (c) => {
  const { token, option } = await readBody(c, 'answer')
  const verdict = await answerQuestion(gameContextOf(c), { token, option, putsNext: true })
  if (!verdict.ok) throw answerRefusal(c.get('text'), verdict.reason, option)
  const { correct, chosen, answer, why, source, corrected = false, withdrawn = null, turn, result } = verdict
  return answerData({
    correct,
    chosen,
    answer,
    why,
    source: sourceAt(originOf(c), source),
    corrected,
    withdrawn,
    token: verdict.token,
    question: turn ?? null,
    result: result ? await toJson(c, result) : null,
  })
})

/** Where an answer can be checked, as the API gives it: paragraphs of a text, or a line of data with whom to name for it. */
function sourceAt(origin: string, { incident, paragraphs, line, told }: QuestionSource) {
  const url = `${origin}/incidents/${incident}`
  if (!('address' in told)) return { incident, paragraphs, url }
  const { address, attribution, licence } = told
  const at = line ?? told.line
  return { incident, paragraphs, line: at, url, data: { address: `${address}#L${at}`, attribution, licence } }
}

/** A result as the API gives it. */
async function toJson(c: Context<Env>, result: Result) {
  const { pattern, timeMs, shareToken } = result
  const url = `${originOf(c)}/r/${shareToken}`
  return {
    score: countRight(pattern),
    total: pattern.length,
    timeMs,
    pattern,
    share: { url, text: shareText(await titleContextOf(c, result.quiz), result, url) },
  }
}
