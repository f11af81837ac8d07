// Closed sets: all matches of a competition in a season, or all that one club played in it. Only in such a set is something known
// not to have happened, so a question across matches takes its wrong options from there, and each is false by the same test that
// finds the answer.
import type { Almanac } from './almanac.ts'
import type { closedLists } from './collection.ts'
import type { Incident, RecordOf } from './incident.ts'
import { goalsOf, hasAllGoals } from './match.ts'
import { remember } from './memory.ts'
import { hasSide } from './outcome.ts'

/** A list that a set can have whole. */
export type ClosedList = (typeof closedLists)[number]

/** All matches of a competition in a season, of all clubs or of one. */
export interface ClosedSet {
  readonly competition: string
  readonly season: string
  /** The club whose matches they are; `undefined` where they are everybody's. */
  readonly club: string | undefined
  readonly lists: readonly ClosedList[]
  /** By day. */
  readonly incidents: readonly Incident[]
  /** Every side, those with most matches first. */
  readonly sides: readonly string[]
  /** Every ground. */
  readonly venues: readonly string[]
  /** Every goal that counted, own goals too, with its match. */
  readonly goals: readonly GoalIn[]
}

/** A goal, and the match in which it was scored. */
export interface GoalIn {
  readonly incident: Incident
  readonly goal: RecordOf<'goal'>
}

/** The sets of an almanac: those of which all matches are there. */
interface ClosedIndex {
  readonly sets: readonly ClosedSet[]
  readonly byIncident: ReadonlyMap<string, ClosedSet>
  readonly matches: ReadonlyMap<string, Season>
}

/** What is known of a competition in a season, whether or not it is closed. */
export interface Season {
  readonly sides: readonly string[]
  readonly venues: readonly string[]
  readonly people: ReadonlySet<string>
}

/** The closed set that has the match; `undefined` where none has, or it lacks one of the lists. */
export function closedOf(almanac: Almanac, { id }: Incident, lists: readonly ClosedList[] = []): ClosedSet | undefined {
  const set = almanac.once(indexClosed).byIncident.get(id)
  return set && lists.every((list) => set.lists.includes(list)) ? set : undefined
}

/** Every closed set of a competition, of all clubs or of one, the earliest season first. */
export const closedSeasons = (almanac: Almanac, competition: string | undefined, club?: string): readonly ClosedSet[] =>
  almanac.once(indexClosed).sets.filter((set) => set.competition === competition && set.club === club)

/** The sides, grounds and people of the match's competition and season: who could have been meant. */
export const seasonOf = (almanac: Almanac, incident: Incident): Season =>
  almanac.once(indexClosed).matches.get(seasonKey(incident)) ?? { sides: [], venues: [], people: new Set() }

/** The matches of a side in a set, by day. */
export const matchesOf = ({ incidents }: Pick<ClosedSet, 'incidents'>, side: string) =>
  incidents.filter((incident) => hasSide(incident, side))

/** How many sets an almanac remembers what was worked out of. */
const MOST_SETS = 500

/** The goals of each player in a set by his id, own goals left out. */
export const talliesOf = (_: Almanac) =>
  remember(
    MOST_SETS,
    ({ goals }: ClosedSet): ReadonlyMap<string, readonly GoalIn[]> =>
      Map.groupBy(
        goals.filter(({ goal }) => goal.how !== 'own-goal'),
        ({ goal }) => goal.by,
      ),
  )

const seasonKey = ({ collection, match }: Incident) => `${collection} ${match.competition} ${match.season}`

function indexClosed({ collections, incidents }: Almanac): ClosedIndex {
  const bySeason = Map.groupBy(incidents, seasonKey)
  const sets = collections.flatMap(({ id, closed }) =>
    closed
      .filter(({ lists }) => lists.includes('matches'))
      .map((of) => toSet(of, bySeason.get(`${id} ${of.competition} ${of.season}`) ?? [])),
  )
  const sorted = sets.toSorted((a, b) => a.season.localeCompare(b.season))
  return {
    sets: sorted,
    byIncident: new Map(sorted.flatMap((set) => set.incidents.map(({ id }) => [id, set] as const))),
    matches: new Map([...bySeason].map(([key, of]) => [key, toSeason(of)])),
  }
}

type Of = Almanac['collections'][number]['closed'][number]

function toSet({ competition, season, club, lists }: Of, all: readonly Incident[]): ClosedSet {
  const of = club === undefined ? all : all.filter((incident) => hasSide(incident, club))
  const incidents = of.toSorted((a, b) => a.match.date.localeCompare(b.match.date) || a.id.localeCompare(b.id))
  const goals = incidents.flatMap((incident) => goalsOf(incident).map((goal) => ({ incident, goal })))
  const hasGoals = lists.includes('goals') && incidents.every(hasAllGoals)
  return {
    competition,
    season,
    club,
    lists: hasGoals ? lists : lists.filter((list) => list !== 'goals'),
    incidents,
    sides: byCount(incidents.flatMap(({ match }) => [match.home, match.away])),
    venues: byCount(incidents.flatMap(({ match }) => match.venue ?? [])),
    goals,
  }
}

const toSeason = (incidents: readonly Incident[]): Season => ({
  sides: byCount(incidents.flatMap(({ match }) => [match.home, match.away])),
  venues: byCount(incidents.flatMap(({ match }) => match.venue ?? [])),
  people: new Set(incidents.flatMap(peopleIn)),
})

const peopleIn = ({ cast, lineUps, match }: Incident) => [
  ...Object.keys(cast),
  ...(lineUps ? [...lineUps.home.players, ...lineUps.away.players] : []),
  ...(match.referee ? [match.referee] : []),
]

/** Each once, the most frequent first, then by name. */
function byCount(items: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([item]) => item)
}
