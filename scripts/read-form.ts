import { existsSync } from 'node:fs'
import * as z from 'zod'
import type { Fault } from '../check/invariants/fault.ts'
import type { Names } from '../src/quiz/names.ts'
import { formFaults } from './form-faults.ts'
import { readJson } from './read-json.ts'
import { findTodos } from './todo.ts'

/** A value held against a form: what it is in that form, which is `undefined` where there is a fault. */
export interface Parsed<Data> {
  readonly data?: Data | undefined
  /** A fault for each place that is not filled in or has the wrong form. */
  readonly faults: readonly Fault[]
}

/** A value that was read from a file, as it stands there and as it is in its form. */
export interface Read<Data> extends Parsed<Data> {
  readonly value: unknown
}

/** What a file holds, held against a form; `names` are there to suggest ids from. */
export function readForm<Form extends z.ZodType>(path: string, form: Form, names?: Names): Read<z.output<Form>> {
  const { value, faults } = readJson(path)
  if (value === undefined) return { value, faults }
  const parsed = parseForm(value, form, names)
  const wrong = [...faults, ...parsed.faults]
  return { value, data: wrong.length > 0 ? undefined : parsed.data, faults: wrong }
}

/** The list that a file holds, held against a form; empty where there is no such file. */
export function readList<Entry>(
  path: string,
  form: z.ZodType<readonly Entry[]>,
): { readonly list: readonly Entry[]; readonly faults: readonly Fault[] } {
  if (!existsSync(path)) return { list: [], faults: [] }
  const { data = [], faults } = readForm(path, form)
  return { list: data, faults }
}

/** A value held against a form; `names` are there to suggest ids from. */
export function parseForm<Form extends z.ZodType>(value: unknown, form: Form, names?: Names): Parsed<z.output<Form>> {
  const todos = findTodos(value)
  const { data, error } = z.safeParse(form, value)
  if (todos.length === 0 && !error) return { data, faults: [] }
  const waits = ({ path }: Fault) =>
    todos.some(({ at }) => path === at || path.startsWith(`${at}.`) || path.startsWith(`${at}[`))
  const wrong = formFaults(error?.issues ?? [], { raw: value, form, names }).filter((found) => !waits(found))
  return { faults: [...todos, ...wrong] }
}
