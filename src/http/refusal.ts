import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ProblemError } from '../house/problem.ts'
import type { Text } from '../house/text.ts'
import type { Values } from '../quiz/words.ts'

/** Every reason for which a request can be refused, with its status: one table for all doors. */
export const statuses = {
  malformed: 400,
  invalid: 422,
  'token-malformed': 401,
  'other-purpose': 401,
  forged: 401,
  expired: 410,
  'save-expired': 410,
  'unknown-quiz': 404,
  'not-yet': 404,
  'too-few': 422,
  'fixed-kind': 422,
  'unknown-option': 422,
  'unknown-board': 404,
  'unknown-league': 422,
  'unknown-collection': 404,
  'unknown-incident': 404,
  'unknown-question': 404,
  'unknown-result': 404,
  'name-empty': 422,
  'name-too-long': 422,
  'name-invisible': 422,
  'name-piled-up': 422,
  'name-link': 422,
  'name-abusive': 422,
  unavailable: 503,
  unread: 503,
  'too-often': 429,
  'too-large': 413,
  'unsupported-type': 415,
  gone: 410,
  'not-found': 404,
  'no-embed': 404,
  'no-format': 501,
  'wrong-method': 405,
  'no-key': 503,
  'weak-previous-key': 503,
  'bad-origin': 503,
  'bad-board-seconds': 503,
  'bad-spare-lists': 503,
  'bad-row-days': 503,
  broken: 500,
} as const satisfies Record<string, ContentfulStatusCode>
/** A reason for which a request can be refused. */
export type Reason = keyof typeof statuses

const retryAfterSeconds: Partial<Record<Reason, string>> = {
  unavailable: '5',
  unread: '5',
  'too-often': '60',
  'no-key': '60',
  'weak-previous-key': '60',
  'bad-origin': '60',
  'bad-board-seconds': '60',
  'bad-spare-lists': '60',
  'bad-row-days': '60',
}

/** The refusal of a request, to be thrown. The door of its path answers it in its own form. */
export function refusal(
  { t }: Text,
  reason: Reason,
  { field, values = {}, headers = {} }: { field?: string; values?: Values; headers?: Record<string, string> } = {},
): ProblemError {
  const retry = retryAfterSeconds[reason]
  return new ProblemError({
    status: statuses[reason],
    reason,
    title: t(`problem.${reason}.title`),
    detail: t(`problem.${reason}.detail`, values),
    ...(field && { field }),
    headers: { ...headers, ...(retry && { 'retry-after': retry }) },
    more: values,
  })
}
