import type { Context } from 'hono'
import { dailyAt } from '../game/daily.ts'
import { reviewOf } from '../game/review.ts'
import type { Result } from '../game/standing.ts'
import type { Env } from '../house/house.ts'
import { titleOfQuiz } from '../house/title.ts'
import { readVersus, versusOf } from '../http/query.ts'
import { gameContextOf, storeOf } from '../http/request.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { beatenBy, type Leaderboard, othersOn } from '../scores/leaderboard.ts'
import { boardOf, isDaily, toScore } from '../scores/score.ts'
import { Page } from '../view/layout.tsx'
import { ResultView, type Rivals } from '../view/result.tsx'
import type { RefusedName } from '../view/save-form.tsx'
import { useHouse } from '../view/use-house.ts'

/** The page of a finished game; `refused` is the name under which it was not saved. */
export function ResultPage({ result, refused, ...rivals }: { result: Result; refused?: RefusedName } & Rivals) {
  const context = useHouse()
  const { quiz } = result
  const current = quiz === dailyAt(context.nowMs) ? '/quiz/daily' : undefined
  return (
    <Page title={titleOfQuiz(context, quiz)} current={current} quiz={parseQuizId(quiz)?.topic}>
      <ResultView result={result} refused={refused} {...rivals} />
    </Page>
  )
}

/** What a finished game is shown with: its review, the challenger's result, and the saved scores of its board. */
export async function readRivals(c: Context<Env>, result: Result): Promise<Rivals> {
  const [share, board, review] = await Promise.all([
    readVersus(c, result.quiz),
    readBoard(c, result),
    reviewOf(gameContextOf(c), result),
  ])
  return {
    versus: share && { token: versusOf(c) ?? '', share },
    beaten: board && beatenBy(board, toScore(result)),
    others: board && othersOn(board, result.pattern.length),
    review,
  }
}

/** The board of a daily, to compare its result with; `undefined` for other games, and if the scores do not come soon. */
async function readBoard(c: Context<Env>, result: Result): Promise<Leaderboard | undefined> {
  const board = boardOf(result)
  if (!isDaily(board)) return undefined
  const read = await storeOf(c).readLeaderboard(result.league, board)
  return read.ok ? read.leaderboard : undefined
}
