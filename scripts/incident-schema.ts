import { incidentSchema } from '../src/quiz/incident.ts'
import type { Names } from '../src/quiz/names.ts'
import { toEditorSchema } from './editor-schema.ts'

/** Where editors find the form of an incident: each incident names it under `$schema`. */
export const SCHEMA_FILE = 'questions/incident.schema.json'

/** The JSON Schema of an incident, with the registry's ids to choose from. */
export const toIncidentSchema = (names: Names) => toEditorSchema(incidentSchema, names)
