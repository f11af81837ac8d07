// How names are written. One source prints capitals without accents ("Gustavo PENA"), another accents without given names
// ("Peña"): names are compared without both, and shown with the best accents that any source has.
import { fold } from '../../src/quiz/fold.ts'
import type { PrintedName } from './row.ts'

/** A text in NFC with one kind of apostrophe (’), single spaces, and the Turkish ı that one source prints as a Greek iota. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/['‘`´ʼ]/g, '’')
    .replace(/ι/g, 'ı')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Letters that no decomposition turns into plain ones, as sources without accents print them. */
const PLAIN: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ə: 'a' }

/** The words of a name as names are compared: small letters without accents, "Häßler" as `hassler`. */
export function wordsOf(name: string): readonly string[] {
  const plain = cleanText(name)
    .toLowerCase()
    .replace(/[æœđðłþıə]/g, (letter) => PLAIN[letter] ?? letter)
  return fold(plain).split(' ').filter(Boolean)
}

/** A name as one run of small letters, so that "SON Heungmin" equals "Son Heung-min". */
export const runOf = (name: string) => wordsOf(name).join('')

/** The same with "ae", "oe", "ue" as the plain vowel: "Buchmueller" equals "Büchmüller". */
const umlautRun = (run: string) => run.replace(/([aou])e/g, '$1').replace(/aa/g, 'a')

/** Whether two names are one name but for accents, umlauts, hyphens and capitals. */
export function isSameName(one: string, other: string): boolean {
  return runOf(one) === runOf(other) || umlautRun(runOf(one)) === umlautRun(runOf(other))
}

/** Whether two names may be one person's: every word of the shorter is, but for a letter or two, a word of the longer. */
export function isAlike(one: string, other: string): boolean {
  if (isSameName(one, other)) return true
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  if (!few || !many || few.length === 0) return false
  const left = [...many]
  return few.every((word) => {
    const at = left.findIndex((each) => isNear(word, each))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** Whether two folded words differ by no more than a slip: one letter from five letters on, two from eight. */
function isNear(one: string, other: string): boolean {
  if (umlautRun(one) === umlautRun(other)) return true
  const length = Math.min(one.length, other.length)
  return distance(one, other) <= (length >= 8 ? 2 : length >= 5 ? 1 : 0)
}

/** How many letters have to be put in, left out or changed to make one text of another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** How many letters of a name have something that a plain alphabet lacks. */
export const accentsIn = (name: string) =>
  [...name.normalize('NFC')].filter((letter) => letter > '\u007f' && letter !== '’').length

/** An id made of a name: "Mesut Özil" is `mesut-ozil`. */
export const slugOf = (name: string) => wordsOf(name).join('-')

const particles = new Set([
  'van',
  'der',
  'den',
  'de',
  'ten',
  'ter',
  'von',
  'da',
  'do',
  'dos',
  'das',
  'del',
  'la',
  'di',
  'of',
])

/** A printed name with capitals only where names have them: "Virgil VAN DIJK" is "Virgil van Dijk". */
export function readableName({ printed }: PrintedName): string {
  const words = cleanText(printed).split(' ')
  return words.map((word, i) => readableWord(word, i > 0 && i < words.length - 1)).join(' ')
}

/** Which of two namesakes a player is: "ALFREDO II". */
const ordinals: ReadonlySet<string> = new Set(['II', 'III', 'IV'])

function readableWord(word: string, isInside: boolean): string {
  if (ordinals.has(word)) return word
  const [, before = '', loud = ''] =
    /^(Ma?c|De|Di|La|Le|Van)?((?=.*\p{Lu}{2})[^\p{Ll}]*[^\p{Ll}ß]|(?=.*\p{Lu}{2})[\p{Lu}ß’-]+)$/u.exec(word) ?? []
  if (loud === '') return word
  const lower = loud.toLowerCase()
  if (before === '' && isInside && particles.has(lower)) return lower
  const shown = lower
    .replace(/(^|[-’./])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase())
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
  return before + shown.replace(/’S$/u, '’s')
}

/** Whether a spelling has capitals only where names have them: what no source in capitals prints. */
const isNatural = (name: string) => name.split(' ').every((word) => readableWord(word, false) === word)

/** The name with each of its words as the best spelling that a list of other spellings has for it. */
export function bestSpelling(name: PrintedName, others: readonly string[]): string {
  const shown = readableName(name)
  const natural = others.filter(isNatural).map(cleanText)
  const [whole] = natural.filter((other) => isSameName(shown, other)).sort((a, b) => accentsIn(b) - accentsIn(a))
  if (whole !== undefined && accentsIn(whole) >= accentsIn(shown)) return whole
  const words = natural.flatMap((other) => other.split(' ')).sort((a, b) => accentsIn(b) - accentsIn(a))
  return shown
    .split(' ')
    .map((word) => {
      const better = words.find((each) => isSameName(each, word))
      return better !== undefined && accentsIn(better) > accentsIn(word) ? better : word
    })
    .join(' ')
}
