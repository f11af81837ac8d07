import type { Fixes } from './fixes.ts'
import type { MatchRow } from './row.ts'

/** A row with its city as it is shown and its ground as it was called then, where a fix says so. */
export function placed(row: MatchRow, { cities, grounds }: Pick<Fixes, 'cities' | 'grounds'>): MatchRow {
  const city = row.city === undefined ? undefined : (cities[row.city] ?? row.city)
  const ground = row.ground === undefined ? undefined : (grounds[`${row.season}: ${row.ground}`] ?? row.ground)
  return { ...row, ...(city !== undefined && { city }), ...(ground !== undefined && { ground }) }
}
