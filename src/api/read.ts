import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { Env } from '../env.ts'
import { refusal } from '../refusal.ts'

/** The body of a request as its schema reads it. Throws a refusal that names the field, what was expected and what was found. */
export async function readBody<T extends z.ZodMiniType>(c: Context<Env>, schema: T): Promise<z.infer<T>> {
  const type = c.req.header('content-type') ?? 'nothing'
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type))
    throw refusal(c, 'unsupported-type', { values: { found: type.slice(0, 80) } })
  const text = await c.req.text()
  const parsed = parseJson(text)
  if (!parsed.ok) throw refusal(c, 'malformed', { values: { expected: 'JSON', found: text.slice(0, 40) || 'nothing' } })
  const read = z.safeParse(schema, parsed.value)
  if (!read.success) throw refusal(c, 'invalid', faultOf(read.error.issues[0], parsed.value))
  return read.data
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

function faultOf(issue: z.core.$ZodIssue | undefined, value: unknown) {
  const path = issue?.path ?? []
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : path.map(String).join('.') || 'body'
  return {
    field,
    values: { field, expected: expectedBy(issue), found: JSON.stringify(found)?.slice(0, 60) ?? 'nothing' },
  }
}

function expectedBy(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return issue.expected
    case 'unrecognized_keys':
      return 'no such member'
    case 'too_big':
      return `at most ${issue.maximum}`
    case 'too_small':
      return `at least ${issue.minimum}`
    case 'invalid_value':
      return issue.values.join(', ')
    default:
      return issue?.message ?? 'something else'
  }
}
