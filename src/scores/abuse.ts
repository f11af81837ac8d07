// Whether a name is abusive. Words of the lists count whole, so that Semenyo, Fagioli and Scunthorpe are names; only what no
// name contains counts as a part. A word is also read as its spellings that hide it: digits inside it or one at its
// ends, repeated and look-alike letters, letters set apart. Price: new spellings get through until the owner bars them.
import { lists } from './lists.ts'
import { toPlain } from './plain.ts'

const inWords: Readonly<Record<string, string>> = {
  ...{ 0: 'o', 1: 'i', 2: 'z', 3: 'e', 4: 'a', 5: 's', 6: 'g', 7: 't', 8: 'b', 9: 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'i', '*': '' },
}

/** Whether a name holds a word that is refused, in one of its spellings. */
export function isAbusive(name: string): boolean {
  const { bad, names, longParts } = lists()
  const plain = toPlain(name)
  const across = plain.replace(/[^\p{L}\p{N}]+/gu, '')
  if (names.has(across)) return false
  if (bad.has(across) || hasOne(longParts, spellings(across))) return true
  if (isAllowed(across)) return false
  const together = plain.replace(/(?<=(?:^|[\s._-])\p{L})[\s._-]+(?=\p{L}(?:[\s._-]|$))/gu, '')
  const found = new Set([plain, together].flatMap((text) => text.split(/[^\p{L}\p{N}@$!|*/]+/u)))
  return [...found].some(isBadWord)
}

function isBadWord(word: string): boolean {
  const { bad, longNames, parts } = lists()
  if (bad.has(word)) return true
  if (isAllowed(word)) return false
  const found = spellings(longNames.reduce((rest, name) => rest.replace(name, ' '), word))
  return found.some((text) => bad.has(text)) || hasOne(parts, found)
}

/** Whether a word is an allowed one, with or without the number of a shirt at one of its ends. */
function isAllowed(word: string): boolean {
  const { names } = lists()
  return names.has(word) || names.has(word.replace(/^\d{1,2}(?=\D)|(?<=\D)\d{1,2}$/, ''))
}

/** Whether one of the spellings has one of the parts, also where it repeats its letters. */
function hasOne(wanted: readonly string[], found: readonly string[]): boolean {
  const once = found.map((text) => text.replace(/(.)\1+/gu, '$1'))
  return [...found, ...once].some((text) => wanted.some((part) => text.includes(part)))
}

const toLetters = (signs: string) => [...signs].map((sign) => inWords[sign] ?? sign).join('')

/** A word, and what it can be meant as: signs and digits between letters as letters, one at an end too, an l as an i, letters repeated more than once. */
function spellings(word: string): readonly string[] {
  const letters = word.replace(/(?<=[\p{L}\d@$!|*])[\d@$!|*]+(?=\p{L})|[@$!](?=\p{L})/gu, toLetters)
  const ends = letters.replace(/^\d(?=\p{L}{2})|(?<=\p{L}{2})[\d@$!]$/gu, toLetters)
  const bare = [letters, ends].map((text) => text.replace(/[@$!|*]/g, ''))
  const read = [word, ...bare.flatMap((text) => [text, text.replaceAll('l', 'i'), text.replaceAll('i', 'l')])]
  return read.flatMap((text) => [text, text.replace(/(.)\1{2,}/gu, '$1$1')])
}
