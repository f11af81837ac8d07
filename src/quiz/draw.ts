// A quiz is drawn question by question, the last one first: incidents in turns, chance among their questions, what the mix wants
// (mix.ts), and never a question that another one would give away. A shorter game ends sooner, with the same last question.
import {
  type Choice,
  choicesOf,
  type Draw,
  isNear,
  MOST_QUESTIONS,
  type PlacedChoice,
  placeChoices,
  takeBest,
} from './choice.ts'
import { type Drawn, drawnIn, fitIn, type State, type Store } from './fitting.ts'
import { countShares, endings, isWorthyEnd, keeps, needsNewKind, shares } from './mix.ts'
import type { Question } from './question.ts'
import { rank } from './random.ts'

/** What was drawn: the questions in their order, and the one that ends a game of any length. */
export interface Drawing {
  readonly questions: readonly Question[]
  /** `undefined` where nothing could be asked. */
  readonly closer: Question | undefined
}

/** In a quiz shorter than this, breaking a share is better than stopping. */
const LEAST_QUESTIONS = 10

/** How many draws about one incident are made to find one that need not break a share before that. */
const TRIES = 12

/** Draws questions that do not give each other away, up to the number wanted. The seed picks the next incident among those with fewest questions so far. */
export function drawQuestions(draw: Draw): Drawing {
  const wantsAll = draw.stocks.length === 1 && isWholeMix(draw)
  for (let i = 0; wantsAll && i < TRIES && (i === 0 || hasEnough(draw)); i += 1) {
    const state = drawAll({ ...draw, seed: i === 0 ? draw.seed : `${draw.seed} ${i}` }, { isStrict: true })
    if (drawnIn(state).length >= LEAST_QUESTIONS) return toDrawing(state)
  }
  return toDrawing(drawAll(draw, { isStrict: false }))
}

/** Whether a draw about one incident has the questions that all of the mix asks for: if not, another try is in vain. */
function hasEnough({ seed, stocks, shares: all = shares }: Draw): boolean {
  const choices = stocks.flatMap((stock) => choicesOf(seed, stock, 1))
  return (
    choices.length >= LEAST_QUESTIONS &&
    all.every(({ least, isOf }) => least === undefined || choices.filter(isOf).length >= least)
  )
}

/** Draws until nothing fits any more. A strict draw breaks no share. */
function drawAll(draw: Draw, { isStrict }: { readonly isStrict: boolean }): State {
  const stores = draw.stocks.map((stock) => ({ stock, left: undefined, drawn: 0 }))
  const state: State = { draw, stores, closer: undefined, before: [] }
  state.closer = drawFrom(state, dueIn(state), [ofFirstGroup, ...endings])
  const { most = MOST_QUESTIONS } = draw
  while (state.closer && state.before.length < most - 1 && state.stores.length > 0) {
    const open = openIn(state)
    const conditions = conditionsIn(state, isStrict)
    const next =
      drawSecond(state, open, conditions) ??
      drawFrom(state, dueIn(state), conditions) ??
      (draw.quotas && drawFrom(state, open, conditions))
    if (next) state.before.push(next)
    else state.stores = state.stores.filter((store) => !open.includes(store))
  }
  return state
}

/** What keeps all of the mix, from whose turn it is or else a second question of a strict stock; `undefined` where no stock is strict, or none has such a question. */
function drawSecond(
  state: State,
  open: readonly Store[],
  [keepsAll]: readonly ((choice: Choice) => boolean)[],
): Drawn | undefined {
  const strict = state.stores.filter(({ stock }) => stock.isStrict)
  if (strict.length === 0 || !keepsAll) return undefined
  return drawFrom(state, open, [keepsAll]) ?? drawFrom(state, strict, [keepsAll])
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

/** What the next question has to meet, the best first: all of the mix, then less and less of it. */
function conditionsIn(state: State, isStrict: boolean): readonly ((choice: Choice) => boolean)[] {
  const { shares: all = shares } = state.draw
  const drawn = drawnIn(state)
  const counted = countShares(all, drawn)
  const keepsFrom = (given: number) => (choice: Choice) => keeps(counted.slice(given), choice)
  const mustBeNew = isWholeMix(state.draw) && needsNewKind(drawn)
  const isNew = ({ kind }: Choice) => !drawn.some((other) => other.kind === kind)
  const keepsAll = mustBeNew ? (choice: Choice) => isNew(choice) && keeps(counted, choice) : keepsFrom(0)
  if (isStrict || drawn.length >= LEAST_QUESTIONS) return [keepsAll]
  return [keepsAll, ...[...all.keys(), all.length].map(keepsFrom)]
}

/** Whether all of the mix holds, as it does unless a quiz is limited to a group of kinds. */
const isWholeMix = ({ shares: all = shares }: Draw) => all.length === shares.length

const toDrawing = ({ before, closer }: State): Drawing => ({
  questions: before.map(({ question }) => question),
  closer: closer?.question,
})

/** A question worth being the last one, of the first groups: better from another incident than from another group. */
const ofFirstGroup = (choice: Choice) => isNear(choice) && isWorthyEnd(choice)

/** A question of one of the stocks that meets the first condition that any of them can meet. */
function drawFrom(
  state: State,
  stores: readonly Store[],
  conditions: readonly ((choice: Choice) => boolean)[],
): Drawn | undefined {
  const inTurn = rank(`${state.draw.seed} ${drawnIn(state).length}`, stores, ({ stock }) => stock.head.id)
  const placed = new Map<Store, readonly PlacedChoice[]>()
  for (const fits of conditions)
    for (const store of inTurn) {
      store.left ??= new Set(choicesOf(state.draw.seed, store.stock, state.stores.length))
      const choices = placed.get(store) ?? placeChoices(state.before, store.left)
      placed.set(store, choices)
      const next = bestOf(state, store, { choices, fits })
      if (!next) continue
      store.drawn += 1
      return next
    }
  return undefined
}

interface Wanted {
  readonly choices: readonly PlacedChoice[]
  readonly fits: (choice: Choice) => boolean
}

/** The best question of the store that fits the condition and those drawn; `undefined` where none is left. */
function bestOf(state: State, store: Store, { choices, fits }: Wanted): Drawn | undefined {
  const open = choices.filter(({ choice }) => store.left?.has(choice) && fits(choice))
  for (let choice = takeBest(open); choice; choice = takeBest(open)) {
    const fit = fitIn(state, store, choice)
    if (fit === 'never') store.left?.delete(choice)
    else if (fit !== 'later') return fit
  }
  return undefined
}
