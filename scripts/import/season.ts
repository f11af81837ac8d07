import { daysBetween, isoDay, monthNumber, weekdayNumber, weekdayOf } from './calendar.ts'

/** A heading taken apart: what is played, its season as printed, and the years that it can fall in. */
export interface Season {
  readonly tournament: string
  readonly season: string
  readonly years: readonly number[]
}

/** The first and the last day of a tournament, both ISO dates. */
export interface Span {
  readonly first: string
  readonly last: string
}

/** "World Cup 2026 Qualifying" or "UEFA Champions League 2017/18"; without a year the season is empty. */
export function readSeason(heading: string): Season {
  const [, before = heading, first, second, after = ''] =
    /^(.*?)\s*\b(\d{4})(?:[/-](\d{2,4}))?\b\s*(.*)$/.exec(heading) ?? []
  const tournament = [before, after].join(' ').replace(/\s+/g, ' ').trim()
  if (first === undefined) return { tournament, season: '', years: [] }
  const year = Number(first)
  if (second === undefined) return { tournament, season: first, years: [year] }
  return { tournament, season: `${first}/${second}`, years: [year, year + 1] }
}

/** The span of a heading comment, "Date  Fri Aug/9 2019 - Sun Jul/26 2020"; undefined for any other text. */
export function readSpan(comment: string): Span | undefined {
  const [, from, to] = /^Dates?\s+(\S.*?)\s+-\s+(.*\d{4})\b/.exec(comment) ?? []
  const last = to === undefined ? undefined : readDate(to)
  const first = from === undefined ? undefined : readDate(from)
  if (!first || last?.year === undefined) return undefined
  const firstDay = isoDay(first.year ?? last.year, first.month, first.day)
  const lastDay = isoDay(last.year, last.month, last.day)
  return firstDay === undefined || lastDay === undefined ? undefined : { first: firstDay, last: lastDay }
}

/** A date as printed: the year and the weekday (0 for Sunday) only where they stand there; `length` in letters. */
export interface PrintedDate {
  readonly day: number
  readonly month: number
  readonly year?: number
  readonly weekday?: number
  readonly length: number
}

const WEEKDAY = '(?:(Mon?|Tue?s?|Wed?|Thu?r?s?|Fri?|Sat?|Sun?)[a-z]*\\s+)?'
const MONTH = '(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*'
const FORMS = [
  new RegExp(`^${WEEKDAY}${MONTH}[\\s/]+(?<day>\\d{1,2})(?![\\d.:-])(?:,?\\s+(?<year>\\d{4})(?!\\d))?`),
  new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})\\.?\\s+${MONTH}(?![a-z])(?:\\s+(?<year>\\d{4})(?!\\d))?`),
  new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{2,4})`),
]

/** The date that a text starts with, in any of the ways the files print it; undefined where it starts with none. */
export function readDate(text: string): PrintedDate | undefined {
  for (const form of FORMS) {
    const found = form.exec(text)
    if (found) return toDate(found)
  }
  return undefined
}

function toDate(found: RegExpExecArray): PrintedDate | undefined {
  const named = found.slice(1).map((part) => (part === undefined ? undefined : monthNumber(part)))
  const month = found.groups?.month === undefined ? named.find((number) => number) : Number(found.groups.month)
  const weekday = found[1] === undefined ? undefined : weekdayNumber(found[1])
  const year = found.groups?.year
  if (month === undefined) return undefined
  return {
    day: Number(found.groups?.day),
    month,
    length: found[0].length,
    ...(year === undefined ? {} : { year: year.length === 2 ? 2000 + Number(year) : Number(year) }),
    ...(weekday === undefined ? {} : { weekday }),
  }
}

/**
 * The days that a printed date can be, one at best: in the span of the tournament if it is known, on the weekday if one
 * is printed, else from July of a season's first year to June of its second.
 */
export function possibleDays(date: PrintedDate, years: readonly number[], span?: Span): readonly string[] {
  const all = (date.year === undefined ? years : [date.year])
    .map((year) => isoDay(year, date.month, date.day))
    .filter((day) => day !== undefined)
  const onWeekday = all.filter((day) => date.weekday === undefined || weekdayOf(day) === date.weekday)
  const inSpan = span ? onWeekday.filter((day) => isWithin(day, span)) : onWeekday
  if (inSpan.length < 2) return inSpan.length === 0 && !span ? onWeekday : inSpan
  return inSpan.filter((day) => date.month >= 7 === day.startsWith(String(years[0])))
}

/** Whether a day lies in a span, both its ends included. */
export function isWithin(day: string, span: Span): boolean {
  return daysBetween(span.first, day) >= 0 && daysBetween(day, span.last) >= 0
}
