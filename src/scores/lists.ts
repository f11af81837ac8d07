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

/** The lists, read when the first name is looked at: most isolates see none. */
export const lists = lazy(() => {
  const { words, parts, allowed, blocked }: BadWords = JSON.parse(text)
  return {
    bad: new Set(words.split(' ')),
    parts,
    longParts: parts.filter((part) => part.length >= LEAST_ACROSS),
    names: new Set(allowed),
    longNames: allowed.filter((name) => name.length >= LEAST_LONG),
    blocked: new Set(blocked),
  }
})
