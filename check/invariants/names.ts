import { fold } from '../../src/quiz/fold.ts'
import type { Names, Pool } from '../../src/quiz/names.ts'
import { type Fault, fault, when } from './fault.ts'
import { endsAsGroup } from './ids.ts'
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
      .flatMap(([id, { ground, topic }]) => [
        ...stranger(`${id}.ground`, 'venues', ground, names),
        ...stranger(`${id}.topic`, 'clubs', topic, names),
      ])
      .map((found) => ({ ...found, list: 'clubs' as const })),
    ...topicFaults(names).map((found) => ({ ...found, list: 'clubs' as const })),
    ...names.pools
      .flatMap((pool, i) => [...poolFaults(pool, i, names), ...strangersIn(pool, i, names)])
      .map((found) => ({ ...found, list: 'pools' as const })),
  ]
}

function twinsIn(list: NameList, names: Names): readonly Fault[] {
  const owners = new Map<string, readonly string[]>()
  return Object.entries(names[list]).flatMap(([id, { name, aliases = [] }]) =>
    [name, ...aliases].flatMap((text) => {
      const others = (owners.get(fold(text)) ?? []).filter((other) => other !== id)
      owners.set(fold(text), [...others, id])
      const twin = others.find((other) => list !== 'people' || !areNamesakes([id, other], text, names))
      return when(twin !== undefined, id, `a name that is not ${twin}’s too`, text)
    }),
  )
}

/** Whether two entries of one name are known to be two people: by their days of birth, or by an id that says so, as `luis-suarez-1935` does. */
function areNamesakes([one, other]: readonly [string, string], text: string, { people }: Names): boolean {
  const [born, otherBorn] = [people[one]?.born, people[other]?.born]
  if (born !== undefined && otherBorn !== undefined) return born !== otherBorn
  // `trezeguet-1994` is no other than somebody of that name who was born in 1994.
  if (isOfYear(one, otherBorn) || isOfYear(other, born)) return false
  const stem = fold(text).replaceAll(' ', '-')
  return [
    [one, other],
    [other, one],
    [one, stem],
    [other, stem],
  ].some(([id, shorter]) => id?.startsWith(`${shorter}-`))
}

const isOfYear = (id: string, born: string | undefined) => born !== undefined && id.endsWith(`-${born.slice(0, 4)}`)

/** Clubs whose topic is not a club, or has another topic itself, and ids that would end as a group of kinds does in `team-<id>`. */
function topicFaults({ clubs }: Names): readonly Fault[] {
  return Object.entries(clubs).flatMap(([id, { topic }]) => {
    const own = topic === undefined ? undefined : clubs[topic]
    return [
      ...when(endsAsGroup(id), id, 'an id that does not end as a group of kinds does', id),
      ...when(topic !== undefined && own?.topic !== undefined, `${id}.topic`, 'a club without a topic', topic),
    ]
  })
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
