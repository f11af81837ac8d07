// The dailies that were played in this browser. Merging two histories never loses a day. Of two games of one day, the one played
// on that day counts, and if both were, the one with fewer right answers, so that playing again never helps.

/** A whole daily that was played. */
export interface PlayedDaily {
  /** `2026-11-22`. */
  readonly day: string
  /** How many answers were right, 0 to 20. */
  readonly right: number
  /** Whether it was played on its day. */
  readonly onTime: boolean
}

/** The figures of a history. */
export interface Figures {
  /** How many days in a row were played on time, up to today, or up to yesterday if today is not played yet. */
  readonly streak: number
  /** The longest such row ever. */
  readonly best: number
  readonly played: number
}

const DAY_MS = 86_400_000
const MOST_RIGHT = 20
/** The longest history: ten years. */
export const MOST_DAYS = 3660

const toNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS
/** Whether a day is in 2020 to 2097: in base 36 the numbers of those days have three digits. */
const isDayNumber = (number: number) => Number.isInteger(number) && number >= 18_262 && number < 46_656
const toDay = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** Whether the value is a valid played daily. */
export function isPlayedDaily(value: unknown): value is PlayedDaily {
  if (typeof value !== 'object' || value === null) return false
  const { day, right, onTime } = value as Partial<Record<keyof PlayedDaily, unknown>>
  if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day) || typeof right !== 'number') return false
  const number = toNumber(day)
  return isDayNumber(number) && toDay(number) === day && isRight(right) && typeof onTime === 'boolean'
}

const isRight = (right: number) => Number.isInteger(right) && right >= 0 && right <= MOST_RIGHT

/** The daily of a mark such as `2026-11-22 8 1`; `undefined` for any other text. */
export function parseMark(mark: string | undefined): PlayedDaily | undefined {
  const [, day = '', right = '', onTime] = /^(\S+) (\d+) ([01])$/.exec(mark ?? '') ?? []
  const daily = { day, right: Number(right), onTime: onTime === '1' }
  return isPlayedDaily(daily) ? daily : undefined
}

/** The histories merged, newest day first, each day once. */
export function mergeDailies(...histories: readonly (readonly PlayedDaily[])[]): readonly PlayedDaily[] {
  const kept = new Map<string, PlayedDaily>()
  for (const daily of histories.flat()) {
    const other = kept.get(daily.day)
    if (!other || goesBefore(daily, other)) kept.set(daily.day, daily)
  }
  return [...kept.values()].sort((a, b) => (a.day < b.day ? 1 : -1))
}

function goesBefore(daily: PlayedDaily, other: PlayedDaily): boolean {
  return daily.onTime === other.onTime ? daily.right < other.right : daily.onTime
}

/** The figures of a history on a day. */
export function figuresOf(history: readonly PlayedDaily[], today: string): Figures {
  const days = history.filter(({ onTime }) => onTime).map(({ day }) => toNumber(day))
  const onTime = new Set(days)
  const rowUpTo = (number: number) => {
    let length = 0
    while (onTime.has(number - length)) length++
    return length
  }
  const now = toNumber(today)
  const ends = days.filter((number) => !onTime.has(number + 1))
  return {
    streak: rowUpTo(now) || rowUpTo(now - 1),
    best: Math.max(0, ...ends.map(rowUpTo)),
    played: new Set(history.map(({ day }) => day)).size,
  }
}

const FORM = '1'
const LATE = MOST_RIGHT + 1
const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A history as a short text for an address: its first day, then one letter per day, and for days that were not played how many. */
export function encodeDailies(history: readonly PlayedDaily[]): string {
  const days = [...mergeDailies(history)].reverse()
  let code = ''
  let next: number | undefined
  for (const { day, right, onTime } of days) {
    const number = toNumber(day)
    if (next === undefined) code = FORM + number.toString(36).padStart(3, '0')
    else if (number > next) code += `.${(number - next).toString(36)}.`
    code += letters[onTime ? right : LATE + right]
    next = number + 1
  }
  return code
}

/** The history of such a text, newest first; `undefined` for any other text. */
export function decodeDailies(code: string): readonly PlayedDaily[] | undefined {
  const [, start = '', rest = ''] = /^1([0-9a-z]{3})((?:[0-9a-zA-F]|\.[0-9a-z]{1,4}\.)+)$/.exec(code) ?? []
  let number = Number.parseInt(start, 36)
  const days: PlayedDaily[] = []
  for (const part of rest.match(/\.\w+\.|\w/g) ?? []) {
    if (part.length > 1) number += Number.parseInt(part.slice(1, -1), 36)
    else {
      const value = letters.indexOf(part)
      const isLate = value >= LATE
      if (!isDayNumber(number) || days.length >= MOST_DAYS) return undefined
      days.push({ day: toDay(number), right: isLate ? value - LATE : value, onTime: !isLate })
      number += 1
    }
  }
  return days.length > 0 && days.every(isPlayedDaily) ? days.reverse() : undefined
}
