import type { Content } from './content.ts'
import { contentBefore, sinceDaysOf } from './edition.ts'
import type { Day, Incident } from './incident.ts'
import { buildRanking, type Ranking } from './random.ts'
import { remember } from './remember.ts'

/** Every fact that may be drawn on, indexed for asking. */
export interface Almanac extends Content {
  /** How an incident's match is named so far, by the side that a prompt is about. */
  readonly matchNames: (incident: Incident) => Map<string, MatchValues>
  /** How often two clubs met in a month. */
  readonly meetings: ReadonlyMap<string, number>
  /** The incidents, as many as are wanted, in the order that a seed gives them. */
  readonly rankIncidents: Ranking<Incident>
  /** The incident of this id; `undefined` when there is none. */
  find(id: string): Incident | undefined
  /** The incidents of a manager, in the order in which they were published. */
  of(manager: string): readonly Incident[]
  /** The same almanac as a quiz dated `day` sees it: incidents published, and records, pools and terms added, before that day. */
  before(day: Day): Almanac
}

/** Of so many incidents the names of the match are kept. */
const MOST_NAMED = 200

/** An almanac of the content, incidents in the order in which they were published. */
export function buildAlmanac(content: Content): Almanac {
  const incidents = content.incidents.toSorted((a, b) => compare(a.published, b.published) || compare(a.id, b.id))
  const byId = new Map(incidents.map((incident) => [incident.id, incident]))
  const byManager = Map.groupBy(incidents, ({ manager }) => manager)
  const sinceDays = sinceDaysOf(content)
  const editions = new Map<string, Almanac>()
  const almanac: Almanac = {
    ...content,
    incidents,
    matchNames: remember(MOST_NAMED, () => new Map()),
    meetings: countMeetings(incidents),
    rankIncidents: buildRanking(incidents, ({ id }) => id),
    find: (id) => byId.get(id),
    of: (manager) => byManager.get(manager) ?? [],
    before(day) {
      const visible = countBefore(incidents, day)
      const past = sinceDays.filter((since) => since < day).length
      if (visible === incidents.length && past === sinceDays.length) return almanac
      const key = `${visible} ${past}`
      const edition =
        editions.get(key) ??
        buildAlmanac({ ...contentBefore({ ...content, incidents: incidents.slice(0, visible) }, day), asOf: day })
      editions.set(key, edition)
      return edition
    },
  }
  return almanac
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** How many of the incidents, sorted by publication, were published before the day. */
function countBefore(incidents: readonly Incident[], day: Day): number {
  let low = 0
  let high = incidents.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((incidents[middle]?.published ?? '') < day) low = middle + 1
    else high = middle
  }
  return low
}

/** How a match is named: both sides, the manager's team, the side in question and the other, and when. */
export type MatchValues = Readonly<
  Record<'home' | 'away' | 'team' | 'club' | 'other' | 'date' | 'month' | 'when', string>
>

/** Two clubs, whoever is at home, and a month. */
export function meetingKey({
  home,
  away,
  date = '',
}: {
  home: string
  away: string
  date?: string | undefined
}): string {
  return [...[home, away].sort(), date.slice(0, 7)].join(' ')
}

/** How often two clubs are known to have met in a month, by the matches and fixtures of all incidents. */
function countMeetings(incidents: readonly Incident[]): ReadonlyMap<string, number> {
  const known = new Map(
    incidents.flatMap(({ match, fixtures }) =>
      [match, ...fixtures].map((meeting) => [`${meetingKey(meeting)} ${meeting.date}`, meeting]),
    ),
  )
  const counts = new Map<string, number>()
  for (const meeting of known.values()) counts.set(meetingKey(meeting), (counts.get(meetingKey(meeting)) ?? 0) + 1)
  return counts
}
