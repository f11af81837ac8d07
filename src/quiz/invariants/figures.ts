import { daysBetween } from '../day.ts'
import { type Check, when } from './fault.ts'

export const days: Check = (incident) => {
  const { match, source } = incident
  const since = daysBetween(match.date, source.dateline)
  return [
    ...when(since < 0 || since > 7, 'match.date', `a day in the week before ${source.dateline}`, match.date),
    ...incident.fixtures.flatMap((fixture, i) =>
      when(
        fixture.date !== undefined && fixture.date <= match.date,
        `fixtures[${i}].date`,
        `a day after ${match.date}`,
        fixture.date,
      ),
    ),
  ]
}

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
