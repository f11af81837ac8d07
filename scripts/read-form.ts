import * as z from 'zod'
import type { Fault } from '../check/invariants/fault.ts'
import type { Form } from '../check/invariants/form.ts'
import type { Names } from '../src/quiz/names.ts'
import { formFaults } from './form-faults.ts'
import { readJson } from './read-json.ts'
import { findTodos } from './todo.ts'

/** A value that was read from a file, with a fault for each place that is not filled in or has the wrong form. */
export interface Read {
  readonly value: unknown
  readonly faults: readonly Fault[]
}

/** What a file holds, held against a form; `names` are there to suggest ids from. */
export function readForm(path: string, form: Form, names?: Names): Read {
  const { value, faults } = readJson(path)
  if (value === undefined) return { value, faults }
  return { value, faults: [...faults, ...faultsOfForm(value, form, names)] }
}

/** A fault for each place of a value that is not filled in or has the wrong form. */
export function faultsOfForm(value: unknown, form: Form, names?: Names): readonly Fault[] {
  const todos = findTodos(value)
  const waits = ({ path }: Fault) =>
    todos.some(({ at }) => path === at || path.startsWith(`${at}.`) || path.startsWith(`${at}[`))
  const { error } = z.core.safeParse(form, value)
  const wrong = formFaults(error?.issues ?? [], { raw: value, form, names }).filter((found) => !waits(found))
  return [...todos, ...wrong]
}
