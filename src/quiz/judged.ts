// Questions made straight from candidates, for those who judge them before they are shipped.
import type { Almanac } from './almanac.ts'
import { allCandidates, type Candidate } from './candidate.ts'
import type { Entry } from './entry.ts'
import { anyPlace, completeQuestion, optionsOf, type PlaceOf, stemOf } from './item.ts'
import type { Kind } from './kinds/kind.ts'
import type { Option } from './naming.ts'
import type { Question } from './question.ts'
import { toEntry } from './to-entry.ts'
import { headOf } from './told.ts'

/** A question with what it was made from. */
export interface Item {
  readonly question: Question
  readonly candidate: Candidate
  /** Its options, in the order shown. */
  readonly options: readonly Option[]
}

/** The first day of all: what is judged is not bound to a day. */
const EVER = '0000-01-01'

/** The question of a candidate as each of the seeds draws it; empty when no wrong option is proved false. */
export function itemsOf(
  almanac: Almanac,
  candidate: Candidate,
  seeds: readonly string[],
  placeOf: PlaceOf = anyPlace,
): readonly Item[] {
  const undated = toEntry(almanac, candidate)
  if (!undated) return []
  const entry: Entry = { ...undated, from: EVER }
  const head = headOf(almanac, candidate.incident)
  const all = [candidate.body().answer, ...candidate.distractors()]
  return seeds.map((seed) => {
    const drawn = optionsOf(entry, seed, placeOf)
    return {
      question: completeQuestion(stemOf({ entry, head }, seed), entry, drawn),
      candidate,
      options: drawn.flatMap(({ text }) => all.find((option) => option.text === text) ?? []),
    }
  })
}

/** The question of a candidate as the seed draws it; `undefined` when no wrong option is proved false. */
export const makeItem = (almanac: Almanac, candidate: Candidate, seed: string, placeOf?: PlaceOf): Item | undefined =>
  itemsOf(almanac, candidate, [seed], placeOf)[0]

/** The same question without what it was made from. */
export const makeQuestion = (...given: Parameters<typeof makeItem>): Question | undefined =>
  makeItem(...given)?.question

/** Whether a question comes of a candidate: a wrong option is proved false. */
export const isMade = (_: Almanac, candidate: Candidate) => candidate.distractors().length > 0

/** Every question of the almanac, with options as one fixed seed draws them. */
export function makeQuestions(almanac: Almanac, kinds: readonly Kind[]): readonly Question[] {
  return allCandidates(almanac, kinds)
    .map((candidate) => makeQuestion(almanac, candidate, 'bank'))
    .filter((question) => question !== undefined)
}
