import { fold } from '../fold.ts'
import type { Names } from '../names.ts'
import { type Fault, when } from './fault.ts'

export function findNameFaults(names: Names): readonly Fault[] {
  const lists = ['people', 'clubs', 'venues', 'competitions', 'terms'] as const
  return [
    ...lists.flatMap((list) => twinsIn(list, names)),
    ...names.pools.flatMap((pool, i) => strangersIn(pool, i, names)),
  ]
}

function twinsIn(list: 'people' | 'clubs' | 'venues' | 'competitions' | 'terms', names: Names): readonly Fault[] {
  const owner = new Map<string, string>()
  return Object.entries(names[list]).flatMap(([id, { name, aliases = [] }]) =>
    [...new Set([name, ...aliases].map(fold))].flatMap((folded) => {
      const other = owner.get(folded)
      owner.set(folded, id)
      return when(
        other !== undefined && other !== id,
        `names/${list}.json ${id}`,
        `a name that is not ${other}’s too`,
        folded,
      )
    }),
  )
}

function strangersIn(pool: Names['pools'][number], i: number, names: Names): readonly Fault[] {
  return [
    ...pool.members.flatMap((id) =>
      when(!(id in names[pool.of]), `names/pools.json [${i}]`, `a name in names/${pool.of}.json`, id),
    ),
    ...when(
      new Set(pool.members).size !== pool.members.length,
      `names/pools.json [${i}]`,
      'every member once',
      pool.id,
    ),
  ]
}
