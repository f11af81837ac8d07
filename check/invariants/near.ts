import leven from 'leven'
import { fold } from '../../src/quiz/fold.ts'
import type { Names } from '../../src/quiz/names.ts'

/** A list of the registry in which every entry has an id. */
export type NameList = Exclude<keyof Names, 'pools'>

/** How many names are suggested at most, and for how many letters of a word one wrong letter is allowed. */
const MOST = 3
const LETTERS_PER_SLIP = 3

/** The known words that a text is most like, at most three; empty when it is like none. */
export function nearestTo(text: string, known: readonly string[]): readonly string[] {
  return nearest(
    text,
    known.map((word) => ({ word, means: word })),
  )
}

/** The ids of a list whose id or name a text is most like, at most three; empty when it is like none. */
export function nearestIds(names: Names, list: NameList, text: string): readonly string[] {
  const entries = Object.entries(names[list])
  return nearest(
    text,
    entries.flatMap(([id, { name, short = name, aliases = [] }]) =>
      [id, name, short, ...aliases].map((word) => ({ word, means: id })),
    ),
  )
}

/** The nearest ones only: others would distract. */
function nearest(text: string, known: readonly { word: string; means: string }[]): readonly string[] {
  const wanted = fold(text)
  const most = Math.max(1, Math.round(wanted.length / LETTERS_PER_SLIP))
  const measured = known.map(({ word, means }) => ({
    means,
    slips: leven(wanted, fold(word), { maxDistance: most + 1 }),
  }))
  const least = Math.min(most, ...measured.map(({ slips }) => slips))
  const near = measured.filter(({ slips }) => slips === least).map(({ means }) => means)
  return [...new Set(near)].slice(0, MOST)
}
