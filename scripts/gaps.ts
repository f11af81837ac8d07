import { daysBetween, shiftDay } from '../src/quiz/day.ts'
import type { Deal } from '../src/quiz/deal.ts'
import type { Day } from '../src/quiz/incident.ts'

/** What was asked on a day: ids of questions, or of incidents. */
export interface Asked<Id> {
  readonly day: Day
  readonly ids: readonly Id[]
}

/** After how many days each thing that was asked came again, shortest first; 0 where it came twice on one day. */
export function gapsOf<Id>(asked: Iterable<Asked<Id>>): readonly number[] {
  const last = new Map<Id, Day>()
  const gaps: number[] = []
  for (const { day, ids } of asked)
    for (const id of ids) {
      const before = last.get(id)
      if (before !== undefined) gaps.push(daysBetween(before, day))
      last.set(id, day)
    }
  return gaps.sort((a, b) => a - b)
}

/** The gap that such a share of all gaps (0 to 1) is not longer than; `undefined` where nothing came again. */
export const gapAt = (gaps: readonly number[], share: number) => gaps[Math.floor(share * (gaps.length - 1))]

/** The incidents of a deal, day by day. */
export function* dealtFrom(deal: Deal, first: Day, days: number): Generator<Asked<number>> {
  for (let i = 0; i < days; i += 1) {
    const day = shiftDay(first, i)
    yield { day, ids: deal.turnsOn(day).map(({ incident }) => incident) }
  }
}

/** After how many days all incidents of a deal have had their turns, and all their questions: by how many each has and how often it comes in a lap. Counted from a day on, as if nothing were published after it. */
export function periodsOf(
  deal: Deal,
  day: Day,
  incidents: readonly { readonly weight: number; readonly questions: number }[],
) {
  const lapDays = deal.lapOn(day) / deal.turnsOn(day).length
  const laps = incidents.map(({ weight, questions }) => (weight === 0 ? 0 : questions / weight))
  return { incidents: Math.ceil(lapDays), questions: Math.ceil(lapDays * Math.max(0, ...laps)) }
}
