// What an incident can be asked changes with the days: a match is added and becomes a wrong option, a record turns out to be
// wrong. Each edition of the content is made, and what is the same in neighbouring ones is shipped once.
import type { Entry } from './entry.ts'
import type { Day } from './incident.ts'
import type { Undated } from './to-entry.ts'

interface Version {
  readonly made: Undated
  /** The question as text, to be compared. */
  readonly text: string
  readonly from: Day
  to?: Day
}

/** The questions of one incident, edition by edition. */
export interface Versions {
  /** Adds what can be asked from a day on; days come in order. */
  readonly add: (from: Day, made: readonly Undated[]) => void
  /** All that could be asked on any day, each with its days. What has ended on a day of `corrections`, and has no successor of the same answer, was corrected. */
  readonly entries: (corrections: readonly Day[]) => readonly Entry[]
}

/** No question yet. */
export function openVersions(): Versions {
  const all: Version[] = []
  const open = new Map<string, Version>()
  const close = (version: Version, day: Day) => {
    version.to = day
    open.delete(version.made.id)
  }
  /** Goes on with the version of a question, or opens another one after it; where it is a new one, after the question before. */
  const put = (made: Undated, from: Day, before: Version | undefined): Version => {
    const text = JSON.stringify(made)
    const known = open.get(made.id)
    if (known?.text === text) return known
    if (known) close(known, from)
    const version = { made, text, from }
    const place = known ?? before
    all.splice(place ? all.indexOf(place) + 1 : 0, 0, version)
    open.set(made.id, version)
    return version
  }
  return {
    add(from, made) {
      const ids = new Set(made.map(({ id }) => id))
      for (const version of [...open.values()]) if (!ids.has(version.made.id)) close(version, from)
      let before: Version | undefined
      for (const question of made) before = put(question, from, before)
    },
    entries: (corrections) => all.map((version) => toEntry(version, all, corrections)),
  }
}

function toEntry({ made, from, to }: Version, all: readonly Version[], corrections: readonly Day[]): Entry {
  const isCorrected =
    to !== undefined &&
    corrections.includes(to) &&
    !all.some((next) => next.from === to && next.made.id === made.id && next.made.answer.text === made.answer.text)
  return { ...made, from, ...(to && { to }), ...(isCorrected && { corrected: true }) }
}
