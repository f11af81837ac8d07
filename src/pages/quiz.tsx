import { type Context, Hono } from 'hono'
import type { Env } from '../env.ts'
import { chooseQuiz } from '../game/choose-quiz.ts'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import {
  answerQuestion,
  openResult,
  putQuestion,
  type Result,
  type Standing,
  type StartRefusal,
  startGame,
  type Verdict,
} from '../game/play.ts'
import type { TokenFault } from '../game/token.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import { sayDay } from '../quiz/words.ts'
import { refusal } from '../refusal.ts'
import { originOf, tableOf } from '../request.ts'
import { isLeague } from '../scores/score.ts'
import { Page } from '../view/layout.tsx'
import { QuestionView } from '../view/question.tsx'
import { type RefusedName, ResultView } from '../view/result.tsx'
import { titleOfQuiz } from '../view/title.ts'
import { VerdictView } from '../view/verdict.tsx'
import { readForm } from './form.ts'

/** `/quiz/{quizId}`: a game, one page for each step of it. */
export const quizPage = new Hono<Env>()

quizPage.get('/quiz/:quizId', async (c) => {
  const wished = c.req.param('quizId')
  const { house } = c.var
  const table = tableOf(c)
  const quiz = chooseQuiz({ ...table, almanac: house.almanac }, { quiz: wished })
  if (quiz !== wished) return c.redirect(`/quiz/${quiz}${new URL(c.req.url).search}`, 302)
  const league = readLeague(c)
  const length = readLength(c)
  const game = await startGame(table, { quiz, league, length })
  if (!game.ok) throw startRefusal(c, game, quiz, length)
  return c.html(<QuizPage c={c} standing={game} />)
})

quizPage.post('/quiz/:quizId', async (c) => {
  const form = await readForm(c)
  const { house } = c.var
  const table = tableOf(c)
  if (!form.token) {
    const seen = (form.seen ?? '').split(' ').filter(Boolean).slice(0, 1000)
    const quiz = chooseQuiz({ ...table, almanac: house.almanac }, { quiz: c.req.param('quizId'), seen })
    return c.redirect(`/quiz/${quiz}`, 303)
  }
  if (form.option) return showVerdict(c, form.token, form.option)
  const game = await putQuestion(table, form.token)
  if (game.ok) return c.html(<QuizPage c={c} standing={game} />)
  if (game.reason !== 'other-purpose') throw gameRefusal(c, game.reason)
  const result = await openResult(table, form.token)
  if (!result.ok) throw gameRefusal(c, result.reason)
  return c.html(<ResultPage c={c} result={result} />)
})

async function showVerdict(c: Context<Env>, token: string, option: string) {
  const verdict = await answerQuestion(tableOf(c), { token, option })
  if (verdict.ok) return c.html(<QuizPage c={c} standing={verdict} verdict={verdict} />)
  if (verdict.reason === 'unknown-option')
    throw refusal(c, 'unknown-option', { values: { option: option.slice(0, 20) } })
  throw gameRefusal(c, verdict.reason)
}

function QuizPage({ c, standing, verdict }: { c: Context<Env>; standing: Standing; verdict?: Verdict }) {
  const { house } = c.var
  const { token, play, turn } = standing
  const action = `/quiz/${play.quiz}`
  return (
    <Page house={house} title={titleOfQuiz(house, play.quiz)} here="/quiz/daily">
      {verdict ? <VerdictView house={house} action={action} verdict={verdict} /> : null}
      {!verdict && turn ? <QuestionView house={house} action={action} token={token} play={play} turn={turn} /> : null}
    </Page>
  )
}

/** The page of a finished game; `refused` says what was wrong with the name it was to be saved under. */
export function ResultPage({ c, result, refused }: { c: Context<Env>; result: Result; refused?: RefusedName }) {
  const { house } = c.var
  return (
    <Page house={house} title={titleOfQuiz(house, result.quiz)}>
      <ResultView house={house} origin={originOf(c)} result={result} refused={refused} />
    </Page>
  )
}

/** The league of the query. Throws a refusal for a text that cannot be one. */
export function readLeague(c: Context<Env>): string {
  const league = c.req.query('league') ?? DEFAULT_LEAGUE
  if (isLeague(league)) return league
  throw refusal(c, 'unknown-league', { field: 'league', values: { league: league.slice(0, 40) } })
}

function readLength(c: Context<Env>): number | undefined {
  const text = c.req.query('length')
  if (text === undefined) return undefined
  const length = Number(text)
  const { least, most } = QUIZ_LENGTH
  if (Number.isInteger(length) && length >= least && length <= most) return length
  throw refusal(c, 'invalid', {
    field: 'length',
    values: { field: 'length', expected: `${least} to ${most}`, found: text.slice(0, 20) },
  })
}

function startRefusal(c: Context<Env>, refused: StartRefusal, quiz: string, wished = 0) {
  if (refused.reason === 'not-yet')
    return refusal(c, 'not-yet', { values: { quiz, date: sayDay(c.var.house.almanac.language, refused.opensOn) } })
  if (refused.reason === 'too-few') return refusal(c, 'too-few', { values: { wished, available: refused.available } })
  return refusal(c, 'unknown-quiz', { values: { quiz: quiz.slice(0, 80) } })
}

function gameRefusal(c: Context<Env>, reason: TokenFault | 'unknown-quiz') {
  if (reason === 'other-purpose') return refusal(c, reason, { values: { expected: 'a game' } })
  if (reason === 'unknown-quiz')
    return refusal(c, reason, { values: { quiz: c.req.param('quizId')?.slice(0, 80) ?? '' } })
  return refusal(c, reason === 'malformed' ? 'token-malformed' : reason)
}
