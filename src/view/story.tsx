import type { Told } from '../quiz/told.ts'
import type { Place, ToldLine, ToldRecord } from '../quiz/told-record.ts'
import type { Line } from '../quiz/words.ts'
import { Strip } from './strip.tsx'
import { useHouse, type ViewContext } from './use-house.ts'

/** An incident told from its data, with the paragraphs of the source for each line. */
export function Story({ told }: { told: Told }) {
  const { t } = useHouse()
  const { timeline, shootOut, lineUps, head } = told
  const { score } = told.incident.match
  const isSaid = timeline.some(({ quote }) => quote !== undefined)
  return (
    <div class="story">
      {hasParagraphs(told) ? (
        <label class="choice">
          <input type="checkbox" id="sources" /> {t('incident.sources')}
        </label>
      ) : null}
      {score ? (
        <p class="tally" translate="no">
          {t('incident.ended', { home: head.home, away: head.away, homeGoals: score[0], awayGoals: score[1] })}
        </p>
      ) : null}
      <h2>{t('incident.match')}</h2>
      <MatchFacts facts={told.match} />
      <Strip told={told} />
      <Records title={t('incident.happened', { said: isSaid ? 'yes' : 'no' })} records={timeline} />
      <Records title={t('incident.kicks')} records={shootOut} />
      <LineUps sides={lineUps} />
      <Lines title="incident.tables" lines={told.tables} />
      <Lines title="incident.fixtures" lines={told.fixtures} />
    </div>
  )
}

/** Whether any line of the story has paragraphs to show. */
const hasParagraphs = ({ timeline, tables, fixtures }: Told) =>
  [...timeline, ...tables, ...fixtures].some(({ paragraphs }) => paragraphs.length > 0)

/** Records in order of time under a heading; nothing if there are none. */
function Records({ title, records }: { title: string; records: readonly ToldRecord[] }) {
  if (records.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ol class="timeline">
        {records.map((record) => (
          <Record record={record} />
        ))}
      </ol>
    </>
  )
}

/** Who began the match; nothing if it is not known. */
function LineUps({ sides }: { sides: Told['lineUps'] }) {
  const { t } = useHouse()
  if (sides.length === 0) return null
  return (
    <>
      <h2>{t('incident.lineUps')}</h2>
      <div class="pair">
        {sides.map(({ side, players }) => (
          <div>
            <h3>{side}</h3>
            <ul class="lines">
              {players.map(({ name, isCaptain }) => (
                <li>{isCaptain ? t('incident.captain', { name }) : name}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  )
}

function MatchFacts({ facts }: { facts: Told['match'] }) {
  const context = useHouse()
  return (
    <ul>
      {facts.map((fact) => (
        <li>{typeof fact === 'string' ? fact : sayLine(context, fact)}</li>
      ))}
    </ul>
  )
}

const sayLine = ({ t }: ViewContext, { message, values }: Line) => t(message, values)

function Record({ record }: { record: ToldRecord }) {
  const context = useHouse()
  return (
    <li>
      <p class="when">{sayLine(context, record.when)}</p>
      <p>{sayAll(context, record)}</p>
      {record.quote === undefined ? null : (
        <blockquote class="quote">
          <p>{record.quote}</p>
        </blockquote>
      )}
      <Paragraphs of={record} />
    </li>
  )
}

function sayAll({ t, day }: ViewContext, { says, day: on }: ToldLine): string {
  return says.map(({ message, values }) => t(message, { ...values, ...(on && { date: day(on) }) })).join(' ')
}

/** Lines of a table, or other matches, under a heading; nothing if there are none. */
function Lines({ title, lines }: { title: string; lines: readonly ToldLine[] }) {
  const context = useHouse()
  if (lines.length === 0) return null
  return (
    <>
      <h2>{context.t(title)}</h2>
      <ul class="lines">
        {lines.map((line) => (
          <li>
            <p>{sayAll(context, line)}</p>
            <Paragraphs of={line} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The paragraphs of the source that say it, and what is inferred from what. */
function Paragraphs({ of: { paragraphs, inferred } }: { of: Place }) {
  const { t, list } = useHouse()
  if (paragraphs.length === 0) return null
  return (
    <p class="hint provenance">
      {t('incident.paragraphs', { count: paragraphs.length, list: list(paragraphs.map(String)) })}
      {inferred.map((reason) => ` · ${t('incident.inferred', { reason })}`)}
    </p>
  )
}
