import type { Almanac } from '../quiz/almanac.ts'
import { isQuestionId, makeQuestion } from '../quiz/bank.ts'
import { candidatesOf } from '../quiz/candidate.ts'
import { toDay } from '../quiz/day.ts'
import { kinds } from '../quiz/kinds/index.ts'
import type { Store } from './store.ts'

/** What can be wrong with a question. */
export const reportReasons = ['wrong', 'unclear', 'gives-itself-away', 'offensive', 'other'] as const
/** Why a question is reported. */
export type ReportReason = (typeof reportReasons)[number]

/** A player's report of a question. */
export interface Report {
  readonly question: string
  readonly reason: ReportReason
  readonly note?: string | undefined
}

/** Everything from outside that keeping a report needs. */
export interface ReportContext {
  readonly almanac: Almanac
  readonly nowMs: number
  readonly store: Store
  readonly newId: () => string
  /** Whether the sender of this request has sent too many requests lately. */
  readonly isTooOften: () => Promise<boolean>
}

/** Keeps a report. Refused if nobody can have been asked the question. */
export async function saveReport(
  { almanac, nowMs, store, newId, isTooOften }: ReportContext,
  report: Report,
): Promise<{ ok: true } | { ok: false; reason: 'unknown-question' | 'too-often' | 'unavailable' }> {
  if (!isAskable(almanac.before(toDay(nowMs)), report.question)) return { ok: false, reason: 'unknown-question' }
  if (await isTooOften()) return { ok: false, reason: 'too-often' }
  const written = await store.writeReport(newId(), { ...report, reportedAt: new Date(nowMs).toISOString() })
  return written.ok ? { ok: true } : written
}

/**
 * Whether the almanac can ask a question with that id. If the id names an incident, the question is looked up; if it hides the
 * incident, only the form of the id is checked.
 */
export function isAskable(almanac: Almanac, id: string): boolean {
  const [home = '', kind, subject = ''] = id.split('.')
  if (!isQuestionId(almanac, id) || !kinds.some(({ name }) => name === kind)) return false
  const incident = almanac.find(home)
  if (!incident) return /^[a-z0-9]{1,8}$/.test(subject)
  const candidate = candidatesOf(almanac, kinds, incident).find((other) => other.id === id)
  return candidate !== undefined && makeQuestion(almanac, candidate, id) !== undefined
}
