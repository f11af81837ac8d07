import type { Standing, Turn } from '../game/standing.ts'
import { toClock } from '../house/clock.ts'
import { Panel } from './layout.tsx'
import { Stage } from './stage.tsx'
import { useHouse } from './use-house.ts'

/** A question with a button for each option; pressing one answers it. Nothing in it depends on which option is right. */
export function QuestionView({
  action,
  token,
  play,
  strips,
  turn,
  isFresh = false,
}: {
  action: string
  turn: Turn
  /** Whether the game is new: then the script may replace it by one that the browser has stored. */
  isFresh?: boolean
} & Pick<Standing, 'token' | 'play' | 'strips'>) {
  const { t } = useHouse()
  const { number, difficulty, options } = turn
  const progress = t('game.progressAt', { number, total: play.length, difficulty })
  return (
    <Stage
      token={token}
      play={play}
      strips={strips}
      asked={turn}
      class="question"
      say={progress}
      isPlaying
      isFresh={isFresh}
    >
      <form method="post" action={action} target="_self" data-swap>
        <input type="hidden" name="token" value={token} />
        <fieldset class="options" aria-labelledby="asked">
          {options.map(({ id, text }, i) => (
            <button type="submit" class="option" name="option" value={id}>
              <span class="cube" aria-hidden="true">
                {i + 1}
              </span>
              <span>{text}</span>
            </button>
          ))}
        </fieldset>
        <div class="bar" data-checking={t('game.checking')} data-retry={t('game.tryAgain')}>
          <Clock elapsedMs={play.elapsedMs} />
          <button type="button" class="switch keys" data-switch="keys" data-off={t('game.keysOff')}>
            {t('game.keys', { count: options.length })}
          </button>
          {number === 1 ? <p class="ties">{t('game.ties')}</p> : null}
        </div>
      </form>
    </Stage>
  )
}

/** The time that counts so far. With the script it ticks, and can be hidden. */
function Clock({ elapsedMs }: { elapsedMs: number }) {
  const { t } = useHouse()
  return (
    <>
      <p class="time">{t('game.time', { time: toClock(elapsedMs) })}</p>
      <button
        type="button"
        class="switch clock"
        data-switch="clock"
        data-elapsed={elapsedMs}
        data-off={t('game.clockOff')}
      >
        {toClock(elapsedMs)}
      </button>
    </>
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
