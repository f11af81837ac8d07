// A quiz is drawn question by question, the last one first: incidents in turns, chance among their candidates, what the mix wants
// (mix.ts), and never a question that another one would give away. A shorter game ends sooner, with the same last question.
import type { Almanac } from './almanac.ts'
import { completeItem, makeStem } from './bank.ts'
import { type Candidate, namesOf } from './candidate.ts'
import { type Choice, choicesOf, type Draw, MOST_QUESTIONS, preferred } from './choice.ts'
import type { Incident } from './incident.ts'
import { type FoldedWords, foldNames, foldShown, givesAway, tellsFacts } from './independence.ts'
import { endings, isWorthyEnd, keepsShares, needsNewKind, shares, type Traits } from './mix.ts'
import { isSpread, placeIn, type Sequence } from './places.ts'
import { optionIds, type Question, type Stem } from './question.ts'
import { buildRanking, rank } from './random.ts'

/** What was drawn: the questions in their order, and the one that ends a game of any length. */
export interface Drawing {
  readonly questions: readonly Question[]
  /** `undefined` where nothing could be asked. */
  readonly closer: Question | undefined
}

/** One incident that a draw takes questions from. */
interface Stock {
  readonly incident: Incident
  /** What may still be drawn; `undefined` until it is looked at. */
  left: Set<Choice> | undefined
  drawn: number
}

/** A question that was drawn, as the mix sees it, with its folded words. */
interface Drawn extends Traits {
  readonly question: Question
  readonly words: FoldedWords
}

/** How far a draw has come. */
interface State {
  readonly draw: Draw
  stocks: readonly Stock[]
  closer: Drawn | undefined
  readonly before: Drawn[]
}

/** How many more questions of one incident than of another may have been drawn. With 0, incidents would come in a fixed order and the place would tell the incident. */
const MOST_AHEAD = 1

/** In a quiz shorter than this, breaking a share is better than stopping. */
const LEAST_QUESTIONS = 10

/** How many draws are made to find one that need not break a share before that. */
const TRIES = 8

/** Draws questions that do not give each other away, up to the number wanted. The seed picks the next incident among those with fewest questions so far. */
export function drawQuestions(draw: Draw): Drawing {
  const tries = isWholeMix(draw) ? TRIES : 0
  for (let i = 0; i < tries; i += 1) {
    const state = drawAll({ ...draw, seed: i === 0 ? draw.seed : `${draw.seed} ${i}` }, { isStrict: true })
    if (drawnIn(state).length >= LEAST_QUESTIONS) return toDrawing(state)
  }
  return toDrawing(drawAll(draw, { isStrict: false }))
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

const drawnIn = ({ before, closer }: State) => (closer ? [...before, closer] : before)

const sequenceIn = ({ before, closer }: State): Sequence => ({
  before: before.map(({ question }) => question),
  closer: closer?.question,
})

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
    if (!fits(choice) || !hasRoom(state, choice)) continue
    const fitting = makeFitting(state, choice)
    const question = fitting && placed(state, fitting.stem, choice.candidate)
    if (question) {
      const { kind, about, difficulty, options } = choice
      return { question, words: fitting.words, kind, about, difficulty, options }
    }
    if (!fitting) stock.left.delete(choice)
  }
  return undefined
}

/** The question with its options so that answers stay spread; `undefined` where its answer can stand in no such place, as it happens to a number with few smaller ones. */
function placed(state: State, stem: Stem, candidate: Candidate): Question | undefined {
  const sequence = sequenceIn(state)
  for (const nth of optionIds.keys()) {
    const { question } = completeItem(stem, candidate, state.draw.seed, placeIn(sequence, nth))
    if (isSpread(sequence, question)) return question
  }
  return undefined
}

/** Whether there is a place for it: what nearly every prompt of its incident tells can only be the first question, unless the incident comes up once. */
const hasRoom = ({ stocks, before, closer }: State, { candidate }: Choice) =>
  !candidate.isOpener || stocks.length >= MOST_QUESTIONS || (closer !== undefined && before.length === 0)

/** A question of a choice before its options are placed. */
interface Fitting {
  readonly stem: Stem
  readonly words: FoldedWords
}

/** The question of a choice; `undefined` where it and one of those drawn give each other away. What is cheap is compared first: facts, then names, then words. */
function makeFitting(state: State, { candidate }: Choice): Fitting | undefined {
  const { almanac, seed } = state.draw
  const [mustNotTell, mustNotBeTold] = [toldBy(state, candidate), drawnBeside(state)]
  if (mustNotTell.some(({ question }) => tellsFacts(question, candidate))) return undefined
  if (mustNotBeTold.some(({ question }) => tellsFacts(candidate, question))) return undefined
  const names = foldNames(namesOf(candidate))
  if (mustNotTell.some(({ words }) => givesAway(words, names))) return undefined
  const stem = makeStem(almanac, candidate, seed)
  if (!stem) return undefined
  const words = { ...names, text: foldShown(stem) }
  return mustNotBeTold.some((other) => givesAway(words, other.words)) ? undefined : { stem, words }
}

/** Those that must not tell the answer of a candidate: all that were drawn, but none if it opens the quiz, since they come later. */
const toldBy = (state: State, { isOpener }: Candidate) => (isOpener && state.before.length === 0 ? [] : drawnIn(state))

/** Those whose answer the next question must not tell: all that were drawn but one that opened the quiz. */
const drawnBeside = (state: State) =>
  drawnIn(state).filter((drawn) => !(drawn === state.before[0] && drawn.question.isOpener))
