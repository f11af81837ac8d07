import type { Almanac } from '../almanac.ts'
import { paragraphsOf, refOf } from '../fact.ts'
import type { Incident, TimelineRecord } from '../incident.ts'
import { matchValues, type Option } from '../naming.ts'
import { sayList } from '../words.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'

/** How many events a question puts side by side, and how far the next question moves on. */
const EVENTS = 4
const STEP = 2

/** Which of some events came first or last: only events whose place is attested, asked in turns. */
export const orderOfEvents: Kind = {
  name: 'order-of-events',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) => {
    const events = incident.timeline.filter((record) => record.label && !record.loose)
    const starts = Array.from({ length: Math.max(0, events.length - 2) }, (_, i) => i).filter((i) => i % STEP === 0)
    return starts.map((start, i) => orderDraft(incident, almanac, events.slice(start, start + EVENTS), i))
  },
}

function orderDraft(incident: Incident, almanac: Almanac, events: readonly TimelineRecord[], i: number): Draft {
  const end = i % 2 === 0 ? 'first' : 'last'
  const options = events.map(eventOption)
  const [answer, ...rest] = end === 'first' ? options : options.toReversed()
  const list = sayList(
    almanac.language,
    events.map(({ label = '' }) => label),
  )
  return {
    subject: `${end}-${i + 1}`,
    asks: {
      ref: refOf(incident, answer?.key ?? '', 'order'),
      value: answer?.key,
      paragraphs: [...new Set(events.flatMap((event) => paragraphsOf(event, 'order')))].sort((a, b) => a - b),
      note: undefined,
    },
    also: rest.map(({ key }) => refOf(incident, key, 'order')),
    tells: events.flatMap((event) => ['by', 'to', 'on', 'how', 'did'].map((field) => refOf(incident, event.id, field))),
    prompt: {
      message: `order-of-events.prompt.${end}`,
      values: { ...matchValues(almanac, incident), scope: scopeOf(events) },
    },
    why: { message: 'order-of-events.why', values: { list } },
    answer: answer ?? { key: '', text: '' },
    others: () => rest,
  }
}

/** Whether the events belong to the match, to what came after it, or to both. */
function scopeOf(events: readonly TimelineRecord[]): 'match' | 'after' | 'both' {
  if (events.every(({ phase }) => phase === 'match')) return 'match'
  return events.every(({ phase }) => phase !== 'match') ? 'after' : 'both'
}

function eventOption({ id, label = '' }: TimelineRecord): Option {
  return { key: id, text: label.charAt(0).toUpperCase() + label.slice(1) }
}
