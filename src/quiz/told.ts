// An incident as its page tells it, with every name found: made when the content is packed, so that whoever shows it needs no
// registry. Sentences stay names of messages, so that each language has its own.
import type { Almanac } from './almanac.ts'
import type { Head, SourceTold } from './entry.ts'
import type { Fixture, Incident, TableLine } from './incident.ts'
import { matchValues, nameOf, scoreText, shortOf } from './naming.ts'
import { type DataLine, dataLineOf } from './source.ts'
import { placeOf, type ToldLine, type ToldRecord, toRecord } from './told-record.ts'
import { seasonName, teamOn } from './topic-names.ts'
import type { Line } from './words.ts'

/** The text that an incident was read in, or its line of data. */
export type TextOrLine =
  | { readonly what: string; readonly dateline: string; readonly document: string; readonly paragraphs: number }
  | DataLine

/** A topic that an incident belongs to, besides its own. */
export interface RelatedTopic {
  readonly id: string
  readonly name: string
}

/** A side as it began the match. */
export interface ToldSide {
  readonly side: string
  readonly players: readonly { readonly name: string; readonly isCaptain: boolean }[]
}

/** An incident as it is told. */
export interface Told {
  readonly head: Head
  readonly source: TextOrLine | undefined
  /** Sentences on the match: messages of the interface, or texts. */
  readonly match: readonly (Line | string)[]
  readonly timeline: readonly ToldRecord[]
  /** Who began, home side first; empty where it is not known. */
  readonly lineUps: readonly ToldSide[]
  /** Its season and its teams. */
  readonly related: readonly RelatedTopic[]
  /** Kicks of a penalty shoot-out in their order; the score after each stands where others have their minute. */
  readonly shootOut: readonly ToldRecord[]
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
    timeline: timeline.filter(({ kind }) => kind !== 'kick').map((record) => toRecord(almanac, record)),
    related: relatedTo(almanac, incident),
    lineUps: lineUpsOf(almanac, incident),
    shootOut: toShootOut(almanac, incident),
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
    match: { home, away, month, ...('data' in incident.source && { title }) },
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
  const { venue, competition, referee, score, halfTime, fullTime, shootOut, aggregate } = incident.match
  const told = Object.entries({ score, halfTime, fullTime, shootOut, aggregate }).flatMap(([name, goals]) =>
    goals ? { message: `incident.${name}`, values: { score: scoreText(almanac, incident, goals) } } : [],
  )
  const named = {
    venue: venue && nameOf(almanac, 'venues', venue),
    competition: competition && nameOf(almanac, 'competitions', competition),
    referee: referee && nameOf(almanac, 'people', referee),
  }
  const facts = Object.entries(named).flatMap(([name, value]) =>
    value ? { message: `incident.${name}`, values: { [name]: value } } : [],
  )
  return [...told, ...facts, ...plainFacts(incident), matchValues(almanac, incident).date]
}

/** What is said of a match without a name. */
function plainFacts({ match: { round, group, matchday, leg, attendance } }: Incident): readonly Line[] {
  const stage = round && {
    message: 'incident.round',
    values: { round: round.replaceAll('-', '_'), group: group ?? 'none', matchday: matchday ?? 0, leg: leg ?? 0 },
  }
  const crowd = attendance && { message: 'incident.attendance', values: { attendance } }
  return [...(stage ? [stage] : []), ...(crowd ? [crowd] : [])]
}

function relatedTo(almanac: Almanac, { collection: id, match: { home, away, season } }: Incident) {
  const collection = almanac.collections.find((one) => one.id === id)
  const teams = [home, away].map((club) => teamOn(almanac, club))
  return [
    ...(collection && season ? [{ id: `${id}-${season}`, name: seasonName(almanac, collection, season) }] : []),
    ...teams.map((team) => ({ id: `team-${team}`, name: nameOf(almanac, 'clubs', team) })),
  ]
}

function lineUpsOf(almanac: Almanac, { lineUps, match }: Incident): readonly ToldSide[] {
  if (!lineUps) return []
  return (['home', 'away'] as const).map((side) => {
    const { players, captain } = lineUps[side]
    return {
      side: nameOf(almanac, 'clubs', match[side]),
      players: players.map((id) => ({ name: nameOf(almanac, 'people', id), isCaptain: id === captain })),
    }
  })
}

function toShootOut(almanac: Almanac, { timeline, match: { home, away } }: Incident): readonly ToldRecord[] {
  const kicks = timeline.filter((record) => record.kind === 'kick')
  return kicks.map((record, i) => {
    const scored = kicks.slice(0, i + 1).filter((kick) => kick.scored)
    const of = (club: string) => scored.filter((kick) => kick.for === club).length
    return {
      ...toRecord(almanac, record),
      when: { message: 'incident.tally', values: { home: of(home), away: of(away) } },
    }
  })
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
