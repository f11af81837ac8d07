import type { ShareClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import { toClock } from '../house/clock.ts'
import { titleOfQuiz } from '../house/title.ts'
import { toDay } from '../quiz/day.ts'
import { toAddress } from '../view/address.ts'
import { Page, Panel } from '../view/layout.tsx'
import { Onward } from '../view/onward.tsx'
import type { LinkPreview } from '../view/preview.tsx'
import { ScoreHead } from '../view/score-head.tsx'
import { missedOf } from '../view/share.ts'
import { useHouse, type ViewContext } from '../view/use-house.ts'

interface SharedResult {
  readonly token: string
  readonly share: ShareClaims
}

/** A shared result with its questions that are withdrawn. */
interface ShownResult extends SharedResult {
  /** Their places in the game, counted from 1. */
  readonly withdrawn: readonly number[]
}

/** A result, as anyone may see it. */
export function SharedResultPage({ token, share, withdrawn }: ShownResult) {
  const context = useHouse()
  const { t, day, list } = context
  const quiz = titleOfQuiz(context, share.quiz)
  return (
    <Page
      title={t('result.of', { quiz })}
      preview={() => previewOf(context, { token, share })}
      isEmbeddable
      listedAs={`/quiz/${share.quiz}`}
    >
      <Panel class="result">
        <ScoreHead quiz={share.quiz} pattern={share.pattern} timeMs={share.timeMs} />
        <p>{t('result.ofText', { quiz, date: day(toDay(share.finishedAtMs)) })}</p>
        {withdrawn.length > 0 ? (
          <p>
            {t('review.withdrawn', { count: withdrawn.length, list: list(withdrawn.map(String)) })}{' '}
            <a href="/corrections">{t('game.withdrawnList')}</a>
          </p>
        ) : null}
        <p>
          <a class="go" href={toAddress(`/quiz/${share.quiz}`, { length: share.pattern.length })}>
            {t('result.same')}
          </a>
        </p>
        <Onward />
      </Panel>
    </Page>
  )
}

function previewOf(context: ViewContext, { token, share: { quiz, pattern, timeMs } }: SharedResult): LinkPreview {
  const { t, origin } = context
  const url = `${origin}/r/${token}`
  const values = {
    quiz: titleOfQuiz(context, quiz),
    score: countRight(pattern),
    total: pattern.length,
    time: toClock(timeMs),
    ...missedOf(context, pattern),
  }
  return {
    title: t('preview.result.title', values),
    text: t('preview.result.text', values),
    alt: t('preview.result.alt', values),
    url,
    image: `${url}/card.png`,
  }
}
