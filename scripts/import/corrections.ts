// A fact that changed after it was published: quizzes of days gone by keep the old one, later ones get the new one. A record of
// the timeline is kept beside its successor (`until`, `since`); for anything else the whole incident is.
import type { Day, TimelineRecord } from '../../src/quiz/incident.ts'
import type { Draft } from './incidents.ts'
import { sorted } from './lock.ts'

/** What became of an incident that was there before. */
export type Outcome = 'rewritten' | 'corrected' | 'replaced'

/** Incidents in place of one, and what was done. */
export interface Correction {
  readonly incidents: readonly Draft[]
  readonly outcome: Outcome
}

/**
 * The incident as it is now known in place of the old one. One that nobody can have been asked about yet, on the day `today`,
 * is simply written anew; `freshId` gives the id of a second incident where one is needed.
 */
export function corrected(old: Draft, now: Draft, today: Day, freshId: () => string): Correction {
  if (old.published >= today)
    return { incidents: [{ ...now, id: old.id, published: old.published }], outcome: 'rewritten' }
  if (textOf(unrecorded(old)) === textOf(unrecorded(now)))
    return { incidents: [withRecords(old, now, today)], outcome: 'corrected' }
  const closed = { ...old, until: dayAfter(today) }
  return { incidents: [closed, { ...now, id: freshId(), published: today }], outcome: 'replaced' }
}

const textOf = (value: unknown) => JSON.stringify(sorted(value))
const unrecorded = ({ match, lineUps, complete }: Draft) => ({ match, lineUps, complete })

/** A record without what identifies and dates it. */
const contentOf = ({ id, since, until, ...content }: TimelineRecord) => textOf(content)

function withRecords(old: Draft, now: Draft, today: Day): Draft {
  const left = [...now.timeline]
  const kept = old.timeline.map((record) => {
    if (record.until !== undefined) return record
    const at = left.findIndex((each) => contentOf(each) === contentOf(record))
    if (at < 0) return { ...record, until: dayAfter(today) }
    left.splice(at, 1)
    return record
  })
  const added = left.map((record) => ({ ...record, since: today }))
  const cast = { ...old.cast, ...now.cast }
  return { ...old, cast, timeline: inOrder(kept, added, now.timeline) }
}

/** The kept records with the added ones where the new order has them, under ids that were never used. */
function inOrder(
  kept: readonly TimelineRecord[],
  added: readonly TimelineRecord[],
  order: readonly TimelineRecord[],
): TimelineRecord[] {
  const timeline = [...kept]
  for (const record of added) {
    const before = order
      .slice(
        0,
        order.findIndex((each) => each.id === record.id),
      )
      .map(contentOf)
    let at = timeline.findLastIndex((each) => before.includes(contentOf(each))) + 1
    while (timeline[at]?.until !== undefined) at += 1
    timeline.splice(at, 0, { ...record, id: freeId(record, timeline) })
  }
  return timeline
}

function freeId({ id }: TimelineRecord, timeline: readonly TimelineRecord[]): string {
  const letter = id.replace(/\d+$/, '')
  const used = timeline.filter((each) => each.id.startsWith(letter)).map((each) => Number(each.id.slice(letter.length)))
  return `${letter}${Math.max(0, ...used) + 1}`
}

/** The day after a day. */
export function dayAfter(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
