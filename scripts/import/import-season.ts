// One season of a collection: from rows of all its files to what its folder holds afterwards. Pure: it reads and writes nothing.
import type { Names } from '../../src/quiz/names.ts'
import { type Books, openBooks, sidesOf } from './books.ts'
import { matchText, placeText, type SourceFault } from './fault.ts'
import { type Gathered, gather } from './gather.ts'
import { type Frame, type KnownRow, makeIncident } from './incidents.ts'
import { mergeSeason, type SeasonOutput } from './merge-season.ts'
import { competitionOf, isOpen, nameRows } from './name-rows.ts'
import { turned } from './pair-rows.ts'
import { placed } from './places.ts'
import { rivals } from './rivals.ts'
import { withPlayOffs } from './rounds.ts'
import type { MatchRow, Place } from './row.ts'
import { isOfSeason, type SeasonInput } from './season-input.ts'
import { titleOf } from './titles.ts'

/** Imports one season. */
export function importSeason(given: SeasonInput): SeasonOutput {
  const { folder, season } = given
  const input = {
    ...given,
    checks: given.checks.map((rows) => rows.map((row) => placed(row, folder.fixes))),
    files: given.files
      .map((rows) => rows.map((row) => placed(row, folder.fixes)))
      .map((rows, i) => rows.filter((row) => !isAwaited(row, given.files.slice(i + 1))))
      .map((rows) => (folder.collection.subject.competition === undefined ? rows : withPlayOffs(rows))),
  }
  const books = openBooks(input)
  const named = nameRows(input, books)
  const idAt = new Map(named.map(({ row, id }) => [placeText(row.place), id]))
  const setAside = (place: Place) => folder.fixes.matches.filter(({ match }) => match === idAt.get(placeText(place)))
  const wanted = new Set(idAt.keys())
  const inSeason = (files: SeasonInput['files']) =>
    files.map((rows) => rows.filter((row) => isOfSeason(row, season) && !isOpen(row)))
  const gathered = gather({
    ...input,
    files: inSeason(input.files),
    checks: inSeason(input.checks),
    setAside,
    competitionOf: (row) => competitionOf(row, folder),
  })
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
  return mergeSeason(input, books, {
    drafts,
    faults: [...faults, ...made.flatMap((one) => one.faults)],
    named,
    compared: [...wanted].filter((at) => gathered.compared.has(at)).length,
  })
}

/** A match without a score that a later file has with one: the file ends before it was played. */
function isAwaited({ score, status, home, away, day }: MatchRow, later: SeasonInput['files']): boolean {
  if (score || status) return false
  return later
    .flat()
    .some((row) => row.score && row.day === day && row.home.name === home.name && row.away.name === away.name)
}

function knownRow(
  row: MatchRow,
  idAt: ReadonlyMap<string, string>,
  { ties }: Gathered,
  books: Books,
): KnownRow | SourceFault {
  const found = sidesOf(row, books)
  if (!('sides' in found)) return found
  const at = placeText(row.place)
  const part = ties.get(at)
  const other = part && idAt.get(part.other)
  const tie =
    part && other !== undefined
      ? { leg: part.leg, id: other, ...(part.aggregate && { aggregate: part.aggregate }) }
      : undefined
  const id = idAt.get(at) ?? ''
  return { id, row: found.isTurned ? turned(row) : row, sides: found.sides, ...(tie && { tie }) }
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
