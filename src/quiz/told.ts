// An incident as its page tells it, with every name found: made when the content is packed, so that whoever shows it needs no
// registry. Sentences stay names of messages, so that each language has its own.
import type { Almanac } from './almanac.ts'
import type { Head, SourceTold } from './entry.ts'
import type { Fixture, Incident, TableLine } from './incident.ts'
import { matchValues, nameOf, scoreText, shortOf } from './naming.ts'
import { type DataLine, dataLineOf } from './source.ts'
import { placeOf, type ToldLine, type ToldRecord, toRecord } from './told-record.ts'
import type { Line } from './words.ts'

/** The text that an incident was read in, or its line of data. */
export type TextOrLine =
  | { readonly what: string; readonly dateline: string; readonly document: string; readonly paragraphs: number }
  | DataLine

/** An incident as it is told. */
export interface Told {
  readonly head: Head
  readonly source: TextOrLine | undefined
  /** Sentences on the match: messages of the interface, or texts. */
  readonly match: readonly (Line | string)[]
  readonly timeline: readonly ToldRecord[]
  readonly tables: readonly ToldLine[]
  readonly fixtures: readonly ToldLine[]
  /** The incident as it is written. */
  readonly incident: Omit<Incident, '$schema'>
}

/** An incident as it is told from a day on. */
export interface ToldVersion {
  readonly from: string
  readonly told: Told
}

/** The incident, told. */
export function tellIncident(almanac: Almanac, incident: Incident): Told {
  const { $schema: _, ...written } = incident
  const { timeline, tables, fixtures, source } = incident
  return {
    head: headOf(almanac, incident),
    source: 'data' in source ? dataLineOf(almanac, incident) : source,
    match: matchFacts(almanac, incident),
    timeline: timeline.map((record) => toRecord(almanac, record)),
    tables: tables.map((line) => ({ ...placeOf(line), says: tableLines(almanac, line) })),
    fixtures: fixtures.map((fixture) => fixtureLine(almanac, fixture)),
    incident: written,
  }
}

/** What is shown of an incident besides what happened. */
export function headOf(almanac: Almanac, incident: Incident): Head {
  const { id, collection, title, published, match } = incident
  const { home, away, month } = matchValues(almanac, incident)
  return {
    id,
    collection,
    title,
    published,
    date: match.date,
    home: nameOf(almanac, 'clubs', match.home),
    away: nameOf(almanac, 'clubs', match.away),
    match: { home, away, month },
    source: sourceOf(almanac, incident),
  }
}

function sourceOf(almanac: Almanac, incident: Incident): SourceTold {
  const { source } = incident
  if (!('data' in source)) return { what: source.what, dateline: source.dateline }
  const read = dataLineOf(almanac, incident)
  if (!read) throw new Error(`${incident.id}: expected a source "${source.data}" in its collection, found none`)
  const { line, address, attribution, licence } = read
  return { line, address: address.replace(/#.*$/, ''), attribution, licence }
}

function matchFacts(almanac: Almanac, incident: Incident): readonly (Line | string)[] {
  const { venue, competition, score, halfTime, fullTime, shootOut } = incident.match
  const told = Object.entries({ score, halfTime, fullTime, shootOut }).flatMap(([name, goals]) =>
    goals ? { message: `incident.${name}`, values: { score: scoreText(almanac, incident, goals) } } : [],
  )
  const where = venue && { message: 'incident.venue', values: { venue: nameOf(almanac, 'venues', venue) } }
  const what = competition && {
    message: 'incident.competition',
    values: { competition: nameOf(almanac, 'competitions', competition) },
  }
  return [...told, ...(where ? [where] : []), ...(what ? [what] : []), matchValues(almanac, incident).date]
}

function tableLines(almanac: Almanac, line: TableLine): readonly Line[] {
  const values = {
    club: shortOf(almanac, 'clubs', line.club),
    competition: nameOf(almanac, 'competitions', line.competition),
  }
  if (line.needed) {
    const needed = nameOf(almanac, 'terms', line.needed)
    return [{ message: 'incident.tableNeed', values: { ...values, needed, toReach: line.toReach ?? '' } }]
  }
  const { position = 'none', points = 'none', played = 'none', clear, behind } = line
  return [
    { message: 'incident.tableLine', values: { ...values, position, points, played } },
    ...(clear ? [{ message: 'incident.clear', values: { points: clear } }] : []),
    ...(behind
      ? [{ message: 'incident.behind', values: { points: behind.by, club: shortOf(almanac, 'clubs', behind.club) } }]
      : []),
  ]
}

function fixtureLine(almanac: Almanac, fixture: Fixture): ToldLine {
  const { what, home, away, competition, date, venue } = fixture
  const values = {
    what,
    home: shortOf(almanac, 'clubs', home),
    away: shortOf(almanac, 'clubs', away),
    competition: competition ? nameOf(almanac, 'competitions', competition) : 'none',
    date: 'none',
    venue: venue ? nameOf(almanac, 'venues', venue) : 'none',
  }
  return { ...placeOf(fixture), says: [{ message: 'incident.fixture', values }], ...(date && { day: date }) }
}
