import type { Review } from '../game/review.ts'
import type { Others } from '../scores/leaderboard.ts'
import { anchorOf } from './anchor.ts'
import { Quote } from './quote.tsx'
import { useHouse } from './use-house.ts'
import { Source, WithdrawnNote } from './verdict.tsx'

interface ReviewProps {
  readonly questions: Review['questions']
  readonly others?: Others | undefined
}

/** Every question of a finished game: the answer, whether the player had it, why, where it was read, and how others did. */
export function ReviewList({ questions, others }: ReviewProps) {
  const { t } = useHouse()
  return (
    <ol class="review">
      {questions.map(({ number, prompt, quote, answer, correct, why, source, withdrawn }) => {
        const percent = others?.percents[number - 1]
        return (
          <li id={anchorOf(number)} class={correct ? 'right' : 'wrong'} tabindex={-1}>
            <p class="call">
              <span class="stamp" aria-hidden="true">
                {correct ? '✓' : '✕'}
              </span>{' '}
              {t('review.mark', { number, correct: correct ? 'yes' : 'no' })}
            </p>
            <h3>{prompt}</h3>
            <Quote text={quote} />
            {withdrawn ? (
              <WithdrawnNote withdrawn={withdrawn} stands={!correct} />
            ) : (
              <>
                <p class="answer">{t('review.answer', { answer })}</p>
                <p>{why}</p>
              </>
            )}
            {percent === undefined ? null : (
              <p class="hint">{t('review.others', { percent, best: others?.isBest ? 'yes' : 'no' })}</p>
            )}
            {withdrawn ? null : <Source source={source} />}
          </li>
        )
      })}
    </ol>
  )
}
