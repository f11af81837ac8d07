import { contentBefore, sinceDaysOf } from './edition.ts'
import type { Day, Incident } from './incident.ts'
import type { Names, PoolOf } from './names.ts'
import { buildRanking, type Ranking } from './random.ts'
import { remember } from './remember.ts'
import { type Catalogue, type Line, say, sayDay } from './words.ts'

/** What goes in: checked incidents, the registry, and the sentences of one language. */
export interface Content {
  readonly language: string
  readonly incidents: readonly Incident[]
  readonly names: Names
  readonly words: Catalogue
  /** The day of the quizzes that an edition is for; all content where it is left out. */
  readonly asOf?: Day
}

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

/** What a choice is offered as: its key is the thing itself, its text what a player reads. */
export interface Choice {
  readonly key: string
  readonly text: string
  /** Its name as sentences use it. */
  readonly short?: string
  /** Other names of the same thing. */
  readonly aliases?: readonly string[]
  /** Its place where options stand in their natural order. */
  readonly order?: number
}

type Named = 'people' | 'clubs' | 'venues' | 'competitions' | 'terms'

/** The entry of the registry as an option. Throws for an unknown id: content is checked before it gets here. */
export function choiceOf({ names }: Almanac, list: Named, id: string): Choice {
  const entry = entryOf(names, list, id)
  return { key: id, text: entry.name, ...(entry.short && { short: entry.short }), aliases: entry.aliases ?? [] }
}

/** The full name. */
export const nameOf = ({ names }: Almanac, list: Named, id: string) => entryOf(names, list, id).name

/** The name as used inside a sentence. */
export function shortOf({ names }: Almanac, list: Named, id: string): string {
  const entry = entryOf(names, list, id)
  return entry.short ?? entry.name
}

function entryOf(
  names: Names,
  list: Named,
  id: string,
): { name: string; short?: string | undefined; aliases?: string[] | undefined } {
  const entry = names[list][id]
  if (!entry) throw new Error(`names/${list}.json: expected an entry "${id}", found none`)
  return entry
}

/** Members of the pools that fit and hold on the day, best known first; empty where there is no such pool. */
export function poolOf(
  { names }: Almanac,
  of: PoolOf,
  fits: Names['pools'][number]['fits'],
  day: Day,
): readonly string[] {
  const wanted = Object.entries(fits)
  return names.pools
    .filter((pool) => pool.of === of && pool.from <= day && day <= pool.to)
    .filter((pool) => wanted.every(([key, value]) => pool.fits[key as keyof typeof fits] === value))
    .flatMap((pool) => pool.members)
}

/** The squad of a club on a day, best known first, without goalkeepers unless they are wanted. */
export function squadOf(almanac: Almanac, club: string, day: Day, { keepers = false } = {}): readonly Choice[] {
  return poolOf(almanac, 'people', { club }, day)
    .filter((id) => keepers || almanac.names.people[id]?.position !== 'goalkeeper')
    .map((id) => choiceOf(almanac, 'people', id))
}

/** The squads of both sides, one from each in turns, best known first. */
export function bothSquads(almanac: Almanac, { match }: Incident): readonly Choice[] {
  const [home, away] = [match.home, match.away].map((club) => squadOf(almanac, club, match.date))
  const longest = Math.max(home?.length ?? 0, away?.length ?? 0)
  return Array.from({ length: longest }, (_, i) => [home?.[i], away?.[i]])
    .flat()
    .filter((choice) => choice !== undefined)
}

/** The other terms of a term's group: alternatives that exclude it. */
export function alternativesTo(almanac: Almanac, term: string): readonly Choice[] {
  const group = almanac.names.terms[term]?.group
  return Object.keys(almanac.names.terms)
    .filter((id) => almanac.names.terms[id]?.group === group && isKnown(almanac, id))
    .map((id) => choiceOf(almanac, 'terms', id))
}

/** Whether a term may be offered yet. */
const isKnown = ({ names, asOf }: Almanac, term: string) =>
  asOf === undefined || (names.terms[term]?.since ?? '') < asOf

/** The side of the match that is not this club. */
export const otherSide = ({ match }: Incident, club: string) => (match.home === club ? match.away : match.home)

/** The club whose manager the incident is about. */
export const teamOf = (incident: Incident) => incident.cast[incident.manager]?.club ?? incident.match.home

/** The words that name the match in a prompt; `club` is the side that the prompt is about. */
export function matchValues(almanac: Almanac, incident: Incident, club = teamOf(incident)): MatchValues {
  const known = almanac.matchNames(incident)
  const values = known.get(club) ?? nameMatch(almanac, incident, club, known)
  known.set(club, values)
  return values
}

/** How a match is named: both sides, the manager's team, the side in question and the other, and when. */
export type MatchValues = Readonly<
  Record<'home' | 'away' | 'team' | 'club' | 'other' | 'date' | 'month' | 'when', string>
>

/** Names a match; for another side only the sides change. */
function nameMatch(almanac: Almanac, incident: Incident, club: string, known: Map<string, MatchValues>): MatchValues {
  const sides = {
    club: shortOf(almanac, 'clubs', club),
    other: shortOf(almanac, 'clubs', otherSide(incident, club)),
  }
  const [named] = known.values()
  if (named) return { ...named, ...sides }
  const { home, away, date } = incident.match
  const days = { date: sayDay(almanac.language, date), month: sayDay(almanac.language, date, 'month') }
  return {
    ...days,
    when: sayIn(almanac, {
      message: 'when',
      values: { ...days, exact: metTwiceInMonth(almanac, incident) ? 'yes' : 'no' },
    }),
    home: shortOf(almanac, 'clubs', home),
    away: shortOf(almanac, 'clubs', away),
    team: shortOf(almanac, 'clubs', teamOf(incident)),
    ...sides,
  }
}

/** Whether the month does not name the match: the same clubs met again in it. */
function metTwiceInMonth({ meetings }: Almanac, { match }: Incident): boolean {
  return (meetings.get(meetingKey(match)) ?? 0) > 1
}

/** Two clubs, whoever is at home, and a month. */
function meetingKey({ home, away, date = '' }: { home: string; away: string; date?: string | undefined }): string {
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

/** The text of a line in the almanac's language. */
export const sayIn = ({ words }: Almanac, line: Line, seed?: string) => say(words, line, seed)

/** A score with the names of both sides, home side first. */
export function scoreText(
  almanac: Almanac,
  incident: Incident,
  [homeGoals, awayGoals]: readonly [number, number],
): string {
  const { home, away } = matchValues(almanac, incident)
  return sayIn(almanac, { message: 'score', values: { home, away, homeGoals, awayGoals } })
}
