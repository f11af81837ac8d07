import type { Collection } from '../../src/quiz/collection.ts'
import type { Incident, Minute, TimelineRecord } from '../../src/quiz/incident.ts'
import type { Names } from '../../src/quiz/names.ts'

/** One thing that is wrong in a file. */
export interface Fault {
  /** Where it stands in its file: `timeline[4].by`. Empty for the file as a whole. */
  readonly path: string
  readonly expected: string
  readonly found: string
  /** Known names that may have been meant. */
  readonly near?: readonly string[] | undefined
}

/** What an incident stands among. What is left out is unknown, and nothing is checked against it. */
export interface Around {
  /** Its collection. */
  readonly collection?: Collection | undefined
  /** The ids of all collections. */
  readonly collections?: readonly string[]
  /** The incident of an id; `undefined` where there is none. */
  readonly find?: (id: string) => Incident | undefined
}

/** Gives every fault of one sort in an incident. */
export type Check = (incident: Incident, names: Names, around: Around) => readonly Fault[]

const MOST_SHOWN = 60

/** A value as a fault shows it: as JSON, shortened to 60 letters; `nothing` for `undefined`. */
export function shown(value: unknown): string {
  const letters = [...(JSON.stringify(value) ?? 'nothing')]
  return letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join('')}…` : letters.join('')
}

/** A fault, with the value that was found. */
export const fault = (path: string, expected: string, found: unknown): Fault => ({
  path,
  expected,
  found: shown(found),
})

/** One fault if something is bad, else none. */
export const when = (bad: boolean, path: string, expected: string, found: unknown): readonly Fault[] =>
  bad ? [fault(path, expected, found)] : []

/** A path in a file as text: `timeline[4].by`, `cast["Salah M"].club`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`
      return /^[\w$-]+$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`
    })
    .join('')
    .replace(/^\./, '')
}

/** The path of a record of the timeline in its file: `timeline[4]`. */
export const pathOf = (incident: Incident, record: TimelineRecord) => `timeline[${incident.timeline.indexOf(record)}]`

/** Both clubs, home side first. */
export const sides = ({ match }: Incident) => [match.home, match.away]

/** Whether the incident was read in a line of data: else in a text. */
export const isData = ({ source }: Incident) => 'data' in source

/** Who began the match, with their side; empty where no line-ups are given. */
export const starters = ({ lineUps, match }: Incident) =>
  (['home', 'away'] as const).flatMap((side) =>
    (lineUps?.[side].players ?? []).map((id, i) => ({ id, club: match[side], path: `lineUps.${side}.players[${i}]` })),
  )

/** The side that somebody was with that day: as the cast says, or the line-ups and substitutions; `undefined` where none does. */
export function clubOf(incident: Incident, person: string): string | undefined {
  const began = starters(incident).find(({ id }) => id === person)
  const change = incident.timeline.find((record) => record.kind === 'substitution' && record.on === person)
  return incident.cast[person]?.club ?? began?.club ?? (change?.kind === 'substitution' ? change.for : undefined)
}

/** The goals that counted. */
export const standing = (incident: Incident) =>
  incident.timeline.filter((record) => record.kind === 'goal').filter((goal) => goal.stands !== false)

/** The first minute that a minute may be. */
export const earliest = (minute: Minute) => (typeof minute === 'number' ? minute : (minute.min ?? 0))

/** The last minute that a minute may be. */
export const latest = (minute: Minute) => (typeof minute === 'number' ? minute : (minute.max ?? 120))
