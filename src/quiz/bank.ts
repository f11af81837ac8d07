import type { Almanac } from './almanac.ts'
import { allCandidates, type Candidate, factTold, namesOf, promptOf } from './candidate.ts'
import { lineOf } from './fact.ts'
import type { Kind } from './kinds/kind.ts'
import { type Option, sayIn } from './naming.ts'
import { drawOptions, optionCount } from './options.ts'
import { optionIds, type Question, type QuestionSource, type Stem } from './question.ts'
import { hash } from './random.ts'

/** Where the answer is to stand among `count` options, counted from 0; the seed settles what is left open. */
export type PlaceOf = (count: number, seed: string) => number

/** A place that only the seed decides. */
const anyPlace: PlaceOf = (count, seed) => hash(seed) % count

/** A question with what it was made from, for those who judge it. */
export interface Item {
  readonly question: Question
  readonly candidate: Candidate
  /** Its options, in the order shown. */
  readonly options: readonly Option[]
}

/** The question with words, wrong options and their order as the seed draws them; `undefined` when no wrong option is proved false. */
export function makeQuestion(
  almanac: Almanac,
  candidate: Candidate,
  seed: string,
  placeOf: PlaceOf = anyPlace,
): Question | undefined {
  return makeItem(almanac, candidate, seed, placeOf)?.question
}

/** The same question with what it was made from. */
export function makeItem(
  almanac: Almanac,
  candidate: Candidate,
  seed: string,
  placeOf: PlaceOf = anyPlace,
): Item | undefined {
  const stem = makeStem(almanac, candidate, seed)
  return stem && completeItem(stem, candidate, seed, placeOf)
}

/** The question without options, which take longer to draw; `undefined` when no wrong option is proved false. */
export function makeStem(almanac: Almanac, candidate: Candidate, seed: string): Stem | undefined {
  const { id, kind, about, difficulty, isOpener, incident, draft, asks, tells } = candidate
  if (candidate.distractors().length === 0) return undefined
  const fact = factTold(almanac, candidate)
  const { note } = draft.asks
  return {
    id,
    kind: kind.name,
    about,
    difficulty,
    isOpener,
    incident: incident.id,
    prompt: sayIn(almanac, promptOf(candidate), ownSeed(seed, id)),
    quote: candidate.body().quote,
    why: note === undefined ? fact : `${fact} ${note}`,
    fact,
    note,
    source: sourceOf(candidate),
    names: namesOf(candidate),
    asks,
    tells,
  }
}

function sourceOf({ incident, draft }: Candidate): QuestionSource {
  const { paragraphs, line = lineOf(incident) } = draft.asks
  return { incident: incident.id, paragraphs, ...(line !== undefined && { line }) }
}

/** The question of a stem with its options. */
export function completeItem(stem: Stem, candidate: Candidate, seed: string, placeOf: PlaceOf = anyPlace): Item {
  const { answer, ordered = false } = candidate.body()
  const distractors = candidate.distractors()
  const own = ownSeed(seed, candidate.id)
  const place = placeOf(optionCount(distractors), own)
  const options = drawOptions({ answer, distractors, ordered }, own, place)
  const question: Question = {
    ...stem,
    options: options.map(({ text }, i) => ({ id: optionIds[i] ?? 'a', text })),
    answer: optionIds[options.indexOf(answer)] ?? 'a',
  }
  return { question, candidate, options }
}

/** What decides a question's wording and options: the seed of its quiz, and the question. */
const ownSeed = (seed: string, id: string) => `${seed} ${id}`

/** Whether a question comes of a candidate: a wrong option is proved false. */
export const isMade = (almanac: Almanac, candidate: Candidate) => makeQuestion(almanac, candidate, 'bank') !== undefined

/** Every question of the almanac, with options as one fixed seed draws them: the bank. */
export function makeBank(almanac: Almanac, kinds: readonly Kind[]): readonly Question[] {
  return allCandidates(almanac, kinds)
    .map((candidate) => makeQuestion(almanac, candidate, 'bank'))
    .filter((question) => question !== undefined)
}

/** Whether a text has the form of a question's id and begins with an incident or a collection of the almanac. There may be no such question. */
export function isQuestionId({ collections, find }: Almanac, text: string): boolean {
  const [home = '', kind, subject, ...rest] = text.split('.')
  const known = find(home) !== undefined || collections.some(({ id }) => id === home)
  return known && Boolean(kind && subject) && rest.length === 0
}
