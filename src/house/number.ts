import type { Language } from './text.ts'

/** What each language puts between groups of three digits. */
const separators: Readonly<Record<Language, string>> = { en: ',' }
/** Before each group of three digits but the first. */
const GROUPS = /\B(?=(\d{3})+$)/g

/** A whole number in a sentence, less an offset. Compiled sentences call it in place of their library's own, which asks Intl: its first use costs an isolate more than a whole answer. Whatever is no whole number is written as it is: a sentence that chooses by a word writes the branches that are not chosen too, and no sentence shows one. */
export function number(language: Language, value: number, offset: number): string {
  const told = value - offset
  return Number.isSafeInteger(told) ? String(told).replace(GROUPS, separators[language]) : String(told)
}
