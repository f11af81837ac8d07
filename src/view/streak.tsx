import { nextDailyAtMs } from '../game/play.ts'
import type { House } from '../house/house.ts'
import { t } from '../house/text.ts'

/** What the dailies come to. The browser alone knows: its script fills it in and shows it. */
export function Streak({ house }: { house: House }) {
  return (
    <dl class="figures">
      {['streak', 'best', 'played'].map((figure) => (
        <div>
          <dt>{t(house, `streak.${figure}`)}</dt>
          <dd data-figure={figure}>0</dd>
        </div>
      ))}
    </dl>
  )
}

/** When the next daily comes: at midnight UTC, and with the script in the reader's time and in so many hours. */
export function NextDaily({ house }: { house: House }) {
  const at = new Date(nextDailyAtMs(house.now())).toISOString()
  const left = t(house, 'home.left', { hours: '{hours}', minutes: '{minutes}' })
  return (
    <p class="hint">
      {t(house, 'home.next')}{' '}
      <time datetime={at} data-local-time>
        {t(house, 'home.nextTime')}
      </time>
      <span data-until={at} data-left={left} data-over={t(house, 'home.over')}></span>.
    </p>
  )
}
