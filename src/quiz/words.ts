// Sentences live in catalogues (questions/words/<language>.json) in ICU MessageFormat, compiled by scripts/pack into functions.
// A kind gives a message and its values and never joins words itself, so that another language is another file.
import { remember } from './memory.ts'
import { pickOne } from './random.ts'

/** What is put into a message, by name. */
export type Values = Readonly<Record<string, string | number>>

/** A compiled catalogue: messages by name, and groups of messages. Wordings of one message are a group too. */
export interface Catalogue {
  readonly [name: string]: Catalogue | ((values: Values) => string)
}

/** A message of the catalogue, by its path (`venue.prompt`), with what is put into it. The path may lead to several wordings of one message. */
export interface Line {
  readonly message: string
  readonly values: Values
}

/** The text of a line; of several wordings the seed picks one. Throws where the catalogue has no such message or a value is missing: that is a bug, not bad input. */
export function say(catalogue: Catalogue, { message, values }: Line, seed = ''): string {
  const found = messagesOf(catalogue)(message)
  const wording =
    typeof found === 'object' ? found[pickOne(`${seed} ${message}`, Object.keys(found), String) ?? ''] : found
  if (typeof wording !== 'function') throw new Error(`words: expected a message named "${message}", found none`)
  try {
    return tidy(String(wording(values)))
  } catch (cause) {
    throw new Error(`words: ${message} cannot be said: ${String(cause)}`, { cause })
  }
}

/** Every text that a line can become: one for each wording. */
export function sayEvery(catalogue: Catalogue, { message, values }: Line): readonly string[] {
  const found = messagesOf(catalogue)(message)
  const wordings = typeof found === 'object' ? Object.keys(found).map((key) => `${message}.${key}`) : [message]
  return wordings.map((wording) => say(catalogue, { message: wording, values }))
}

/** How many catalogues the messages are kept of by their paths, and how many of each. */
const [MOST_CATALOGUES, MOST_MESSAGES] = [10, 1000]

const messagesOf = remember(MOST_CATALOGUES, (catalogue: Catalogue) =>
  remember(MOST_MESSAGES, (message: string) => find(catalogue, message)),
)

const find = (catalogue: Catalogue, message: string) =>
  message
    .split('.')
    .reduce<Catalogue[string] | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), catalogue)

/** Puts one space between words and none before a mark, since a branch of a message may be empty. */
function tidy(text: string): string {
  if (!/\s\s| [?.,;:!]|^\s|\s$/.test(text)) return text
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([?.,;:!])/g, '$1')
    .trim()
}

/** What of a day can be written, as Intl is told it. */
export const dayFormats = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  dayOfYear: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
} as const
/** How many languages the formatters are kept of. */
const MOST_LANGUAGES = 20
const dayFormatters = remember(MOST_LANGUAGES, (language: string) =>
  remember(Object.keys(dayFormats).length, (format: keyof typeof dayFormats) =>
    Intl.DateTimeFormat(language, { ...dayFormats[format], timeZone: 'UTC' }),
  ),
)

/** A day as readers of the language write it: "19 October 2021", "October 2021", "19 October" or "Tuesday". */
export const sayDay = (language: string, day: string, format: keyof typeof dayFormats = 'date'): string =>
  dayFormatters(language)(format).format(new Date(`${day}T00:00:00Z`))
