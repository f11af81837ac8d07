import text from '../../dist/bad-words.txt'
import { lazy } from '../quiz/memory.ts'

/** What names are compared with, each as names are compared; written by scripts/bad-words.ts. */
export interface BadWords {
  /** Words that are refused, with spaces between them. */
  readonly words: string
  /** What is refused also inside a word. */
  readonly parts: readonly string[]
  /** Words that pass although a part of them is refused. */
  readonly allowed: readonly string[]
  /** Names that the owner has blocked. */
  readonly blocked: readonly string[]
}

/** Parts of at least so many letters are also looked for across the words of a name. */
const LEAST_ACROSS = 6
/** Allowed words of so many letters are held by no other word by chance: what is around them in a word is looked at without them. */
const LEAST_LONG = 10

const read = lazy((): BadWords => JSON.parse(text))

/** The names that the owner has blocked: every board is read without them. */
export const blockedNames = lazy((): ReadonlySet<string> => new Set(read().blocked))

/** The lists that a name is looked at with, made when the first one is saved: most isolates save none. */
export const lists = lazy(() => {
  const { words, parts, allowed } = read()
  return {
    bad: new Set(words.split(' ')),
    parts,
    longParts: parts.filter((part) => part.length >= LEAST_ACROSS),
    names: new Set(allowed),
    longNames: allowed.filter((name) => name.length >= LEAST_LONG),
  }
})
