import type { Fixes } from './fixes.ts'
import type { MatchRow } from './row.ts'

/** A row with its city as it is shown and its ground as it was called then, where a fix says so. */
export function placed(row: MatchRow, { cities, grounds }: Pick<Fixes, 'cities' | 'grounds'>): MatchRow {
  const city = row.city === undefined ? undefined : (cities[row.city] ?? row.city)
  const ground = row.ground === undefined ? undefined : groundOf(row.ground, city, row.season, grounds)
  return { ...row, ...(city !== undefined && { city }), ...(ground !== undefined && { ground }) }
}

function groundOf(ground: string, city: string | undefined, season: string, grounds: Fixes['grounds']): string {
  return grounds[`${season}: ${ground}, ${city}`] ?? grounds[`${season}: ${ground}`] ?? ground
}
