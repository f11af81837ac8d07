// Grounds: where a match was played, under the name that the ground had in that season's source. One ground is one city and
// one name; the list at the head of a file says in which country.
import type { Names } from '../../src/quiz/names.ts'
import { countryOf } from './countries.ts'
import type { MatchRow } from './row.ts'
import { bestSpelling, cleanText, isAlike, isSameName, slugOf } from './spelling.ts'

type Venues = Names['venues']

/** Where a match was played, as far as the source says: the id of a ground, and the country. */
export interface Ground {
  readonly venue?: string
  readonly country?: string
}

/** Finds grounds, and makes an entry for each new one. */
export interface GroundBook {
  readonly find: (row: MatchRow, season: string) => Ground
  readonly venues: () => Venues
}

/** A ground, its city and the code of its country, as rows of the same season have them. */
export interface CityRow {
  readonly ground?: string
  readonly city?: string
  readonly country?: string
}

/** A book of grounds that goes on from the collection's own; `fixes` say which ground a printed one is. */
export function groundBook(
  own: Venues,
  others: Venues,
  rows: readonly CityRow[],
  spellings: readonly string[],
  fixes: Readonly<Record<string, string>>,
): GroundBook {
  const venues = new Map(Object.entries(own))

  function find({ ground, city, country: code }: MatchRow, season: string): Ground {
    const where = city ?? cityOf(ground, rows)
    const country = code === undefined ? countryOfCity(where, rows) : (countryOf(code) ?? code)
    if (ground === undefined || where === undefined) return { ...(country !== undefined && { country }) }
    const printed = `${ground}, ${where}`
    const fixed = fixes[`${season}: ${printed}`] ?? fixes[printed]
    const venue = fixed ?? known(ground, where, country) ?? add(ground, where, country)
    if (venue !== undefined && city === undefined) forgetCity(venue)
    const there = country ?? (venue === undefined ? undefined : (venues.get(venue) ?? others[venue])?.country)
    return { ...(venue !== undefined && { venue }), ...(there !== undefined && { country: there }) }
  }

  function known(ground: string, city: string, country: string | undefined): string | undefined {
    const found = [...venues].filter(([, venue]) => {
      const names = [venue.name, ...(venue.aliases ?? [])]
      if (venue.city === undefined) return venue.country === country && names.some((name) => isSameName(name, ground))
      return isAlike(plainCity(venue.city), plainCity(city)) && names.some((name) => isAlike(name, ground))
    })
    return found.length === 1 ? found[0]?.[0] : undefined
  }

  /** A city about which sources differ is not told: the metropolis and the town in it are both right. */
  function forgetCity(id: string) {
    const venue = venues.get(id)
    if (!venue) return
    const { city, ...rest } = venue
    venues.set(id, rest)
  }

  function add(ground: string, city: string, country: string | undefined): string | undefined {
    if (country === undefined) return undefined
    const plain = slugOf(ground)
    const id = venues.has(plain) || Object.hasOwn(others, plain) ? slugOf(`${ground} ${plainCity(city)}`) : plain
    venues.set(id, { name: bestSpelling(cleanText(ground), spellings), country, city: cleanText(city) })
    return id
  }

  return { find, venues: () => Object.fromEntries(venues) }
}

function cityOf(ground: string | undefined, rows: readonly CityRow[]): string | undefined {
  return rows.find((row) => ground !== undefined && row.ground === ground && row.city !== undefined)?.city
}

/** "Boston (Foxborough)" is Boston. */
const plainCity = (city: string) => cleanText(city).replace(/\s*\(.*\)$/, '')

function countryOfCity(city: string | undefined, rows: readonly CityRow[]): string | undefined {
  if (city === undefined) return undefined
  const same = rows.filter((row) => row.city !== undefined && plainCity(city).includes(plainCity(row.city)))
  const found = new Set(same.flatMap(({ country }) => (country === undefined ? [] : [countryOf(country) ?? country])))
  return found.size === 1 ? [...found][0] : undefined
}
