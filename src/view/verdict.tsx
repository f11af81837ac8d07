import type { Verdict } from '../game/play.ts'
import type { House } from '../house/house.ts'
import { t } from '../house/text.ts'
import type { QuestionSource } from '../quiz/question.ts'
import { sayDay, sayList } from '../quiz/words.ts'
import { Board } from './board.tsx'
import { Panel } from './layout.tsx'
import { Quote } from './question.tsx'

/** What an answer was worth: the word, the right option, why, where it can be checked, and the way on. */
export function VerdictView({ house, action, verdict }: { house: House; action: string; verdict: Verdict }) {
  const { answered, play, correct } = verdict
  return (
    <Panel
      class={`verdict ${correct ? 'right' : 'wrong'}`}
      data-game={play.quiz}
      data-token={verdict.token}
      data-question={answered.id}
    >
      <Board house={house} pattern={play.pattern} total={play.length} playing={false} />
      <p class="kicker">{t(house, 'game.progress', { number: answered.number, total: play.length })}</p>
      <h1 class="call" tabindex={-1} data-focus>
        <span class="stamp" aria-hidden="true">
          {correct ? '✓' : '✕'}
        </span>{' '}
        {t(house, correct ? 'game.right' : 'game.wrong')}
      </h1>
      {verdict.firstStands ? (
        <p class="problem" data-say>
          {t(house, 'game.firstStands')}
        </p>
      ) : null}
      <p class="asked">{answered.prompt}</p>
      <Quote house={house} text={answered.quote} />
      <Marked house={house} verdict={verdict} />
      <p class="why">{verdict.why}</p>
      <Source house={house} source={verdict.source} />
      <form method="post" action={action} target="_self" data-swap>
        <input type="hidden" name="token" value={verdict.token} />
        <button type="submit" class="go" data-next>
          {t(house, verdict.result ? 'game.finish' : 'game.next')}
        </button>
      </form>
      <p class="hint">
        <a href={`/reports?question=${encodeURIComponent(answered.id)}`}>{t(house, 'game.report')}</a>
      </p>
    </Panel>
  )
}

/** The options with their marks: the right one, and the one that was chosen instead of it. */
function Marked({ house, verdict: { answered, answer, chosen } }: { house: House; verdict: Verdict }) {
  return (
    <ul class="options marked">
      {answered.options.map(({ id, text }) => {
        const state = id === answer.id ? 'right' : id === chosen.id ? 'wrong' : 'other'
        return (
          <li class={`option ${state}`}>
            <span class="cube" aria-hidden="true">
              {state === 'right' ? '✓' : state === 'wrong' ? '✕' : ''}
            </span>
            <span>
              {text}
              {state === 'other' ? null : (
                <span class="tag">{t(house, state === 'right' ? 'game.rightOption' : 'game.wrongOption')}</span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Where an answer can be checked. */
export function Source({ house, source }: { house: House; source: QuestionSource }) {
  const incident = house.almanac.find(source.incident)
  if (!incident) return null
  const { language } = house.almanac
  const text = t(house, 'game.source', {
    what: incident.source.what,
    date: sayDay(language, incident.source.dateline),
    count: source.paragraphs.length,
    paragraphs: sayList(language, source.paragraphs.map(String)),
  })
  return (
    <p class="source">
      <a href={`/incidents/${incident.id}`}>{text}</a>
    </p>
  )
}
