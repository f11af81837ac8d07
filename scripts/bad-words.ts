import { join } from 'node:path'
import naughtyWords from 'naughty-words'
import type { Names } from '../src/quiz/names.ts'
import { toBlockable, toPlain } from '../src/scores/plain.ts'
import { writeWhole } from './write-whole.ts'

/** Where src/scores/abuse.ts finds the words of the library's lists. */
const OUT = join('dist', 'bad-words.js')

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

/** Writes the words of the library's lists as names are compared, without those that are a name of the registry: Nicky Butt, Pau Torres; and the blocked names. */
export function writeBadWords(names: Pick<Names, 'people' | 'clubs' | 'venues'>, blocked: readonly string[]): void {
  const listed = JSON.stringify(listedWords(names).join(' '))
  writeWhole(
    OUT,
    `export const listed = ${listed}.split(' ')\nexport const blocked = ${JSON.stringify(blocked.map(toBlockable))}\n`,
  )
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
