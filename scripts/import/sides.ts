// Which country or club a printed name means: by name or alias of the registry, without the letters that clubs are
// incorporated under. A country has to be in the collection's clubs.json; a club that is not there becomes an entry.
import type { Names } from '../../src/quiz/names.ts'
import { countryOf } from './countries.ts'
import type { SourceFault } from './fault.ts'
import type { Place, TeamRow } from './row.ts'
import { cleanText, isAlike, isSameName, slugOf } from './spelling.ts'

type Clubs = Names['clubs']

/** What is known of sides: the collection's own, those of other lists, and what fixes decide by printed name. */
export interface SideLists {
  readonly own: Clubs
  readonly others: Clubs
  readonly fixes: Readonly<Record<string, string>>
  /** Where clubs without a code are at home; undefined in a tournament of countries, which makes no new entries. */
  readonly country?: string | undefined
}

/** Finds the id of a side, or the fault that names the nearest. */
export interface SideBook {
  readonly find: (team: TeamRow, place: Place) => string | SourceFault
  /** The id under whose topic a side's people and matches are found: West Germany's is Germany's. */
  readonly topicOf: (id: string) => string
  readonly clubs: () => Clubs
}

/** A book of sides that goes on from what is known. */
export function sideBook({ own, others, fixes, country }: SideLists): SideBook {
  const clubs = new Map(Object.entries(own))
  const known = () => [...clubs, ...Object.entries(others)]

  function find(team: TeamRow, place: Place): string | SourceFault {
    const name = cleanText(team.name)
    const fixed = fixes[team.name] ?? fixes[name]
    if (fixed !== undefined) return fixed
    const fits = known().filter(([, { national }]) => country !== undefined || national)
    const found = fits.filter(([, club]) => namesOf(club).some((each) => isSameName(bare(each), bare(name))))
    const [first] = found.map(([id]) => id)
    if (first !== undefined && new Set(found.map(([id]) => id)).size === 1) return first
    const home = team.country === undefined ? country : countryOf(team.country)
    if (found.length > 0 || country === undefined || home === undefined) return unknownSide(name, place, fits)
    const id = slugOf(bare(name))
    clubs.set(id, { name: bare(name), ...(bare(name) !== name && { aliases: [name] }), country: home })
    return id
  }

  const topicOf = (id: string) => (clubs.get(id) ?? others[id])?.topic ?? id
  return { find, topicOf, clubs: () => Object.fromEntries(clubs) }
}

const namesOf = ({ name, short, aliases = [] }: Clubs[string]) => [
  name,
  ...(short === undefined ? [] : [short]),
  ...aliases,
]

/** A club's name without the letters of its form: "Plymouth Argyle FC" and "AFC Bournemouth". */
function bare(name: string): string {
  const short = cleanText(name)
    .replace(/^(?:AFC|FC|SSC|AC|AS|RB|FK|KRC|KV) (?=\p{L}{4})/u, '')
    .replace(/ (?:FC|AFC|CF|KV|AC|SK|BC|FK|CFC)$/u, '')
  return short === '' ? name : short
}

function unknownSide(name: string, place: Place, fits: readonly (readonly [string, Clubs[string]])[]): SourceFault {
  const near = fits.filter(([, club]) => namesOf(club).some((each) => isAlike(each, name))).map(([id]) => id)
  return {
    rule: 'side',
    place,
    of: name,
    expected: 'one country or club of clubs.json',
    found: near.length === 0 ? 'a name that is not there' : `a name like that of ${near.join(', ')}`,
    ...(near.length > 0 && { meant: near.join(' or ') }),
    outcome: 'refuse',
  }
}
