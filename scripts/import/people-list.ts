// People as they are written: those whom an incident names, a short name where it is one player's alone among the people of a
// side, and no alias that is somebody else's name.
import { fold } from '../../src/quiz/fold.ts'
import type { Draft } from './incidents.ts'
import type { People, PersonEntry } from './people.ts'
import { printedName } from './printed-name.ts'
import { runOf } from './spelling.ts'

/** The ids of all people whom incidents name. */
export function peopleIn(incidents: readonly Draft[]): ReadonlySet<string> {
  return new Set(
    incidents.flatMap(({ cast, lineUps, match }) => [
      ...Object.keys(cast),
      ...(lineUps ? [...lineUps.home.players, ...lineUps.away.players] : []),
      ...(match.referee === undefined ? [] : [match.referee]),
    ]),
  )
}

/** The people of `used`, in order; `others` are entries of other lists. */
export function writtenPeople(
  people: People,
  used: ReadonlySet<string>,
  others: Readonly<Record<string, PersonEntry>>,
): People {
  const ids = Object.keys(people.entries).filter((id) => used.has(id))
  const shared = sharedSurnames(people.keys)
  const owners = ownersOf({ ...Object.fromEntries(ids.map((id) => [id, people.entries[id]])), ...others })
  const entries = ids.flatMap((id) => {
    const entry = people.entries[id]
    return entry ? [[id, written(id, entry, shared.has(id), owners)] as const] : []
  })
  const known = Object.entries(people.keys).filter(([id]) => used.has(id))
  return {
    entries: Object.fromEntries(entries),
    keys: Object.fromEntries(known.map(([id, keys]) => [id, [...keys].sort()])),
  }
}

function written(
  id: string,
  entry: PersonEntry,
  isShared: boolean,
  owners: ReadonlyMap<string, string | null>,
): PersonEntry {
  const { name, short, aliases = [], ...rest } = entry
  const own = aliases.filter((alias) => fold(alias) === fold(name) || owners.get(fold(alias)) === id)
  return {
    name,
    ...(short !== undefined && !isShared && { short }),
    ...(own.length > 0 && { aliases: own }),
    ...rest,
  }
}

/** Who alone has a name, by the name folded; `null` where several have it. */
function ownersOf(entries: Readonly<Record<string, PersonEntry | undefined>>): ReadonlyMap<string, string | null> {
  const owners = new Map<string, string | null>()
  for (const [id, entry] of Object.entries(entries))
    for (const text of new Set([entry?.name ?? '', ...(entry?.aliases ?? [])].map(fold)))
      owners.set(text, owners.has(text) ? null : id)
  return owners
}

/** People whose surname somebody else of the same side has too. */
function sharedSurnames(keys: People['keys']): ReadonlySet<string> {
  const owners = new Map<string, Set<string>>()
  for (const [id, list] of Object.entries(keys))
    for (const key of list) {
      const [side, , printed = ''] = key.split('|')
      const { surname = printed } = printedName(printed)
      const bearer = `${side}|${runOf(surname)}`
      owners.set(bearer, (owners.get(bearer) ?? new Set()).add(id))
    }
  return new Set([...owners.values()].filter(({ size }) => size > 1).flatMap((ids) => [...ids]))
}
