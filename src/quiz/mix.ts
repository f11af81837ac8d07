// What a quiz is mixed of. This is the one place that says it: to have more words or fewer dates, change the numbers here. The
// draw asks it at every place, `check/rules/set.ts` holds finished quizzes to it.
import type { Difficulty } from './difficulty.ts'
import type { About } from './kinds/kind.ts'
import type { Question } from './question.ts'

/** What the mix looks at in a question. */
export interface Traits {
  readonly kind: string
  readonly about: About
  readonly difficulty: Difficulty
  /** How many options it has. */
  readonly options: () => number
}

/** A question as the mix sees it. */
export const traitsOf = ({ kind, about, difficulty, options }: Question): Traits => ({
  kind,
  about,
  difficulty,
  options: () => options.length,
})

/** A share of the questions of a quiz: how many of ten at least and at most. */
export interface Share {
  readonly name: string
  readonly isOf: (question: Traits) => boolean
  readonly least?: number
  readonly most?: number
  /** Set where such a question is neither the first nor the last. */
  readonly inside?: true
  /** Set where it also holds for a quiz that is limited to a group of kinds. */
  readonly always?: true
}

/** What a collection wants of ten questions: how many about words at least, how many clerical ones at most. */
export interface MixOf {
  readonly words: number
  readonly clerical: number
}

/** Every share of a mix. Where there is too little to ask, a quiz of up to ten questions gives them up, the first one first. */
export const sharesOf = ({ words, clerical }: MixOf): readonly Share[] => [
  { name: 'words', isOf: ({ about }) => about === 'words', least: words },
  { name: 'clerical', isOf: ({ about }) => about === 'clerical', most: clerical, inside: true },
  { name: 'true or false', isOf: ({ kind }) => kind === 'true-false', most: 1 },
  { name: 'two options', isOf: ({ options }) => options() === 2, most: 2, always: true },
]

/** The shares of a quiz on what was said and done: what a collection of hand-written incidents wants. */
export const shares: readonly Share[] = sharesOf({ words: 3, clerical: 2 })

/** What the last question is like, best first: hard because it is good. */
export const endings: readonly ((question: Traits) => boolean)[] = [
  (question) => isWorthyEnd(question),
  (question) => question.difficulty === 'medium' && isGoodEnd(question),
  (question) => mayEnd(shares, question),
  () => true,
]

/** Whether a question is worth being the last one: hard, not clerical, and more than a choice of two. */
export const isWorthyEnd = (question: Traits) => question.difficulty === 'hard' && isGoodEnd(question)

const isGoodEnd = (question: Traits) => mayEnd(shares, question) && question.options() > 2

const mayEnd = (of: readonly Share[], question: Traits) => !of.some(({ inside, isOf }) => inside && isOf(question))

/** Of how many questions the shares are counted. */
const WHOLE = 10
/** The shortest game. */
const SHORTEST = 3

/** How many questions of a share a game of a length has, at least and at most: in proportion, rounded. */
export function boundsOf({ least = 0, most = WHOLE }: Share, length: number): { least: number; most: number } {
  const inProportion = (of: number) => Math.round((of * length) / WHOLE)
  return { least: inProportion(least), most: inProportion(most) }
}

/**
 * Whether a question may be asked next, so that a game which ends after it with the last question keeps the shares. The last
 * question is drawn first, so it counts among those drawn.
 */
export function keepsShares(of: readonly Share[], drawn: readonly Traits[], next: Traits): boolean {
  return keeps(countShares(of, drawn), next)
}

/** A share at one place of a quiz: whether one more question of it is barred, and whether one is wanted. */
export interface CountedShare extends Pick<Share, 'isOf'> {
  readonly isBarred: boolean
  readonly isWanted: boolean
}

/** The shares as they stand after the questions that were drawn. */
export function countShares(of: readonly Share[], drawn: readonly Traits[]): readonly CountedShare[] {
  const length = drawn.length + 1
  return of.map((share) => {
    const count = drawn.filter(share.isOf).length
    const { least, most } = boundsOf(share, Math.max(length, SHORTEST))
    const isBarred = count >= most || (share.inside === true && drawn.length <= 1)
    return { isOf: share.isOf, isBarred, isWanted: count < least && length >= SHORTEST }
  })
}

/** Whether a question may be asked next by the counted shares. */
export const keeps = (counted: readonly CountedShare[], next: Traits) =>
  counted.every(({ isOf, isBarred, isWanted }) => (isOf(next) ? !isBarred : !isWanted))

/** Of how many kinds a game of ten questions is, at least. */
export const LEAST_KINDS = 6

/** Whether the next question has to be of a kind that was not asked yet, so that ten questions are of enough kinds. */
export function needsNewKind(drawn: readonly Traits[]): boolean {
  const left = WHOLE - drawn.length
  return left > 0 && left <= LEAST_KINDS - new Set(drawn.map(({ kind }) => kind)).size
}

/** How games of a quiz break the shares, by the questions of its longest game: a shorter one leaves out those before the last. */
export function sharesBroken(longest: readonly Traits[], of = shares): readonly string[] {
  return longest.flatMap((_, i) =>
    i < SHORTEST - 1 ? [] : sharesBrokenIn([...longest.slice(0, i), ...longest.slice(-1)], of),
  )
}

function sharesBrokenIn(game: readonly Traits[], of: readonly Share[]): readonly string[] {
  const ends = [game[0], game.at(-1)].filter((question) => question !== undefined)
  return of.flatMap((share) => {
    const count = game.filter(share.isOf).length
    const { least, most } = boundsOf(share, game.length)
    if (count < least || count > most) return `${count} of ${game.length} are ${share.name}, not ${least} to ${most}`
    return share.inside && ends.some(share.isOf) ? `the first or the last is ${share.name}` : []
  })
}
