import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { Env } from '../house/house.ts'
import type { Text } from '../house/text.ts'
import { refusal } from '../http/refusal.ts'
import type { Values } from '../quiz/words.ts'

/** The body of a request, read by its schema. Throws a refusal that names the field, what was expected and what was found. */
export async function readBody<T extends z.ZodMiniType>(c: Context<Env>, schema: T): Promise<z.infer<T>> {
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
  const read = z.safeParse(schema, parsed.value)
  if (!read.success) throw refusal(text, 'invalid', faultOf(text, read.error.issues, parsed.value))
  return read.data
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

/** The first field at fault. Of its faults the last is the most specific: 1e300 is too large for an integer before it is too large for a length. */
function faultOf(text: Text, [first, ...others]: readonly z.core.$ZodIssue[], value: unknown) {
  const path = first?.path ?? []
  const issue = others.findLast((other) => other.path.join() === path.join()) ?? first
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
  const field =
    issue?.code === 'unrecognized_keys' ? issue.keys.join(', ').slice(0, 80) : path.map(String).join('.') || 'body'
  const values = { field, expected: expectedBy(text, issue), found: sayFound(text, found, issue?.code === 'too_big') }
  return { field, values }
}

function sayFound(text: Text, found: unknown, isTooBig: boolean): string {
  if (isTooBig && typeof found === 'string') return expected(text, 'characters', { count: found.length })
  if (isTooBig && Array.isArray(found)) return expected(text, 'entries', { count: found.length })
  return JSON.stringify(found)?.slice(0, 60) ?? expected(text, 'nothing')
}

/** A limit with its unit. The only numbers in requests are lengths of games. */
function sayAmount(text: Text, origin: string, limit: number | bigint): string {
  const unit = origin === 'string' ? 'characters' : origin === 'array' ? 'entries' : 'questions'
  return expected(text, unit, { count: Number(limit) })
}

function expectedBy(text: Text, issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return expected(text, 'type', { type: issue.expected })
    case 'unrecognized_keys':
      return expected(text, 'no-member')
    case 'too_big':
      return expected(text, 'at-most', { amount: sayAmount(text, issue.origin, issue.maximum) })
    case 'too_small':
      return expected(text, 'at-least', { amount: sayAmount(text, issue.origin, issue.minimum) })
    case 'invalid_value':
      return expected(text, 'one-of', { list: text.list(issue.values.map(String)) })
    case 'invalid_format':
      return expected(text, issue.message)
    default:
      return expected(text, 'pattern')
  }
}
