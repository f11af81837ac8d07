import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { Env } from '../house/house.ts'
import { t } from '../house/text.ts'
import { refusal } from '../http/refusal.ts'
import { sayList, type Values } from '../quiz/words.ts'

/** The body of a request as its schema reads it. Throws a refusal that names the field, what was expected and what was found. */
export async function readBody<T extends z.ZodMiniType>(c: Context<Env>, schema: T): Promise<z.infer<T>> {
  const type = c.req.header('content-type') ?? word(c, 'nothing')
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) {
    throw refusal(c, 'unsupported-type', { values: { found: type.slice(0, 80) } })
  }
  const text = await c.req.text()
  const parsed = parseJson(text)
  if (!parsed.ok) {
    const values = { expected: word(c, 'json'), found: text.slice(0, 40) || word(c, 'nothing') }
    throw refusal(c, 'malformed', { values })
  }
  const read = z.safeParse(schema, parsed.value)
  if (!read.success) throw refusal(c, 'invalid', faultOf(c, read.error.issues, parsed.value))
  return read.data
}

const word = (c: Context<Env>, name: string, values: Values = {}) => t(c.var.house, `expected.${name}`, values)

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

/** Tells of the first field at fault. Of its faults the last is the narrowest: 1e300 is too large for a number before it is too large for a length. */
function faultOf(c: Context<Env>, [first, ...others]: readonly z.core.$ZodIssue[], value: unknown) {
  const path = first?.path ?? []
  const issue = others.findLast((other) => other.path.join() === path.join()) ?? first
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
  const field =
    issue?.code === 'unrecognized_keys' ? issue.keys.join(', ').slice(0, 80) : path.map(String).join('.') || 'body'
  const values = { field, expected: expectedBy(c, issue), found: sayFound(c, found, issue?.code === 'too_big') }
  return { field, values }
}

function sayFound(c: Context<Env>, found: unknown, isTooBig: boolean): string {
  if (isTooBig && typeof found === 'string') return word(c, 'characters', { count: found.length })
  if (isTooBig && Array.isArray(found)) return word(c, 'entries', { count: found.length })
  return JSON.stringify(found)?.slice(0, 60) ?? word(c, 'nothing')
}

/** What a limit counts; the only numbers that requests hold are lengths of games. */
function sayAmount(c: Context<Env>, origin: string, limit: number | bigint): string {
  const unit = origin === 'string' ? 'characters' : origin === 'array' ? 'entries' : 'questions'
  return word(c, unit, { count: Number(limit) })
}

function expectedBy(c: Context<Env>, issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return word(c, 'type', { type: issue.expected })
    case 'unrecognized_keys':
      return word(c, 'no-member')
    case 'too_big':
      return word(c, 'at-most', { amount: sayAmount(c, issue.origin, issue.maximum) })
    case 'too_small':
      return word(c, 'at-least', { amount: sayAmount(c, issue.origin, issue.minimum) })
    case 'invalid_value':
      return word(c, 'one-of', { list: sayList(c.var.house.almanac.language, issue.values.map(String)) })
    case 'invalid_format':
      return word(c, issue.message)
    default:
      return word(c, 'pattern')
  }
}
