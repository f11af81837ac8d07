import type { Almanac } from './almanac.ts'
import type { Incident, phases } from './incident.ts'
import { remember } from './memory.ts'
import type { Names } from './names.ts'
import { type Line, say, sayDay } from './words.ts'

/** One option of a question as the server knows it: `key` says what it is (an id of the registry, a number, a day), `text` is what a player reads. */
export interface Option {
  readonly key: string
  readonly text: string
  /** A shorter name, as used inside sentences. */
  readonly short?: string
  /** Other names of the same thing. */
  readonly aliases?: readonly string[]
  /** Where it stands among options that have an order of their own, smallest first: minutes, days, scores. */
  readonly order?: number
  /** Set where it belongs to the match, so that it is drawn before others: somebody who was there, the ground of the other side. */
  readonly near?: true
}

type NameList = 'people' | 'clubs' | 'venues' | 'competitions' | 'terms'

/** The entry of the registry as an option. Throws for an unknown id: content is checked before it gets here. */
export function optionOf({ names }: Almanac, list: NameList, id: string): Option {
  const entry = entryOf(names, list, id)
  return { key: id, text: entry.name, ...(entry.short && { short: entry.short }), aliases: entry.aliases ?? [] }
}

/** The full name. */
export const nameOf = ({ names }: Almanac, list: NameList, id: string) => entryOf(names, list, id).name

/** The text with a capital first letter, as an option begins. */
export const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The text with a small first letter, as a term stands inside a sentence: "a high boot". */
export const inSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The name as used inside a sentence. */
export function shortOf({ names }: Almanac, list: NameList, id: string): string {
  const entry = entryOf(names, list, id)
  return entry.short ?? entry.name
}

function entryOf(
  names: Names,
  list: NameList,
  id: string,
): { name: string; short?: string | undefined; aliases?: string[] | undefined } {
  const entry = names[list][id]
  if (!entry) throw new Error(`names/${list}.json: expected an entry "${id}", found none`)
  return entry
}

/** The side of the match that is not this club. */
export const otherSide = ({ match }: Incident, club: string) => (match.home === club ? match.away : match.home)

/** The club whose manager the incident is about; else the club that its collection is about, where it plays; else the home side. */
export function teamOf({ collections }: Pick<Almanac, 'collections'>, incident: Incident): string {
  const { cast, collection, manager, match } = incident
  const ofManager = manager === undefined ? undefined : cast[manager]?.club
  if (ofManager !== undefined) return ofManager
  const subject = collections.find(({ id }) => id === collection)?.subject.club
  return subject === match.away ? match.away : match.home
}

/** What prompts call a match: both sides, the manager's team, the side that the prompt is about (`club`) and the other one, and when it was. */
export type MatchValues = Readonly<
  Record<'home' | 'away' | 'team' | 'club' | 'other' | 'date' | 'month' | 'when', string>
>

/** The words that name the match in a prompt; `club` is the side that the prompt is about, the manager's team if left out. */
export function matchValues(almanac: Almanac, incident: Incident, club = teamOf(almanac, incident)): MatchValues {
  return {
    ...almanac.once(matchNamesIn)(incident),
    club: shortOf(almanac, 'clubs', club),
    other: shortOf(almanac, 'clubs', otherSide(incident, club)),
  }
}

/** Of how many incidents an almanac remembers the names of the match. */
const MOST_NAMED = 200
const matchNamesIn = (almanac: Almanac) => remember(MOST_NAMED, (incident: Incident) => nameMatch(almanac, incident))

/** The names of a match that are the same whatever side a prompt is about. */
function nameMatch(almanac: Almanac, incident: Incident): Omit<MatchValues, 'club' | 'other'> {
  const { home, away, date } = incident.match
  const days = { date: sayDay(almanac.language, date), month: sayDay(almanac.language, date, 'month') }
  const exact = metTwiceInMonth(almanac, incident) ? 'yes' : 'no'
  return {
    ...days,
    when: sayIn(almanac, { message: 'when', values: { ...days, exact } }),
    home: shortOf(almanac, 'clubs', home),
    away: shortOf(almanac, 'clubs', away),
    team: shortOf(almanac, 'clubs', teamOf(almanac, incident)),
  }
}

/** The occasion on which something was said, as prompts are told it: `about` where it was said later, about the interview after the match. */
export const occasionOf = ({ settings }: Incident, phase: (typeof phases)[number]) =>
  phase === 'later' && settings.later?.about === 'interview' ? 'about' : phase

/** Whether the same clubs met again in the month of the match, so that the month does not tell which match is meant. */
function metTwiceInMonth(almanac: Almanac, { match }: Incident): boolean {
  return (almanac.once(countMeetings).get(meetingKey(match)) ?? 0) > 1
}

interface Meeting {
  readonly home: string
  readonly away: string
  readonly date?: string | undefined
}

/** Two clubs, whichever was at home, and a month. */
const meetingKey = ({ home, away, date = '' }: Meeting) => [...[home, away].sort(), date.slice(0, 7)].join(' ')

/** How often two clubs are known to have met in a month, by the matches and fixtures of all incidents. */
function countMeetings({ incidents }: Almanac): ReadonlyMap<string, number> {
  const known = new Map(
    incidents.flatMap(({ match, fixtures }) =>
      [match, ...fixtures].map((meeting) => [`${meetingKey(meeting)} ${meeting.date}`, meeting]),
    ),
  )
  const counts = new Map<string, number>()
  for (const meeting of known.values()) counts.set(meetingKey(meeting), (counts.get(meetingKey(meeting)) ?? 0) + 1)
  return counts
}

/** The text of a line in the almanac's language; the seed picks among its wordings. */
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
