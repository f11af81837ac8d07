// The lists of a collection: made when the content is packed.
import type { Almanac } from './almanac.ts'
import type { Collection } from './collection.ts'
import type { Incident } from './incident.ts'
import { type Contents, type DataFile, LISTED_PER_FILE, type Listed, type Part } from './listing.ts'
import { nameOf } from './naming.ts'
import { seasonName, teamOn } from './topic-names.ts'

/** The lists of a collection whose incidents are in the order of their numbers: its contents, and its matches in files; with `questions`, how many each has. */
export function makeListing(
  almanac: Almanac,
  collection: Collection,
  { incidents, questions }: { incidents: readonly Incident[]; questions: readonly number[] },
) {
  const rows = incidents
    .map((incident, number) => listIncident(almanac, incident, { number, questions: questions[number] ?? 0 }))
    .toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
  return {
    contents: toContents(almanac, collection, rows),
    lists: Array.from({ length: Math.ceil(rows.length / LISTED_PER_FILE) }, (_, i) =>
      rows.slice(i * LISTED_PER_FILE, (i + 1) * LISTED_PER_FILE),
    ),
  }
}

function listIncident(
  almanac: Almanac,
  { id, title, match }: Incident,
  counted: Pick<Listed, 'number' | 'questions'>,
): Listed {
  const { date, home, away, season } = match
  return {
    ...counted,
    ...{ id, title, date, home: nameOf(almanac, 'clubs', home), away: nameOf(almanac, 'clubs', away) },
    teams: [teamOn(almanac, home), teamOn(almanac, away)],
    ...(season && { season }),
  }
}

function toContents(almanac: Almanac, collection: Collection, rows: readonly Listed[]): Contents {
  const seasons = rows.flatMap(({ season }) => season ?? [])
  const teams = rows.flatMap((row) => row.teams)
  return {
    seasons: countParts(seasons, (season) => seasonName(almanac, collection, season)).sort((a, b) =>
      compare(b.id, a.id),
    ),
    teams: countParts(teams, (team) => nameOf(almanac, 'clubs', team)).sort((a, b) => compare(a.name, b.name)),
    sources: Object.values(collection.sources).map(toDataFile),
  }
}

function countParts(ids: readonly string[], nameFor: (id: string) => string): Part[] {
  return [...Map.groupBy(ids, (id) => id)].map(([id, { length }]) => ({ id, name: nameFor(id), matches: length }))
}

const toDataFile = (source: Collection['sources'][string]): DataFile => ({
  ...source,
  file: `${source.address}/blob/${source.commit}/${source.path}`,
})

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
