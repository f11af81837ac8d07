// Which rows belong to the collection, and under which id each becomes an incident.
import { type Books, sidesOf } from './books.ts'
import type { Folder } from './collection-files.ts'
import { incidentId, rowKeys } from './incident-ids.ts'
import { roundOf } from './rounds.ts'
import type { MatchRow, RowSide } from './row.ts'
import { isOfSeason, type SeasonInput } from './season-input.ts'
import { isSameName } from './spelling.ts'

/** A match whose sides were not known yet when the file was written. */
export const isOpen = ({ home, away }: MatchRow) => [home, away].some(({ name }) => /^N\.N\.$|^[WL]\d+$/.test(name))

/** A row under its key in the lock and the id of its incident. */
export interface NamedRow {
  readonly row: MatchRow
  readonly key: string
  readonly id: string
}

/** The rows that belong to the collection, with their keys and ids: those of the lock, or new ones in order of days. */
export function nameRows({ folder, files, season, from }: SeasonInput, books: Books): readonly NamedRow[] {
  const { lock, collection } = folder
  const { club } = collection.subject
  const rows = firstOf(
    files.map((file) => file.filter((row) => isOfSeason(row, season) && !isOpen(row))),
    books,
  )
    .filter(
      ({ day, home, away, place }) =>
        (from === undefined || (day ?? from) >= from) &&
        (club === undefined || [home, away].some((team) => books.sides.find(team, place) === club)),
    )
    .toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))
  const parts = rows.map((row) => partsOf(row, folder, season, books))
  const keys = rowKeys(parts)
  const before = [...Object.values(lock.rows), ...Object.values(folder.incidents).flat()]
  const taken = new Set(before.map(({ id }) => id))
  return rows.flatMap((row, i) => {
    const [key, part] = [keys[i], parts[i]]
    if (key === undefined || part === undefined) return []
    const id = lock.rows[key]?.id ?? incidentId(part, (each) => taken.has(each))
    taken.add(id)
    return { row, key, id }
  })
}

/** The rows of the first file, and of each later one those that no earlier one has. */
function firstOf(files: readonly (readonly MatchRow[])[], { sides }: Books): readonly MatchRow[] {
  const sideOf = (row: MatchRow, side: RowSide) => {
    const found = sides.find(row[side], row.place)
    return typeof found === 'string' ? found : row[side].name
  }
  const key = (row: MatchRow) => [sideOf(row, 'home'), sideOf(row, 'away'), row.day ?? row.round].join('|')
  const seen = new Set<string>()
  return files.flatMap((file) => {
    const fresh = file.filter((row) => !seen.has(key(row)))
    for (const row of fresh) seen.add(key(row))
    return fresh
  })
}

function partsOf(row: MatchRow, folder: Folder, season: string, books: Books) {
  const found = sidesOf(row, books)
  const { home, away } = 'sides' in found ? found.sides : { home: 'unknown', away: 'unknown' }
  const competition = competitionOf(row, folder) ?? 'unknown'
  const isOfCountries = folder.collection.subject.competition !== undefined
  return { competition, season, home, away, round: roundOf(row), isOfCountries }
}

/** The competition that a file's title means, by name or alias, without its country. */
export function competitionOf({ tournament }: MatchRow, { names, others }: Folder): string | undefined {
  const title = tournament.replace(/^English /, '')
  const all = Object.entries({ ...others.competitions, ...names.competitions })
  return all.find(([, { name, aliases = [] }]) => [name, ...aliases].some((each) => isSameName(each, title)))?.[0]
}
