import { daysBetween } from '../../src/quiz/day.ts'
import type { Day, Incident, Match } from '../../src/quiz/incident.ts'
import { type Check, type Fault, when } from './fault.ts'
import { sourced } from './provenance.ts'

/** Days that do not fit each other: of the match, its season, the source, the publication, the fixtures. */
export const days: Check = (incident) => {
  const { match, fixtures } = incident
  return [
    ...sourceDays(incident),
    ...seasonFaults(match),
    ...fixtures.flatMap((fixture, i) =>
      when(
        fixture.date !== undefined && fixture.date <= match.date,
        `fixtures[${i}].date`,
        `a day after ${match.date}`,
        fixture.date,
      ),
    ),
  ]
}

/** A match that a text of that day could not be about, and a publication before there was something to read. */
function sourceDays({ match, source, published }: Incident): readonly Fault[] {
  if ('data' in source)
    return when(published <= match.date, 'published', `a day after ${match.date}, as the match`, published)
  const since = daysBetween(match.date, source.dateline)
  return [
    ...when(since < 0 || since > 7, 'match.date', `a day in the week before ${source.dateline}`, match.date),
    ...when(published < source.dateline, 'published', `${source.dateline} or later, as the source`, published),
  ]
}

/** A season or year that does not have the day of the match. */
function seasonFaults({ season, date }: Match): readonly Fault[] {
  if (season === undefined) return []
  const year = date.slice(0, 4)
  if (!season.includes('-')) return when(season !== year, 'match.season', `${year}, the year of ${date}`, season)
  const expected = `${seasonOf(date)}, the season that has ${date} (July to June)`
  return when(season !== seasonOf(date) && !(season === LONG.season && isLate(date)), 'match.season', expected, season)
}

/** The season that was interrupted in spring 2020 and went on until the end of August. */
const LONG = { season: '2019-20', lastDay: '2020-08-31' }
const isLate = (day: Day) => seasonOf(day) === '2020-21' && day <= LONG.lastDay

/** The season that a day is in, from July to June: "2021-22". */
function seasonOf(day: Day): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const first = month >= 7 ? year : year - 1
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`
}

/** `since` days that are not later than the day on which the incident was published, and `until` days that are not later than both. */
export const sinceDays: Check = (incident) => [
  ...untilFaults('until', incident.until, incident.published),
  ...sourced(incident).flatMap(([path, { since, until }]) => [
    ...when(
      since !== undefined && since <= incident.published,
      `${path}.since`,
      `a day after ${incident.published}, on which the incident was published`,
      since,
    ),
    ...untilFaults(`${path}.until`, until, since ?? incident.published),
  ]),
]

/** An `until` that would leave no day, or that was before the first. */
const untilFaults = (path: string, until: Day | undefined, from: Day) =>
  when(until !== undefined && until <= from, path, `a day after ${from}, since which it may be asked`, until)

/** Lines of a table whose figures do not add up. */
export const tables: Check = (incident) =>
  incident.tables.flatMap((line, i) => {
    const { played = Number.POSITIVE_INFINITY, won = 0, points } = line
    const leader = incident.tables.find(
      (other) => other.club === line.behind?.club && other.competition === line.competition,
    )
    return [
      ...when(won > played, `tables[${i}].won`, `at most ${played}`, won),
      ...when(
        points !== undefined && (points > 3 * played || points < 3 * won),
        `tables[${i}].points`,
        'three for a win, one for a draw',
        points,
      ),
      ...when(
        line.clear !== undefined && line.position !== 1,
        `tables[${i}].clear`,
        'only for the first in the table',
        line.clear,
      ),
      ...when(
        leader?.points !== undefined && points !== undefined && leader.points - points !== line.behind?.by,
        `tables[${i}].behind`,
        'the difference of the two lines',
        line.behind?.by,
      ),
    ]
  })
