import { countRight } from '../game/game.ts'
import type { Verdict } from '../game/play.ts'
import type { Text } from '../house/text.ts'
import type { QuestionSource } from '../quiz/question.ts'
import type { Withdrawn } from '../quiz/withdrawal.ts'
import { Stage } from './stage.tsx'
import { useHouse } from './use-house.ts'

/** A second sentence waits behind "More" where it is too long for a small phone: letters of fact and note, and of all that is read. */
const MOST_TOLD = 150
const MOST_READ = 260

/** A marked answer: the options marked in their places, why, the source, and at the bottom right or wrong in a word and the way on. */
export function VerdictView({ action, verdict }: { action: string; verdict: Verdict }) {
  const { t } = useHouse()
  const { answered, answer, play, correct, firstStands } = verdict
  const word = wordOf(t, verdict)
  const counted = { right: countRight(play.pattern), count: play.pattern.length }
  const say = verdict.withdrawn
    ? t('game.withdrawnTold', counted)
    : t('game.told', { correct: correct ? 'yes' : 'no', answer: answer.text, ...counted })
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
      {verdict.withdrawn ? (
        <ToldWithdrawn verdict={verdict} withdrawn={verdict.withdrawn} />
      ) : (
        <Told verdict={verdict} />
      )}
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

/** What became of an answer, in a word: right, wrong, or withdrawn. */
export const wordOf = (t: Text['t'], { correct, withdrawn }: Pick<Verdict, 'correct' | 'withdrawn'>) =>
  t(withdrawn ? 'game.withdrawn' : correct ? 'game.right' : 'game.wrong')

/** In place of the fact, which may be wrong: that the question is withdrawn, since when, and why. */
function ToldWithdrawn({ verdict, withdrawn }: { verdict: Verdict; withdrawn: Withdrawn }) {
  const { t } = useHouse()
  return (
    <div class="told">
      {verdict.firstStands ? <p class="problem">{t('game.firstStands')}</p> : null}
      <WithdrawnNote withdrawn={withdrawn} />
    </div>
  )
}

/** That a question is withdrawn, from which day, and why, with the way to all that are; `stands` where a wrong answer was marked before. */
export function WithdrawnNote({
  withdrawn: { day, reason },
  stands = false,
}: {
  withdrawn: Withdrawn
  stands?: boolean
}) {
  const { t, day: sayDay } = useHouse()
  return (
    <>
      <p class="why">
        {t('game.withdrawnFrom', { date: sayDay(day) })}
        {stands ? ` ${t('review.stands')}` : ''}
      </p>
      <p>{t('game.withdrawnReason', { reason })}</p>
      <p class="hint">
        <a href="/corrections">{t('game.withdrawnList')}</a>
      </p>
    </>
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

/** The options as they were asked, with marks on the right one and on a wrong one that was chosen; of a withdrawn question, on the chosen one only. */
function MarkedOptions({ verdict: { answered, answer, chosen, withdrawn } }: { verdict: Verdict }) {
  const { t } = useHouse()
  const rightId = withdrawn ? chosen.id : answer.id
  const rightWords = t(withdrawn ? 'game.countedOption' : 'game.rightOption')
  return (
    <ul class="options marked" aria-labelledby="asked">
      {answered.options.map(({ id, text }, i) => {
        const state = id === rightId ? 'right' : id === chosen.id ? 'wrong' : 'other'
        return (
          <li class={`option ${state}`}>
            <span class="cube" aria-hidden="true">
              {state === 'right' ? '✓' : state === 'wrong' ? '✕' : i + 1}
            </span>
            <span>
              {text}
              {state === 'other' ? null : (
                <span class="tag">{state === 'right' ? rightWords : t('game.wrongOption')}</span>
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
