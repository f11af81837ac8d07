// A quiz is drawn question by question, the last one first: incidents in turns, chance among their candidates, what the mix wants
// (mix.ts), and never a question that another one would give away. A shorter game ends sooner, with the same last question.
import type { Almanac } from './almanac.ts'
import { type Choice, choicesOf, type Draw, MOST_QUESTIONS, preferred } from './choice.ts'
import { type Drawn, drawnIn, fitIn, type State, type Stock } from './fitting.ts'
import { endings, isWorthyEnd, keepsShares, needsNewKind, shares } from './mix.ts'
import type { Question } from './question.ts'
import { buildRanking, rank } from './random.ts'

/** What was drawn: the questions in their order, and the one that ends a game of any length. */
export interface Drawing {
  readonly questions: readonly Question[]
  /** `undefined` where nothing could be asked. */
  readonly closer: Question | undefined
}

/** How many more questions of one incident than of another may have been drawn. With 0, incidents would come in a fixed order and the place would tell the incident. */
const MOST_AHEAD = 1

/** In a quiz shorter than this, breaking a share is better than stopping. */
const LEAST_QUESTIONS = 10

/** How many draws about one incident are made to find one that need not break a share before that. */
const TRIES = 12

/** Draws questions that do not give each other away, up to the number wanted. The seed picks the next incident among those with fewest questions so far. */
export function drawQuestions(draw: Draw): Drawing {
  const wantsAll = draw.incident !== undefined && isWholeMix(draw)
  for (let i = 0; wantsAll && i < TRIES && (i === 0 || hasEnough(draw)); i += 1) {
    const state = drawAll({ ...draw, seed: i === 0 ? draw.seed : `${draw.seed} ${i}` }, { isStrict: true })
    if (drawnIn(state).length >= LEAST_QUESTIONS) return toDrawing(state)
  }
  return toDrawing(drawAll(draw, { isStrict: false }))
}

/** Whether the incident of a draw has the questions that all of the mix asks for: if not, another try is in vain. */
function hasEnough(draw: Draw): boolean {
  const choices = draw.incident ? choicesOf(draw, draw.incident, 1) : []
  return (
    choices.length >= LEAST_QUESTIONS &&
    shares.every(({ least, isOf }) => least === undefined || choices.filter(isOf).length >= least)
  )
}

/** Draws until nothing fits any more. A strict draw breaks no share. */
function drawAll(draw: Draw, { isStrict }: { readonly isStrict: boolean }): State {
  const state: State = { draw, stocks: stocksOf(draw), closer: undefined, before: [] }
  state.closer = drawFrom(state, state.stocks, [ofFirstGroup, ...endings])
  const { most = MOST_QUESTIONS } = draw
  while (state.closer && state.before.length < most - 1 && state.stocks.length > 0) {
    const least = Math.min(...state.stocks.map((stock) => stock.drawn))
    const open = state.stocks.filter((stock) => stock.drawn <= least + MOST_AHEAD)
    const next = drawFrom(state, open, conditionsIn(state, isStrict))
    if (next) state.before.push(next)
    else state.stocks = state.stocks.filter((stock) => !open.includes(stock))
  }
  return state
}

/** What the next question has to meet, the best first: all of the mix, then less and less of it. */
function conditionsIn(state: State, isStrict: boolean): readonly ((choice: Choice) => boolean)[] {
  const { shares: all = shares } = state.draw
  const drawn = drawnIn(state)
  const keeps = (given: number) => (choice: Choice) => keepsShares(all.slice(given), drawn, choice)
  const mustBeNew = isWholeMix(state.draw) && needsNewKind(drawn)
  const isNew = ({ kind }: Choice) => !drawn.some((other) => other.kind === kind)
  const keepsAll = mustBeNew ? (choice: Choice) => isNew(choice) && keeps(0)(choice) : keeps(0)
  if (isStrict || drawn.length >= LEAST_QUESTIONS) return [keepsAll]
  return [keepsAll, ...[...all.keys(), all.length].map(keeps)]
}

/** Whether all of the mix holds, as it does unless a quiz is limited to a group of kinds. */
const isWholeMix = ({ shares: all = shares }: Draw) => all === shares

const toDrawing = ({ before, closer }: State): Drawing => ({
  questions: before.map(({ question }) => question),
  closer: closer?.question,
})

/** A question worth being the last one, of the first group: better from another incident than from another group. */
const ofFirstGroup = (choice: Choice) => choice.group === 0 && isWorthyEnd(choice)

/** The incidents of an almanac, as many as are wanted, in the order that a seed gives them. */
const incidentRanking = ({ incidents }: Almanac) => buildRanking(incidents, ({ id }) => id)

function stocksOf({ almanac, seed, incident }: Draw): readonly Stock[] {
  const drawn = incident ? [incident] : almanac.once(incidentRanking)(seed, MOST_QUESTIONS)
  return drawn.map((incident) => ({ incident, left: undefined, drawn: 0 }))
}

/** A question of one of the stocks that meets the first condition that any of them can meet. */
function drawFrom(
  state: State,
  stocks: readonly Stock[],
  conditions: readonly ((choice: Choice) => boolean)[],
): Drawn | undefined {
  const inTurn = rank(`${state.draw.seed} ${drawnIn(state).length}`, stocks, ({ incident }) => incident.id)
  for (const fits of conditions)
    for (const stock of inTurn) {
      const next = bestOf(state, stock, fits)
      if (!next) continue
      stock.drawn += 1
      return next
    }
  return undefined
}

/** The best question of the stock that fits the condition and those drawn; `undefined` where none is left. */
function bestOf(state: State, stock: Stock, fits: (choice: Choice) => boolean): Drawn | undefined {
  stock.left ??= new Set(choicesOf(state.draw, stock.incident, state.stocks.length))
  for (const choice of preferred(state.before, stock.left)) {
    if (!fits(choice)) continue
    const fit = fitIn(state, choice)
    if (fit === 'never') stock.left.delete(choice)
    else if (fit !== 'later') return fit
  }
  return undefined
}
