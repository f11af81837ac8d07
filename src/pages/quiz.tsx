import { type Context, Hono } from 'hono'
import type { Env } from '../env.ts'
import { chooseQuiz } from '../game/choose-quiz.ts'
import {
  answerQuestion,
  openResult,
  putQuestion,
  type Result,
  type Standing,
  startGame,
  type Verdict,
} from '../game/play.ts'
import { answerRefusal, startRefusal, tokenRefusal } from '../game-refusal.ts'
import { readLeague, readNumber } from '../query.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import { originOf, tableOf } from '../request.ts'
import { toCard } from '../view/card.tsx'
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
  const length = readNumber(c, 'length', QUIZ_LENGTH.least, QUIZ_LENGTH.most)
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
  if (game.reason !== 'other-purpose') throw tokenRefusal(c, game.reason, 'game')
  const result = await openResult(table, form.token)
  if (!result.ok) throw tokenRefusal(c, result.reason, 'game')
  return c.html(<ResultPage c={c} result={result} />)
})

async function showVerdict(c: Context<Env>, token: string, option: string) {
  const verdict = await answerQuestion(tableOf(c), { token, option })
  if (verdict.ok) return c.html(<QuizPage c={c} standing={verdict} verdict={verdict} />)
  throw answerRefusal(c, verdict.reason, option)
}

function QuizPage({ c, standing, verdict }: { c: Context<Env>; standing: Standing; verdict?: Verdict }) {
  const { house } = c.var
  const { token, play, turn } = standing
  const action = `/quiz/${play.quiz}`
  return (
    <Page
      house={house}
      title={titleOfQuiz(house, play.quiz)}
      here="/quiz/daily"
      card={toCard(house, originOf(c), { page: 'quiz', quiz: play.quiz })}
    >
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
