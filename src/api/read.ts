import type { Context } from 'hono'
import validators, { fields } from '../../dist/validators.js'
import type { Env } from '../house/house.ts'
import type { Text } from '../house/text.ts'
import { refusal } from '../http/refusal.ts'
import type { Values } from '../quiz/words.ts'
import type { Body, bodies } from './schemas.ts'

/** What is wrong with a body, as JSON Schema names it: where (`/length`), which keyword does not hold, and its particulars. */
export interface BodyFault {
  readonly instancePath: string
  readonly keyword: string
  readonly params: {
    readonly type?: string
    readonly limit?: number
    readonly missingProperty?: string
  }
}

/** The body of a request, read as one of the API's by its name. Throws a refusal that names the field, what was expected and what was found. */
export async function readBody<Name extends keyof typeof bodies>(c: Context<Env>, name: Name): Promise<Body<Name>> {
  const text = c.get('text')
  const type = c.req.header('content-type') ?? expected(text, 'nothing')
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) {
    throw refusal(text, 'unsupported-type', { values: { found: type.slice(0, 80) } })
  }
  const body = await textOf(c)
  const parsed = parseJson(body)
  if (!parsed.ok) {
    const values = { expected: expected(text, 'json'), found: body.slice(0, 40) || expected(text, 'nothing') }
    throw refusal(text, 'malformed', { values })
  }
  const validate = validators[name]
  if (validate(parsed.value)) return parsed.value as Body<Name>
  const [fault] = validate.errors ?? []
  if (!fault) throw new Error(`${name}: expected a fault of the body, found none`)
  throw refusal(text, 'invalid', toRefused(text, fault, { value: parsed.value, known: fields[name] }))
}

/** The body of a request; empty where its sender hung up before the end. */
async function textOf(c: Context<Env>): Promise<string> {
  try {
    return await c.req.text()
  } catch {
    return ''
  }
}

const expected = ({ t }: Text, name: string, values: Values = {}) => t(`expected.${name}`, values)

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

/** The fields that a body may have, each with the texts that it may be, if they are listed. */
type Known = Readonly<Record<string, readonly string[]>>

/** The field that is at fault, and the values of the sentence that says so. */
function toRefused(text: Text, fault: BodyFault, { value, known }: { value: unknown; known: Known }) {
  if (fault.keyword === 'additionalProperties') return toUnknown(text, value, known)
  const { missingProperty } = fault.params
  const path = [...fault.instancePath.split('/').slice(1), ...(missingProperty === undefined ? [] : [missingProperty])]
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
  const field = path.join('.') || 'body'
  const expectedHere = expectedBy(text, { field, list: known[field] ?? [] }, fault)
  return { field, values: { field, expected: expectedHere, found: sayFound(text, found, fault.keyword) } }
}

/** The fields that no such body has, all of them. */
function toUnknown(text: Text, value: unknown, known: Known) {
  const found = Object.entries(value ?? {}).filter(([name]) => !Object.hasOwn(known, name))
  const field = found
    .map(([name]) => name || '""')
    .join(', ')
    .slice(0, 80)
  const [[, only] = []] = found
  const values = {
    field,
    expected: expected(text, 'no-member'),
    found: sayFound(text, found.length === 1 ? only : value, ''),
  }
  return { field, values }
}

function sayFound(text: Text, found: unknown, keyword: string): string {
  if (keyword === 'maxLength' && typeof found === 'string') return expected(text, 'characters', { count: found.length })
  if (keyword === 'maxItems' && Array.isArray(found)) return expected(text, 'entries', { count: found.length })
  if (typeof found === 'number') return String(found) // JSON has no word for what is too large: 1e400.
  return JSON.stringify(found)?.slice(0, 60) ?? expected(text, 'nothing')
}

/** What each limit counts. The only numbers in requests are lengths of games. */
const units: Readonly<Record<string, string>> = {
  minLength: 'characters',
  maxLength: 'characters',
  maxItems: 'entries',
  minimum: 'questions',
  maximum: 'questions',
}

/** What was expected of a field: one of its list, where it has one, whatever does not hold. */
function expectedBy(
  text: Text,
  { field, list }: { field: string; list: readonly string[] },
  { keyword, params }: BodyFault,
): string {
  if (list.length > 0) return expected(text, 'one-of', { list: text.list(list) })
  const amount = () => expected(text, units[keyword] ?? '', { count: params.limit ?? 0 })
  switch (keyword) {
    case 'type':
      return expected(text, 'type', { type: params.type ?? '' })
    case 'required':
      return expected(text, 'type', { type: 'string' }) // All fields that must be there are texts.
    case 'maxLength':
    case 'maxItems':
    case 'maximum':
      return expected(text, 'at-most', { amount: amount() })
    case 'minLength':
    case 'minimum':
      return expected(text, 'at-least', { amount: amount() })
    default:
      return expected(text, field === 'league' ? 'league' : 'pattern')
  }
}
