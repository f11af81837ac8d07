// The form of an incident is read by more than its parser: what may be named under neverAsk, which values are ids of the
// registry, what the guide and a new incident's skeleton say. All of them look it up here, so that a field which is added
// to the schema is known everywhere. Price: this file reads zod's own description of a schema.
import * as z from 'zod'
import type { NameList } from './near.ts'

/** A schema, or the part of one that describes a place in a file. */
export type Form = z.core.$ZodType

/** What zod knows of a form. */
export const defOf = (form: Form) => (form as z.core.$ZodTypes)._zod.def

/** The form itself, without the mark that it may be absent. */
export function bare(form: Form): Form {
  const def = defOf(form)
  return def.type === 'optional' ? bare(def.innerType) : form
}

/** Whether a form may be absent. */
export const isOptional = (form: Form) => defOf(form).type === 'optional'

/** Whether a value has the form. */
export const fits = (form: Form, value: unknown) => z.core.safeParse(form, value).success

/** The fields that a form names, in order; those of the alternative that the value takes; empty where it names none. */
export function fieldsOf(form: Form, value?: unknown): readonly string[] {
  const def = defOf(bare(form))
  if (def.type === 'object') return Object.keys(def.shape)
  if (def.type === 'union') return alternatives(form, value).flatMap((option) => fieldsOf(option, value))
  if (def.type !== 'record') return []
  const key = defOf(def.keyType)
  return key.type === 'enum' ? Object.values(key.entries).map(String) : []
}

/** The form of what stands under a key, where the value decides between alternatives; `undefined` where there is no such place. */
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

/** The form of the keys of a form whose fields are free; `undefined` where they are not. */
export function keyFormOf(form: Form): Form | undefined {
  const def = defOf(bare(form))
  return def.type === 'record' ? def.keyType : undefined
}

/** The form at a path; `undefined` where there is no such place. */
export function formAt(form: Form, path: readonly PropertyKey[], value?: unknown): Form | undefined {
  let [at, here]: [Form | undefined, unknown] = [form, value]
  for (const key of path) {
    at = at && formUnder(at, key, here)
    here = valueUnder(here, key)
  }
  return at
}

/** What stands under a key; `undefined` where nothing does. */
export function valueUnder(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined
}

/** Of a form with alternatives, the one that a value takes: by its discriminator, else by what it fits; all when none. */
export function alternatives(form: Form, value: unknown): readonly Form[] {
  const def = defOf(bare(form))
  if (def.type !== 'union') return [form]
  const { discriminator } = def as Partial<z.core.$ZodDiscriminatedUnionDef>
  const taken = def.options.find((option) =>
    discriminator === undefined ? fits(option, value) : isMarked(option, discriminator, value),
  )
  return taken ? [taken] : def.options
}

function isMarked(option: Form, discriminator: string, value: unknown): boolean {
  const mark = formUnder(option, discriminator)
  return mark !== undefined && fits(mark, valueUnder(value, discriminator))
}

/** What a form says of itself. */
export function descriptionOf(form: Form): string | undefined {
  const own = z.globalRegistry.get(form)?.description
  const def = defOf(form)
  return own ?? (def.type === 'optional' ? descriptionOf(def.innerType) : undefined)
}

const lists: Readonly<Record<string, NameList>> = {
  person: 'people',
  club: 'clubs',
  venue: 'venues',
  competition: 'competitions',
  term: 'terms',
}

/** The name that a form goes by in the schema (`person`, `fact`), also when it is described anew; `undefined` for most. */
export function schemaNameOf(form: Form): string | undefined {
  const known: Form = bare(form)
  const { id } = z.globalRegistry.get(known) ?? {}
  if (typeof id === 'string') return id
  return known._zod.parent && schemaNameOf(known._zod.parent)
}

/** The list of the registry whose ids a form takes; `undefined` when it takes something else. */
export const listOf = (form: Form): NameList | undefined => lists[schemaNameOf(form) ?? '']

/** A text as it stands in a file, be it a value or a key. */
export interface Place {
  readonly path: readonly PropertyKey[]
  readonly form: Form
  readonly text: string
}

/** Every text in a value of a form, keys of free choice included. */
export function textsIn(form: Form, value: unknown, path: readonly PropertyKey[] = []): readonly Place[] {
  if (typeof value === 'string') return [{ path, form, text: value }]
  if (typeof value !== 'object' || value === null) return []
  const entries: readonly [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  const keyForm = keyFormOf(form)
  return entries.flatMap(([key, inner]) => {
    const under = formUnder(form, key, value)
    const at = [...path, key]
    return [
      ...(keyForm ? [{ path: at, form: keyForm, text: String(key) }] : []),
      ...(under ? textsIn(under, inner, at) : []),
    ]
  })
}

/** An id of the registry as it stands in a file. */
export interface NamedId {
  readonly path: readonly PropertyKey[]
  readonly list: NameList
  readonly id: string
}

/** Every id of the registry in a value of a form, keys included. */
export function idsIn(form: Form, value: unknown): readonly NamedId[] {
  return textsIn(form, value).flatMap(({ path, form: takes, text }) => {
    const list = listOf(takes)
    return list ? { path, list, id: text } : []
  })
}
