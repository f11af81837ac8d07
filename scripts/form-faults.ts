// zod tells what is wrong in words for programmers ("Invalid input: expected string, received undefined"). An editor is told
// what belongs at that place, from the schema's own descriptions, and what stands there. Where a schema is at hand its words
// come first; those by issue code (issue-words.ts) are for what is right in kind and wrong in value.
import type * as z from 'zod'
import { type Fault, fault, pathText } from '../check/invariants/fault.ts'
import { bare, defOf, type Form, fieldsOf, formAt, keyFormOf, listOf, valueUnder } from '../check/invariants/form.ts'
import { nearestIds, nearestTo } from '../check/invariants/near.ts'
import type { Names } from '../src/quiz/names.ts'
import { formMeaning, formWords, joinWords, withMeaning } from './form-words.ts'
import { issueWords, optionsOf } from './issue-words.ts'

/** What was read, and the form that it should have. */
export interface Reading {
  readonly raw: unknown
  /** `undefined` where only the issues are known. */
  readonly form?: Form
  /** The registry, to suggest ids from. */
  readonly names?: Names | undefined
}

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** The faults that a schema's issues mean, each with its own path. */
export function formFaults(issues: readonly Issue[], reading: Reading): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, issue.path, reading))
}

function faultsOf(issue: Issue, path: Path, reading: Reading): readonly Fault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => strayKey(key, path, reading))
  if (issue.code === 'invalid_key') return [oddKey(issue, path, reading)]
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return unionFaults(issue.errors, path, reading)
  return [plainFault(issue, path, reading)]
}

function plainFault(issue: Issue, path: Path, { raw, form, names }: Reading): Fault {
  const found = path.reduce(valueUnder, raw)
  const there = form && formAt(form, path, raw)
  const near = nearTo(found, issue, there, names)
  return { ...fault(pathText(path), expectation(issue, there), found), near }
}

/** What belongs there: in the schema's words where they say it all, else in those of the issue. */
function expectation(issue: Issue, form: Form | undefined): string {
  if (!form || issue.code === 'invalid_value' || isOfUnknownKind(issue)) return issueWords(issue)
  return isSize(issue, form) ? withMeaning(issueWords(issue), form) : formMeaning(form)
}

/** Whether a text or a list is too short or too long: the only limits that a form's words leave out. */
function isSize(issue: Issue, form: Form): boolean {
  const isLimit = issue.code === 'too_small' || issue.code === 'too_big'
  return isLimit && ['string', 'array'].includes(defOf(bare(form)).type)
}

const isOfUnknownKind = (issue: Issue) => issue.code === 'invalid_union' && optionsOf(issue) !== undefined

function nearTo(found: unknown, issue: Issue, form: Form | undefined, names: Names | undefined): readonly string[] {
  if (typeof found !== 'string') return []
  const list = form && listOf(form)
  if (list && names) return nearestIds(names, list, found)
  if (issue.code === 'invalid_value') return nearestTo(found, issue.values.map(String))
  if (issue.code === 'invalid_union') return nearestTo(found, (optionsOf(issue) ?? []).map(String))
  return []
}

function strayKey(key: string, path: Path, { raw, form }: Reading): Fault {
  const holder = path.reduce(valueUnder, raw)
  const fields = form ? fieldsOf(formAt(form, path, raw) ?? form, holder) : []
  const expected = fields.length > 0 ? `a field that the form has: ${fields.join(', ')}` : 'no such field'
  return { ...fault(pathText([...path, key]), expected, key), near: nearestTo(key, fields) }
}

function oddKey({ issues }: z.core.$ZodIssueInvalidKey, path: Path, { raw, form, names }: Reading): Fault {
  const holder = form && formAt(form, path.slice(0, -1), raw)
  const keyForm = holder && keyFormOf(holder)
  const list = keyForm && listOf(keyForm)
  const key = String(path.at(-1))
  const expected = keyForm ? formWords(keyForm) : joinWords(issues.map(issueWords))
  return { ...fault(pathText(path), expected, key), near: list && names ? nearestIds(names, list, key) : [] }
}

/** Of a value with alternatives, the faults of the one whose kind and fields it has; the alternatives, where it has the kind of none. */
function unionFaults(errors: readonly (readonly Issue[])[], path: Path, reading: Reading): readonly Fault[] {
  const meant = errors
    .filter((issues) => !issues.some(isWrongKind))
    .reduce<readonly Issue[] | undefined>(
      (best, issues) => (best && slips(best) <= slips(issues) ? best : issues),
      undefined,
    )
  if (meant) return meant.flatMap((issue) => faultsOf(issue, [...path, ...issue.path], reading))
  const form = reading.form && formAt(reading.form, path, reading.raw)
  const expected = form ? formMeaning(form) : joinWords(errors.flatMap(([issue]) => (issue ? [issueWords(issue)] : [])))
  return [fault(pathText(path), expected, path.reduce(valueUnder, reading.raw))]
}

/** How many fields are wrong, missing or too many: of several forms, the one that was meant has the fewest. */
const slips = (issues: readonly Issue[]) =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0)

const isWrongKind = ({ code, path }: Issue) => code === 'invalid_type' && path.length === 0
