// What a quiz of a day may draw on. A record, pool or term that is added to published content carries the day from which it may
// be used (`since`), and one that turned out to be wrong the day from which it may not (`until`), so that older quizzes stay as
// they are. Changing or adding anything without a day changes older quizzes.
import type { Content } from './content.ts'
import { shiftDay } from './day.ts'
import type { Day, Incident } from './incident.ts'

interface Dated {
  readonly since?: Day | undefined
  readonly until?: Day | undefined
}

/** Every `since` day of the content, each once, earliest first. */
export const sinceDaysOf = (content: Content): readonly Day[] =>
  [...new Set(datedIn(content).flatMap(({ since }) => since ?? []))].sort()

/** Every day whose quizzes are the first that draw on something new, or no longer on something: each once, earliest first. Publications are not among them. */
export const turningDaysOf = (content: Content): readonly Day[] =>
  [
    ...new Set(
      datedIn(content).flatMap(({ since, until }) => [
        ...(since ? [shiftDay(since, 1)] : []),
        ...(until ? [until] : []),
      ]),
    ),
  ].sort()

/** Every day from which something of an incident is no longer asked. */
export const untilDaysOf = (incident: Incident): readonly Day[] =>
  [incident, ...recordsIn(incident)].flatMap(({ until }: Dated) => until ?? [])

const datedIn = ({ incidents, names }: Content): readonly Dated[] => [
  ...names.pools,
  ...Object.values(names.terms),
  ...incidents.map(({ until }) => ({ until })),
  ...incidents.flatMap(recordsIn),
]

/** The content without what quizzes of the day may not use yet, or no longer. */
export function contentBefore(content: Content, day: Day): Content {
  const holds = ({ since, until }: Dated) =>
    (since === undefined || since < day) && (until === undefined || day < until)
  const kept = <T extends Dated>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([, one]) => holds(one)))
  const pools = content.names.pools.filter(holds)
  const incidents = content.incidents
    .filter(({ until }) => holds({ until }))
    .map((incident) =>
      recordsIn(incident).every(holds)
        ? incident
        : {
            ...incident,
            cast: kept(incident.cast),
            settings: kept(incident.settings as Readonly<Record<string, Dated>>) as Incident['settings'],
            timeline: incident.timeline.filter(holds),
            tables: incident.tables.filter(holds),
            fixtures: incident.fixtures.filter(holds),
          },
    )
  return { ...content, incidents, names: { ...content.names, pools } }
}

const recordsIn = ({ cast, settings, timeline, tables, fixtures }: Incident): readonly Dated[] => [
  ...Object.values(cast),
  ...Object.values(settings),
  ...timeline,
  ...tables,
  ...fixtures,
]
