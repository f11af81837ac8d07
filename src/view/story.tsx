import type { Child } from 'hono/jsx'
import type { House } from '../house/house.ts'
import { t } from '../house/text.ts'
import type { Fixture, Incident, TableLine, TimelineRecord } from '../quiz/incident.ts'
import { matchValues, nameOf, scoreText, shortOf } from '../quiz/naming.ts'
import { sayDay, sayList, type Values } from '../quiz/words.ts'

/** An incident told from its record, with the paragraphs that each line was read in. */
export function Story({ house, incident }: { house: House; incident: Incident }) {
  return (
    <div class="story">
      <h2>{t(house, 'incident.match')}</h2>
      <MatchFacts house={house} incident={incident} />
      <h2>{t(house, 'incident.happened')}</h2>
      <ol class="timeline">
        {incident.timeline.map((record) => (
          <li>
            <p class="when">{whenOf(house, record)}</p>
            <p>{t(house, `incident.${messageOf(record)}`, valuesOf(house, record))}</p>
            {record.kind === 'quote' ? (
              <blockquote class="quote">
                <p>{record.text.replace(/,$/, '')}</p>
              </blockquote>
            ) : null}
            <ReadIn house={house} of={record} />
          </li>
        ))}
      </ol>
      <Lines house={house} title="incident.tables" lines={incident.tables} text={(line) => tableText(house, line)} />
      <Lines
        house={house}
        title="incident.fixtures"
        lines={incident.fixtures}
        text={(fixture) => fixtureText(house, fixture)}
      />
    </div>
  )
}

function MatchFacts({ house, incident }: { house: House; incident: Incident }) {
  const { almanac } = house
  const { venue, competition, score, halfTime, fullTime, shootOut } = incident.match
  const facts = [
    score && t(house, 'incident.score', { score: scoreText(almanac, incident, score) }),
    halfTime && t(house, 'incident.halfTime', { score: scoreText(almanac, incident, halfTime) }),
    fullTime && t(house, 'incident.fullTime', { score: scoreText(almanac, incident, fullTime) }),
    shootOut && t(house, 'incident.shootOut', { score: scoreText(almanac, incident, shootOut) }),
    venue && t(house, 'incident.venue', { venue: nameOf(almanac, 'venues', venue) }),
    competition && t(house, 'incident.competition', { competition: nameOf(almanac, 'competitions', competition) }),
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

function Lines<T extends TableLine | Fixture>({
  house,
  title,
  lines,
  text,
}: {
  house: House
  title: string
  lines: readonly T[]
  text: (line: T) => Child
}) {
  if (lines.length === 0) return null
  return (
    <>
      <h2>{t(house, title)}</h2>
      <ul class="lines">
        {lines.map((line) => (
          <li>
            <p>{text(line)}</p>
            <ReadIn house={house} of={line} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The paragraphs in which it was read, and what is inferred. */
function ReadIn({
  house,
  of: { paragraphs, inferred = {} },
}: {
  house: House
  of: Pick<TimelineRecord, 'paragraphs' | 'inferred'>
}) {
  const all = Array.isArray(paragraphs)
    ? paragraphs
    : [...new Set(Object.values(paragraphs).flat())].sort((a, b) => a - b)
  const list = sayList(house.almanac.language, all.map(String))
  return (
    <p class="hint">
      {t(house, 'incident.paragraphs', { count: all.length, list })}
      {Object.values(inferred).map((reason) => ` · ${t(house, 'incident.inferred', { reason })}`)}
    </p>
  )
}

function whenOf(house: House, record: TimelineRecord): string {
  const minute = 'minute' in record ? record.minute : undefined
  const added = 'added' in record ? record.added : undefined
  if (typeof minute === 'number')
    return t(house, 'incident.minute', { form: added ? 'added' : 'exact', minute, added: added ?? 0 })
  if (minute?.max) return t(house, 'incident.minute', { form: 'before', minute: minute.max, added: 0 })
  return t(house, 'incident.phase', { phase: record.phase })
}

const messageOf = (record: TimelineRecord) =>
  record.kind === 'goal' && record.stands === false ? 'disallowed' : record.kind

function valuesOf({ almanac }: House, record: TimelineRecord): Values {
  const person = (id: string | undefined) => (id === undefined ? 'none' : nameOf(almanac, 'people', id))
  const term = (id: string | undefined) => (id === undefined ? 'none' : shortOf(almanac, 'terms', id))
  switch (record.kind) {
    case 'goal':
      return { who: person(record.by), club: shortOf(almanac, 'clubs', record.for), how: term(record.how) }
    case 'foul':
      return {
        by: person(record.by),
        on: person(record.on),
        how: term(record.how),
        disputed: record.disputed ? 'yes' : 'no',
      }
    case 'card':
      return { who: person(record.to), off: record.off ? 'yes' : 'no', how: term(record.how) }
    case 'kick':
      return {
        who: person(record.by),
        club: shortOf(almanac, 'clubs', record.for),
        scored: record.scored ? 'yes' : 'no',
      }
    case 'var':
      return {
        where: term(record.where),
        verdict: record.verdict,
        because: term(record.because),
        on: person(record.on),
      }
    case 'act':
      return { who: capital(person(record.by)), did: record.did, out: record.out ?? 'none' }
    case 'quote':
      return { who: record.by === undefined ? 'none' : capital(person(record.by)), to: person(record.to) }
    case 'post':
      return { by: term(record.by), on: nameOf(almanac, 'terms', record.on), did: record.did }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function tableText(house: House, line: TableLine): string {
  const { almanac } = house
  const values = {
    club: shortOf(almanac, 'clubs', line.club),
    competition: nameOf(almanac, 'competitions', line.competition),
  }
  if (line.needed)
    return t(house, 'incident.tableNeed', {
      ...values,
      needed: nameOf(almanac, 'terms', line.needed),
      toReach: line.toReach ?? '',
    })
  const { position = 'none', points = 'none', played = 'none', clear, behind } = line
  return [
    t(house, 'incident.tableLine', { ...values, position, points, played }),
    ...(clear ? [t(house, 'incident.clear', { points: clear })] : []),
    ...(behind
      ? [t(house, 'incident.behind', { points: behind.by, club: shortOf(almanac, 'clubs', behind.club) })]
      : []),
  ].join(' ')
}

function fixtureText(house: House, { what, home, away, competition, date, venue }: Fixture): string {
  const { almanac } = house
  return t(house, 'incident.fixture', {
    what,
    home: shortOf(almanac, 'clubs', home),
    away: shortOf(almanac, 'clubs', away),
    competition: competition ? nameOf(almanac, 'competitions', competition) : 'none',
    date: date ? sayDay(almanac.language, date) : 'none',
    venue: venue ? nameOf(almanac, 'venues', venue) : 'none',
  })
}
