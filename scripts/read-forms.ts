import type { DayFormat, Forms, ListFormat } from '../src/house/forms.ts'
import { type Language, locales } from '../src/house/text.ts'
import { dayFormats } from '../src/quiz/words.ts'

/** How a language writes days and lists, as Intl knows it. */
export function readForms(language: Language): Forms {
  const locale = locales[language]
  return {
    days: Object.fromEntries(
      Object.keys(dayFormats).map((format) => [format, readDayForm(locale, format as DayFormat)]),
    ) as Forms['days'],
    lists: { unit: readListForm(locale, 'unit'), conjunction: readListForm(locale, 'conjunction') },
  }
}

function readDayForm(locale: string, format: DayFormat): Forms['days'][DayFormat] {
  const written = Intl.DateTimeFormat(locale, { ...dayFormats[format], timeZone: 'UTC' })
  const partsOn = (day: Date) => written.formatToParts(day)
  const parts = partsOn(new Date(0)).map(({ type, value }) => (type === 'literal' ? value : type))
  const names = (type: 'month' | 'weekday', days: readonly Date[]) =>
    parts.includes(type) ? days.map((day) => partsOn(day).find((part) => part.type === type)?.value ?? '') : undefined
  const months = names(
    'month',
    Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2026, i, 1))),
  )
  /** 1 November 2026 was a Sunday. */
  const weekdays = names(
    'weekday',
    Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2026, 10, 1 + i))),
  )
  return { parts, ...(months && { months }), ...(weekdays && { weekdays }) }
}

function readListForm(locale: string, type: ListFormat): Forms['lists'][ListFormat] {
  const written = new Intl.ListFormat(locale, { type })
  const literals = (items: readonly string[]) =>
    [...written.formatToParts(items)].flatMap(({ type: is, value }) => (is === 'literal' ? value : []))
  const [pair = ''] = literals(['a', 'b'])
  const [start = '', middle = '', end = ''] = literals(['a', 'b', 'c', 'd'])
  return { pair, start, middle, end }
}
