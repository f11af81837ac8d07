// What a folder holds after an import: incidents that are new, unchanged, or corrected beside those of before.
import type { Names } from '../../src/quiz/names.ts'
import type { Books } from './books.ts'
import type { Folder, Written } from './collection-files.ts'
import { corrected } from './corrections.ts'
import type { SourceFault } from './fault.ts'
import type { Draft } from './incidents.ts'
import { factsHash, type Lock } from './lock.ts'
import type { NamedRow } from './name-rows.ts'
import { peopleIn, writtenPeople } from './people-list.ts'
import type { Report } from './report.ts'
import type { SeasonInput } from './season-input.ts'
import type { SideBook } from './sides.ts'

/** What the folder holds afterwards, and the report. */
export interface SeasonOutput {
  readonly written: Written
  readonly report: Report
}

/** What became of the rows of a season. */
export interface Made {
  readonly drafts: readonly { readonly draft: Draft; readonly key: string }[]
  readonly faults: readonly SourceFault[]
  readonly named: readonly NamedRow[]
  readonly compared: number
}

/** Puts new and changed incidents among those that were there before. */
export function mergeSeason(
  { folder, season, today }: SeasonInput,
  { sides, people, grounds }: Books,
  made: Made,
): SeasonOutput {
  const before = folder.incidents[season] ?? []
  const byId = new Map(before.map((incident) => [incident.id, incident]))
  const rows: Lock['rows'] = { ...folder.lock.rows }
  const counts = { written: 0, unchanged: 0 }
  const changes: string[] = []
  for (const { draft, key } of made.drafts) {
    const hash = factsHash(draft)
    const lockedId = rows[key]?.id
    const old = lockedId === undefined ? undefined : byId.get(lockedId)
    const isSame = rows[key]?.hash === hash && old !== undefined
    if (isSame) counts.unchanged += 1
    else if (!old) {
      counts.written += 1
      byId.set(draft.id, draft)
    } else {
      const { incidents, outcome } = corrected(old, draft, today, () => incidentFree(draft.id, byId))
      for (const incident of incidents) byId.set(incident.id, incident)
      changes.push(`${outcome}: ${old.id}`)
      rows[key] = { id: incidents.at(-1)?.id ?? old.id, hash }
      continue
    }
    if (!isSame) rows[key] = { id: draft.id, hash }
  }
  const incidents = [...byId.values()].toSorted((a, b) => (a.match.date + a.id < b.match.date + b.id ? -1 : 1))
  const all = { ...folder.incidents, [season]: incidents }
  const used = peopleIn(Object.values(all).flat())
  const list = writtenPeople(people.people(), used, folder.others.people)
  const done = new Set(made.drafts.map(({ key }) => key))
  const refused = made.named.filter(({ key }) => !done.has(key))
  return {
    written: {
      incidents: all,
      lock: { rows, people: Object.fromEntries(Object.entries(list.keys).map(([id, keys]) => [id, [...keys]])) },
      names: {
        ...folder.names,
        people: list.entries,
        clubs: usedClubs(sides, folder, all),
        venues: usedVenues(grounds.venues(), folder, all),
      },
    },
    report: {
      season,
      read: made.named.length,
      compared: made.compared,
      ...counts,
      corrected: changes,
      kept: refused.filter(({ id }) => before.some((each) => each.id === id)).map(({ id }) => id),
      refused: refused.map(({ id }) => id),
      faults: made.faults,
    },
  }
}

function incidentFree(id: string, byId: ReadonlyMap<string, Draft>): string {
  for (let n = 2; ; n += 1) if (!byId.has(`${id}-${n}`)) return `${id}-${n}`
}

/** The sides that were there before, and new ones that an incident names. */
function usedClubs(sides: SideBook, folder: Folder, all: Written['incidents']): Names['clubs'] {
  const used = new Set(
    Object.values(all)
      .flat()
      .flatMap(({ match }) => [match.home, match.away]),
  )
  return Object.fromEntries(
    Object.entries(sides.clubs()).filter(([id]) => used.has(id) || Object.hasOwn(folder.names.clubs, id)),
  )
}

/** The grounds that were there before, and new ones that an incident names. */
function usedVenues(venues: Names['venues'], folder: Folder, all: Written['incidents']): Names['venues'] {
  const used = new Set(
    Object.values(all)
      .flat()
      .map(({ match }) => match.venue),
  )
  return Object.fromEntries(
    Object.entries(venues).filter(([id]) => used.has(id) || Object.hasOwn(folder.names.venues, id)),
  )
}
