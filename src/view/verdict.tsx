import { countRight } from '../game/game.ts'
import type { Verdict } from '../game/play.ts'
import type { QuestionSource } from '../quiz/question.ts'
import { Stage } from './stage.tsx'
import { useHouse } from './use-house.ts'

/** A second sentence waits behind "More" where it is too long for a small phone: letters of fact and note, and of all that is read. */
const MOST_TOLD = 150
const MOST_READ = 260

/** A marked answer: the options marked in their places, why, the source, and at the bottom right or wrong in a word and the way on. */
export function VerdictView({ action, verdict }: { action: string; verdict: Verdict }) {
  const { t } = useHouse()
  const { answered, answer, play, correct, firstStands } = verdict
  const word = t(correct ? 'game.right' : 'game.wrong')
  const counted = { right: countRight(play.pattern), count: play.pattern.length }
  const say = t('game.told', { correct: correct ? 'yes' : 'no', answer: answer.text, ...counted })
  const stands = firstStands ? t('game.firstStands') : ''
  return (
    <Stage
      token={verdict.token}
      play={play}
      strips={verdict.strips}
      asked={answered}
      class={`verdict ${correct ? 'right' : 'wrong'}`}
      say={`${stands} ${say}`.trim()}
      isPlaying={false}
    >
      <MarkedOptions verdict={verdict} />
      <Told verdict={verdict} />
      <form method="post" action={action} target="_self" data-swap class="bar">
        <p class="call">
          <span class="stamp" aria-hidden="true">
            {correct ? '✓' : '✕'}
          </span>{' '}
          {word}
        </p>
        <input type="hidden" name="token" value={verdict.token} />
        <button type="submit" class="go" data-next data-focus>
          {t(verdict.result ? 'game.finish' : 'game.next')}
        </button>
      </form>
    </Stage>
  )
}

/** Why, in the fact's own sentence; the second one where it fits, or else behind "More", with the way to report a fault. */
function Told({ verdict }: { verdict: Verdict }) {
  const { t } = useHouse()
  const { fact, note = '', answered, corrected, firstStands, source } = verdict
  const told = fact.length + note.length
  const isShort = told <= MOST_TOLD && told + answered.prompt.length + (answered.quote?.length ?? 0) <= MOST_READ
  return (
    <div class="told">
      {firstStands ? <p class="problem">{t('game.firstStands')}</p> : null}
      <p class="why">{isShort && note ? `${fact} ${note}` : fact}</p>
      {corrected ? <p class="hint">{t('game.corrected')}</p> : null}
      <Source source={source} />
      <details class="more">
        <summary>{t('game.more')}</summary>
        {isShort || !note ? null : <p>{note}</p>}
        <p class="hint">
          <a href={`/reports?question=${encodeURIComponent(answered.id)}`}>{t('game.report')}</a>
        </p>
      </details>
    </div>
  )
}

/** The options as they were asked, with marks on the right one and on a wrong one that was chosen. */
function MarkedOptions({ verdict: { answered, answer, chosen } }: { verdict: Verdict }) {
  const { t } = useHouse()
  return (
    <ul class="options marked" aria-labelledby="asked">
      {answered.options.map(({ id, text }, i) => {
        const state = id === answer.id ? 'right' : id === chosen.id ? 'wrong' : 'other'
        return (
          <li class={`option ${state}`}>
            <span class="cube" aria-hidden="true">
              {state === 'right' ? '✓' : state === 'wrong' ? '✕' : i + 1}
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
