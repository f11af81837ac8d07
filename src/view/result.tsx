import type { ShareClaims } from '../game/claims.ts'
import type { Review } from '../game/review.ts'
import type { Result } from '../game/standing.ts'
import type { Beaten, Others } from '../scores/leaderboard.ts'
import { toAddress } from './address.ts'
import { dailyMark } from './daily.ts'
import { Deeds } from './deeds.tsx'
import { Panel } from './layout.tsx'
import { Onward } from './onward.tsx'
import { ReviewList } from './review.tsx'
import { type RefusedName, SaveForm } from './save-form.tsx'
import { ScoreHead, shareOf } from './score-head.tsx'
import { ShareBlock } from './share-block.tsx'
import { Streak } from './streak.tsx'
import { useHouse } from './use-house.ts'
import { Comparison } from './versus.tsx'

/** What a finished game is shown with. */
export interface Rivals {
  /** The result that it was played against. */
  readonly versus?: { readonly token: string; readonly share: ShareClaims } | undefined
  /** How it compares with the saved scores of its board. */
  readonly beaten?: Beaten | undefined
  /** How the saved scores of its board did, question by question. */
  readonly others?: Others | undefined
  /** Its questions with their answers. */
  readonly review?: Review | undefined
}

/** A finished game, as its player sees it: the score, what can be done with it, the answers, and what to play next. */
export function ResultView({
  result,
  refused,
  versus,
  beaten,
  others,
  review,
}: { result: Result; refused?: RefusedName | undefined } & Rivals) {
  const { t } = useHouse()
  const { quiz, pattern, token, timeMs } = result
  return (
    <Panel
      class={`result ${shareOf(pattern)}`}
      data-game={quiz}
      data-token={token}
      data-finished=""
      data-daily={dailyMark(result)}
    >
      <ScoreHead
        quiz={quiz}
        pattern={pattern}
        timeMs={timeMs}
        hasFocus={!refused}
        strips={review?.strips}
        hasReview={Boolean(review)}
        streak={<StreakLine result={result} />}
      />
      <Deeds hasReview={Boolean(review)} />
      {beaten ? <p>{t('result.beaten', { ...beaten })}</p> : null}
      {versus ? <Comparison mine={result} theirs={versus.share} /> : null}
      <details class="block save" open={Boolean(refused)}>
        <summary>
          <h2>{t('result.save')}</h2>
        </summary>
        <SaveForm result={result} refused={refused} action={toAddress('/scores', { versus: versus?.token })} />
      </details>
      <ShareBlock result={result} />
      {review ? (
        <section class="block" id="review" aria-labelledby="review-title">
          <h2 id="review-title">{t('review.title')}</h2>
          <ReviewList questions={review.questions} others={others} />
        </section>
      ) : null}
      <Onward finished={result} />
    </Panel>
  )
}

/** The reader's streak after a daily, in one line; nothing after any other game. */
function StreakLine({ result }: { result: Result }) {
  const { t } = useHouse()
  if (!dailyMark(result)) return null
  return (
    <p class="streak-line" data-streak="" hidden>
      <a href="/streak">{t('streak.streak')}</a> <b data-figure="streak">0</b>
    </p>
  )
}

/** The reader's streak after a daily, with its figures; nothing after any other game. */
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
