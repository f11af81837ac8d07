import { yearsLater } from './calendar.ts'
import { faultOf } from './check-score.ts'
import type { SourceFault } from './fault.ts'
import type { MatchRow } from './row.ts'
import { isWithin, readSeason, type Span } from './season.ts'

/** The days that lie outside their season, or before the first matchday of their file: each is dropped. */
export function dayFaults(rows: readonly MatchRow[]): readonly SourceFault[] {
  const files = Map.groupBy(rows, ({ place, tournament, season }) => [place.file, tournament, season].join('|'))
  return [...files.values()].flatMap((file) => {
    const window = windowOf(file)
    return window ? file.flatMap((row) => dayFault(row, window)) : []
  })
}

interface Window extends Span {
  readonly why: string
}

function windowOf(rows: readonly MatchRow[]): Window | undefined {
  const { years } = readSeason(rows[0]?.season ?? '')
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (first === last) return { first: `${first}-01-01`, last: `${first}-12-31`, why: `in the year ${first}` }
  const opening = medianDay(rows.filter(({ round }) => /^matchday 1$/i.test(round ?? '')))
  const end = `${last}-08-31`
  if (opening === undefined) return { first: `${first}-06-15`, last: end, why: `in the season ${first}/${last}` }
  return { first: earliest(rows, opening), last: end, why: 'as in matchday 1' }
}

function medianDay(rows: readonly MatchRow[]): string | undefined {
  const days = rows.flatMap(({ day }) => (day === undefined ? [] : [day])).toSorted()
  return days[Math.floor(days.length / 2)]
}

/** The first day of the first matchday, whose days lie within a week of their middle. */
function earliest(rows: readonly MatchRow[], middle: string): string {
  const near = rows.flatMap(({ day = '', round }) =>
    /^matchday 1$/i.test(round ?? '') && Math.abs(Date.parse(day) - Date.parse(middle)) <= 7 * 86_400_000 ? [day] : [],
  )
  return near.toSorted()[0] ?? middle
}

function dayFault(row: MatchRow, { first, last, why }: Window): readonly SourceFault[] {
  const { day } = row
  if (day === undefined || isWithin(day, { first, last })) return []
  const meant = [1, -1]
    .map((years) => yearsLater(day, years))
    .find((other) => other && isWithin(other, { first, last }))
  const expected = day < first ? `a day from ${first} on, ${why}` : `a day up to ${last}, ${why}`
  const proposal = meant === undefined ? {} : { meant }
  return [faultOf(row, { rule: 'wrong-year', expected, found: day, ...proposal, outcome: 'drop', field: 'day' })]
}
