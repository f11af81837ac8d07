import { collectionSchema } from '../src/quiz/collection.ts'
import type { Names } from '../src/quiz/names.ts'
import { toEditorSchema } from './editor-schema.ts'

/** Where editors find the form of a collection: each collection.json names it under `$schema`. */
export const COLLECTION_SCHEMA_FILE = 'questions/collection.schema.json'

/** The JSON Schema of a collection, with the registry's ids to choose from. */
export const toCollectionSchema = (names: Names) => toEditorSchema(collectionSchema, names)
