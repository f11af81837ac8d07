// What a quiz of a day may draw on. A record, pool or term that is added to published content carries the day from which it may
// be used (`since`), and what turned out to be wrong the day from which it may not (`until`), so that older quizzes stay as they
// are. Changing or adding anything without a day changes older quizzes.
import type { Content } from './content.ts'
import { shiftDay } from './day.ts'
import type { Day, Incident } from './incident.ts'

interface Dated {
  readonly since?: Day | undefined
  readonly until?: Day | undefined
}

/** Whether quizzes of a day may draw on it: those dated after `since`, and before `until`. */
const holdsOn = ({ since, until }: Dated, day: Day) =>
  (since === undefined || since < day) && (until === undefined || day < until)

/** Every day after which quizzes draw on something else: each `since`, and the day before each `until`. Each once, earliest first. */
export function sinceDaysOf({ collections, incidents, names }: Content): readonly Day[] {
  const dated: readonly Dated[] = [
    ...names.pools,
    ...Object.values(names.terms),
    ...collections,
    ...incidents,
    ...incidents.flatMap(recordsIn),
  ]
  const days = dated.flatMap(({ since, until }) => [since ?? [], until === undefined ? [] : shiftDay(until, -1)].flat())
  return [...new Set(days)].sort()
}

/** Every day from which something of an incident is no longer asked. */
export const untilDaysOf = (incident: Incident): readonly Day[] =>
  [incident, ...recordsIn(incident)].flatMap(({ until }: Dated) => until ?? [])

/** Every day on which the records of an incident are the first time others than before, earliest first. */
export const turnsOf = (incident: Incident): readonly Day[] =>
  [
    ...new Set(
      recordsIn(incident).flatMap(({ since, until }) => [
        ...(since ? [shiftDay(since, 1)] : []),
        ...(until ? [until] : []),
      ]),
    ),
  ].sort()

/** Whether something of the content ends: then quizzes of no day draw on all of it. */
export const hasEnds = ({ collections, incidents }: Content) =>
  [...collections, ...incidents, ...incidents.flatMap(recordsIn)].some(({ until }: Dated) => until !== undefined)

/** The content without what quizzes of that day may not draw on: collections, incidents, records and pools. */
export function contentBefore(content: Content, day: Day): Content {
  const ended = new Set(content.collections.filter((one) => !holdsOn(one, day)).map(({ id }) => id))
  return {
    ...content,
    collections: content.collections.filter(({ id }) => !ended.has(id)),
    incidents: content.incidents
      .filter((incident) => !ended.has(incident.collection) && holdsOn(incident, day))
      .map((incident) => incidentBefore(incident, day)),
    names: { ...content.names, pools: content.names.pools.filter((pool) => holdsOn(pool, day)) },
  }
}

/** The incident without the records that quizzes of that day may not draw on, and without statements about these. */
export function incidentBefore(incident: Incident, day: Day): Incident {
  const holds = (one: Dated) => holdsOn(one, day)
  if (recordsIn(incident).every(holds)) return incident
  const kept = <T extends Dated>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([, one]) => holds(one)))
  const listed = [...incident.timeline, ...incident.tables, ...incident.fixtures]
  const gone = new Set(listed.filter((record) => !holds(record)).map(({ id }) => id))
  const isAsIs = (fact: string) => !gone.has(fact.replace(/\..*/, ''))
  const { statements } = incident
  return {
    ...incident,
    cast: kept(incident.cast),
    settings: kept(incident.settings as Readonly<Record<string, Dated>>) as Incident['settings'],
    timeline: incident.timeline.filter(holds),
    tables: incident.tables.filter(holds),
    fixtures: incident.fixtures.filter(holds),
    ...(statements && { statements: statements.filter(({ of }) => of.every(isAsIs)) }),
  }
}

const recordsIn = ({ cast, settings, timeline, tables, fixtures }: Incident): readonly Dated[] => [
  ...Object.values(cast),
  ...Object.values(settings),
  ...timeline,
  ...tables,
  ...fixtures,
]
