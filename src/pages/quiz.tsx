import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { isDrawn } from '../game/choose-quiz.ts'
import type { GameContext } from '../game/context.ts'
import { dailyAt } from '../game/daily.ts'
import { answerQuestion, continueGame, type Verdict } from '../game/play.ts'
import type { Result, Standing } from '../game/standing.ts'
import { startGame } from '../game/start.ts'
import type { Env } from '../house/house.ts'
import { titleOfQuiz } from '../house/title.ts'
import { readForm, seenIn } from '../http/form.ts'
import { answerRefusal, startRefusal, tokenRefusal } from '../http/game-refusal.ts'
import { limitStarts } from '../http/limits.ts'
import { quizFor, readKind, readLeague, readLength, readVersus, versusOf } from '../http/query.ts'
import { gameContextOf, storeOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { readPageStyle } from '../http/style.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { boardOf } from '../scores/score.ts'
import { toAddress } from '../view/address.ts'
import { Page } from '../view/layout.tsx'
import { toLinkPreview } from '../view/preview.tsx'
import { AwayPanel, QuestionView } from '../view/question.tsx'
import { useHouse } from '../view/use-house.ts'
import { VerdictView, wordOf } from '../view/verdict.tsx'
import { LeaderboardPage } from './leaderboard.tsx'
import { ResultPage, readRivals } from './result.tsx'

/** `/quiz/{quizId}`: a game, one page for each step. */
export const quizPage = new Hono<Env>()

quizPage.get('/quiz/:quizId', async (c) => {
  const wished = c.req.param('quizId')
  const length = readLength(c)
  const kind = readKind(c)
  if (isDrawn(wished)) await limitStarts(c)
  const quiz = await quizFor(c, { quiz: wished, kind, length })
  const { search } = new URL(c.req.url)
  if (quiz !== wished && isDrawn(wished)) return c.redirect(`/quiz/${quiz}${search}`, 302)
  await limitStarts(c)
  const league = readLeague(c)
  const game = await startGame(gameContextOf(c), { quiz, league, length })
  if (!game.ok) throw startRefusal(c.get('text'), game, { quiz, length })
  const style = await readPageStyle(c)
  const page = <QuizPage step={game} versus={versusOf(c)} freshAt={`/quiz/${quiz}${search}`} style={style} />
  return show(c, page, { quiz })
})

quizPage.post('/quiz/:quizId', async (c) => {
  const form = await readForm(c)
  const { token, option } = form
  if (!token) {
    await limitStarts(c)
    const wish = { quiz: c.req.param('quizId'), kind: readKind(c), length: readLength(c), seen: seenIn(form) }
    return c.redirect(`/quiz/${await quizFor(c, wish)}${new URL(c.req.url).search}`, 303)
  }
  const context = gameContextOf(c)
  if (option) return showVerdict(c, context, { token, option })
  const game = await continueGame(context, token)
  if (!game.ok) throw tokenRefusal(c.get('text'), game.reason, 'game')
  if (!game.result) return showStep(c, game.standing)
  return form.saved === undefined ? showResult(c, game.result) : showSaved(c, game.result)
})

async function showVerdict(c: Context<Env>, context: GameContext, given: { token: string; option: string }) {
  const verdict = await answerQuestion(context, given)
  if (!verdict.ok) throw answerRefusal(c.get('text'), verdict.reason, given.option)
  return showStep(c, verdict)
}

const showStep = (c: Context<Env>, step: Standing | Verdict) =>
  show(c, <QuizPage step={step} versus={versusOf(c)} />, { quiz: step.play.quiz })

async function showResult(c: Context<Env>, result: Result) {
  return show(c, <ResultPage result={result} {...(await readRivals(c, result))} />, { quiz: result.quiz })
}

/** Shows a finished game that the browser knows to be saved: its leaderboard, or its result if that cannot be read. */
async function showSaved(c: Context<Env>, result: Result) {
  const read = await storeOf(c).readLeaderboard(result.league, boardOf(result))
  if (!read.ok) return showResult(c, result)
  const versus = await readVersus(c, result.quiz)
  const page = <LeaderboardPage leaderboard={read.leaderboard} mine={result} versus={versus} />
  return show(c, page, { quiz: result.quiz })
}

interface QuizProps {
  /** A game with its next question, or the verdict on an answer. */
  readonly step: Standing | Verdict
  /** The share token of the result to play against. */
  readonly versus: string | undefined
  /** The address of a game that has just been started. The script may show a game in its place that the browser kept. */
  readonly freshAt?: string
  /** The style of the page as text, for a reader who will not have the file. */
  readonly style?: string | undefined
}

function QuizPage({ step, versus, freshAt, style }: QuizProps) {
  const context = useHouse()
  const { token, play, strips, turn } = step
  const { quiz } = play
  const action = toAddress(`/quiz/${quiz}`, { versus })
  const { t } = context
  const title = titleOfQuiz(context, quiz)
  const word = 'answered' in step ? `${wordOf(t, step)} · ` : ''
  return (
    <Page
      title={word + title}
      current={quiz === dailyAt(context.nowMs) ? '/quiz/daily' : undefined}
      preview={() => toLinkPreview(context, { page: 'quiz', quiz })}
      about={title}
      quiz={parseQuizId(quiz)?.topic}
      style={style}
      isEmbeddable
    >
      {'answered' in step ? (
        <VerdictView action={action} verdict={step} />
      ) : turn ? (
        <QuestionView
          action={action}
          token={token}
          play={play}
          strips={strips}
          turn={turn}
          isFresh={Boolean(freshAt)}
        />
      ) : null}
      {freshAt ? <AwayPanel quiz={quiz} address={freshAt} /> : null}
    </Page>
  )
}
