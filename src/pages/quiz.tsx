import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import {
  answerQuestion,
  openResult,
  putQuestion,
  type Result,
  type Standing,
  startGame,
  type Verdict,
} from '../game/play.ts'
import type { Env } from '../house/house.ts'
import { titleOfQuiz } from '../house/title.ts'
import { readForm, seenIn } from '../http/form.ts'
import { answerRefusal, startRefusal, tokenRefusal } from '../http/game-refusal.ts'
import { quizFor, readKind, readLeague, readLength, readVersus, versusOf } from '../http/query.ts'
import { hereOf, originOf, storeOf, tableOf } from '../http/request.ts'
import { boardOf } from '../scores/score.ts'
import { toAddress } from '../view/address.ts'
import { toCard } from '../view/card.tsx'
import { isTodaysDaily } from '../view/daily.ts'
import { Page } from '../view/layout.tsx'
import { AwayPanel, QuestionView } from '../view/question.tsx'
import { VerdictView } from '../view/verdict.tsx'
import { BoardPage } from './board.tsx'
import { ResultPage, readBeside } from './result.tsx'

/** `/quiz/{quizId}`: a game, one page for each step of it. */
export const quizPage = new Hono<Env>()

quizPage.get('/quiz/:quizId', async (c) => {
  const wished = c.req.param('quizId')
  const length = readLength(c)
  const quiz = quizFor(c, { quiz: wished, kind: readKind(c), length })
  const { search } = new URL(c.req.url)
  if (quiz !== wished) return c.redirect(`/quiz/${quiz}${search}`, 302)
  const league = readLeague(c)
  const game = await startGame(tableOf(c), { quiz, league, length })
  if (!game.ok) throw startRefusal(c, game, quiz, length)
  return c.html(<QuizPage c={c} standing={game} freshAt={`/quiz/${quiz}${search}`} />)
})

quizPage.post('/quiz/:quizId', async (c) => {
  const form = await readForm(c)
  const table = tableOf(c)
  if (!form.token) {
    const quiz = quizFor(c, {
      quiz: c.req.param('quizId'),
      kind: readKind(c),
      length: readLength(c),
      seen: seenIn(form),
    })
    return c.redirect(`/quiz/${quiz}${new URL(c.req.url).search}`, 303)
  }
  if (form.option) return showVerdict(c, form.token, form.option)
  const game = await putQuestion(table, form.token)
  if (game.ok) return c.html(<QuizPage c={c} standing={game} />)
  if (game.reason !== 'other-purpose') throw tokenRefusal(c, game.reason, 'game')
  const result = await openResult(table, form.token)
  if (!result.ok) throw tokenRefusal(c, result.reason, 'game')
  return form.saved === undefined ? showResult(c, result) : showSaved(c, result)
})

async function showVerdict(c: Context<Env>, token: string, option: string) {
  const verdict = await answerQuestion(tableOf(c), { token, option })
  if (verdict.ok) return c.html(<QuizPage c={c} standing={verdict} verdict={verdict} />)
  throw answerRefusal(c, verdict.reason, option)
}

async function showResult(c: Context<Env>, result: Result) {
  return c.html(<ResultPage c={c} result={result} {...(await readBeside(c, result))} />)
}

/** A finished game that the browser knows to be saved: its board, or the result again while boards cannot be read. */
async function showSaved(c: Context<Env>, result: Result) {
  const read = await storeOf(c).readLeaderboard(result.league, boardOf(result))
  if (!read.ok) return showResult(c, result)
  const versus = await readVersus(c, result.quiz)
  return c.html(<BoardPage c={c} board={read.board} mine={result} versus={versus} />)
}

/** A step of a game. `freshAt` is the address of a game that has just been started: one that the browser kept goes before it. */
function QuizPage({
  c,
  standing,
  verdict,
  freshAt,
}: {
  c: Context<Env>
  standing: Standing
  verdict?: Verdict
  freshAt?: string
}) {
  const { house } = c.var
  const { token, play, turn } = standing
  const action = toAddress(`/quiz/${play.quiz}`, { versus: versusOf(c) })
  const here = isTodaysDaily(house, play.quiz) ? '/quiz/daily' : undefined
  return (
    <Page
      house={house}
      title={titleOfQuiz(house, play.quiz)}
      here={here}
      card={toCard(house, originOf(c), { page: 'quiz', quiz: play.quiz })}
      playable={hereOf(c)}
    >
      {verdict ? <VerdictView house={house} action={action} verdict={verdict} /> : null}
      {!verdict && turn ? (
        <QuestionView house={house} action={action} token={token} play={play} turn={turn} isFresh={Boolean(freshAt)} />
      ) : null}
      {freshAt ? <AwayPanel house={house} quiz={play.quiz} address={freshAt} /> : null}
    </Page>
  )
}
