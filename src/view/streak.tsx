import { nextDailyAtMs } from '../game/daily.ts'
import { useHouse } from './use-house.ts'

/** The figures of the reader's streak. Only the browser knows them, so its script fills them in. */
export function Streak() {
  const { t } = useHouse()
  return (
    <dl class="figures">
      {['streak', 'best', 'played'].map((figure) => (
        <div>
          <dt>{t(`streak.${figure}`)}</dt>
          <dd data-figure={figure}>0</dd>
        </div>
      ))}
    </dl>
  )
}

/** When the next daily opens: midnight UTC. The script shows it in the reader's time zone, with the time that is left. */
export function NextDaily() {
  const { t, nowMs } = useHouse()
  const at = new Date(nextDailyAtMs(nowMs)).toISOString()
  const left = t('home.left', { hours: '{hours}', minutes: '{minutes}' })
  return (
    <p class="hint">
      {t('home.next')}{' '}
      <time datetime={at} data-local-time>
        {t('home.nextTime')}
      </time>
      <span data-until={at} data-left={left} data-over={t('home.over')}></span>.
    </p>
  )
}
