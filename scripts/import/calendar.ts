const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa']
const DAY_MS = 86_400_000

/** A month's number, 1 to 12, from its English name or the first three letters of it; undefined for anything else. */
export function monthNumber(name: string): number | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return index < 0 ? undefined : index + 1
}

/** A weekday's number, 0 for Sunday, from its English name or the first letters of it; undefined for anything else. */
export function weekdayNumber(name: string): number | undefined {
  const index = WEEKDAYS.indexOf(name.slice(0, 2).toLowerCase())
  return index < 0 ? undefined : index
}

/** An ISO date, or undefined where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso
}

/** The weekday of an ISO date, 0 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** How many days the second ISO date lies after the first; negative before it. */
export function daysBetween(first: string, second: string): number {
  return (Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS
}

/** The same day and month some years later; undefined for a 29 February that does not come. */
export function yearsLater(day: string, years: number): string | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return isoDay(year + years, month, date)
}
