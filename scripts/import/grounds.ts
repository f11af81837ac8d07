// Grounds: where a match was played, under the name that the ground had in that season's source. One ground is one city and
// one name; the list at the head of a file says in which country.
import type { Names } from '../../src/quiz/names.ts'
import { countryOf } from './countries.ts'
import type { MatchRow } from './row.ts'
import { accentsIn, cleanText, isAlike, isSameName, slugOf } from './spelling.ts'

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

  function find(row: MatchRow): Ground {
    const { ground } = row
    const { city, country } = whereIs(row, rows)
    if (ground === undefined || city === undefined) return country === undefined ? {} : { country }
    if (country === undefined) return sharedAlone(ground, others)
    const venue = known(ground, city, country) ?? shared(ground, country, others) ?? add(ground, city, country)
    if (row.city === undefined) forgetCity(venue)
    return { venue, country }
  }

  function known(ground: string, city: string, country: string): string | undefined {
    const found = [...venues].filter(([, venue]) => {
      const names = namesOf(venue)
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

  function nameOf(ground: string, city: string): string {
    const printed = cleanText(ground)
    const same = spellings.map(cleanText).filter((each) => isSameName(each, printed))
    const name = [printed, ...same].reduce((best, each) => (accentsIn(each) > accentsIn(best) ? each : best))
    const isTaken = [...venues.values(), ...Object.values(others)].some((venue) => isSameName(venue.name, name))
    return isTaken ? `${name} (${plainCity(city)})` : name
  }

  function add(ground: string, city: string, country: string): string {
    const plain = slugOf(ground)
    const id = venues.has(plain) || Object.hasOwn(others, plain) ? slugOf(`${ground} ${plainCity(city)}`) : plain
    venues.set(id, { name: nameOf(ground, city), country, city: cleanText(city) })
    return id
  }

  return { find, venues: () => Object.fromEntries(venues) }
}

const namesOf = ({ name, aliases = [] }: Venues[string]) => [name, ...aliases]

function shared(ground: string, country: string, others: Venues): string | undefined {
  const fits = Object.entries(others).filter(([, venue]) => venue.country === country)
  return fits.find(([, venue]) => namesOf(venue).some((name) => isSameName(name, ground)))?.[0]
}

/** A ground of other lists by its name alone, where one alone has it: where the source does not say in which country. */
function sharedAlone(ground: string, others: Venues): Ground {
  const [entry, ...more] = Object.entries(others).filter(([, venue]) =>
    namesOf(venue).some((each) => isSameName(each, ground)),
  )
  return entry && more.length === 0 ? { venue: entry[0], country: entry[1].country } : {}
}

/** The city and the country of a row: where it has none, those that other rows have for the ground and the city. */
function whereIs({ ground, city, country: code }: MatchRow, rows: readonly GroundRow[]) {
  const where = city ?? cityOf(ground, rows)
  const country = code === undefined ? countryOfCity(where, rows) : (countryOf(code) ?? code)
  return { city: where, country }
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
