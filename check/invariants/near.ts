import leven from 'leven'
import { foldText } from '../../src/quiz/fold.ts'
import { remember } from '../../src/quiz/memory.ts'
import type { Names } from '../../src/quiz/names.ts'

/** A list of the registry in which every entry has an id. */
export type NameList = Exclude<keyof Names, 'pools'>

/** How many names are suggested at most, and for how many letters of a word one wrong letter is allowed. */
const MOST_SUGGESTED = 3
const LETTERS_PER_SLIP = 3

/** The known words that a text is most like, at most three; empty when it is like none. */
export function nearestTo(text: string, known: readonly string[]): readonly string[] {
  return nearest(
    text,
    known.map((word) => ({ word: foldText(word), means: word })),
  )
}

/** The ids of a list whose id or name a text is most like, at most three; empty when it is like none. */
export const nearestIds = (names: Names, list: NameList, text: string): readonly string[] =>
  nearest(text, wordsOf(names)(list))

/** How many registries, and how many lists of one, the words are remembered of: many ids may be wrong at once. */
const MOST = { names: 2, lists: 10 }

const wordsOf = remember(MOST.names, (names: Names) =>
  remember(MOST.lists, (list: NameList) =>
    Object.entries(names[list]).flatMap(([id, { name, short = name, aliases = [] }]) =>
      [...new Set([id, name, short, ...aliases].map(foldText))].map((word) => ({ word, means: id })),
    ),
  ),
)

/** The nearest ones only: others would distract. Known words are folded. */
function nearest(text: string, known: readonly { word: string; means: string }[]): readonly string[] {
  const wanted = foldText(text)
  const most = Math.max(1, Math.round(wanted.length / LETTERS_PER_SLIP))
  const measured = known.map(({ word, means }) => ({
    means,
    slips: leven(wanted, word, { maxDistance: most + 1 }),
  }))
  const least = Math.min(most, ...measured.map(({ slips }) => slips))
  const near = measured.filter(({ slips }) => slips === least).map(({ means }) => means)
  return [...new Set(near)].slice(0, MOST_SUGGESTED)
}
