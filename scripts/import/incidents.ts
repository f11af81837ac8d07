// A row as an incident of our form: what the source tells, in our fields, and nothing that it does not tell.
import { type Incident, incidentSchema } from '../../src/quiz/incident.ts'
import { lineUpsOf, playerId, Refused, type Registrar, refereeId } from './cast.ts'
import { matchText, type SourceFault } from './fault.ts'
import type { GroundBook } from './grounds.ts'
import { notabilityOf } from './notability.ts'
import { type Sides, timelineOf } from './records.ts'
import { matchdayOf, type Round, roundOf } from './rounds.ts'
import type { MatchRow, Pair, PrintedName, RowSide, ScoreRow } from './row.ts'
import { cleanText } from './spelling.ts'

/** An incident as it is written, before the collection's id is added. */
export type Draft = Omit<Incident, 'collection'>

/** What rows of one import have in common. */
export interface Frame {
  readonly competition: string
  readonly season: string
  readonly published: string
  /** The key of the collection's sources for a file. */
  readonly sourceOf: (file: string) => string
  readonly registrar: Registrar
  readonly grounds: GroundBook
  readonly titleOf: (sides: Sides, round: Round, row: MatchRow) => string
  /** The country of a national side; undefined for clubs. */
  readonly hostOf: (side: string) => string | undefined
  /** Incidents that a fix says were played on neutral ground. */
  readonly neutral: readonly string[]
  readonly rivals: readonly string[]
  readonly club?: string | undefined
}

/** A row whose sides are known, under its id. */
export interface KnownRow {
  readonly id: string
  readonly row: MatchRow
  readonly sides: Sides
  /** The other leg of the tie, and the score over both. */
  readonly tie?: { readonly leg: 1 | 2; readonly id: string; readonly aggregate?: Pair }
}

/** The incident that a row is, with what had to be left out; or the fault that refuses it. */
export function makeIncident(known: KnownRow, frame: Frame): { draft?: Draft; faults: readonly SourceFault[] } {
  const faults: SourceFault[] = []
  try {
    return { draft: toDraft(known, frame, faults), faults }
  } catch (error) {
    if (error instanceof Refused) return { faults: [...faults, error.fault] }
    throw error
  }
}

function toDraft(known: KnownRow, frame: Frame, faults: SourceFault[]): Draft {
  const { id, row, sides } = known
  const cast: Draft['cast'] = {}
  const idOf = (name: PrintedName, side: RowSide) => playerId(name, sides[side], row, frame.registrar)
  const resolve = (name: PrintedName, side: RowSide) => {
    const person = idOf(name, side)
    cast[person] = { club: sides[side], role: 'player' }
    return person
  }
  const whole = hasAllGoals(row)
  const timeline = [...timelineOf(whole ? row : { ...row, goals: [] }, sides, resolve)]
  const lineUps = lineUpsOf(row, idOf)
  const complete: Draft['complete'] = [
    ...(whole ? (['goals'] as const) : []),
    ...(row.cards ? (['cards'] as const) : []),
    ...(row.substitutions && haveAllPlayed(timeline, lineUps) ? (['substitutions'] as const) : []),
  ]
  const match = matchOf(known, frame, faults)
  const weighed = { match, timeline, complete }
  const draft = {
    id,
    title: frame.titleOf(sides, roundOf(row), row),
    published: frame.published,
    notability: notabilityOf(weighed, frame.rivals, frame.club),
    source: { data: frame.sourceOf(row.place.file), line: row.place.line },
    match,
    cast,
    ...(lineUps && { lineUps }),
    timeline,
    complete,
  }
  return checked(draft, row)
}

function checked(draft: object, row: MatchRow): Draft {
  const { success, data, error } = incidentSchema.safeParse(draft)
  if (success) return data
  const [issue] = error.issues
  throw new Refused({
    rule: 'form',
    place: row.place,
    of: matchText(row),
    expected: issue?.message ?? 'the form of an incident',
    found: issue?.path.join('.') ?? '',
    outcome: 'refuse',
  })
}

/** Whether everybody who scored or took a kick began the match or came on: else the substitutions are not all there. */
function haveAllPlayed(timeline: Draft['timeline'], lineUps: Draft['lineUps']): boolean {
  if (!lineUps) return true
  const on = timeline.flatMap((record) => (record.kind === 'substitution' ? [record.on] : []))
  const played = new Set([...lineUps.home.players, ...lineUps.away.players, ...on])
  return timeline.every((record) => (record.kind !== 'goal' && record.kind !== 'kick') || played.has(record.by))
}

/** Whether a row's goals are all that its score counts. */
function hasAllGoals({ goals, score }: MatchRow): boolean {
  if (!score) return false
  const listed = goals ?? []
  return score.end.every(
    (count, i) => listed.filter(({ side }) => side === (i === 0 ? 'home' : 'away')).length === count,
  )
}

function matchOf({ id, row, sides, tie }: KnownRow, frame: Frame, faults: SourceFault[]): Draft['match'] {
  const { score, day } = row
  if (day === undefined || !score) throw new Refused(missing(row, day === undefined ? 'a day' : 'a score'))
  const ground = frame.grounds.find(row)
  const referee = refereeId(row, frame.registrar)
  if (typeof referee === 'object') faults.push({ ...referee, outcome: 'drop', field: 'referee' })
  const isNeutral = isNeutralGround(sides, roundOf(row), ground.country, frame) || frame.neutral.includes(id)
  return {
    date: day,
    home: sides.home,
    away: sides.away,
    ...ground,
    ...(isNeutral && { neutral: true }),
    ...(row.attendance !== undefined && { attendance: row.attendance }),
    ...(typeof referee === 'string' && { referee }),
    competition: frame.competition,
    ...stageOf(row),
    ...(tie && { leg: tie.leg, tie: tie.id }),
    season: frame.season,
    ...scoresOf(score),
    ...(tie?.aggregate && { aggregate: [...tie.aggregate] }),
  }
}

function stageOf(row: MatchRow): Pick<Draft['match'], 'round' | 'stage' | 'group' | 'matchday'> {
  const round = roundOf(row)
  const group = row.group?.replace(/^(?:Group|Gruppe) /, '')
  const matchday = matchdayOf(row)
  return {
    ...(round !== 'other' && { round }),
    ...(round === 'other' && row.round !== undefined && { stage: cleanText(row.round).toLowerCase() }),
    ...(group !== undefined && { group }),
    ...(matchday !== undefined && { matchday }),
  }
}

function scoresOf({ end, halfTime, at90, extraTime, shootOut }: ScoreRow) {
  const of = ([home, away]: Pair): [number, number] => [home, away]
  return {
    score: of(end),
    ...(halfTime && { halfTime: of(halfTime) }),
    ...(at90 && extraTime && { fullTime: of(at90) }),
    ...(shootOut && { shootOut: of(shootOut) }),
  }
}

function isNeutralGround(sides: Sides, round: Round, country: string | undefined, frame: Frame): boolean {
  const { hostOf, competition } = frame
  if (hostOf(sides.home) !== undefined) return hostOf(sides.home) !== country && hostOf(sides.away) !== country
  return round === 'final' || (competition === 'fa-cup' && round === 'semi-final')
}

function missing(row: MatchRow, expected: string): SourceFault {
  const found = row.status ?? 'neither a day nor a score'
  return { rule: 'missing', place: row.place, of: matchText(row), expected, found, outcome: 'refuse' }
}
