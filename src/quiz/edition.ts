// What a quiz of a day may draw on. Whatever can be added to content that is published already carries the day from which it
// holds: records, pools, terms. What carries none holds from the beginning, and changing it changes older quizzes.
import type { Content } from './content.ts'
import type { Day, Incident } from './incident.ts'

interface Dated {
  readonly since?: Day | undefined
}

/** Every day from which something holds, first to last. */
export function sinceDaysOf({ incidents, names }: Content): readonly Day[] {
  const dated: readonly Dated[] = [...names.pools, ...Object.values(names.terms), ...incidents.flatMap(recordsIn)]
  return [...new Set(dated.flatMap(({ since }) => since ?? []))].sort()
}

/** The content without what holds only from that day on, or later. */
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
