import * as z from 'zod'
import type { Names } from '../src/quiz/names.ts'

/** The JSON Schema of a form as the text of a file, with the ids of the registry to choose from wherever the form takes one. */
export function toEditorSchema(form: z.ZodType, names: Names): string {
  const schema = z.toJSONSchema(form, { io: 'input' }) as { $defs?: Record<string, object> }
  const lists = {
    person: names.people,
    club: names.clubs,
    venue: names.venues,
    competition: names.competitions,
    term: names.terms,
  }
  for (const [def, list] of Object.entries(lists)) {
    const found: { description?: string } | undefined = schema.$defs?.[def]
    if (schema.$defs && found)
      schema.$defs[def] = { type: 'string', description: found.description, enum: Object.keys(list).sort() }
  }
  return toText(schema)
}

/** The JSON Schema of a form as the text of a file, for a form that takes no id of the registry. */
export const toSchemaText = (form: z.ZodType): string => toText(z.toJSONSchema(form, { io: 'input' }))

const toText = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`
