import { number } from '@messageformat/runtime'
import { remember } from '../quiz/memory.ts'
import { type Catalogue, say, sayDay, sayList, type Values } from '../quiz/words.ts'

/** How each language of the interface writes days and lists, as a locale. Its sentences are in `words/<language>.json`. */
const locales = { en: 'en-GB' } as const
/** A language of the interface, as in `<html lang>`. */
export type Language = keyof typeof locales

/** How many sentences without values are kept as texts. */
const MOST_PLAIN = 1000

/** What the interface says in one language. */
export interface Text {
  readonly language: Language
  /** The sentence with that name. Throws if there is none, or if a value is missing. */
  readonly t: (message: string, values?: Values) => string
  /** A day as it is written in the language, such as "22 November 2026"; `format` asks for a part of it. */
  readonly day: (day: string, format?: Parameters<typeof sayDay>[2]) => string
  /** Items in a row, such as "1, 2, 5". */
  readonly list: (items: readonly string[], type?: Parameters<typeof sayList>[2]) => string
}

/**
 * The text of a language, from the catalogue of its sentences. What writes days and numbers is made at once: it takes as long as
 * several answers, and an isolate has the time before its first request.
 */
export function createText(language: Language, words: Catalogue): Text {
  const locale = locales[language]
  sayDay(locale, '2000-01-01')
  number(language, 0, 0)
  const plain = remember(MOST_PLAIN, (message: string) => say(words, { message, values: {} }))
  return {
    language,
    t: (message, values) => (values ? say(words, { message, values }) : plain(message)),
    day: (day, format) => sayDay(locale, day, format),
    list: (items, type) => sayList(locale, items, type),
  }
}
