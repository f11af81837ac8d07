import { fold } from '../../src/quiz/fold.ts'
import type { Names, Pool } from '../../src/quiz/names.ts'
import { type Fault, fault, when } from './fault.ts'
import { type NameList, nearestIds } from './near.ts'

/** A fault in names/<list>.json. */
export interface NameFault extends Fault {
  readonly list: keyof Names
}

const lists = ['people', 'clubs', 'venues', 'competitions', 'terms'] as const satisfies readonly NameList[]

/** Every fault of a registry whose form is right. */
export function findNameFaults(names: Names): readonly NameFault[] {
  return [
    ...lists.flatMap((list) => twinsIn(list, names).map((found) => ({ ...found, list }))),
    ...Object.entries(names.clubs)
      .flatMap(([id, { ground }]) => stranger(`${id}.ground`, 'venues', ground, names))
      .map((found) => ({ ...found, list: 'clubs' as const })),
    ...names.pools
      .flatMap((pool, i) => [...poolFaults(pool, i, names), ...strangersIn(pool, i, names)])
      .map((found) => ({ ...found, list: 'pools' as const })),
  ]
}

function twinsIn(list: NameList, names: Names): readonly Fault[] {
  const owner = new Map<string, string>()
  return Object.entries(names[list]).flatMap(([id, { name, aliases = [] }]) =>
    [name, ...aliases].flatMap((text) => {
      const other = owner.get(fold(text)) ?? id
      owner.set(fold(text), id)
      return when(other !== id, id, `a name that is not ${other}’s too`, text)
    }),
  )
}

function poolFaults(pool: Pool, i: number, names: Names): readonly Fault[] {
  const twin = names.pools.findIndex(({ id }) => id === pool.id)
  return [
    ...when(twin < i, `[${i}].id`, `an id of its own, other than that of [${twin}]`, pool.id),
    ...when(pool.from > pool.to, `[${i}].to`, `${pool.from} or later, as "from"`, pool.to),
    ...stranger(`[${i}].fits.competition`, 'competitions', pool.fits.competition, names),
  ]
}

function strangersIn(pool: Pool, i: number, names: Names): readonly Fault[] {
  return pool.members.flatMap((id, j) => [
    ...stranger(`[${i}].members[${j}]`, pool.of, id, names),
    ...when(pool.members.indexOf(id) < j, `[${i}].members[${j}]`, 'every member once', id),
  ])
}

function stranger(path: string, list: NameList, id: string | undefined, names: Names): readonly Fault[] {
  if (id === undefined || Object.hasOwn(names[list], id)) return []
  return [{ ...fault(path, `an id of names/${list}.json`, id), near: nearestIds(names, list, id) }]
}
