import type { Almanac } from './almanac.ts'
import type { Incident, phases } from './incident.ts'
import { remember } from './memory.ts'
import type { Names } from './names.ts'
import { isData } from './source.ts'
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

/**
 * What prompts call a match: both sides as in "Spain v Netherlands" and as inside a sentence ("the Netherlands"), the manager's
 * team, the side that the prompt is about (`club`, `owner` for what is its own, `plain` without an article) and the other one, when it was, and the
 * season of its competition ("2014 World Cup", and "at the 2014 World Cup" as `during`; empty where it is not known).
 */
export type MatchValues = Readonly<
  Record<
    | 'home'
    | 'away'
    | 'theHome'
    | 'theAway'
    | 'team'
    | 'club'
    | 'owner'
    | 'plain'
    | 'other'
    | 'date'
    | 'month'
    | 'when'
    | 'tournament'
    | 'during',
    string
  >
>

/** The words that name the match in a prompt; `club` is the side that the prompt is about, the manager's team if left out. */
export function matchValues(almanac: Almanac, incident: Incident, club = teamOf(almanac, incident)): MatchValues {
  return {
    ...almanac.once(matchNamesIn)(incident),
    club: sideInSentence(almanac, club),
    owner: ofSide(almanac, club),
    plain: shortOf(almanac, 'clubs', club),
    other: sideInSentence(almanac, otherSide(incident, club)),
  }
}

/** A side as it is called inside a sentence, with its article where it has one: "the Netherlands". */
export function sideInSentence(almanac: Almanac, club: string): string {
  const name = shortOf(almanac, 'clubs', club)
  return almanac.names.clubs[club]?.the ? sayIn(almanac, { message: 'the', values: { name } }) : name
}

/** A side with the mark of what is its own: "Brazil’s", "the Netherlands’". */
export function ofSide(almanac: Almanac, club: string): string {
  const name = sideInSentence(almanac, club)
  return sayIn(almanac, { message: 'own', values: { name, hiss: name.endsWith('s') ? 'yes' : 'no' } })
}

/** Of how many incidents an almanac remembers the names of the match. */
const MOST_NAMED = 2000
const matchNamesIn = (almanac: Almanac) => remember(MOST_NAMED, (incident: Incident) => nameMatch(almanac, incident))

/** The names of a match that are the same whatever side a prompt is about. */
function nameMatch(almanac: Almanac, incident: Incident): Omit<MatchValues, 'club' | 'owner' | 'plain' | 'other'> {
  const { home, away, date } = incident.match
  return {
    date: sayDay(almanac.language, date),
    month: sayDay(almanac.language, date, 'month'),
    when: isData(incident) ? whenOfData(almanac, incident) : whenTold(almanac, incident),
    ...tournamentValues(almanac, incident),
    home: shortOf(almanac, 'clubs', home),
    away: shortOf(almanac, 'clubs', away),
    theHome: sideInSentence(almanac, home),
    theAway: sideInSentence(almanac, away),
    team: sideInSentence(almanac, teamOf(almanac, incident)),
  }
}

/** The month of a match, or the day where the clubs met again in that month: "in October 2021". */
const whenTold = (almanac: Almanac, incident: Incident) =>
  sayIn(almanac, {
    message: 'when',
    values: { ...daysOf(almanac, incident), exact: metTwiceInMonth(almanac, incident) ? 'yes' : 'no' },
  })

const daysOf = ({ language }: Almanac, { match: { date } }: Incident) => ({
  date: sayDay(language, date),
  month: sayDay(language, date, 'month'),
  year: date.slice(0, 4),
})

/** The season of a competition, by itself and as when something happened: "2014 World Cup", "at the 2014 World Cup". */
export function tournamentValues(
  almanac: Almanac,
  { match: { competition, season, home } }: Pick<Incident, 'match'>,
): Pick<MatchValues, 'tournament' | 'during'> {
  if (competition === undefined || season === undefined) return { tournament: '', during: '' }
  const values = {
    competition: nameOf(almanac, 'competitions', competition),
    season: season.replace('-', '–'),
    nations: almanac.names.clubs[home]?.national ? 'yes' : 'no',
  }
  const tournament = sayIn(almanac, { message: 'tournament', values })
  return { tournament, during: sayIn(almanac, { message: 'during', values: { ...values, tournament } }) }
}

/** Which match of a competition it was: "in the 2014 World Cup final"; with its day where the same sides have another that is called so. */
function whenOfData(almanac: Almanac, incident: Incident): string {
  const places = almanac.once(countPlaces)
  const round = roundTold(incident)
  const isNational = Boolean(almanac.names.clubs[incident.match.home]?.national)
  const isAtTournament = isNational && round === 'group' && (places.get(placeKey(incident, 'tournament')) ?? 0) < 2
  const place = isAtTournament ? tournamentValues(almanac, incident).during : stageOf(almanac, incident)
  if (isAtTournament || (places.get(placeKey(incident, place)) ?? 0) < 2) return place
  const onDay = stageOf(almanac, incident, 'day')
  if (onDay !== place) return onDay
  const { date, season } = incident.match
  const day = sayDay(almanac.language, date, season === date.slice(0, 4) ? 'dayOfYear' : 'date')
  return sayIn(almanac, { message: 'place-and-day', values: { place, day } })
}

/** The stage of a competition as a place in a sentence: "in the semi-finals of the 2014 World Cup"; of a tie of two legs also which one, unless the tie is meant; where it tells the month, with the day instead if that is wanted. */
export function stageOf(almanac: Almanac, incident: Incident, as: 'match' | 'tie' | 'day' = 'match'): string {
  const { match } = incident
  const { tournament, during } = tournamentValues(almanac, incident)
  return sayIn(almanac, {
    message: 'stage',
    values: {
      ...daysOf(almanac, incident),
      at: sayIn(almanac, {
        message: 'when',
        values: { ...daysOf(almanac, incident), exact: as === 'day' ? 'yes' : 'no' },
      }),
      tournament,
      during,
      competition: match.competition ? nameOf(almanac, 'competitions', match.competition) : '',
      round: roundTold(incident),
      nations: almanac.names.clubs[match.home]?.national ? 'yes' : 'no',
      leg: as === 'tie' ? 0 : (match.leg ?? 0),
    },
  })
}

const roundTold = ({ match }: Incident) => (match.round ?? 'other').replaceAll('-', '_')

/** The same sides, whichever is named first, at one place of a competition. */
const placeKey = ({ match: { home, away, competition, season } }: Incident, place: string) =>
  [...[home, away].sort(), competition, season, place].join(' ')

/** How often two sides met in a season of a competition, as a whole and at each stage. */
function countPlaces(almanac: Almanac): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const incident of almanac.incidents.filter(isData))
    for (const place of ['tournament', stageOf(almanac, incident)]) {
      const key = placeKey(incident, place)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return counts
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
