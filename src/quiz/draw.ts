// A quiz is drawn question by question, the last one first: incidents in turns, chance among their candidates, what the mix wants
// (mix.ts), and never a question that another one would give away. A shorter game ends sooner, with the same last question.
import type { Almanac } from './almanac.ts'
import { completeItem, makeStem, type PlaceOf } from './bank.ts'
import { type Candidate, candidatesOf, namesOf } from './candidate.ts'
import { distance, wantedAfter } from './difficulty.ts'
import type { Incident } from './incident.ts'
import { type FoldedWords, foldNames, foldShown, givesAway, tellsFacts } from './independence.ts'
import type { Kind } from './kinds/kind.ts'
import { endings, isWorthyEnd, keepsShares, type Share, shares, type Traits } from './mix.ts'
import { optionCount } from './options.ts'
import { optionIds, type Question } from './question.ts'
import { buildRanking, chancesOf, rank } from './random.ts'

/** How many questions the longest game has. */
export const MOST_QUESTIONS = 20

/** What questions are drawn from, and how. */
export interface Draw {
  readonly almanac: Almanac
  readonly kinds: readonly Kind[]
  readonly seed: string
  /** The incident to draw from; all of the almanac where it is left out. */
  readonly incident?: Incident | undefined
  /** How many questions at most, with the last one; 20 where it is left out. */
  readonly most?: number
  /** The shares of the mix that hold; all where it is left out. */
  readonly shares?: readonly Share[]
  /** Candidates are taken from the first group that has one left; by default all are one group. */
  readonly groupOf?: (candidate: Candidate) => number
}

/** What was drawn: the questions in their order, and the one that ends a game of any length. */
export interface Drawing {
  readonly questions: readonly Question[]
  /** `undefined` where nothing could be asked. */
  readonly closer: Question | undefined
}

/** A candidate that may still be drawn, as the mix sees it. */
interface Choice extends Traits {
  readonly candidate: Candidate
  readonly group: number
  /** From 0 to 1: the lower, the sooner. */
  readonly chance: number
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

/** In a quiz shorter than this, breaking a share, or an uneven pattern of answers, is better than stopping. */
const LEAST_QUESTIONS = 10

/** Draws questions that do not give each other away, up to the number wanted. The seed picks the next incident among those with fewest questions so far. */
export function drawQuestions(draw: Draw): Drawing {
  const state: State = { draw, stocks: stocksOf(draw), closer: undefined, before: [] }
  state.closer = drawFrom(state, state.stocks, [ofFirstGroup, ...endings])
  const { most = MOST_QUESTIONS, shares: all = shares } = draw
  while (state.closer && state.before.length < most - 1 && state.stocks.length > 0) {
    const least = Math.min(...state.stocks.map((stock) => stock.drawn))
    const open = state.stocks.filter((stock) => stock.drawn <= least + MOST_AHEAD)
    const drawn = drawnIn(state)
    const levels = drawn.length < LEAST_QUESTIONS ? [...all.keys(), all.length] : [0]
    const next = drawFrom(
      state,
      open,
      levels.map((given) => (choice) => keepsShares(all.slice(given), drawn, choice)),
    )
    if (next) state.before.push(next)
    else state.stocks = state.stocks.filter((stock) => !open.includes(stock))
  }
  return { questions: state.before.map(({ question }) => question), closer: state.closer?.question }
}

/** A question worth being the last one, of the first group: better from another incident than from another group. */
const ofFirstGroup = (choice: Choice) => choice.group === 0 && isWorthyEnd(choice)

const drawnIn = ({ before, closer }: State) => (closer ? [...before, closer] : before)

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
  let uneven: Drawn | undefined
  stock.left ??= new Set(choicesOf(state, stock.incident))
  for (const choice of preferred(state, stock.left)) {
    if (!fits(choice) || !hasRoom(state, choice)) continue
    const next = makeFitting(state, choice)
    if (!next) stock.left.delete(choice)
    else if (isSpread(state, next.question)) return next
    else uneven ??= next
  }
  return drawnIn(state).length < LEAST_QUESTIONS ? uneven : undefined
}

/** How many kinds an incident that comes up once is looked through for, so that a quiz from thousands of incidents is made as soon as one from few. */
const MOST_KINDS = 16

/** The candidates of an incident. What hides the incident is not asked where there is only one. */
function choicesOf({ draw, stocks }: State, incident: Incident): readonly Choice[] {
  const { almanac, kinds, seed, groupOf = () => 0 } = draw
  const chanceOf = chancesOf(seed)
  const isAskedOnce = stocks.length >= MOST_QUESTIONS
  const some = isAskedOnce ? rank(`${seed} ${incident.id}`, kinds, ({ name }) => name).slice(0, MOST_KINDS) : kinds
  return candidatesOf(almanac, some, incident)
    .filter(({ draft }) => !(draft.hidesIncident && stocks.length === 1))
    .map((candidate) => ({
      candidate,
      kind: candidate.kind.name,
      about: candidate.about,
      difficulty: candidate.difficulty,
      options: () => optionCount(candidate.distractors()),
      group: groupOf(candidate),
      chance: chanceOf(candidate.id),
    }))
}

/** Whether there is a place for it: what nearly every prompt of its incident tells can only be the first question, unless the incident comes up once. */
const hasRoom = ({ stocks, before, closer }: State, { candidate }: Choice) =>
  !candidate.isOpener || stocks.length >= MOST_QUESTIONS || (closer !== undefined && before.length === 0)

/** How much less often than others a question is drawn: for each time that its kind was asked, for each step off the wanted difficulty, and if it is of a kind that few would miss. */
const LESS = { again: 1.6, step: 2.5, seldom: 3 }

/** After so many questions without one of the wanted difficulty, it is taken from the nearest other group too, before anything else. */
const OVERDUE = 4
const NEAR_GROUPS = 1

/** The choices, best first: by group, then by chance. */
function preferred({ before }: State, left: ReadonlySet<Choice>): readonly Choice[] {
  const wanted = wantedAfter(before.map(({ difficulty }) => difficulty))
  const asked = new Map<string, number>()
  for (const { kind } of before) asked.set(kind, (asked.get(kind) ?? 0) + 1)
  const isOverdue = before.length >= OVERDUE && before.every(({ difficulty }) => difficulty !== wanted)
  const placed = [...left].map((choice) => {
    const { kind, difficulty, candidate, group, chance } = choice
    const less = LESS.again ** (asked.get(kind) ?? 0) * LESS.step ** distance(difficulty, wanted)
    const isFirst = isOverdue && difficulty === wanted && group <= NEAR_GROUPS
    return {
      choice,
      group: isFirst ? -1 : group,
      place: chance * less * (candidate.kind.seldom ? LESS.seldom : 1),
    }
  })
  return placed.sort((a, b) => a.group - b.group || a.place - b.place).map(({ choice }) => choice)
}

/** The question of a choice; `undefined` where it and one of those drawn give each other away. What is cheap is compared first: facts, then names, then words. */
function makeFitting(state: State, choice: Choice): Drawn | undefined {
  const { almanac, seed } = state.draw
  const { candidate, kind, about, difficulty, options } = choice
  const [mustNotTell, mustNotBeTold] = [toldBy(state, candidate), drawnBeside(state)]
  if (mustNotTell.some(({ question }) => tellsFacts(question, candidate))) return undefined
  if (mustNotBeTold.some(({ question }) => tellsFacts(candidate, question))) return undefined
  const names = foldNames(namesOf(candidate))
  if (mustNotTell.some(({ words }) => givesAway(words, names))) return undefined
  const stem = makeStem(almanac, candidate, seed)
  if (!stem) return undefined
  const words = { ...names, text: foldShown(stem) }
  if (mustNotBeTold.some((other) => givesAway(words, other.words))) return undefined
  const question = completeItem(stem, candidate, seed, placeIn(state)).question
  return { question, words, kind, about, difficulty, options }
}

/** Those that must not tell the answer of a candidate: all that were drawn, but none if it opens the quiz, since they come later. */
const toldBy = (state: State, { isOpener }: Candidate) => (isOpener && state.before.length === 0 ? [] : drawnIn(state))

/** Those whose answer the next question must not tell: all that were drawn but one that opened the quiz. */
const drawnBeside = (state: State) =>
  drawnIn(state).filter((drawn) => !(drawn === state.before[0] && drawn.question.isOpener))

/** Whether the places of the answers are spread in the sequence with one more question, and in the game that ends after it. */
function isSpread({ before, closer }: State, next: Question): boolean {
  const sequence = [...before.map(({ question }) => question), next]
  return isEven(sequence) && (!closer || isEven([...sequence, closer.question]))
}

/** Whether there is no long run in one place, and among questions with four options no place much more often than another. */
function isEven(questions: readonly Question[]): boolean {
  const last = questions.slice(-LONGEST_RUN - 1).map(({ answer }) => answer)
  if (last.length > LONGEST_RUN && new Set(last).size === 1) return false
  const four = questions.filter(({ options }) => options.length === optionIds.length)
  const most = Math.ceil(four.length / optionIds.length) + 1
  return optionIds.every((id) => four.filter(({ answer }) => answer === id).length <= most)
}

/** How many answers in a row may stand in one place. */
const LONGEST_RUN = 3

/** Where the next answer goes so that answers stay spread: a place that is not much used among questions with as many options, and makes no long run. */
function placeIn(state: State): PlaceOf {
  const placeOf = ({ question }: Drawn) => optionIds.indexOf(question.answer)
  return (count, seed) => {
    const alike = drawnIn(state)
      .filter(({ question }) => question.options.length === count)
      .map(placeOf)
    const most = Math.ceil((alike.length + 1) / count)
    const places = rank(seed, [...Array(count).keys()], String)
    const fits = (place: number) =>
      alike.filter((other) => other === place).length < most && !makesRun(state, (drawn) => placeOf(drawn) === place)
    return places.find(fits) ?? places[0] ?? 0
  }
}

/** Whether one more answer in the place makes a long run, with the questions before it or with the last one after it. */
function makesRun({ before, closer }: State, isInPlace: (drawn: Drawn) => boolean): boolean {
  const beforeEnd = closer && isInPlace(closer) ? LONGEST_RUN - 1 : LONGEST_RUN
  return before.length >= beforeEnd && before.slice(-beforeEnd).every(isInPlace)
}
