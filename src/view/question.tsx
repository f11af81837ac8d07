import type { Standing, Turn } from '../game/standing.ts'
import { toClock } from '../house/clock.ts'
import { GAP } from '../quiz/quote.ts'
import { Panel } from './layout.tsx'
import { Tiles } from './tiles.tsx'
import { useHouse } from './use-house.ts'

/** A question with a button for each option; pressing one answers it. Nothing in it depends on which option is right. */
export function QuestionView({
  action,
  token,
  play,
  turn,
  isFresh = false,
}: {
  action: string
  turn: Turn
  /** Whether the game is new: then the script may replace it by one that the browser has stored. */
  isFresh?: boolean
} & Pick<Standing, 'token' | 'play'>) {
  const { t } = useHouse()
  return (
    <Panel
      class="question"
      data-game={play.quiz}
      data-token={token}
      data-question={turn.id}
      data-fresh={isFresh ? '' : undefined}
    >
      {isFresh ? (
        <p class="hint" data-gone data-say hidden>
          {t('game.gone')}
        </p>
      ) : null}
      <Tiles pattern={play.pattern} total={play.length} />
      <form method="post" action={action} target="_self" data-swap>
        <input type="hidden" name="token" value={token} />
        <p class="kicker">
          {t('game.progressAt', { number: turn.number, total: play.length, difficulty: turn.difficulty })}
        </p>
        <fieldset>
          <legend>
            <h1 tabindex={-1} data-focus>
              {turn.prompt}
            </h1>
          </legend>
          <Quote text={turn.quote} />
          <div class="options">
            {turn.options.map(({ id, text }, i) => (
              <button type="submit" class="option" name="option" value={id}>
                <span class="cube" aria-hidden="true">
                  {i + 1}
                </span>
                <span>{text}</span>
              </button>
            ))}
          </div>
        </fieldset>
        <p class="hint">
          <span>{t('game.time', { time: toClock(play.elapsedMs) })}</span>
          <span class="keys">{t('game.keys', { count: turn.options.length })}</span>
        </p>
      </form>
    </Panel>
  )
}

/** What the script shows while the game that the browser kept cannot be fetched; `address` starts a new one. */
export function AwayPanel({ quiz, address }: { quiz: string; address: string }) {
  const { t } = useHouse()
  return (
    <Panel data-away="" hidden>
      <h1 tabindex={-1} data-focus>
        {t('game.away')}
      </h1>
      <p class="lead" data-say>
        {t('game.awayText')}
      </p>
      <p class="ways">
        <button type="button" class="go" data-again>
          {t('game.tryAgain')}
        </button>
        <a class="go quiet" href={address} data-anew={quiz}>
          {t('game.anew')}
        </a>
      </p>
    </Panel>
  )
}

/** The quote of a question, with its gap if it has one; nothing if there is no quote. */
export function Quote({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  const [before, after] = text.split(GAP)
  return (
    <blockquote class="quote">
      <p>
        {before}
        {after === undefined ? null : <Gap />}
        {after}
      </p>
    </blockquote>
  )
}

function Gap() {
  const { t } = useHouse()
  return (
    <span class="gap">
      <span class="vh">{t('game.gap')}</span>
    </span>
  )
}
