import * as z from 'zod'
import { incidentSchema } from '../src/quiz/incident.ts'
import type { Names } from '../src/quiz/names.ts'

/** Where editors find the form of an incident: each incident names it under `$schema`. */
export const SCHEMA_FILE = 'questions/incident.schema.json'

/** The JSON Schema of an incident, with the registry's ids to choose from. */
export function toIncidentSchema(names: Names): string {
  const schema = z.toJSONSchema(incidentSchema, { io: 'input' }) as { $defs: Record<string, object> }
  const lists = {
    person: names.people,
    club: names.clubs,
    venue: names.venues,
    competition: names.competitions,
    term: names.terms,
  }
  for (const [def, list] of Object.entries(lists)) {
    const { description } = schema.$defs[def] as { description?: string }
    schema.$defs[def] = { type: 'string', description, enum: Object.keys(list).sort() }
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
