// Where in a file the ids of the registry and the names of facts stand, as its schema tells.
import { type Incident, incidentSchema } from '../../src/quiz/incident.ts'
import { alternatives, bare, defOf, type Form, formUnder, keyFormOf, listOf, schemaNameOf, valueUnder } from './form.ts'
import type { NameList } from './near.ts'

/** Every text of an incident with its form, and those that are ids of the registry. */
export interface Places {
  readonly texts: readonly Place[]
  readonly ids: readonly NamedId[]
}

const known = new WeakMap<Incident, Places>()

/** The places of an incident, found once: several checks look at them, and finding them costs more than checking. */
export function placesIn(incident: Incident): Places {
  const found = known.get(incident)
  if (found) return found
  const texts = textsIn(incidentSchema, incident)
  const places = { texts, ids: namedIn(texts) }
  known.set(incident, places)
  return places
}

/** A text in a file, as a value or as a key, with its path and form. */
export interface Place {
  readonly path: readonly PropertyKey[]
  readonly form: Form
  readonly text: string
}

/** Every text in a value of a form that the schema has a name for (ids of the registry, facts), the keys of records included. */
function textsIn(form: Form, value: unknown): readonly Place[] {
  const found: Place[] = []
  addTexts(found, { form, value, path: [] })
  return found
}

/** Adds to one list all the way down: an import has a hundred thousand places. */
function addTexts(found: Place[], { form, value, path }: Pick<Place, 'form' | 'path'> & { readonly value: unknown }) {
  if (typeof value === 'string' && schemaNameOf(form)) found.push({ path, form, text: value })
  if (typeof value !== 'object' || value === null) return
  const taken = settled(form, value)
  const keyForm = keyFormOf(taken)
  const isNamed = keyForm !== undefined && schemaNameOf(keyForm) !== undefined
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    const under = formUnder(taken, key, value)
    if (isNamed) found.push({ path: [...path, key], form: keyForm, text: String(key) })
    if (under && reaches(under)) addTexts(found, { form: under, value: valueUnder(value, key), path: [...path, key] })
  }
}

/** The one alternative that a value has; the form itself where it has none or several. */
function settled(form: Form, value: unknown): Form {
  const [own = form, ...others] = alternatives(form, value)
  return others.length > 0 ? form : own
}

const reached = new WeakMap<Form, boolean>()

/** Whether a form, or something in it, has a name in the schema: most of a file has none, and need not be looked at. */
function reaches(form: Form): boolean {
  const known = reached.get(form)
  if (known !== undefined) return known
  const found = schemaNameOf(form) !== undefined || innerForms(form).some(reaches)
  reached.set(form, found)
  return found
}

function innerForms(form: Form): readonly Form[] {
  const def = defOf(bare(form))
  if (def.type === 'object') return Object.values(def.shape)
  if (def.type === 'array') return [def.element]
  if (def.type === 'tuple') return def.items
  if (def.type === 'record') return [def.keyType, def.valueType]
  return def.type === 'union' ? def.options : []
}

/** An id of the registry in a file, with its path. */
export interface NamedId {
  readonly path: readonly PropertyKey[]
  readonly list: NameList
  readonly id: string
}

/** Every id of the registry in a value of a form, keys included. */
export const idsIn = (form: Form, value: unknown): readonly NamedId[] => namedIn(textsIn(form, value))

/** Those of several texts that are ids of the registry. */
function namedIn(texts: readonly Place[]): readonly NamedId[] {
  return texts.flatMap(({ path, form: takes, text }) => {
    const list = listOf(takes)
    return list ? { path, list, id: text } : []
  })
}
