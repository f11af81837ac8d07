// A question that turned out to be wrong leaves the rotation from a day on. Quizzes of days before keep it at its place, because
// an id decides a quiz for ever, and every answer to it counts as right. Price: it is still shown to those who play an older quiz.
import { compareTexts } from './compare.ts'
import { shiftDay, toDay } from './day.ts'
import type { Entry } from './entry.ts'
import type { Withdrawal, Withdrawn, WithdrawnQuestion } from './withdrawal.ts'

/** A question with the day on which its withdrawal ends it; as it is where it is not withdrawn. */
export function withdrawEntry(entry: Entry, withdrawals: readonly Withdrawal[]): Entry {
  const found = withdrawals.find(({ id }) => id === entry.id)
  if (!found) return entry
  const { day, reason } = found
  const to = entry.to !== undefined && entry.to < day ? entry.to : day
  return { ...entry, to, withdrawn: { day, reason } }
}

/** The withdrawn questions among the entries, each once, with the prompt that it had last; the newest withdrawal first. */
export function listWithdrawn(entries: readonly Entry[]): readonly WithdrawnQuestion[] {
  const last = new Map<string, Entry>()
  for (const entry of entries) {
    const known = last.get(entry.id)
    if (entry.withdrawn && !(known && known.from > entry.from)) last.set(entry.id, entry)
  }
  return [...last.values()]
    .flatMap(({ id, withdrawn, prompts: [prompt = ''], quote }) =>
      withdrawn ? [{ id, ...withdrawn, prompt, ...(quote !== undefined && { quote }) }] : [],
    )
    .sort((a, b) => compareTexts(b.day, a.day) || compareTexts(a.id, b.id))
}

/**
 * Whether every answer counts as right at an instant: from the day before the withdrawal on. The quizzes of that day are the last ones
 * that ask the question, and people play them while it is withdrawn.
 */
export const countsAnyway = ({ withdrawn }: { readonly withdrawn?: Withdrawn }, nowMs: number): boolean =>
  withdrawn !== undefined && withdrawn.day <= shiftDay(toDay(nowMs), 1)
