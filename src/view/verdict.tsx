import type { Verdict } from '../game/play.ts'
import type { QuestionSource } from '../quiz/question.ts'
import { Panel } from './layout.tsx'
import { Quote } from './question.tsx'
import { Tiles } from './tiles.tsx'
import { useHouse } from './use-house.ts'

/** A marked answer: right or wrong in a word, the right option, why, the source, and the way on. */
export function VerdictView({ action, verdict }: { action: string; verdict: Verdict }) {
  const { t } = useHouse()
  const { answered, play, correct } = verdict
  return (
    <Panel
      class={`verdict ${correct ? 'right' : 'wrong'}`}
      data-game={play.quiz}
      data-token={verdict.token}
      data-question={answered.id}
    >
      <Tiles pattern={play.pattern} total={play.length} playing={false} />
      <p class="kicker">{t('game.progress', { number: answered.number, total: play.length })}</p>
      <h1 class="call" tabindex={-1} data-focus>
        <span class="stamp" aria-hidden="true">
          {correct ? '✓' : '✕'}
        </span>{' '}
        {t(correct ? 'game.right' : 'game.wrong')}
      </h1>
      {verdict.firstStands ? (
        <p class="problem" data-say>
          {t('game.firstStands')}
        </p>
      ) : null}
      <p class="asked">{answered.prompt}</p>
      <Quote text={answered.quote} />
      <MarkedOptions verdict={verdict} />
      <p class="why">{verdict.why}</p>
      {verdict.corrected ? <p class="hint">{t('game.corrected')}</p> : null}
      <Source source={verdict.source} />
      <form method="post" action={action} target="_self" data-swap>
        <input type="hidden" name="token" value={verdict.token} />
        <button type="submit" class="go" data-next>
          {t(verdict.result ? 'game.finish' : 'game.next')}
        </button>
      </form>
      <p class="hint">
        <a href={`/reports?question=${encodeURIComponent(answered.id)}`}>{t('game.report')}</a>
      </p>
    </Panel>
  )
}

/** The options, with marks on the right one and on a wrong one that was chosen. */
function MarkedOptions({ verdict: { answered, answer, chosen } }: { verdict: Verdict }) {
  const { t } = useHouse()
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
                <span class="tag">{t(state === 'right' ? 'game.rightOption' : 'game.wrongOption')}</span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Where the answer can be checked. */
export function Source({ source }: { source: QuestionSource }) {
  const { t, day, list } = useHouse()
  const { incident, paragraphs, line, told } = source
  if ('address' in told) {
    const at = line ?? told.line
    return (
      <p class="source">
        <a href={`${told.address}#L${at}`}>{t('game.sourceData', { ...told, line: at })}</a>
      </p>
    )
  }
  const text = t('game.source', {
    what: told.what,
    date: day(told.dateline),
    count: paragraphs.length,
    paragraphs: list(paragraphs.map(String)),
  })
  return (
    <p class="source">
      <a href={`/incidents/${incident}`}>{text}</a>
    </p>
  )
}
