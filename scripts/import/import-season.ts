// One season of a collection: from rows of all its files to what its folder holds afterwards. Pure: it reads and writes nothing.
import type { Collection } from '../../src/quiz/collection.ts'
import type { Names } from '../../src/quiz/names.ts'
import type { Registrar } from './cast.ts'
import type { Folder, Written } from './collection-files.ts'
import { corrected } from './corrections.ts'
import { matchText, placeText, type SourceFault } from './fault.ts'
import { type Gathered, gather } from './gather.ts'
import { groundBook } from './grounds.ts'
import { incidentId, rowKeys } from './incident-ids.ts'
import { type Draft, type Frame, type KnownRow, makeIncident } from './incidents.ts'
import { factsHash, type Lock } from './lock.ts'
import { turned } from './pair-rows.ts'
import { peopleBook } from './people.ts'
import { placed } from './places.ts'
import { peopleIn, writtenPeople } from './people-list.ts'
import type { Report } from './report.ts'
import { rivals } from './rivals.ts'
import { roundOf } from './rounds.ts'
import type { MatchRow, Place, PrintedName, SquadRow } from './row.ts'
import { type SideBook, sideBook } from './sides.ts'
import { cleanText, isSameName } from './spelling.ts'
import { type Member, meantBy, membersOf } from './squad-members.ts'
import { titleOf } from './titles.ts'

/** What one import is made from. */
export interface SeasonInput {
  readonly folder: Folder
  readonly season: string
  readonly files: readonly (readonly MatchRow[])[]
  readonly checks: readonly (readonly MatchRow[])[]
  readonly squads: readonly SquadRow[]
  readonly faults: readonly SourceFault[]
  /** The day of publication of what is new. */
  readonly published: string
  readonly today: string
  /** Matches before this day are left out. */
  readonly from?: string | undefined
  /** The key of the collection's sources for a place. */
  readonly sourceOf: (place: Place) => string
  readonly onProgress?: (done: number, all: number) => void
}

/** What the folder holds afterwards, and the report. */
export interface SeasonOutput {
  readonly written: Written
  readonly report: Report
}

/** Imports one season. */
export function importSeason(given: SeasonInput): SeasonOutput {
  const { folder, season } = given
  const input = { ...given, files: given.files.map((rows, i) => rows.filter((row) => !isAwaited(row, given.files.slice(i + 1)))) }
  const books = openBooks(input)
  const named = nameRows(input, books.sides)
  const idAt = new Map(named.map(({ row, id }) => [placeText(row.place), id]))
  const setAside = (place: Place) => folder.fixes.matches.filter(({ match }) => match === idAt.get(placeText(place)))
  const wanted = new Set(idAt.keys())
  const inSeason = (files: SeasonInput['files']) =>
    files.map((rows) =>
      rows.filter((row) => isSeason(row, season) && !isOpen(row)).map((row) => placed(row, folder.fixes)),
    )
  const gathered = gather({ ...input, files: inSeason(input.files), checks: inSeason(input.checks), setAside })
  const rows = gathered.rows.filter((row) => wanted.has(placeText(row.place)))
  const faults = [...input.faults, ...gathered.faults].filter(
    ({ place, of }) =>
      wanted.has(placeText(place)) || of === undefined || named.some(({ row }) => matchText(row) === of),
  )
  const made = rows.map((row, i) => {
    input.onProgress?.(i + 1, rows.length)
    const known = knownRow(row, idAt, gathered, books)
    if (!('id' in known)) return { faults: [known] }
    const frame = frameOf(input, books, row)
    return { ...makeIncident(known, frame), key: named.find((each) => each.id === known.id)?.key ?? '' }
  })
  const drafts = made.flatMap((one) => ('draft' in one && one.draft ? [{ draft: one.draft, key: one.key }] : []))
  return finish(input, books, {
    drafts,
    faults: [...faults, ...made.flatMap((one) => one.faults)],
    named,
    compared: [...wanted].filter((at) => gathered.compared.has(at)).length,
  })
}

const isSeason = (row: MatchRow, season: string) => shortSeason(row.season) === season
const shortSeason = (season: string) => season.replace(/^(\d{4})[/-](?:\d{2})?(\d{2})$/, '$1-$2')
/** A match whose sides were not known yet when the file was written. */
const isOpen = ({ home, away }: MatchRow) => [home, away].some(({ name }) => /^N\.N\.$|^[WL]\d+$/.test(name))

/** A match without a score that a later file has with one: the file ends before it was played. */
function isAwaited({ score, status, home, away, day }: MatchRow, later: SeasonInput['files']): boolean {
  if (score || status) return false
  return later.flat().some((row) => row.score && row.day === day && row.home.name === home.name && row.away.name === away.name)
}

type Books = ReturnType<typeof openBooks>

function openBooks({ folder, squads, files, checks, season }: SeasonInput) {
  const { names, others, fixes, collection, lock } = folder
  const country = collection.subject.competition === undefined ? 'England' : undefined
  const sides = sideBook({ own: names.clubs, others: others.clubs, fixes: fixes.sides, country })
  const people = peopleBook({ entries: names.people, keys: lock.people }, others.people, fixes)
  const rows = files.flat().filter((row) => isSeason(row, season)).map((row) => placed(row, fixes))
  const spelled = checks.flat().flatMap(({ ground }) => (ground === undefined ? [] : [ground]))
  const grounds = groundBook({ own: names.venues, others: others.venues, rows, spellings: spelled })
  const bySide = Map.groupBy(squads, (row) => sideOf(sides, row))
  const members = new Map([...bySide].map(([side, list]) => [side, membersOf(list)]))
  const registrar: Registrar = {
    season,
    squads: members,
    book: people,
    topicOf: sides.topicOf,
    fixOf: (side, { printed }) =>
      fixes.people.find(
        (fix) =>
          fix.side === side && cleanText(fix.name) === cleanText(printed) && (fix.season ?? season) === season,
      ),
    spellings: spellingsIn(
      checks.flat().filter((row) => isSeason(row, season) && !row.place.file.endsWith('.csv')),
      members,
      sides,
    ),
  }
  return { sides, people, grounds, registrar }
}

const sideOf = (sides: SideBook, { team, code, place }: SquadRow) => {
  const found = sides.find({ name: team, ...(code !== undefined && { country: code }) }, place)
  return typeof found === 'string' ? found : `? ${team}`
}

/** The spellings that second sources have for members of squads, where each can mean but one. */
function spellingsIn(
  rows: readonly MatchRow[],
  squads: ReadonlyMap<string, readonly Member[]>,
  sides: SideBook,
): Registrar['spellings'] {
  const found = new Map<string, string[]>()
  for (const row of rows)
    for (const side of ['home', 'away'] as const) {
      const id = sides.find(row[side], row.place)
      const squad = typeof id === 'string' ? squads.get(id) : undefined
      for (const goal of row.goals ?? []) {
        if ((goal.side === side) === (goal.ownGoal === true) || !squad) continue
        const [member, ...more] = meantBy(goal.name, squad)
        if (!member || more.length > 0) continue
        const key = `${id}|${member.name.printed}`
        found.set(key, [...(found.get(key) ?? []), goal.name.printed])
      }
    }
  return (side: string, { printed }: PrintedName) => found.get(`${side}|${printed}`) ?? []
}

interface NamedRow {
  readonly row: MatchRow
  readonly key: string
  readonly id: string
}

/** The rows that belong to the collection, with their keys and ids: those of the lock, or new ones in order of days. */
function nameRows({ folder, files, season, from }: SeasonInput, sides: SideBook): readonly NamedRow[] {
  const { lock, collection } = folder
  const { club } = collection.subject
  const rows = firstOf(files.map((file) => file.filter((row) => isSeason(row, season) && !isOpen(row))))
  const keys = rowKeys(rows)
  const taken = new Set([
    ...Object.values(lock.rows).map(({ id }) => id),
    ...Object.values(folder.incidents)
      .flat()
      .map(({ id }) => id),
  ])
  const own = rows
    .map((row, i) => ({ row, key: keys[i] ?? '' }))
    .filter(
      ({ row }) =>
        (from === undefined || (row.day ?? from) >= from) &&
        (club === undefined || [row.home, row.away].some((team) => sides.find(team, row.place) === club)),
    )
    .toSorted((a, b) => (a.row.day ?? '').localeCompare(b.row.day ?? ''))
  return own.map(({ row, key }) => {
    const old = lock.rows[key]
    if (old) return { row, key, id: old.id }
    const id = incidentId(partsOf(row, folder, season, sides), (each) => taken.has(each))
    taken.add(id)
    return { row, key, id }
  })
}

/** The rows of the first file, and of each later one those that no earlier one has. */
function firstOf(files: readonly (readonly MatchRow[])[]): readonly MatchRow[] {
  const key = ({ home, away, round, day }: MatchRow) =>
    [cleanText(home.name), cleanText(away.name), day ?? round].join('|')
  const seen = new Set<string>()
  return files.flatMap((file) => {
    const fresh = file.filter((row) => !seen.has(key(row)))
    for (const row of fresh) seen.add(key(row))
    return fresh
  })
}

function partsOf(row: MatchRow, folder: Folder, season: string, sides: SideBook) {
  const [home, away] = [row.home, row.away].map((team) => sides.find(team, row.place))
  const id = (found: typeof home) => (typeof found === 'string' ? found : 'unknown')
  const competition = competitionOf(row, folder) ?? 'unknown'
  const isOfCountries = folder.collection.subject.competition !== undefined
  return { competition, season, home: id(home), away: id(away), round: roundOf(row), isOfCountries }
}

/** The competition that a file's title means, by name or alias, without its country. */
function competitionOf({ tournament }: MatchRow, { names, others }: Folder): string | undefined {
  const title = tournament.replace(/^English /, '')
  const all = Object.entries({ ...others.competitions, ...names.competitions })
  return all.find(([, { name, aliases = [] }]) => [name, ...aliases].some((each) => isSameName(each, title)))?.[0]
}

function knownRow(
  row: MatchRow,
  idAt: ReadonlyMap<string, string>,
  { ties }: Gathered,
  { sides, grounds }: Books,
): KnownRow | SourceFault {
  const [home, away] = [sides.find(row.home, row.place), sides.find(row.away, row.place)]
  if (typeof home !== 'string') return home
  if (typeof away !== 'string') return away
  const at = placeText(row.place)
  const part = ties.get(at)
  const other = part && idAt.get(part.other)
  const tie =
    part && other !== undefined
      ? { leg: part.leg, id: other, ...(part.aggregate && { aggregate: part.aggregate }) }
      : undefined
  const { country } = grounds.find(row)
  const clubs = sides.clubs()
  const isAtAways = clubs[away]?.national && country === clubs[away]?.country && country !== clubs[home]?.country
  const known = { id: idAt.get(at) ?? '', row, sides: { home, away }, ...(tie && { tie }) }
  return isAtAways ? { ...known, row: turned(row), sides: { home: away, away: home } } : known
}

function frameOf(
  { folder, season, published, sourceOf }: SeasonInput,
  { sides, grounds, registrar }: Books,
  row: MatchRow,
): Frame {
  const { names, others, collection, fixes } = folder
  const competition = competitionOf(row, folder)
  if (competition === undefined)
    throw new Error(`${placeText(row.place)}: expected a competition of competitions.json; found ${row.tournament}`)
  const clubs: Names['clubs'] = { ...others.clubs, ...sides.clubs() }
  const shown = { ...others.competitions, ...names.competitions }[competition]?.name ?? competition
  const clubOf = (id: string) => clubs[id] ?? { name: id, country: '' }
  return {
    competition,
    season,
    published,
    sourceOf: () => sourceOf(row.place),
    registrar,
    grounds,
    titleOf: (both, round, { group }) =>
      titleOf({ home: clubOf(both.home), away: clubOf(both.away), competition: shown, season, round, group }),
    hostOf: (side) => (clubs[side]?.national ? clubs[side]?.country : undefined),
    neutral: fixes.neutral.map(({ match }) => match),
    rivals,
    club: collection.subject.club,
  }
}

interface Made {
  readonly drafts: readonly { readonly draft: Draft; readonly key: string }[]
  readonly faults: readonly SourceFault[]
  readonly named: readonly NamedRow[]
  readonly compared: number
}

function finish({ folder, season, today }: SeasonInput, { sides, people, grounds }: Books, made: Made): SeasonOutput {
  const before = folder.incidents[season] ?? []
  const byId = new Map(before.map((incident) => [incident.id, incident]))
  const rows: Lock['rows'] = { ...folder.lock.rows }
  const counts = { written: 0, unchanged: 0 }
  const changes: string[] = []
  for (const { draft, key } of made.drafts) {
    const hash = factsHash(draft)
    const lockedId = rows[key]?.id
    const old = lockedId === undefined ? undefined : byId.get(lockedId)
    const isSame = rows[key]?.hash === hash && old !== undefined
    if (isSame) counts.unchanged += 1
    else if (!old) {
      counts.written += 1
      byId.set(draft.id, draft)
    } else {
      const { incidents, outcome } = corrected(old, draft, today, () => incidentFree(draft.id, byId))
      for (const incident of incidents) byId.set(incident.id, incident)
      changes.push(`${outcome}: ${old.id}`)
      rows[key] = { id: incidents.at(-1)?.id ?? old.id, hash }
      continue
    }
    if (!isSame) rows[key] = { id: draft.id, hash }
  }
  const incidents = [...byId.values()].toSorted((a, b) => (a.match.date + a.id < b.match.date + b.id ? -1 : 1))
  const all = { ...folder.incidents, [season]: incidents }
  const used = peopleIn(Object.values(all).flat())
  const list = writtenPeople(people.people(), used, folder.others.people)
  const done = new Set(made.drafts.map(({ key }) => key))
  const refused = made.named.filter(({ key }) => !done.has(key))
  return {
    written: {
      incidents: all,
      lock: { rows, people: Object.fromEntries(Object.entries(list.keys).map(([id, keys]) => [id, [...keys]])) },
      names: { ...folder.names, people: list.entries, clubs: usedClubs(sides, folder, all), venues: grounds.venues() },
    },
    report: {
      season,
      read: made.named.length,
      compared: made.compared,
      ...counts,
      corrected: changes,
      kept: refused.filter(({ id }) => before.some((each) => each.id === id)).map(({ id }) => id),
      refused: refused.map(({ id }) => id),
      faults: made.faults,
    },
  }
}

function incidentFree(id: string, byId: ReadonlyMap<string, Draft>): string {
  for (let n = 2; ; n += 1) if (!byId.has(`${id}-${n}`)) return `${id}-${n}`
}

/** The sides that were there before, and new ones that an incident names. */
function usedClubs(sides: SideBook, folder: Folder, all: Written['incidents']): Names['clubs'] {
  const used = new Set(
    Object.values(all)
      .flat()
      .flatMap(({ match }) => [match.home, match.away]),
  )
  return Object.fromEntries(
    Object.entries(sides.clubs()).filter(([id]) => used.has(id) || Object.hasOwn(folder.names.clubs, id)),
  )
}

/** The day of publication where none is given: that of the collection, or today where that is gone. */
export function publicationDay({ published }: Pick<Collection, 'published'>, today: string): string {
  return published > today ? published : today
}
