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
  readonly find: (row: MatchRow) => Ground
  readonly venues: () => Venues
}

/** A ground, its city and the code of its country, as rows of the same season have them. */
export interface GroundRow {
  readonly ground?: string
  readonly city?: string
  readonly country?: string
}

/** What a book of grounds starts from: the collection's own, those of other lists, and rows of the season. */
export interface GroundLists {
  readonly own: Venues
  readonly others: Venues
  readonly rows: readonly GroundRow[]
  /** Names of grounds in second sources, which may have accents. */
  readonly spellings: readonly string[]
}

/** A book of grounds that goes on from what is known. */
export function groundBook({ own, others, rows, spellings }: GroundLists): GroundBook {
  const venues = new Map(Object.entries(own))

  function find({ ground, city, country: code }: MatchRow): Ground {
    const where = city ?? cityOf(ground, rows)
    const country = code === undefined ? countryOfCity(where, rows) : (countryOf(code) ?? code)
    if (ground === undefined || where === undefined) return { ...(country !== undefined && { country }) }
    const venue = known(ground, where, country) ?? shared(ground, country) ?? add(ground, where, country)
    if (venue !== undefined && city === undefined) forgetCity(venue)
    return { ...(venue !== undefined && { venue }), ...(country !== undefined && { country }) }
  }

  function known(ground: string, city: string, country: string | undefined): string | undefined {
    const found = [...venues].filter(([, venue]) => {
      const names = [venue.name, ...(venue.aliases ?? [])]
      if (venue.city === undefined) return venue.country === country && names.some((name) => isSameName(name, ground))
      return isAlike(plainCity(venue.city), plainCity(city)) && names.some((name) => isAlike(name, ground))
    })
    return found.length === 1 ? found[0]?.[0] : undefined
  }

  function shared(ground: string, country: string | undefined): string | undefined {
    const names = ({ name, aliases = [] }: Venues[string]) => [name, ...aliases]
    const fits = Object.entries(others).filter(([, venue]) => venue.country === country)
    return fits.find(([, venue]) => names(venue).some((name) => isSameName(name, ground)))?.[0]
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
    venues.set(id, { name: bestSpelling({ printed: ground }, spellings), country, city: cleanText(city) })
    return id
  }

  return { find, venues: () => Object.fromEntries(venues) }
}

function cityOf(ground: string | undefined, rows: readonly GroundRow[]): string | undefined {
  return rows.find((row) => ground !== undefined && row.ground === ground && row.city !== undefined)?.city
}

/** "Boston (Foxborough)" is Boston. */
const plainCity = (city: string) => cleanText(city).replace(/\s*\(.*\)$/, '')

function countryOfCity(city: string | undefined, rows: readonly GroundRow[]): string | undefined {
  if (city === undefined) return undefined
  const same = rows.filter((row) => row.city !== undefined && plainCity(city).includes(plainCity(row.city)))
  const found = new Set(same.flatMap(({ country }) => (country === undefined ? [] : [countryOf(country) ?? country])))
  return found.size === 1 ? [...found][0] : undefined
}
