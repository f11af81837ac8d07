import type { Context } from 'hono'
import type { Env } from '../env.ts'
import type { Result } from '../game/play.ts'
import { originOf } from '../request.ts'
import { isTodaysDaily } from '../view/daily.ts'
import { Page } from '../view/layout.tsx'
import { type RefusedName, ResultView } from '../view/result.tsx'
import { titleOfQuiz } from '../view/title.ts'

/** The page of a finished game; `refused` says why it was not saved under the name that was given. */
export function ResultPage({ c, result, refused }: { c: Context<Env>; result: Result; refused?: RefusedName }) {
  const { house } = c.var
  const here = isTodaysDaily(house, result.quiz) ? '/quiz/daily' : undefined
  return (
    <Page house={house} title={titleOfQuiz(house, result.quiz)} here={here}>
      <ResultView house={house} origin={originOf(c)} result={result} refused={refused} />
    </Page>
  )
}
