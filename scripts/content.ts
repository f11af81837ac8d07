import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Content } from '../src/quiz/almanac.ts'
import { type Incident, incidentSchema } from '../src/quiz/incident.ts'
import type { Fault } from '../src/quiz/invariants/fault.ts'
import { findFaults } from '../src/quiz/invariants/incident.ts'
import { findNameFaults } from '../src/quiz/invariants/names.ts'
import { type Names, namesSchema } from '../src/quiz/names.ts'
import { compileWords } from './words.ts'

/** The language of the catalogues that are shipped, and the locale that dates are written in. */
export const LANGUAGE = 'en'
const LOCALE = 'en-GB'

/** Content in which something is wrong: one line for each fault, with file, path, what was expected and what was found. */
export class ContentError extends Error {
  override name = 'ContentError'
}

/** The content of a questions folder, checked. Throws ContentError with every fault that was found. */
export async function readContent(folder = 'questions'): Promise<Content> {
  const faults: string[] = []
  const names = readNames(folder, faults)
  const incidents = incidentFiles(folder).flatMap((file) => readIncident(folder, file, names, faults))
  if (faults.length > 0) throw new ContentError(faults.join('\n'))
  return {
    language: LOCALE,
    incidents,
    names,
    words: await compileWords(join(folder, 'words', `${LANGUAGE}.json`), 'dist/words/questions.js', LANGUAGE),
  }
}

/** Files of incidents, relative to the questions folder: every JSON file in a folder of its own, beside names and words. */
export function incidentFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['names', 'words'].includes(entry.name))
    .flatMap((entry) => readdirSync(join(folder, entry.name)).map((file) => join(entry.name, file)))
    .filter((file) => file.endsWith('.json'))
    .sort()
}

function readNames(folder: string, faults: string[]): Names {
  const lists = ['people', 'clubs', 'venues', 'competitions', 'terms', 'pools']
  const raw = Object.fromEntries(lists.map((list) => [list, readJson(join(folder, 'names', `${list}.json`), faults)]))
  const parsed = namesSchema.safeParse(raw)
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      faults.push(issueLine(join(folder, 'names', `${String(issue.path[0])}.json`), issue, raw))
    throw new ContentError(faults.join('\n'))
  }
  faults.push(...findNameFaults(parsed.data).map((fault) => faultLine(folder, fault)))
  return parsed.data
}

function readIncident(folder: string, file: string, names: Names, faults: string[]): readonly Incident[] {
  const path = join(folder, file)
  const raw = readJson(path, faults)
  if (raw === undefined) return []
  const parsed = incidentSchema.safeParse(raw)
  if (!parsed.success) {
    faults.push(...parsed.error.issues.map((issue) => issueLine(path, issue, raw)))
    return []
  }
  const expectedFile = `${parsed.data.id}.json`
  if (!file.endsWith(`/${expectedFile}`))
    faults.push(faultLine(path, { path: 'id', expected: `the name of the file`, found: parsed.data.id }))
  faults.push(...findFaults(parsed.data, names).map((fault) => faultLine(path, fault)))
  return [parsed.data]
}

function readJson(path: string, faults: string[]): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    faults.push(faultLine(path, { path: '', expected: 'a JSON file', found: String(error) }))
    return undefined
  }
}

const faultLine = (file: string, { path, expected, found }: Fault) =>
  `${relative('.', file)}: ${path ? `${path}: ` : ''}expected ${expected}; found ${found}`

interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
}

function issueLine(file: string, issue: Issue, raw: unknown): string {
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], raw)
  const path = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return faultLine(file, {
    path: path.replace(/^\./, ''),
    expected: issue.message.replace(/^Invalid (input|string): expected /, '').replace(/^expected /, ''),
    found: JSON.stringify(found)?.slice(0, 80) ?? 'nothing',
  })
}
