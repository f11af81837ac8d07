import type { Context } from 'hono'
import type { Result } from '../game/play.ts'
import type { Env } from '../house/house.ts'
import { titleOfQuiz } from '../house/title.ts'
import { readVersus, versusOf } from '../http/query.ts'
import { originOf, storeOf } from '../http/request.ts'
import { type Beaten, beatenBy } from '../scores/leaderboard.ts'
import { boardOf, isDaily, toScore } from '../scores/score.ts'
import { isTodaysDaily } from '../view/daily.ts'
import { Page } from '../view/layout.tsx'
import { type Beside, type RefusedName, ResultView } from '../view/result.tsx'

/** How long a result waits for the scores of others: it is whole without them. */
const PATIENCE_MS = 400

/** The page of a finished game; `refused` says why it was not saved under the name that was given. */
export function ResultPage({
  c,
  result,
  refused,
  ...beside
}: { c: Context<Env>; result: Result; refused?: RefusedName } & Beside) {
  const { house } = c.var
  const here = isTodaysDaily(house, result.quiz) ? '/quiz/daily' : undefined
  return (
    <Page house={house} title={titleOfQuiz(house, result.quiz)} here={here}>
      <ResultView house={house} origin={originOf(c)} result={result} refused={refused} {...beside} />
    </Page>
  )
}

/** What can be said of a finished game beside its own score: who challenged to it, and how others did. */
export async function readBeside(c: Context<Env>, result: Result): Promise<Beside> {
  const [share, beaten] = await Promise.all([readVersus(c, result.quiz), readBeaten(c, result)])
  return { versus: share && { token: versusOf(c) ?? '', share }, beaten }
}

/** How others did at the daily: at most one list, from memory while it is fresh, and nothing when it does not come soon. */
async function readBeaten(c: Context<Env>, result: Result): Promise<Beaten | undefined> {
  const board = boardOf(result)
  if (!isDaily(board)) return undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS)
  })
  const read = await Promise.race([storeOf(c).readLeaderboard(result.league, board), late])
  if (timer !== undefined) clearTimeout(timer)
  return read?.ok ? beatenBy(read.board, toScore(result)) : undefined
}
