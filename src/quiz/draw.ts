// A quiz is drawn question by question, the last one first: incidents in turns, chance among their candidates, what the mix wants
// (mix.ts), and never a question that another one would give away. A shorter game ends sooner, with the same last question.
import { type Choice, choicesOf, type Draw, MOST_QUESTIONS, NEAR_GROUPS, preferred, type Stock } from './choice.ts'
import type { Entry } from './entry.ts'
import { type FoldedWords, foldNames, foldShown, givesAway, tellsFacts } from './independence.ts'
import { completeQuestion, optionsOf, stemOf } from './item.ts'
import { endings, isWorthyEnd, keepsShares, shares, type Traits } from './mix.ts'
import { isSpread, placeIn, type Sequence } from './places.ts'
import type { Question } from './question.ts'
import { rank } from './random.ts'

/** What was drawn: the questions in their order, and the one that ends a game of any length. */
export interface Drawing {
  readonly questions: readonly Question[]
  /** `undefined` where nothing could be asked. */
  readonly closer: Question | undefined
}

/** One incident that a draw takes questions from. */
interface Store {
  readonly stock: Stock
  /** What may still be drawn; `undefined` until it is looked at. */
  left: Set<Choice> | undefined
  drawn: number
}

/** A question that was drawn, as the mix sees it, with its folded words. */
interface Drawn extends Traits {
  readonly question: Question
  readonly words: FoldedWords
  /** The id of its collection. */
  readonly collection: string
}

/** How far a draw has come. */
interface State {
  readonly draw: Draw
  stores: readonly Store[]
  closer: Drawn | undefined
  readonly before: Drawn[]
}

/** Where there are so many incidents, each comes up once, but for one at most. */
const MOST_ONCE = MOST_QUESTIONS - 1

/** In a quiz shorter than this, breaking a share, or an uneven pattern of answers, is better than stopping. */
const LEAST_QUESTIONS = 10

/** Draws questions that do not give each other away, up to the number wanted. The seed picks the next incident among those with fewest questions so far. */
export function drawQuestions(draw: Draw): Drawing {
  const stores = draw.stocks.map((stock) => ({ stock, left: undefined, drawn: 0 }))
  const state: State = { draw, stores, closer: undefined, before: [] }
  state.closer = drawFrom(state, dueIn(state), [ofFirstGroup, ...endings])
  const { most = MOST_QUESTIONS, shares: all = shares } = draw
  while (state.closer && state.before.length < most - 1 && state.stores.length > 0) {
    const open = openIn(state)
    const drawn = drawnIn(state)
    const levels = drawn.length < LEAST_QUESTIONS ? [...all.keys(), all.length] : [0]
    const conditions = levels.map((given) => (choice: Choice) => keepsShares(all.slice(given), drawn, choice))
    const next = drawFrom(state, dueIn(state), conditions) ?? (draw.quotas && drawFrom(state, open, conditions))
    if (next) state.before.push(next)
    else state.stores = state.stores.filter((store) => !open.includes(store))
  }
  return { questions: state.before.map(({ question }) => question), closer: state.closer?.question }
}

/** The incidents that the next question may be about: those of each collection with fewest questions, or of all where there are no quotas. */
function openIn({ draw: { quotas, mostAhead = 1 }, stores }: State): readonly Store[] {
  if (!quotas) return leastDrawn(stores, mostAhead)
  return [...Map.groupBy(stores, collectionOf).values()].flatMap((own) => leastDrawn(own, mostAhead))
}

/** Of those, the incidents of collections that would not be ahead of their quota; all where there is none. */
function dueIn(state: State): readonly Store[] {
  const { quotas } = state.draw
  const open = openIn(state)
  if (!quotas) return open
  const drawn = drawnIn(state)
  const whole = Object.values(quotas).reduce((sum, quota) => sum + quota, 0)
  const due = open.filter((store) => {
    const id = collectionOf(store)
    const asked = drawn.filter(({ collection }) => collection === id).length
    return asked < Math.ceil(((quotas[id] ?? 0) * (drawn.length + 1)) / whole)
  })
  return due.length > 0 ? due : open
}

const collectionOf = ({ stock }: Store) => stock.head.collection

function leastDrawn(stores: readonly Store[], mostAhead: number): readonly Store[] {
  const least = Math.min(...stores.map(({ drawn }) => drawn))
  return stores.filter(({ drawn }) => drawn <= least + mostAhead)
}

/** A question worth being the last one, of the first groups: better from another incident than from another group. */
const ofFirstGroup = (choice: Choice) => choice.group <= NEAR_GROUPS && isWorthyEnd(choice)

const drawnIn = ({ before, closer }: State) => (closer ? [...before, closer] : before)

const sequenceIn = ({ before, closer }: State): Sequence => ({
  before: before.map(({ question }) => question),
  closer: closer?.question,
})

/** A question of one of the stocks that meets the first condition that any of them can meet. */
function drawFrom(
  state: State,
  stores: readonly Store[],
  conditions: readonly ((choice: Choice) => boolean)[],
): Drawn | undefined {
  const inTurn = rank(`${state.draw.seed} ${drawnIn(state).length}`, stores, ({ stock }) => stock.head.id)
  for (const fits of conditions)
    for (const store of inTurn) {
      const next = bestOf(state, store, fits)
      if (!next) continue
      store.drawn += 1
      return next
    }
  return undefined
}

/** The best question of the stock that fits the condition and those drawn; `undefined` where none is left. */
function bestOf(state: State, store: Store, fits: (choice: Choice) => boolean): Drawn | undefined {
  let uneven: Drawn | undefined
  store.left ??= new Set(choicesOf(state.draw.seed, store.stock, state.stores.length))
  for (const choice of preferred(state.before, store.left)) {
    if (!fits(choice) || !hasRoom(state, choice)) continue
    const next = makeFitting(state, store, choice)
    if (!next) store.left.delete(choice)
    else if (isSpread(sequenceIn(state), next.question)) return next
    else uneven ??= next
  }
  return drawnIn(state).length < LEAST_QUESTIONS ? uneven : undefined
}

/** Whether there is a place for it: what nearly every prompt of its incident tells can only be the first question, unless the incident comes up once. */
const hasRoom = ({ stores, before, closer }: State, { entry }: Choice) =>
  !entry.isOpener || stores.length >= MOST_ONCE || (closer !== undefined && before.length === 0)

/** The question of a choice; `undefined` where it and one of those drawn give each other away. What is cheap is compared first: facts, then names, then words. */
function makeFitting(state: State, { stock }: Store, choice: Choice): Drawn | undefined {
  const { seed } = state.draw
  const { entry, kind, about, difficulty, options } = choice
  const [mustNotTell, mustNotBeTold] = [toldBy(state, entry), drawnBeside(state)]
  if (mustNotTell.some(({ question }) => tellsFacts(question, entry))) return undefined
  if (mustNotBeTold.some(({ question }) => tellsFacts(entry, question))) return undefined
  const names = foldNames(entry.names)
  if (mustNotTell.some(({ words }) => givesAway(words, names))) return undefined
  const stem = stemOf({ entry, head: stock.head }, seed)
  const words = { ...names, text: foldShown(stem) }
  if (mustNotBeTold.some((other) => givesAway(words, other.words))) return undefined
  const question = completeQuestion(stem, entry, optionsOf(entry, seed, placeIn(sequenceIn(state))))
  return { question, words, collection: stock.head.collection, kind, about, difficulty, options }
}

/** Those that must not tell the answer of an entry: all that were drawn, but none if it opens the quiz, since they come later. */
const toldBy = (state: State, { isOpener }: Entry) => (isOpener && state.before.length === 0 ? [] : drawnIn(state))

/** Those whose answer the next question must not tell: all that were drawn but one that opened the quiz. */
const drawnBeside = (state: State) =>
  drawnIn(state).filter((drawn) => !(drawn === state.before[0] && drawn.question.isOpener))
