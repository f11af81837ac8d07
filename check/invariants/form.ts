// The schema of an incident tells more than what parses: which facts can be named under neverAsk, which values are ids of the
// registry, what the guide and the skeleton of a new incident say. All of that is read from the schema here, so that a new field
// is known everywhere. Price: this file depends on how zod describes a schema.
import * as z from 'zod'
import type { NameList } from './near.ts'

/** A schema, or a part of one. */
export type Form = z.core.$ZodType

/** Zod's definition of a form. */
export const defOf = (form: Form) => (form as z.core.$ZodTypes)._zod.def

/** The form without the mark that it is optional or has a default. */
export function bare(form: Form): Form {
  const def = defOf(form)
  return def.type === 'optional' || def.type === 'default' ? bare(def.innerType) : form
}

/** Whether a value of the form may be absent. */
export const isOptional = (form: Form) => defOf(form).type === 'optional' || hasDefault(form)

/** Whether a value of the form may be absent and is then empty. */
export const hasDefault = (form: Form) => defOf(form).type === 'default'

/** Whether a value has the form. */
export const fits = (form: Form, value: unknown) => z.core.safeParse(form, value).success

/** The names of a form's fields, in order; of a form with alternatives, those that fit the value. Empty where a form names no fields. */
export function fieldsOf(form: Form, value?: unknown): readonly string[] {
  const def = defOf(bare(form))
  if (def.type === 'object') return Object.keys(def.shape)
  if (def.type === 'union') return alternatives(form, value).flatMap((option) => fieldsOf(option, value))
  if (def.type !== 'record') return []
  const key = defOf(def.keyType)
  return key.type === 'enum' ? Object.values(key.entries).map(String) : []
}

/** The form of what is under a key; the value decides between alternatives. `undefined` where the form has no such key. */
export function formUnder(form: Form, key: PropertyKey, value?: unknown): Form | undefined {
  const def = defOf(bare(form))
  if (def.type === 'object') return Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined
  if (def.type === 'array') return typeof key === 'number' ? def.element : undefined
  if (def.type === 'tuple') return typeof key === 'number' ? def.items[key] : undefined
  if (def.type === 'record') return typeof key === 'string' ? def.valueType : undefined
  if (def.type !== 'union') return undefined
  return alternatives(form, value)
    .map((option) => formUnder(option, key, value))
    .find((found) => found !== undefined)
}

/** The form of the keys of a record, such as the ids in `cast`; `undefined` for a form that is no record. */
export function keyFormOf(form: Form): Form | undefined {
  const def = defOf(bare(form))
  return def.type === 'record' ? def.keyType : undefined
}

/** The form at a path; `undefined` where the form has no such path. */
export function formAt(form: Form, path: readonly PropertyKey[], value?: unknown): Form | undefined {
  let [at, here]: [Form | undefined, unknown] = [form, value]
  for (const key of path) {
    at = at && formUnder(at, key, here)
    here = valueUnder(here, key)
  }
  return at
}

/** What a value has under a key; `undefined` where it has nothing there. */
export function valueUnder(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined
}

/**
 * The alternative of a form that a value has: by its discriminator, of objects by the fields that it has, else by what it fits.
 * All alternatives when it has none of them.
 */
export function alternatives(form: Form, value: unknown): readonly Form[] {
  const def = defOf(bare(form))
  if (def.type !== 'union') return [form]
  const { discriminator } = def as Partial<z.core.$ZodDiscriminatedUnionDef>
  const taken = discriminator === undefined ? likest(def.options, value) : markedIn(def.options, discriminator, value)
  return taken ? [taken] : def.options
}

/** Of objects, the one that has most fields of the value; of other alternatives, one that the value fits. */
function likest(options: readonly Form[], value: unknown): Form | undefined {
  const objects = options.filter((option) => defOf(option).type === 'object')
  if (objects.length < 2 || typeof value !== 'object' || value === null)
    return options.find((each) => fits(each, value))
  const keys = Object.keys(value)
  const shared = objects.map((option) => keys.filter((key) => fieldsOf(option).includes(key)).length)
  const most = Math.max(...shared)
  return most > 0 ? objects[shared.indexOf(most)] : undefined
}

const marks = new WeakMap<readonly Form[], Map<unknown, Form>>()

/** The alternative whose field of this name holds what the value has there. */
function markedIn(options: readonly Form[], discriminator: string, value: unknown): Form | undefined {
  const known = marks.get(options) ?? new Map<unknown, Form>()
  marks.set(options, known)
  const mark = valueUnder(value, discriminator)
  const taken = known.get(mark) ?? options.find((option) => isMarked(option, discriminator, mark))
  if (taken) known.set(mark, taken)
  return taken
}

function isMarked(option: Form, discriminator: string, mark: unknown): boolean {
  const form = formUnder(option, discriminator)
  return form !== undefined && fits(form, mark)
}

/** The description of a form; `undefined` when it has none. */
export function descriptionOf(form: Form): string | undefined {
  const own = z.globalRegistry.get(form)?.description
  const def = defOf(form)
  return own ?? (def.type === 'optional' || def.type === 'default' ? descriptionOf(def.innerType) : undefined)
}

const lists: Readonly<Record<string, NameList>> = {
  person: 'people',
  club: 'clubs',
  venue: 'venues',
  competition: 'competitions',
  term: 'terms',
}

const schemaNames = new WeakMap<Form, string | false>()

/** The name of a form in the schema (`person`, `fact`), also where it has a description of its own; `undefined` for most. */
export function schemaNameOf(form: Form): string | undefined {
  const known = schemaNames.get(form) ?? findSchemaName(form) ?? false
  schemaNames.set(form, known)
  return known || undefined
}

function findSchemaName(form: Form): string | undefined {
  const own: Form = bare(form)
  const { id } = z.globalRegistry.get(own) ?? {}
  if (typeof id === 'string') return id
  return own._zod.parent && findSchemaName(own._zod.parent)
}

/** The list of the registry whose ids a form takes; `undefined` when it takes something else. */
export const listOf = (form: Form): NameList | undefined => lists[schemaNameOf(form) ?? '']
