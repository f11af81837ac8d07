import type { Round } from './rounds.ts'

/** What the id of an incident is made of: a tournament of countries is named first, a match of clubs by its sides. */
export interface IdParts {
  readonly competition: string
  readonly season: string
  readonly home: string
  readonly away: string
  readonly round: Round
  readonly isOfCountries: boolean
}

/** The id of a match: no date, since dates get corrected. A second meeting gets a number. */
export function incidentId(parts: IdParts, isTaken: (id: string) => boolean): string {
  const { competition, season, home, away, round } = parts
  const id = parts.isOfCountries
    ? `${competition}-${season}-${home}-${away}-${round}`
    : `${home}-${away}-${season}-${competition}`
  for (let n = 1; ; n += 1) {
    const numbered = n === 1 ? id : `${id}-${n}`
    if (!isTaken(numbered)) return numbered
  }
}

/**
 * The keys by which a lock knows rows again: competition, season, round and sides in our words, meetings numbered. Neither a
 * date nor a heading as printed is in them, since both get corrected.
 */
export function rowKeys(rows: readonly IdParts[]): readonly string[] {
  const counts = new Map<string, number>()
  return rows.map(({ competition, season, round, home, away }) => {
    const key = `${competition} ${season} ${round}: ${home} v ${away}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? key : `${key} #${count}`
  })
}
