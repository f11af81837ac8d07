// How a language writes days and lists, as data. Intl knows it, but the first use of Intl costs an isolate more than all that
// comes before its first answer; so it is asked when the content is packed, and the Worker only puts parts in a row. Price: what
// depends on the items themselves has no place here, as the Spanish "e" in place of "y" before an i.
import type { dayFormats } from '../quiz/words.ts'

/** What of a day is written: the whole date, or a part of it. */
export type DayFormat = keyof typeof dayFormats
/** What a list is: things in a row, or things that belong together. */
export type ListFormat = 'unit' | 'conjunction'

/** How a language writes days and lists. */
export interface Forms {
  readonly days: Readonly<Record<DayFormat, DayForm>>
  readonly lists: Readonly<Record<ListFormat, ListForm>>
}

/** A day: what is written one after the other, and the names for that. A part is `day`, `month`, `year`, `weekday`, or what stands between them. */
interface DayForm {
  readonly parts: readonly string[]
  /** From January on. */
  readonly months?: readonly string[]
  /** From Sunday on. */
  readonly weekdays?: readonly string[]
}

/** What stands between the two items of a list, and in a longer one after the first, in the middle, and before the last. */
interface ListForm {
  readonly pair: string
  readonly start: string
  readonly middle: string
  readonly end: string
}

/** A day, given as `2026-11-22`: "22 November 2026", "November 2026", "22 November" or "Sunday". */
export function writeDay(forms: Forms, day: string, format: DayFormat): string {
  const { parts, months, weekdays } = forms.days[format]
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) throw new RangeError(`days: expected a day such as 2026-11-22, found "${day}"`)
  const named: Readonly<Record<string, string | number | undefined>> = {
    day: date.getUTCDate(),
    month: months?.[date.getUTCMonth()],
    year: date.getUTCFullYear(),
    weekday: weekdays?.[date.getUTCDay()],
  }
  return parts.map((part) => named[part] ?? part).join('')
}

/** Items in a row: "a, b, c", or "a, b and c" as a conjunction. */
export function writeList(forms: Forms, [first = '', ...others]: readonly string[], type: ListFormat): string {
  const { pair, start, middle, end } = forms.lists[type]
  const last = others.length - 1
  return others.reduce((text, item, i) => {
    const between = last === 0 ? pair : i === last ? end : i === 0 ? start : middle
    return text + between + item
  }, first)
}
