// Whether a question fits those that are drawn: there is a place for it, neither gives the other away, and the places of the
// answers stay spread.
import { type Choice, type Draw, MOST_QUESTIONS, type Stock } from './choice.ts'
import type { Entry } from './entry.ts'
import { type FoldedWords, foldNames, foldShown, givesAway, tellsFacts } from './independence.ts'
import { completeQuestion, optionsOf, stemOf } from './item.ts'
import type { Traits } from './mix.ts'
import { isSpread, placeIn, type Sequence } from './places.ts'
import { optionIds, type Question, type Stem } from './question.ts'

/** One incident that a draw takes questions from. */
export interface Store {
  readonly stock: Stock
  /** What may still be drawn; `undefined` until it is looked at. */
  left: Set<Choice> | undefined
  drawn: number
}

/** A question that was drawn, as the mix sees it, with its folded words. */
export interface Drawn extends Traits {
  readonly question: Question
  readonly words: FoldedWords
  /** The id of its collection. */
  readonly collection: string
}

/** How far a draw has come. */
export interface State {
  readonly draw: Draw
  stores: readonly Store[]
  closer: Drawn | undefined
  readonly before: Drawn[]
}

/** Where there are so many incidents, each comes up once, but for one at most. */
const MOST_ONCE = MOST_QUESTIONS - 1

/** Every question that was drawn, the last one at the end. */
export const drawnIn = ({ before, closer }: State) => (closer ? [...before, closer] : before)

const sequenceIn = ({ before, closer }: State): Sequence => ({
  before: before.map(({ question }) => question),
  closer: closer?.question,
})

/** The question of a choice with its options; `later` where it has no place now and may have one later, `never` where it and one of those drawn give each other away. */
export function fitIn(state: State, { stock }: Store, choice: Choice): Drawn | 'later' | 'never' {
  const { entry, kind, about, difficulty, options } = choice
  if (!hasRoom(state, entry)) return 'later'
  const fitting = makeFitting(state, stock, entry)
  if (!fitting) return 'never'
  const question = placeIt(state, entry, fitting.stem)
  const { words } = fitting
  return question ? { question, words, collection: stock.head.collection, kind, about, difficulty, options } : 'later'
}

/** Whether there is a place for it: what nearly every prompt of its incident tells can only be the first question, unless the incident comes up once. */
const hasRoom = ({ stores, before, closer }: State, { isOpener }: Entry) =>
  !isOpener || stores.length >= MOST_ONCE || (closer !== undefined && before.length === 0)

/** A question before its options are placed. */
interface Fitting {
  readonly stem: Stem
  readonly words: FoldedWords
}

/** What is asked of an entry; `undefined` where it and one of those drawn give each other away. What is cheap is compared first: facts, then names, then words. */
function makeFitting(state: State, { head }: Stock, entry: Entry): Fitting | undefined {
  const [mustNotTell, mustNotBeTold] = [toldBy(state, entry), drawnBeside(state)]
  if (mustNotTell.some(({ question }) => tellsFacts(question, entry))) return undefined
  if (mustNotBeTold.some(({ question }) => tellsFacts(entry, question))) return undefined
  const names = foldNames(entry.names)
  if (mustNotTell.some(({ words }) => givesAway(words, names))) return undefined
  const stem = stemOf({ entry, head }, state.draw.seed)
  const words = { ...names, text: foldShown(stem) }
  return mustNotBeTold.some((other) => givesAway(words, other.words)) ? undefined : { stem, words }
}

/** Those that must not tell the answer of an entry: all that were drawn, but none if it opens the quiz, since they come later. */
const toldBy = (state: State, { isOpener }: Entry) => (isOpener && state.before.length === 0 ? [] : drawnIn(state))

/** Those whose answer the next question must not tell: all that were drawn but one that opened the quiz. */
const drawnBeside = (state: State) =>
  drawnIn(state).filter((drawn) => !(drawn === state.before[0] && drawn.question.isOpener))

/** The question with its options so that answers stay spread; `undefined` where its answer can stand in no such place, as it happens to a number with few smaller ones. */
function placeIt(state: State, entry: Entry, stem: Stem): Question | undefined {
  const sequence = sequenceIn(state)
  for (const nth of optionIds.keys()) {
    const question = completeQuestion(stem, entry, optionsOf(entry, state.draw.seed, placeIn(sequence, nth)))
    if (isSpread(sequence, question)) return question
  }
  return undefined
}
