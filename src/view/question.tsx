import type { Standing, Turn } from '../game/play.ts'
import type { House } from '../house/house.ts'
import { t, toClock } from '../house/text.ts'
import { GAP } from '../quiz/quote.ts'
import { Board } from './board.tsx'
import { Panel } from './layout.tsx'

/** A question on the table: one press of a button answers it. Nothing in it depends on which option is right. */
export function QuestionView({
  house,
  action,
  token,
  play,
  turn,
  isFresh = false,
}: { house: House; action: string; turn: Turn; isFresh?: boolean } & Pick<Standing, 'token' | 'play'>) {
  return (
    <Panel
      class="question"
      data-game={play.quiz}
      data-token={token}
      data-question={turn.id}
      {...(isFresh ? { 'data-fresh': '' } : {})}
    >
      {isFresh ? (
        <p class="hint" data-gone data-say hidden>
          {t(house, 'game.gone')}
        </p>
      ) : null}
      <Board house={house} pattern={play.pattern} total={play.length} />
      <form method="post" action={action} target="_self" data-swap>
        <input type="hidden" name="token" value={token} />
        <p class="kicker">
          {t(house, 'game.progressAt', { number: turn.number, total: play.length, difficulty: turn.difficulty })}
        </p>
        <fieldset>
          <legend>
            <h1 tabindex={-1} data-focus>
              {turn.prompt}
            </h1>
          </legend>
          <Quote house={house} text={turn.quote} />
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
          <span>{t(house, 'game.time', { time: toClock(play.elapsedMs) })}</span>
          <span class="keys">{t(house, 'game.keys', { count: turn.options.length })}</span>
        </p>
      </form>
    </Panel>
  )
}

/** Shown by the script in place of a fresh game while the one that it kept cannot be fetched. */
export function AwayPanel({ house, quiz, address }: { house: House; quiz: string; address: string }) {
  return (
    <Panel data-away="" hidden>
      <h1 tabindex={-1} data-focus>
        {t(house, 'game.away')}
      </h1>
      <p class="lead" data-say>
        {t(house, 'game.awayText')}
      </p>
      <p class="ways">
        <button type="button" class="go" data-again>
          {t(house, 'game.tryAgain')}
        </button>
        <a class="go quiet" href={address} data-anew={quiz}>
          {t(house, 'game.anew')}
        </a>
      </p>
    </Panel>
  )
}

/** Words that were said, with the gap that a question leaves in them. */
export function Quote({ house, text }: { house: House; text: string | undefined }) {
  if (text === undefined) return null
  const [before, after] = text.split(GAP)
  return (
    <blockquote class="quote">
      <p>
        {before}
        {after === undefined ? null : <Gap house={house} />}
        {after}
      </p>
    </blockquote>
  )
}

function Gap({ house }: { house: House }) {
  return (
    <span class="gap">
      <span class="vh">{t(house, 'game.gap')}</span>
    </span>
  )
}
