import { existsSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { Names } from '../src/quiz/names.ts'
import { BLOCKED_SCHEMA_FILE, toBlockedSchema } from './blocked-names.ts'
import { COLLECTION_SCHEMA_FILE, toCollectionSchema } from './collection-schema.ts'
import { GUIDE_FILE, toGuide } from './guide.ts'
import { SCHEMA_FILE, toIncidentSchema } from './incident-schema.ts'
import { toWithdrawnSchema, WITHDRAWN_SCHEMA_FILE } from './withdrawn.ts'

/** A file of the repository that is made from the code, and what has to be in it. */
export interface Document {
  readonly file: string
  readonly text: string
}

/** The documents of a questions folder that are made from the code and the registry: the JSON Schemas of an incident, of a collection, of the withdrawn questions and of the blocked names, and the guide. */
export function documentsOf(names: Names, folder = 'questions'): readonly Document[] {
  const guide = join(folder, basename(GUIDE_FILE))
  return [
    { file: join(folder, basename(SCHEMA_FILE)), text: toIncidentSchema(names) },
    { file: join(folder, basename(COLLECTION_SCHEMA_FILE)), text: toCollectionSchema(names) },
    { file: guide, text: toGuide(readFileSync(guide, 'utf8')) },
    { file: join(folder, basename(WITHDRAWN_SCHEMA_FILE)), text: toWithdrawnSchema() },
    { file: join(folder, basename(BLOCKED_SCHEMA_FILE)), text: toBlockedSchema() },
  ]
}

/** Says which line of a document is the first that is stale; `undefined` where the file holds what it has to. */
export function staleLine({ file, text }: Document): string | undefined {
  const found = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (found === text) return undefined
  const [expected, present] = [text.split('\n'), found.split('\n')]
  const at = expected.findIndex((line, i) => line !== present[i])
  const line = at < 0 ? expected.length : at
  return `${relative('.', file)}: line ${line + 1}: expected ${quote(expected[line])}; found ${quote(present[line])}`
}

const quote = (line: string | undefined) => (line === undefined ? 'no more lines' : JSON.stringify(line.trim()))
