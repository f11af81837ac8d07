import { joinParagraphs } from '../quiz/fact.ts'
import type { Fixture, Incident, TableLine, TimelineRecord } from '../quiz/incident.ts'
import { matchValues, nameOf, scoreText, shortOf } from '../quiz/naming.ts'
import { describeRecord } from './record.ts'
import { useHouse, type ViewContext } from './use-house.ts'

/** An incident told from its data, with the paragraphs of the source for each line. */
export function Story({ incident }: { incident: Incident }) {
  const context = useHouse()
  const { t } = context
  return (
    <div class="story">
      <h2>{t('incident.match')}</h2>
      <MatchFacts incident={incident} />
      <h2>{t('incident.happened')}</h2>
      <ol class="timeline">
        {incident.timeline.map((record) => (
          <li>
            <p class="when">{whenOf(context, record)}</p>
            <p>{describeRecord(context, record)}</p>
            {record.kind === 'quote' ? (
              <blockquote class="quote">
                <p>{record.text.replace(/,$/, '')}</p>
              </blockquote>
            ) : null}
            <Paragraphs of={record} />
          </li>
        ))}
      </ol>
      <Lines title="incident.tables" lines={incident.tables} say={tableText} />
      <Lines title="incident.fixtures" lines={incident.fixtures} say={fixtureText} />
    </div>
  )
}

function MatchFacts({ incident }: { incident: Incident }) {
  const { t, almanac } = useHouse()
  const { venue, competition, score, halfTime, fullTime, shootOut } = incident.match
  const facts = [
    score && t('incident.score', { score: scoreText(almanac, incident, score) }),
    halfTime && t('incident.halfTime', { score: scoreText(almanac, incident, halfTime) }),
    fullTime && t('incident.fullTime', { score: scoreText(almanac, incident, fullTime) }),
    shootOut && t('incident.shootOut', { score: scoreText(almanac, incident, shootOut) }),
    venue && t('incident.venue', { venue: nameOf(almanac, 'venues', venue) }),
    competition && t('incident.competition', { competition: nameOf(almanac, 'competitions', competition) }),
    matchValues(almanac, incident).date,
  ]
  return (
    <ul>
      {facts.filter(Boolean).map((fact) => (
        <li>{fact}</li>
      ))}
    </ul>
  )
}

/** Lines of a table, or other matches, under a heading; nothing if there are none. */
function Lines<T extends TableLine | Fixture>({
  title,
  lines,
  say,
}: {
  title: string
  lines: readonly T[]
  say: (context: ViewContext, line: T) => string
}) {
  const context = useHouse()
  if (lines.length === 0) return null
  return (
    <>
      <h2>{context.t(title)}</h2>
      <ul class="lines">
        {lines.map((line) => (
          <li>
            <p>{say(context, line)}</p>
            <Paragraphs of={line} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The paragraphs of the source that say it, and what is inferred from what. */
function Paragraphs({ of: { paragraphs, inferred = {} } }: { of: Pick<TimelineRecord, 'paragraphs' | 'inferred'> }) {
  const { t, list } = useHouse()
  const all = Array.isArray(paragraphs) ? paragraphs : joinParagraphs(Object.values(paragraphs ?? {}))
  if (all.length === 0) return null
  return (
    <p class="hint">
      {t('incident.paragraphs', { count: all.length, list: list(all.map(String)) })}
      {Object.values(inferred).map((reason) => ` · ${t('incident.inferred', { reason })}`)}
    </p>
  )
}

function whenOf({ t }: ViewContext, record: TimelineRecord): string {
  const minute = 'minute' in record ? record.minute : undefined
  const added = 'added' in record ? record.added : undefined
  if (typeof minute === 'number')
    return t('incident.minute', { form: added ? 'added' : 'exact', minute, added: added ?? 0 })
  if (minute?.max) return t('incident.minute', { form: 'before', minute: minute.max, added: 0 })
  return t('incident.phase', { phase: record.phase })
}

function tableText({ t, almanac }: ViewContext, line: TableLine): string {
  const values = {
    club: shortOf(almanac, 'clubs', line.club),
    competition: nameOf(almanac, 'competitions', line.competition),
  }
  if (line.needed) {
    const needed = nameOf(almanac, 'terms', line.needed)
    return t('incident.tableNeed', { ...values, needed, toReach: line.toReach ?? '' })
  }
  const { position = 'none', points = 'none', played = 'none', clear, behind } = line
  return [
    t('incident.tableLine', { ...values, position, points, played }),
    ...(clear ? [t('incident.clear', { points: clear })] : []),
    ...(behind ? [t('incident.behind', { points: behind.by, club: shortOf(almanac, 'clubs', behind.club) })] : []),
  ].join(' ')
}

function fixtureText({ t, day, almanac }: ViewContext, fixture: Fixture): string {
  const { what, home, away, competition, date, venue } = fixture
  return t('incident.fixture', {
    what,
    home: shortOf(almanac, 'clubs', home),
    away: shortOf(almanac, 'clubs', away),
    competition: competition ? nameOf(almanac, 'competitions', competition) : 'none',
    date: date ? day(date) : 'none',
    venue: venue ? nameOf(almanac, 'venues', venue) : 'none',
  })
}
