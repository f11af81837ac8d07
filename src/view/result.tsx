import type { ShareClaims } from '../game/claims.ts'
import type { Result } from '../game/standing.ts'
import type { Beaten } from '../scores/leaderboard.ts'
import { toAddress } from './address.ts'
import { dailyMark } from './daily.ts'
import { Panel } from './layout.tsx'
import { Onward } from './onward.tsx'
import { type RefusedName, SaveForm } from './save-form.tsx'
import { ScoreHead } from './score-head.tsx'
import { ShareBlock } from './share-block.tsx'
import { Streak } from './streak.tsx'
import { useHouse } from './use-house.ts'
import { Comparison } from './versus.tsx'

/** What a finished game is compared with. */
export interface Rivals {
  /** The result that it was played against. */
  readonly versus?: { readonly token: string; readonly share: ShareClaims } | undefined
  /** How it compares with the saved scores of its board. */
  readonly beaten?: Beaten | undefined
}

/** A finished game, as its player sees it: the score, saving it, sharing it, and what to play next. */
export function ResultView({
  result,
  refused,
  versus,
  beaten,
}: { result: Result; refused?: RefusedName | undefined } & Rivals) {
  const { t } = useHouse()
  const { quiz, pattern, token, timeMs } = result
  return (
    <Panel class="result" data-game={quiz} data-token={token} data-finished="" data-daily={dailyMark(result)}>
      <ScoreHead quiz={quiz} pattern={pattern} timeMs={timeMs} hasFocus={!refused} />
      {beaten ? <p>{t('result.beaten', { ...beaten })}</p> : null}
      {versus ? <Comparison mine={result} theirs={versus.share} /> : null}
      <SaveForm result={result} refused={refused} action={toAddress('/scores', { versus: versus?.token })} />
      <ShareBlock result={result} />
      <StreakBlock result={result} />
      <Onward finished={result} />
    </Panel>
  )
}

/** The reader's streak after a daily; nothing after any other game. */
export function StreakBlock({ result }: { result: Result }) {
  const { t } = useHouse()
  if (!dailyMark(result)) return null
  return (
    <div class="block" data-streak="" hidden>
      <h2>{t('streak.title')}</h2>
      <Streak />
      <p>
        <a href="/streak">{t('streak.move')}</a>
      </p>
    </div>
  )
}
