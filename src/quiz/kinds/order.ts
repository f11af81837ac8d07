import type { Almanac } from '../almanac.ts'
import { isBarredRef, joinParagraphs, paragraphsOf, refOf, refsOf } from '../fact.ts'
import type { Incident, TimelineRecord } from '../incident.ts'
import { capitalise, matchValues, nameOf, type Option } from '../naming.ts'
import { DISTRACTORS } from '../options.ts'
import { ofMatch } from './ask.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'
import { incidentAnswer } from './which-incident.ts'

/** How many events a question puts side by side, and by how many the next question moves on. */
const EVENTS = 4
const LEAST_EVENTS = 3
const STEP = 2

/** Kinds that ask what came first or last. */
export const order: readonly Kind[] = [
  {
    // Only events whose place in the order is attested, and of one phase: that the talk came after the match goes without saying.
    // First and last are asked in turns.
    name: 'order-of-events',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'footnote',
    groups: ['order'],
    needs: 'three records with a label whose order is attested',
    ask: (incident, almanac) =>
      windowsOf(incident).flatMap((events, i) => orderDraft(incident, almanac, { events, i })),
  },
  {
    // Of the match only: of a talk it would be the order of our own summaries. "Of these", since something else may lie between.
    name: 'next-event',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'footnote',
    groups: ['order'],
    needs: 'four records of the match with a label whose order is attested',
    ask: (incident, almanac) =>
      placedIn(incident)
        .filter(([event]) => event?.phase === 'match')
        .flatMap((events) => events.flatMap((_, i) => nextDraft(incident, almanac, { events, i }))),
  },
  {
    // Incidents are told by their titles.
    name: 'order-of-incidents',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'detail',
    groups: ['order'],
    needs: 'another incident of the manager at another time',
    ask: (incident, almanac) => [firstIncident, lastIncident].flatMap((ask) => ask(incident, almanac)),
  },
]

/** The events whose place in the order is attested, of one phase each. */
function placedIn(incident: Incident): readonly (readonly TimelineRecord[])[] {
  const placed = incident.timeline.filter(
    ({ id, label, loose }) => label && !loose && !isBarredRef(incident, refOf(incident, id, 'order')),
  )
  return [...Map.groupBy(placed, ({ phase }) => phase).values()]
}

/** Events side by side, of one phase each: from three to four, each group two further than the one before. */
const windowsOf = (incident: Incident) =>
  placedIn(incident).flatMap((events) =>
    events
      .map((_, start) => events.slice(start, start + EVENTS))
      .filter((window, start) => start % STEP === 0 && window.length >= LEAST_EVENTS),
  )

interface Events {
  readonly events: readonly TimelineRecord[]
  /** How many questions of the incident, or of the events, come before. */
  readonly i: number
}

function orderDraft(incident: Incident, almanac: Almanac, { events, i }: Events): readonly Draft[] {
  const end = i % 2 === 0 ? 'first' : 'last'
  const [answer, ...rest] = end === 'first' ? events : events.toReversed()
  if (!answer) return []
  return [
    {
      subject: `${end}-${i + 1}`,
      ...askedOfOrder(incident, [answer, ...rest]),
      body: () => ({
        wording: end,
        values: { ...matchValues(almanac, incident), scope: answer.phase },
        fact: { label: answer.label ?? '' },
        answer: eventOption(answer),
        others: rest.map(eventOption),
      }),
    },
  ]
}

/** What came next after an event: beside what came later still, and then what had come before, unless the words alone rule it out. */
function nextDraft(incident: Incident, almanac: Almanac, { events, i }: Events): readonly Draft[] {
  const [before, answer, ...later] = events.slice(i)
  if (!before || !answer) return []
  const others = [
    ...later.filter((event, at) => !isHisSecond(event, [answer, ...later.slice(0, at)])),
    ...events
      .slice(0, i)
      .filter((event) => !isOfOne(event, before))
      .toReversed(),
  ].slice(0, DISTRACTORS)
  if (others.length < LEAST_EVENTS - 1 || isOfOne(before, answer)) return []
  return [
    {
      subject: `after-${before.id}`,
      ...askedOfOrder(incident, [answer, before, ...others]),
      body: () => ({
        values: { ...matchValues(almanac, incident), before: before.label ?? '' },
        fact: { label: answer.label ?? '' },
        answer: eventOption(answer),
        others: others.map(eventOption),
      }),
    },
  ]
}

/** Whether two events are goals or the sending-off of one player: after that he scored no more, and his second goal follows his first. */
const isOfOne = (a: TimelineRecord, b: TimelineRecord) => {
  const player = playerOf(a)
  return player !== undefined && player === playerOf(b)
}

/** Whether an event is a goal of somebody who has one among the events before it, so that it cannot be the next. */
const isHisSecond = (event: TimelineRecord, before: readonly TimelineRecord[]) =>
  event.kind === 'goal' && before.some((other) => isOfOne(event, other))

function playerOf(event: TimelineRecord): string | undefined {
  if (event.kind === 'goal') return event.by
  return event.kind === 'card' && event.off ? event.to : undefined
}

/** The facts of a question on the order of events, the answer first: the places of all of them. */
const askedOfOrder = (incident: Incident, events: readonly [TimelineRecord, ...TimelineRecord[]]) => {
  const [answer, ...rest] = events
  return {
    asks: {
      ref: refOf(incident, answer.id, 'order'),
      value: answer.id,
      paragraphs: joinParagraphs(events.map((event) => paragraphsOf(event, 'order'))),
      note: undefined,
    },
    also: rest.map(({ id }) => refOf(incident, id, 'order')),
    tells: events.flatMap(({ id }) => refsOf(incident, id, ['by', 'to', 'on', 'how', 'did', 'text', 'last'])),
  }
}

const eventOption = ({ id, label = '' }: TimelineRecord): Option => ({ key: id, text: capitalise(label) })

/** The wordings where there are two options only. */
const ofTwo = { first: 'earlier', last: 'later' } as const

const incidentAt = (end: 'first' | 'last') =>
  ofMatch('date', ({ incident, almanac, fact: { value: day, ...fact } }) => {
    const { manager } = incident
    if (manager === undefined) return undefined
    return {
      subject: end,
      hidesIncident: true,
      asks: { ...fact, value: day, ref: refOf(incident, 'match', 'month'), note: undefined },
      anchor: [],
      body: () => {
        const answer = incidentAnswer(almanac, incident, {
          isWrong: ({ match }) => (end === 'first' ? match.date > day : match.date < day),
          toOption: (_, { id, title }) => ({ key: id, text: title }),
        })
        return {
          wording: answer.others.length === 1 ? ofTwo[end] : end,
          values: { manager: nameOf(almanac, 'people', manager) },
          ...answer,
        }
      },
    }
  })

const [firstIncident, lastIncident] = [incidentAt('first'), incidentAt('last')]
