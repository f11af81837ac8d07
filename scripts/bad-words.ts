import { join } from 'node:path'
import naughtyWords from 'naughty-words'
import type { Names } from '../src/quiz/names.ts'
import { allowed, parts, words } from '../src/scores/barred.ts'
import type { BadWords } from '../src/scores/lists.ts'
import { toBlockable, toPlain } from '../src/scores/plain.ts'
import { writeWhole } from './write-whole.ts'

/** Where src/scores/lists.ts finds them. */
const OUT = join('dist', 'bad-words.txt')

/** The lists that are used: languages that are written with spaces, so that a word stands alone. */
const languages = [
  'ar',
  'cs',
  'da',
  'de',
  'en',
  'es',
  'fi',
  'fr',
  'hi',
  'hu',
  'it',
  'nl',
  'no',
  'pl',
  'pt',
  'ru',
  'sv',
  'tr',
] as const

/** Shorter words of one language are too often names of another. */
const LEAST_LETTERS = 3

/** Writes what names are compared with: the words of the library's lists, without those that are a name of the registry (Nicky Butt, Pau Torres), our own, and the blocked names. */
export function writeBadWords(names: Pick<Names, 'people' | 'clubs' | 'venues'>, blocked: readonly string[]): void {
  const passing = new Set(allowed)
  const all = [...listedWords(names), ...words.map(toPlain)].filter((word) => !passing.has(word))
  const lists: BadWords = { words: all.join(' '), parts, allowed, blocked: blocked.map(toBlockable) }
  writeWhole(OUT, JSON.stringify(lists))
}

/** The words of the library's lists that no name of the registry has, as names are compared, in order. */
export function listedWords(names: Pick<Names, 'people' | 'clubs' | 'venues'>): readonly string[] {
  const taken = new Set(namesOf(names).flatMap((name) => toPlain(name).split(/[^\p{L}\p{N}]+/u)))
  const words = languages.flatMap((language) => naughtyWords[language] ?? []).map(toPlain)
  const kept = words.filter((word) => /^\p{L}+$/u.test(word) && word.length >= LEAST_LETTERS && !taken.has(word))
  return [...new Set(kept)].sort()
}

/** Every name and alias of people, clubs and grounds. */
export const namesOf = ({ people, clubs, venues }: Pick<Names, 'people' | 'clubs' | 'venues'>): readonly string[] =>
  [people, clubs, venues].flatMap((list) => Object.values(list).flatMap(({ name, aliases = [] }) => [name, ...aliases]))
