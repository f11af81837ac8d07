import { readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import * as z from 'zod'
import { type Fault, fault } from '../check/invariants/fault.ts'
import { type Form, valueUnder } from '../check/invariants/form.ts'
import { findFaults } from '../check/invariants/incident.ts'
import { findNameFaults } from '../check/invariants/names.ts'
import type { Content } from '../src/quiz/content.ts'
import { type Incident, incidentSchema } from '../src/quiz/incident.ts'
import { type Names, namesSchema } from '../src/quiz/names.ts'
import { ContentError, faultLine } from './content-error.ts'
import { formFaults } from './form-faults.ts'
import { readJson } from './read-json.ts'
import { findTodos } from './todo.ts'
import { checkWords, compileWords } from './words.ts'

/** The language of the catalogues that are shipped, and the locale that dates are written in. */
export const LANGUAGE = 'en'
const LOCALE = 'en-GB'

const nameLists = ['people', 'clubs', 'venues', 'competitions', 'terms', 'pools'] as const

/** A file of an incident as it was read, with a line for each fault; no incident where its form is wrong. */
interface IncidentFile {
  readonly path: string
  readonly id: unknown
  readonly incident: Incident | undefined
  readonly faults: readonly Fault[]
}

/** The content of a questions folder, checked. Throws ContentError with every fault that was found. */
export async function readContent(folder = 'questions'): Promise<Content> {
  const words = join(folder, 'words', `${LANGUAGE}.json`)
  const { names, faults } = readNames(folder)
  const files = incidentFiles(folder).map((file) => readIncident(join(folder, file), names))
  const lines = [
    ...faults,
    ...files.flatMap(({ path, faults }) => faults.map((found) => faultLine(path, found))),
    ...twinIds(files),
    ...checkWords(words, LANGUAGE),
  ]
  if (lines.length > 0 || !names) throw new ContentError(lines.join('\n'))
  return {
    language: LOCALE,
    incidents: files.flatMap(({ incident = [] }) => incident),
    names,
    words: compileWords(words, LANGUAGE),
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

/** The registry of a questions folder, with a line for each fault; `undefined` where its form is wrong. */
export function readNames(folder: string): { names: Names | undefined; faults: readonly string[] } {
  const fileOf = (list: string) => join(folder, 'names', `${list}.json`)
  const read = nameLists.map((list) => ({ list, ...readForm(fileOf(list), namesSchema.shape[list]) }))
  const faults = read.flatMap(({ list, faults }) => faults.map((found) => faultLine(fileOf(list), found)))
  if (faults.length > 0) return { names: undefined, faults }
  const names = namesSchema.parse(Object.fromEntries(read.map(({ list, value }) => [list, value])))
  return { names, faults: findNameFaults(names).map((found) => faultLine(fileOf(found.list), found)) }
}

/** Reads one incident. What holds between its records is checked only when every field has its form and is filled in. */
function readIncident(path: string, names: Names | undefined): IncidentFile {
  const { value, faults } = readForm(path, incidentSchema, names)
  const id = valueUnder(value, 'id')
  const misnamed = typeof id === 'string' && id !== basename(path, '.json')
  const idFaults = misnamed ? [fault('id', `"${basename(path, '.json')}", the name of the file`, id)] : []
  if (faults.length > 0) return { path, id, incident: undefined, faults: [...faults, ...idFaults] }
  const incident = incidentSchema.parse(value)
  return { path, id, incident, faults: [...idFaults, ...(names ? findFaults(incident, names) : [])] }
}

/** A file's value, and what is still to be filled in or does not have the form. */
function readForm(path: string, form: Form, names?: Names): { value: unknown; faults: readonly Fault[] } {
  const { value, faults } = readJson(path)
  if (value === undefined) return { value, faults }
  const todos = findTodos(value)
  const waits = ({ path }: Fault) =>
    todos.some(({ at }) => path === at || path.startsWith(`${at}.`) || path.startsWith(`${at}[`))
  const { error } = z.core.safeParse(form, value)
  const wrong = formFaults(error?.issues ?? [], { raw: value, form, names }).filter((found) => !waits(found))
  return { value, faults: [...faults, ...todos, ...wrong] }
}

/** A line for each incident whose id another file has too. */
function twinIds(files: readonly IncidentFile[]): readonly string[] {
  return files.flatMap(({ path, id }, i) => {
    const twin = files.slice(0, i).find((other) => typeof id === 'string' && other.id === id)
    if (!twin) return []
    return faultLine(path, fault('id', `an id of its own, other than that of ${relative('.', twin.path)}`, id))
  })
}
