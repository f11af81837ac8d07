// A wrong option is a claim to be disproved, not "some other name". Truth has three values; only what is proved false is
// offered, and what the editor listed under neverOffer counts as unknown. Fewer options rather than a doubtful one.

import { fold } from './fold.ts'
import type { Incident } from './incident.ts'
import type { Option } from './naming.ts'
import { rank } from './random.ts'
import { isData } from './source.ts'

/** Whether an option would be right: only `false` may be offered beside the answer. */
export type Truth = 'true' | 'false' | 'unknown'

/** How many wrong options a question has when enough are proved false. */
export const DISTRACTORS = 3

/**
 * Judges options of a question on a fact, given by its full name. The answer is true. The same thing under another name, and
 * what the editor bars, is unknown. Anything else is false, since the fact has one value.
 */
export function judgeOf(incident: Incident, fact: string, answer: Option): (option: Option) => Truth {
  const barred = neverOffered(incident, fact)
  const barredNames = barred.map(fold)
  const answerNames = namesOf(answer).map(fold)
  return (option) => {
    const names = namesOf(option).map(fold)
    if (barred.includes(option.key) || names.some((name) => barredNames.includes(name))) return 'unknown'
    if (option.key === answer.key) return 'true'
    return names.some((name) => answerNames.includes(name)) ? 'unknown' : 'false'
  }
}

const namesOf = ({ text, aliases = [] }: Option): readonly string[] => [text, ...aliases]

/** What the editor bars as options for a fact. */
function neverOffered({ neverOffer, timeline }: Incident, ref: string): readonly string[] {
  if (neverOffer.length === 0) return []
  const [, fact = ''] = ref.split('/')
  const [holder = '', field] = fact.split('.')
  const kind = timeline.find(({ id }) => id === holder)?.kind
  return neverOffer
    .filter((entry) => entry.fact === fact || entry.fact === `${kind}s.${field}`)
    .flatMap(({ options }) => options.map(String))
}

/** The right option, and plausible others. */
interface Offer {
  readonly answer: Option
  readonly others: readonly Option[]
}

/**
 * Those of the other options that are proved false for the fact, no two with the same text, in the order given. Where the
 * incident was read in data, whose names no editor has looked at, also none that is part of another one or gives the answer away
 * by its length.
 */
export function provedFalse(incident: Incident, fact: string, { answer, others }: Offer): readonly Option[] {
  const seen = new Set<string>()
  const judge = judgeOf(incident, fact, answer)
  const proved = others.filter((option) => {
    const folded = fold(option.text)
    if (seen.has(folded) || judge(option) !== 'false') return false
    seen.add(folded)
    return true
  })
  return isData(incident) ? looksAlike(answer, proved) : proved
}

/** How many times longer or shorter than another option the answer may be, where one of them has so many letters. */
const LENGTHS = { most: 2, telling: 16 }

/** The options whose names are no part of the answer, of each other or the other way round, and that look like it: by length and signs. */
function looksAlike(answer: Option, options: readonly Option[]): readonly Option[] {
  const kept = [` ${fold(answer.text)} `]
  return options.filter(({ text }) => {
    const folded = ` ${fold(text)} `
    const isPart = kept.some((other) => other.includes(folded) || folded.includes(other))
    if (isPart || !isOfLength(answer.text.length, text.length) || hasSign(text) !== hasSign(answer.text)) return false
    kept.push(folded)
    return true
  })
}

/** Whether a name stands out among others by a figure, a bracket or a comma. */
const hasSign = (text: string) => /[\d(),]/.test(text)

const isOfLength = (one: number, other: number) =>
  Math.max(one, other) < LENGTHS.telling || Math.max(one, other) <= LENGTHS.most * Math.min(one, other)

/** What drawing looks at in an option. */
interface Drawn {
  readonly key: string
  readonly order?: number
  readonly near?: true
}

/** How many options a question has: the answer, and up to three of its distractors. */
export const optionCount = (distractors: readonly Drawn[]) => 1 + Math.min(DISTRACTORS, distractors.length)

/** How many of the distractors, best known first, count as well known: one of them is always offered, unless enough of them are of the match. */
export const wellKnown = (distractors: readonly Drawn[]) => Math.ceil(distractors.length / 2)

interface Drawable<T extends Drawn> {
  readonly answer: T
  readonly distractors: readonly T[]
  readonly ordered: boolean
}

/** The options as the seed draws them, those of the match first, the answer at the place (from 0); in their own order where they have one, the answer as near to the place as that allows. */
export function drawOptions<T extends Drawn>(
  { answer, distractors, ordered }: Drawable<T>,
  seed: string,
  place: number,
): readonly T[] {
  const wrong = rank(seed, distractors, ({ key }) => key)
  if (ordered) return drawOrdered(answer, wrong, place)
  const [known] = wrong.filter((option) => distractors.indexOf(option) < wellKnown(distractors))
  const near = wrong.filter((option) => option.near)
  const offered = [...new Set([...near, ...(known ? [known] : []), ...wrong])].slice(0, DISTRACTORS)
  const drawn = rank(`${seed} places`, offered, ({ key }) => key)
  return [...drawn.slice(0, place), answer, ...drawn.slice(place)]
}

/** The answer gets its place by drawing that many smaller options, as far as there are any. */
function drawOrdered<T extends Drawn>(answer: T, wrong: readonly T[], place: number): readonly T[] {
  const smaller = wrong.filter(({ order = 0 }) => order < (answer.order ?? 0))
  const larger = wrong.filter(({ order = 0 }) => order > (answer.order ?? 0))
  const count = Math.min(DISTRACTORS, wrong.length)
  const below = Math.min(Math.max(place, count - larger.length), smaller.length)
  const drawn = [...smaller.slice(0, below), answer, ...larger.slice(0, count - below)]
  return drawn.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
}
