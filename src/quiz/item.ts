import type { Entry, EntryOption, Head } from './entry.ts'
import { drawOptions, optionCount } from './options.ts'
import { optionIds, type Question, type Stem } from './question.ts'
import { chancesOf, hash, lowest } from './random.ts'

/** Where the answer is to stand among `count` options, counted from 0; the seed settles what is left open. */
export type PlaceOf = (count: number, seed: string) => number

/** A place that only the seed decides. */
export const anyPlace: PlaceOf = (count, seed) => hash(seed) % count

/** A question that may be drawn, and the incident that it is about. */
export interface Asked {
  readonly entry: Entry
  readonly head: Pick<Head, 'id' | 'source'>
}

/** The question without options, which take longer to draw; the seed picks its wording. */
export function stemOf({ entry, head }: Asked, seed: string): Stem {
  const { id, kind, about, difficulty, isOpener = false, quote, fact, note, paragraphs = [], line } = entry
  const { corrected, withdrawn } = entry
  return {
    id,
    kind,
    about,
    difficulty,
    isOpener,
    incident: head.id,
    moment: entry.moment,
    prompt: promptOf(entry, ownSeed(seed, id)),
    quote,
    why: note === undefined ? fact : `${fact} ${note}`,
    fact,
    note,
    source: { incident: head.id, paragraphs, ...(line && { line }), told: head.source },
    ...(corrected && { corrected }),
    ...(withdrawn && { withdrawn }),
    names: entry.names,
    asks: entry.asks,
    tells: entry.tells,
  }
}

function promptOf({ prompts, kind }: Entry, seed: string): string {
  if (prompts.length < 2) return prompts[0] ?? ''
  const chanceOf = chancesOf(`${seed} ${kind}`)
  const [first = 0] = lowest(prompts.length, 1, (i) => chanceOf(String(i)))
  return prompts[first] ?? ''
}

/** The options of an entry in the order shown, as the seed draws them. */
export function optionsOf(entry: Entry, seed: string, placeOf: PlaceOf = anyPlace): readonly EntryOption[] {
  const { id, answer, wrong, ordered = false } = entry
  const own = ownSeed(seed, id)
  return drawOptions({ answer, distractors: wrong, ordered }, own, placeOf(optionCount(wrong), own))
}

/** The question of a stem with its options. */
export function completeQuestion(stem: Stem, entry: Entry, options: readonly EntryOption[]): Question {
  return {
    ...stem,
    options: options.map(({ text }, i) => ({ id: optionIds[i] ?? 'a', text })),
    answer: optionIds[options.indexOf(entry.answer)] ?? 'a',
  }
}

/** The question of an entry as the seed draws it. */
export function questionOf(asked: Asked, seed: string, placeOf: PlaceOf = anyPlace): Question {
  return completeQuestion(stemOf(asked, seed), asked.entry, optionsOf(asked.entry, seed, placeOf))
}

/** What decides a question's wording and options: the seed of its quiz, and the question. */
const ownSeed = (seed: string, id: string) => `${seed} ${id}`
