import { relative } from 'node:path'
import type { Fault } from '../check/invariants/fault.ts'

/** Content in which something is wrong: one line for each fault, with file, path, what was expected and what was found. */
export class ContentError extends Error {
  override name = 'ContentError'
}

/** A fault in a line: `questions/collections/klopp/x.json: match.date: expected …; found …`, and what may have been meant. */
export function faultLine(file: string, { path, expected, found, near = [] }: Fault): string {
  const where = path ? `${relative('.', file)}: ${path}` : relative('.', file)
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''
  return `${where}: expected ${expected}; found ${found}${hint && `.${hint}`}`
}
