import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { Env } from '../env.ts'
import { sayList, type Values } from '../quiz/words.ts'
import { refusal } from '../refusal.ts'
import { t } from '../view/text.ts'

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
  if (!read.success) throw refusal(c, 'invalid', faultOf(c, read.error.issues[0], parsed.value))
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

function faultOf(c: Context<Env>, issue: z.core.$ZodIssue | undefined, value: unknown) {
  const path = issue?.path ?? []
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
  const field =
    issue?.code === 'unrecognized_keys' ? issue.keys.join(', ').slice(0, 80) : path.map(String).join('.') || 'body'
  const values = {
    field,
    expected: expectedBy(c, issue),
    found: JSON.stringify(found)?.slice(0, 60) ?? word(c, 'nothing'),
  }
  return { field, values }
}

function expectedBy(c: Context<Env>, issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return word(c, 'type', { type: issue.expected })
    case 'unrecognized_keys':
      return word(c, 'no-member')
    case 'too_big':
      return word(c, 'at-most', { limit: String(issue.maximum) })
    case 'too_small':
      return word(c, 'at-least', { limit: String(issue.minimum) })
    case 'invalid_value':
      return word(c, 'one-of', { list: sayList(c.var.house.almanac.language, issue.values.map(String)) })
    default:
      return word(c, 'pattern')
  }
}
