// Sentences live in catalogues (questions/words/<language>.json) in ICU MessageFormat, compiled by scripts/pack into functions.
// A kind names a message and its values and never joins words itself, so another language is another file.
import { pickOne } from './random.ts'

export type Values = Readonly<Record<string, string | number>>

/** A compiled catalogue: messages, or variants and groups of messages. */
export interface Catalogue {
  readonly [name: string]: Catalogue | ((values: Values) => string)
}

/** A message of the catalogue with what is put into it. A name may stand for several wordings: the seed picks one. */
export interface Line {
  readonly message: string
  readonly values: Values
}

/** The text of a line. Throws where the catalogue has no such message or a value is missing: that is a bug, not bad input. */
export function say(catalogue: Catalogue, { message, values }: Line, seed = ''): string {
  const found = find(catalogue, message)
  const wording =
    typeof found === 'object' ? found[pickOne(`${seed} ${message}`, Object.keys(found), String) ?? ''] : found
  if (typeof wording !== 'function') throw new Error(`words: expected a message named "${message}", found none`)
  return tidy(String(wording(values)))
}

/** Every text that a line may become: one for each wording. */
export function sayEvery(catalogue: Catalogue, { message, values }: Line): readonly string[] {
  const found = find(catalogue, message)
  const wordings = typeof found === 'object' ? Object.keys(found).map((key) => `${message}.${key}`) : [message]
  return wordings.map((wording) => say(catalogue, { message: wording, values }))
}

const find = (catalogue: Catalogue, message: string) =>
  message
    .split('.')
    .reduce<Catalogue[string] | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), catalogue)

/** One space between words, none before a mark: select branches may be empty. */
function tidy(text: string): string {
  if (!/\s\s| [?.,;:!]|^\s|\s$/.test(text)) return text
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([?.,;:!])/g, '$1')
    .trim()
}

const dayFormats = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
} as const
const dayFormatters = new Map<string, Intl.DateTimeFormat>()

/** A day as readers of the language write it: "19 October 2021", "October 2021" or "Tuesday". */
export function sayDay(language: string, day: string, format: keyof typeof dayFormats = 'date'): string {
  const key = `${language} ${format}`
  const formatter =
    dayFormatters.get(key) ?? new Intl.DateTimeFormat(language, { ...dayFormats[format], timeZone: 'UTC' })
  dayFormatters.set(key, formatter)
  return formatter.format(new Date(`${day}T00:00:00Z`))
}

const listFormatters = new Map<string, Intl.ListFormat>()

/** Some things in a row: "a, b, c", or "a, b and c" as a conjunction. */
export function sayList(language: string, items: readonly string[], type: 'unit' | 'conjunction' = 'unit'): string {
  const key = `${language} ${type}`
  const formatter = listFormatters.get(key) ?? new Intl.ListFormat(language, { type })
  listFormatters.set(key, formatter)
  return formatter.format(items)
}
