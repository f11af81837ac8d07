import { type Bank, findIncident, readShards } from '../quiz/bank.ts'
import { toDay } from '../quiz/day.ts'
import type { Day } from '../quiz/incident.ts'
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
  readonly bank: Bank
  readonly nowMs: number
  readonly store: Store
  readonly newId: () => string
  /** Whether the sender of this request has sent too many requests lately. */
  readonly isTooOften: () => Promise<boolean>
}

/** Keeps a report. Refused if nobody can have been asked the question. */
export async function saveReport(
  { bank, nowMs, store, newId, isTooOften }: ReportContext,
  report: Report,
): Promise<{ ok: true } | { ok: false; reason: 'unknown-question' | 'too-often' | 'unavailable' }> {
  if (await isTooOften()) return { ok: false, reason: 'too-often' }
  if (!(await isAskable(bank, report.question, toDay(nowMs)))) return { ok: false, reason: 'unknown-question' }
  const written = await store.writeReport(newId(), { ...report, reportedAt: new Date(nowMs).toISOString() })
  return written.ok ? { ok: true } : written
}

/**
 * Whether a quiz of the day or of an earlier one can have asked a question with that id. If the id names an incident, the question
 * is looked up; if it hides the incident, only the form of the id is checked.
 */
export async function isAskable(bank: Bank, id: string, day: Day): Promise<boolean> {
  const [home = '', kind = '', subject = '', ...rest] = id.split('.')
  if (!subject || rest.length > 0 || !bank.index.kinds.includes(kind)) return false
  if (bank.index.collections.some((collection) => collection.id === home)) return /^[a-z0-9]{1,8}$/.test(subject)
  const ref = await findIncident(bank, home, day)
  const [shard] = ref ? await readShards(bank, [ref]) : []
  return shard?.entries.some((entry) => entry.id === id && entry.from <= day) ?? false
}
