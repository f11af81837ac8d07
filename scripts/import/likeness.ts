import { foldText } from '../../src/quiz/fold.ts'
import type { PrintedName } from './row.ts'

/** How alike two names are: `same` letters, a `whole` name that fits another, the same `surname`, `near` spelling. */
export type Likeness = 'same' | 'whole' | 'surname' | 'near'

const ORDER: readonly Likeness[] = ['near', 'surname', 'whole', 'same']
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ð: 'd', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ə: 'e' }

/** How alike two printed names are, undefined where they cannot be one person's: "PENA" and "Gustavo Peña" share a surname. */
export function likenessOf(first: PrintedName, second: PrintedName): Likeness | undefined {
  const [one, two] = [wordsOf(first.printed), wordsOf(second.printed)]
  if (one.join('') === two.join('')) return 'same'
  if (isSubset(one, two) || isSubset(two, one) || one.toSorted().join() === two.toSorted().join())
    return bySize(one, two)
  const [firstLast, secondLast] = [surnameOf(first), surnameOf(second)]
  if (sharesSurname(one, two, firstLast, secondLast)) return 'surname'
  return isNear(firstLast, secondLast) || areNear(one, two) ? 'near' : undefined
}

/** Whole names, last words, or a name of one word and any word of the other are spelt much alike, or one is cut short. */
function areNear(one: readonly string[], two: readonly string[]): boolean {
  const [last, otherLast] = [one.at(-1) ?? '', two.at(-1) ?? '']
  if (isNear(one.join(''), two.join('')) || isNear(last, otherLast)) return true
  if (isCut(last, otherLast) || isCut(otherLast, last)) return true
  if (one.length > 1 && two.length > 1) return false
  return one.some((word) => two.some((other) => isNear(word, other) || isCut(word, other) || isCut(other, word)))
}

const isCut = (short: string, long: string) => short.length > 3 && long.startsWith(short)

/** Whether the first likeness is closer than the second; anything is closer than none. */
export function isCloser(first: Likeness | undefined, second: Likeness | undefined): boolean {
  return (first ? ORDER.indexOf(first) : -1) > (second ? ORDER.indexOf(second) : -1)
}

/** The words of a name as names are compared: folded, and with "ue", "oe", "ae" as u, o, a ("MUELLER" = "Müller"), without "II". */
export function wordsOf(name: string): readonly string[] {
  const plain = name.toLowerCase().replace(/[łđðıæœþə]/g, (letter) => LETTERS[letter] ?? letter)
  return foldText(plain)
    .replace(/([uoa])e/g, '$1')
    .split(' ')
    .filter((word) => word !== '' && !/^i{2,3}$/.test(word))
    .map((word) => (word === 'jr' ? 'junior' : word))
}

function surnameOf({ printed, surname }: PrintedName): string {
  return surname === undefined ? (wordsOf(printed).at(-1) ?? '') : wordsOf(surname).join('')
}

const isSubset = (part: readonly string[], all: readonly string[]) =>
  part.length > 0 && part.every((word) => all.some((other) => fits(word, other)))

/** A word fits itself, and an initial fits the word that it begins. */
const fits = (word: string, other: string) => word === other || (word.length === 1 && other.startsWith(word))

const bySize = (one: readonly string[], two: readonly string[]): Likeness =>
  Math.min(one.length, two.length) > 1 ? 'whole' : 'surname'

function sharesSurname(one: readonly string[], two: readonly string[], first: string, second: string): boolean {
  const joins = (words: readonly string[], name: string) =>
    name.length > 2 && words.join(' ').replace(/ /g, '').endsWith(name)
  return first === second || two.includes(first) || one.includes(second) || joins(two, first) || joins(one, second)
}

/** One letter differs in five, two in eight: spellings of one name, and transliterations. */
function isNear(first: string, second: string): boolean {
  const longest = Math.max(first.length, second.length)
  const most = longest >= 8 ? 2 : longest >= 5 ? 1 : 0
  return Math.abs(first.length - second.length) <= most && distance(first, second) <= most
}

/** How many letters have to be added, taken away or changed to make one text of the other. */
export function distance(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...first].entries()) {
    const next = [at + 1]
    for (const [column, other] of [...second].entries())
      next.push(
        Math.min((next[column] ?? 0) + 1, (row[column + 1] ?? 0) + 1, (row[column] ?? 0) + (letter === other ? 0 : 1)),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
