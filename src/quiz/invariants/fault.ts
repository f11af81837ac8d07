import type { Incident, Minute, TimelineRecord } from '../incident.ts'
import type { Names } from '../names.ts'

export interface Fault {
  readonly path: string
  readonly expected: string
  readonly found: string
}

/** A rule over one incident: every breach of it. */
export type Check = (incident: Incident, names: Names) => readonly Fault[]

/** A breach, with what was found as text. */
export const fault = (path: string, expected: string, found: unknown): Fault => ({
  path,
  expected,
  found: typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing'),
})

/** A breach where there is one. */
export const when = (bad: boolean, path: string, expected: string, found: unknown): readonly Fault[] =>
  bad ? [fault(path, expected, found)] : []

/** Where a record stands in its file. */
export const pathOf = (incident: Incident, record: TimelineRecord) => `timeline[${incident.timeline.indexOf(record)}]`

/** Both clubs, home side first. */
export const sides = ({ match }: Incident) => [match.home, match.away]

/** The goals that counted. */
export const standing = (incident: Incident) =>
  incident.timeline.filter((record) => record.kind === 'goal').filter((goal) => goal.stands !== false)

/** The first minute that a minute may mean, and the last. */
export const earliest = (minute: Minute) => (typeof minute === 'number' ? minute : (minute.min ?? 0))

export const latest = (minute: Minute) => (typeof minute === 'number' ? minute : (minute.max ?? 120))
