import type { Day } from './incident.ts'

const DAY_MS = 86_400_000

/** The UTC day of an instant in milliseconds. */
export const toDay = (instantMs: number): Day => new Date(instantMs).toISOString().slice(0, 10)

/** The day so many days later (earlier, if negative). */
export const shiftDay = (day: Day, days: number): Day => toDay(Date.parse(day) + days * DAY_MS)

/** How many days `to` is later than `from`; negative if earlier. */
export const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** The instant in milliseconds at which a UTC day ends and the next begins. */
export const endOfDay = (day: Day) => Date.parse(day) + DAY_MS

/** `2026-11-22` as `20261122`. */
export const toDigits = (day: Day) => day.replaceAll('-', '')

/** `20261122` as `2026-11-22`; `undefined` when there is no such day. */
export function parseDigits(digits: string): Day | undefined {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  const instant = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(instant) || toDay(instant) !== day ? undefined : day
}

/** The ISO 8601 week of a day, as `2026-w47`: the week belongs to the year of its Thursday. */
export function toWeek(day: Day): string {
  const weekday = (new Date(day).getUTCDay() + 6) % 7
  const thursday = shiftDay(day, 3 - weekday)
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
  return `${thursday.slice(0, 4)}-w${String(week).padStart(2, '0')}`
}
