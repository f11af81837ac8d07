import type { Context } from 'hono'
import type { Env } from '../house/house.ts'

import { refusal } from './refusal.ts'

/** The text fields of a form. */
export type Form = Readonly<Partial<Record<string, string>>>

const MOST_SEEN = 1000

/** The ids of the questions that the player has seen, as the browser sends them. */
export const seenIn = ({ seen = '' }: Form): readonly string[] => seen.split(' ').filter(Boolean).slice(0, MOST_SEEN)

/** The text fields of a posted form. Throws a refusal if the body is not a form. */
export async function readForm(c: Context<Env>): Promise<Form> {
  const text = c.get('text')
  const type = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw refusal(text, 'malformed', {
      values: { expected: text.t('expected.form'), found: type.slice(0, 80) || text.t('expected.nothing') },
    })
  }
  try {
    // The form that our pages send is read as text: by way of FormData it takes a tenth of an answer.
    if (/^application/i.test(type)) return Object.fromEntries(new URLSearchParams(await c.req.text()))
    const body = await c.req.parseBody()
    return Object.fromEntries(
      Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    throw refusal(text, 'malformed', { values: { expected: text.t('expected.form'), found: type.slice(0, 80) } })
  }
}
