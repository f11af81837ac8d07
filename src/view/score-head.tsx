import { countRight } from '../game/game.ts'
import { toClock } from '../house/clock.ts'
import { titleOfQuiz } from '../house/title.ts'
import type { Strip } from '../quiz/strip.ts'
import type { Child } from './jsx-runtime.ts'
import { MatchStrips } from './match-strip.tsx'
import { missedOf } from './share.ts'
import { Tiles } from './tiles.tsx'
import { useHouse } from './use-house.ts'

/** The score of a game in large figures, with its tiles. */
export function ScoreHead({
  quiz,
  pattern,
  timeMs,
  hasFocus = true,
  strips,
  hasReview = false,
  streak,
}: {
  quiz: string
  pattern: readonly boolean[]
  timeMs: number
  hasFocus?: boolean
  /** The matches that it was about. */
  strips?: readonly Strip[] | undefined
  /** Whether each tile leads to its question below. */
  hasReview?: boolean
  streak?: Child
}) {
  const context = useHouse()
  const { t } = context
  const values = { score: countRight(pattern), total: pattern.length }
  return (
    <div class="score-head">
      <p class="kicker">{titleOfQuiz(context, quiz)}</p>
      <h1 class="score" tabindex={-1} data-focus={hasFocus ? '' : undefined}>
        <span class="vh">{t('result.title', values)}</span>
        <span aria-hidden="true">{t('result.score', values)}</span>{' '}
        <small>{t('result.time', { time: toClock(timeMs) })}</small>
      </h1>
      {streak}
      <Tiles pattern={pattern} total={pattern.length} isReviewed={hasReview} />
      {strips ? <MatchStrips strips={strips} isOne={strips.length === 1} /> : null}
      <p class="word">{t('result.word', { share: shareOf(pattern) })}</p>
      {strips ? null : <p class="hint">{t('result.missed', missedOf(context, pattern))}</p>}
    </div>
  )
}

/** How much of a game was right, in a word of five. */
export function shareOf(pattern: readonly boolean[]): string {
  const share = countRight(pattern) / Math.max(1, pattern.length)
  return share === 1 ? 'all' : share >= 0.7 ? 'most' : share >= 0.5 ? 'half' : share >= 0.3 ? 'some' : 'few'
}
