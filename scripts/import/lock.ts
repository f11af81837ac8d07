// What an import remembers: which row became which incident, a hash of its facts, and who is who. By it the same input twice
// writes nothing, and a fact that changed is seen.
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Draft } from './incidents.ts'

/** The form of a lock.json. */
export const lockSchema = z.strictObject({
  rows: z
    .record(z.string(), z.strictObject({ id: z.string(), hash: z.string() }))
    .default({})
    .describe('By competition, season, round and sides: the id of the incident, and a hash of the facts read'),
  people: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .describe('By a person’s id: country or club, birthday and name as printed, each time'),
})

/** What an import remembers. */
export type Lock = z.infer<typeof lockSchema>

const HASH_LENGTH = 12

/** A hash of the facts of an incident: not of its title, weight or day of publication. */
export function factsHash({ match, lineUps, timeline, complete }: Draft): string {
  const facts = JSON.stringify(sorted({ match, lineUps, timeline, complete }))
  return createHash('sha256').update(facts).digest('hex').slice(0, HASH_LENGTH)
}

/** A value with the keys of its objects in order, so that equal values have equal texts. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]))
}
