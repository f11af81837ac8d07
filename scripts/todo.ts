import { type Fault, pathText } from '../check/invariants/fault.ts'

const TODO = /^TODO:?\s*/

/** What stands in a new file until it is filled: a text that says what belongs there. */
export const todo = (belongs: string) => `TODO: ${belongs}`

/** Something that is still to be filled in. */
export interface Todo extends Fault {
  /** The place as a path with the unfilled names in full, by which other faults of the same place are known. */
  readonly at: string
}

/** Every text and every name of a field that begins with TODO: what follows says what is expected. */
export function findTodos(value: unknown): readonly Todo[] {
  // Files of many incidents have none: to look at every place of them takes longer than to write them down.
  return JSON.stringify(value)?.includes('"TODO') ? todosIn(value, []) : []
}

function todosIn(value: unknown, path: readonly PropertyKey[]): readonly Todo[] {
  if (typeof value === 'string') return isTodo(value) ? [toTodo(value, path, 'a TODO')] : []
  if (typeof value !== 'object' || value === null) return []
  const entries: readonly [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, inner]) => [
    ...(isTodo(key) ? [toTodo(String(key), [...path, key], 'a TODO as its name')] : []),
    ...todosIn(inner, [...path, key]),
  ])
}

const isTodo = (key: PropertyKey) => typeof key === 'string' && TODO.test(key)

function toTodo(text: string, at: readonly PropertyKey[], found: string): Todo {
  const path = at.map((key) => (isTodo(key) ? 'TODO' : key))
  return { path: pathText(path), at: pathText(at), expected: text.replace(TODO, '') || 'something', found }
}
