import { isGroup } from '../../src/quiz/kinds/kind.ts'
import type { Names } from '../../src/quiz/names.ts'
import { type Check, fault, when } from './fault.ts'

/** What a quiz id may begin with instead of the id of an incident or a collection. */
const topics: readonly string[] = ['daily', 'mix']

/** What topics of other sorts begin with: `daily-klopp`, `team-liverpool`. */
const beginnings: readonly string[] = ['daily', 'mix', 'team']

const SEASON = /-[0-9]{4}(-[0-9]{2})?$/

/** Whether an id ends as a group of kinds does: `mix-quote-20261122-…` is a quiz of quotes. */
export const endsAsGroup = (id: string) => isGroup(id.replace(/.*-/, ''))

/** Whether an id would mean something else as the topic of a quiz, whatever incidents and collections there are. */
const isTaken = (id: string) =>
  topics.includes(id) || beginnings.some((word) => id.startsWith(`${word}-`)) || endsAsGroup(id)

/**
 * Whether an incident's id would mean something else in the id of a quiz (`daily-20261122`, `mix-quote-20261122-…`,
 * `world-cups-1974-20261122-…`) or of a question (`klopp.…`). `collections` are the ids of all collections.
 */
export const isReserved = (id: string, { people }: Names, collections: readonly string[] = []) =>
  isTaken(id) || Object.hasOwn(people, id) || collections.includes(id) || collections.includes(id.replace(SEASON, ''))

/** What an incident's id has to be, in words. */
export const unreserved =
  'an id that is neither daily nor mix nor that of a person, a collection or its season, does not begin as those of dailies, mixes and teams do, and does not end as a group of kinds does'

/** An incident's id that would mean something else. */
export const reserved: Check = ({ id }, names, { collections }) =>
  when(isReserved(id, names, collections), 'id', unreserved, id)

/** Whether a collection's id would mean something else in the id of a quiz. */
export const isReservedCollection = (id: string) => isTaken(id) || SEASON.test(id)

/** What a collection's id has to be, in words. */
export const unreservedCollection =
  'an id that is neither daily nor mix, does not begin as those of dailies, mixes and teams do, and does not end as a season or a group of kinds does'

/** Records that share an id. */
export const ids: Check = (incident) => {
  const all = (['timeline', 'tables', 'fixtures'] as const).flatMap((part) =>
    incident[part].map(({ id }, i) => ({ id, path: `${part}[${i}]` })),
  )
  const first = new Map<string, string>()
  return all.flatMap(({ id, path }) => {
    const twin = first.get(id)
    if (twin === undefined) first.set(id, path)
    return twin === undefined ? [] : fault(`${path}.id`, `an id of its own, other than that of ${twin}`, id)
  })
}
