import { dailyAt } from '../game/daily.ts'
import type { Result } from '../game/standing.ts'
import { collectionsOn } from '../quiz/bank.ts'
import { toDay } from '../quiz/day.ts'
import { dailyOn } from '../quiz/quiz-id.ts'
import { boardOf, isDaily } from '../scores/score.ts'
import { toAddress } from './address.ts'
import { NextDaily } from './streak.tsx'
import { useHouse } from './use-house.ts'

/** What to play next; `finished` is the game that the reader has just finished. */
export function Onward({ finished }: { finished?: Result }) {
  const { t, nowMs, index } = useHouse()
  const again = finished && !isDaily(finished.quiz) ? finished : undefined
  return (
    <div class="block onward">
      <h2>{t('result.again')}</h2>
      <MixForm anew={again?.quiz} league={finished?.league} />
      <ul class="chips">
        {collectionsOn(index, toDay(nowMs))
          .filter(({ id }) => finished?.quiz !== dailyOn(toDay(nowMs), id))
          .map(({ id, title }) => (
            <li>
              <a href={toAddress(`/quiz/daily-${id}`, { league: finished?.league })}>
                {t('result.dailyOf', { title })}
              </a>
            </li>
          ))}
      </ul>
      {again ? (
        <p>
          <a href={addressOf(again)} data-anew={again.quiz}>
            {t('result.playAgain')}
          </a>
        </p>
      ) : null}
      {finished && boardOf(finished) === dailyAt(nowMs) ? (
        <NextDaily />
      ) : (
        <p>
          <a href={toAddress('/quiz/daily', { league: finished?.league })}>{t('result.playDaily')}</a>
        </p>
      )}
      <p>
        <a href="/dailies">{t('dailies.title')}</a>
      </p>
    </div>
  )
}

/** The address of the quiz of a finished game, with the same length and league. */
const addressOf = ({ quiz, pattern, league }: Result) => toAddress(`/quiz/${quiz}`, { length: pattern.length, league })

/** Starts a mix, of everything or of a collection. It is a form, so that the browser can send which questions were seen; `anew` is the quiz whose stored game the script deletes on submit. */
export function MixForm({
  anew,
  league,
  quiz = 'mix',
  isLoud = false,
}: {
  anew?: string | undefined
  league?: string | undefined
  /** `mix`, or the id of a collection. */
  quiz?: string
  /** Whether it is the first thing to do on its page. */
  isLoud?: boolean
}) {
  const { t } = useHouse()
  const action = toAddress(`/quiz/${quiz}`, { league })
  return (
    <form method="post" action={action} target="_self" data-seen data-anew={anew}>
      <button type="submit" class={isLoud ? 'go' : 'go quiet'}>
        {t('home.playMix')}
      </button>
    </form>
  )
}
