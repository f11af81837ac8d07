import { type Catalogue, say, type Values } from '../quiz/words.ts'
import { type DayFormat, type Forms, type ListFormat, writeDay, writeList } from './forms.ts'

/** The locale by which each language of the interface writes days and lists. Its sentences are in `words/<language>.json`. */
export const locales = { en: 'en-GB' } as const
/** A language of the interface, as in `<html lang>`. */
export type Language = keyof typeof locales

/** What the interface says in one language. */
export interface Text {
  readonly language: Language
  /** The sentence with that name. Throws if there is none, or if a value is missing. */
  readonly t: (message: string, values?: Values) => string
  /** A day as it is written in the language, such as "22 November 2026"; `format` asks for a part of it. */
  readonly day: (day: string, format?: DayFormat) => string
  /** Items in a row, such as "1, 2, 5". */
  readonly list: (items: readonly string[], type?: ListFormat) => string
}

/** The text of a language, from the catalogue of its sentences and the way it writes days and lists. `plain` are the sentences without values that are not in the catalogue, by their names. */
export function createText(
  language: Language,
  words: Catalogue,
  forms: Forms,
  plain: Readonly<Record<string, string>> = {},
): Text {
  return {
    language,
    t: (message, values = {}) => plain[message] ?? say(words, { message, values }),
    day: (day, format = 'date') => writeDay(forms, day, format),
    list: (items, type = 'unit') => writeList(forms, items, type),
  }
}
