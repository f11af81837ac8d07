// Who is who. A person is one by country or club, birthday and likeness of the whole name; what is less than that is a doubt,
// which a fix decides. An id, once given, stays with its keys: `side|birthday|name as printed`.
import type { SourceFault } from './fault.ts'
import type { Fixes } from './fixes.ts'
import { candidates } from './person-candidates.ts'
import { merged, type PersonEntry, type Somebody, shownName } from './person-entry.ts'
import { cleanText, slugOf } from './spelling.ts'

export type { PersonEntry, Somebody }

/** What is known of people: the entries, and the keys that each id was given for. */
export interface People {
  readonly entries: Readonly<Record<string, PersonEntry>>
  readonly keys: Readonly<Record<string, readonly string[]>>
}

/** Finds the id of somebody, or the fault that says whom they may be. */
export interface PeopleBook {
  readonly find: (somebody: Somebody) => string | SourceFault
  /** Everybody so far, with new names and keys. */
  readonly people: () => People
}

/** A book of people that goes on from what is known; `others` are entries of other lists, whose ids are taken. */
export function peopleBook(known: People, others: Readonly<Record<string, PersonEntry>>, fixes: Fixes): PeopleBook {
  const entries = new Map(Object.entries(known.entries))
  const keys = new Map(Object.entries(known.keys).map(([id, list]) => [id, [...list]]))
  const byKey = new Map(Object.entries(known.keys).flatMap(([id, list]) => list.map((key) => [key, id] as const)))

  function add(id: string, somebody: Somebody): string {
    const key = keyOf(somebody)
    const list = keys.get(id) ?? []
    if (!list.includes(key)) keys.set(id, [...list, key])
    byKey.set(key, id)
    if (!Object.hasOwn(others, id)) entries.set(id, merged(entries.get(id), somebody, fixes.names[id]))
    return id
  }

  function find(somebody: Somebody): string | SourceFault {
    const id = fixedId(somebody, fixes) ?? byKey.get(keyOf(somebody))
    if (id !== undefined) return add(id, somebody)
    const found = candidates(somebody, keys, others)
    if (found.certain.length === 1 && found.certain[0] !== undefined) return add(found.certain[0], somebody)
    const doubt = [...found.certain, ...found.doubtful]
    if (doubt.length > 0) return doubtFault(somebody, doubt)
    return add(
      freshId(somebody, (id) => keys.has(id) || entries.has(id) || Object.hasOwn(others, id)),
      somebody,
    )
  }

  return { find, people: () => ({ entries: Object.fromEntries(entries), keys: Object.fromEntries(keys) }) }
}

const keyOf = ({ side, born, name }: Somebody) => `${side}|${born ?? ''}|${cleanText(name.printed)}`

function fixedId({ side, season, name }: Somebody, { people }: Fixes): string | undefined {
  const fits = people.filter(
    (fix) => fix.side === side && cleanText(fix.name) === cleanText(name.printed) && fix.is !== undefined,
  )
  return (fits.find((fix) => fix.season === season) ?? fits.find((fix) => fix.season === undefined))?.is
}

function doubtFault({ name, side, born, place }: Somebody, ids: readonly string[]): SourceFault {
  return {
    rule: 'person',
    place,
    of: `${cleanText(name.printed)} (${side})`,
    expected: 'a person of one country or club, one birthday and one name',
    found: `${born ?? 'no birthday'} and a name like that of ${ids.join(', ')}`,
    meant: ids.join(' or '),
    outcome: 'refuse',
  }
}

function freshId(somebody: Somebody, isTaken: (id: string) => boolean): string {
  const id = slugOf(shownName(somebody))
  if (!isTaken(id)) return id
  const dated =
    somebody.born === undefined ? `${id}-${somebody.side.split(' ')[0]}` : `${id}-${somebody.born.slice(0, 4)}`
  let free = dated
  for (let n = 2; isTaken(free); n += 1) free = `${dated}-${n}`
  return free
}
