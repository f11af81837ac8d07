// What a quiz of a day may draw on. A record, pool or term that is added to published content carries the day from which it may
// be used (`since`), so that older quizzes stay as they are. Changing or adding anything without a day changes older quizzes.
import type { Content } from './content.ts'
import type { Day, Incident } from './incident.ts'

interface Dated {
  readonly since?: Day | undefined
}

/** Every `since` day of the content, each once, earliest first. */
export function sinceDaysOf({ incidents, names }: Content): readonly Day[] {
  const dated: readonly Dated[] = [...names.pools, ...Object.values(names.terms), ...incidents.flatMap(recordsIn)]
  return [...new Set(dated.flatMap(({ since }) => since ?? []))].sort()
}

/** The content without the records and pools whose `since` is that day or later. */
export function contentBefore(content: Content, day: Day): Content {
  const holds = ({ since }: Dated) => since === undefined || since < day
  const kept = <T extends Dated>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([, one]) => holds(one)))
  const pools = content.names.pools.filter(holds)
  const incidents = content.incidents.map((incident) =>
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
