import { isGroup } from '../../src/quiz/kinds/kind.ts'
import type { Names } from '../../src/quiz/names.ts'
import { isDailyTopic } from '../../src/quiz/quiz-id.ts'
import { type Check, fault, when } from './fault.ts'

/** What a quiz id may begin with instead of an incident's id. */
const topics: readonly string[] = ['daily', 'mix']

/** Whether an incident's id would mean something else in the id of a quiz (`daily-20261122`, `mix-quote-20261122-…`) or of a question (`klopp.…`). */
export const isReserved = (id: string, { people }: Names) =>
  topics.includes(id) || isDailyTopic(id) || Object.hasOwn(people, id) || isGroup(id.replace(/.*-/, ''))

/** What an incident's id has to be, in words. */
export const unreserved = `an id that is neither ${topics.join(' nor ')} nor that of a person, and does not end as a group of kinds does`

/** An incident's id that would mean something else. */
export const reserved: Check = ({ id }, names) => when(isReserved(id, names), 'id', unreserved, id)

/** Records that share an id. */
export const ids: Check = (incident) => {
  const all = (['timeline', 'tables', 'fixtures'] as const).flatMap((part) =>
    incident[part].map(({ id }, i) => ({ id, path: `${part}[${i}]` })),
  )
  return all.flatMap(({ id, path }, i) => {
    const twin = all.slice(0, i).find((other) => other.id === id)
    return twin ? fault(`${path}.id`, `an id of its own, other than that of ${twin.path}`, id) : []
  })
}
