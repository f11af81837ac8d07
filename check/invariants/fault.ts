import type { Incident, Minute, TimelineRecord } from '../../src/quiz/incident.ts'
import type { Names } from '../../src/quiz/names.ts'

/** One thing that is wrong, told so that it can be mended. */
export interface Fault {
  /** Where it stands in its file: `timeline[4].by`. Empty for the file as a whole. */
  readonly path: string
  readonly expected: string
  readonly found: string
  /** What may have been meant. */
  readonly near?: readonly string[] | undefined
}

/** A rule over one incident: every breach of it. */
export type Check = (incident: Incident, names: Names) => readonly Fault[]

const MOST_SHOWN = 60

/** A value as a fault shows it: as it stands in the file, shortened; `nothing` for `undefined`. */
export function shown(value: unknown): string {
  const letters = [...(JSON.stringify(value) ?? 'nothing')]
  return letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join('')}…` : letters.join('')
}

/** A breach, with the value that was found. */
export const fault = (path: string, expected: string, found: unknown): Fault => ({
  path,
  expected,
  found: shown(found),
})

/** A breach where there is one. */
export const when = (bad: boolean, path: string, expected: string, found: unknown): readonly Fault[] =>
  bad ? [fault(path, expected, found)] : []

/** A place in a file as people write it: `timeline[4].by`, `cast["Salah M"].club`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`
      return /^[\w$-]+$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`
    })
    .join('')
    .replace(/^\./, '')
}

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
