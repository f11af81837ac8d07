import { type Almanac, type MatchValues, meetingKey } from './almanac.ts'
import type { Incident } from './incident.ts'
import type { Names } from './names.ts'
import { type Line, say, sayDay } from './words.ts'

/** One option of a question as the server knows it: `key` says what it is (an id of the registry, a number, a day), `text` is what a player reads. */
export interface Option {
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
export function optionOf({ names }: Almanac, list: Named, id: string): Option {
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
