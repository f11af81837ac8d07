// A quiz is drawn question by question: incidents in turns, kinds as evenly as they go, and never a question that another
// one would give away. The draw makes one sequence; a shorter quiz is its beginning, so length never changes the questions.
import type { Almanac } from './almanac.ts'
import { completeItem, makeStem, type PlaceOf } from './bank.ts'
import { type Candidate, candidatesOfKind, namesOf } from './candidate.ts'
import { type Difficulty, difficultyOf, distance, wantedAfter } from './difficulty.ts'
import type { Incident } from './incident.ts'
import { areFactsIndependent, canBeRead, type FoldedWords, foldNames, foldShown, givesAway } from './independence.ts'
import { type Kind, matchRefs } from './kinds/kind.ts'
import { optionIds, type Question } from './question.ts'
import { buildRanking, pickOne, rank } from './random.ts'

/** How many questions the longest quiz has. */
export const MOST_QUESTIONS = 20

/** What questions are drawn from, and how. */
export interface Draw {
  readonly almanac: Almanac
  readonly kinds: readonly Kind[]
  readonly seed: string
  /** The incident to draw from; all of the almanac where it is left out. */
  readonly incident?: Incident | undefined
  /** How many questions at most; 20 where it is left out. */
  readonly most?: number
  /** Candidates are taken from the first group that has one left; by default all are one group. */
  readonly groupOf?: (candidate: Candidate) => number
}

/** One incident that a draw takes questions from: which of its candidates may be taken, and how many were. */
interface Stock {
  readonly incident: Incident
  readonly isFit: (candidate: Candidate) => boolean
  drawn: number
}

/** A question that was drawn, and its folded words. */
interface Drawn {
  readonly question: Question
  readonly words: FoldedWords
}

/** How many more questions of one incident than of another may have been drawn. With 0, incidents would come in a fixed order and the place would tell the incident. */
const MOST_AHEAD = 1

/** Draws questions that do not give each other away, up to the number wanted. The seed picks the next incident among those with fewest questions so far. */
export function drawQuestions(draw: Draw): readonly Question[] {
  const { most = MOST_QUESTIONS, seed } = draw
  const drawn: Drawn[] = []
  let stocks = stocksOf(draw)
  while (drawn.length < most && stocks.length > 0) {
    const least = Math.min(...stocks.map((stock) => stock.drawn))
    const open = stocks.filter((stock) => stock.drawn <= least + MOST_AHEAD)
    const stock = pickOne(`${seed} ${drawn.length}`, open, ({ incident }) => incident.id)
    const next = stock && nextQuestion(draw, stock, drawn)
    if (next) {
      drawn.push(next)
      stock.drawn += 1
    } else stocks = stocks.filter((other) => other !== stock)
  }
  return drawn.map(({ question }) => question)
}

/** The incidents of an almanac, as many as are wanted, in the order that a seed gives them. */
const incidentRanking = ({ incidents }: Almanac) => buildRanking(incidents, ({ id }) => id)

/** The incidents to draw from. Facts that every prompt names are asked only of an incident that comes up once; what hides the incident is not asked where there is only one. */
function stocksOf({ almanac, seed, incident: only }: Draw): readonly Stock[] {
  const drawn = only ? [only] : almanac.once(incidentRanking)(seed, MOST_QUESTIONS)
  const named = drawn.length === 1
  const askedAgain = drawn.length < MOST_QUESTIONS
  return drawn.map((incident) => {
    const naming = askedAgain ? new Set(matchRefs(incident)) : undefined
    return {
      incident,
      drawn: 0,
      isFit: ({ draft, asks }) => !(named && draft.hidesIncident) && !asks.some((fact) => naming?.has(fact)),
    }
  })
}

/** In a quiz shorter than this, an uneven pattern of answers is better than stopping. */
const LEAST_QUESTIONS = 10

/** The best question of the stock that fits those drawn; `undefined` where none is left. */
function nextQuestion(draw: Draw, stock: Stock, drawn: readonly Drawn[]): Drawn | undefined {
  const questions = drawn.map(({ question }) => question)
  let uneven: Drawn | undefined
  for (const candidate of preferred(draw, stock, questions)) {
    const next = makeFitting(draw, candidate, drawn)
    if (!next) continue
    if (isSpread([...questions, next.question])) return next
    uneven ??= next
  }
  return drawn.length < LEAST_QUESTIONS ? uneven : undefined
}

/** The question of a candidate; `undefined` where it and one of those drawn give each other away. What is cheap is compared first: facts, then names, then words. */
function makeFitting({ almanac, seed }: Draw, candidate: Candidate, drawn: readonly Drawn[]): Drawn | undefined {
  if (!drawn.every(({ question }) => areFactsIndependent(candidate, question))) return undefined
  const names = foldNames(namesOf(candidate))
  if (drawn.some(({ words }) => givesAway(words, names))) return undefined
  const stem = makeStem(almanac, candidate, seed)
  const text = stem && foldShown(stem)
  if (!stem || !text || drawn.some(({ words }) => canBeRead(text, words))) return undefined
  const places = placeAfter(drawn.map(({ question }) => question))
  return { question: completeItem(stem, candidate, seed, places).question, words: { ...names, text } }
}

/** How far a draw has come: the questions drawn, and the difficulty wanted next. */
interface Progress {
  readonly drawn: readonly Question[]
  readonly wanted: Difficulty
}

/** After so many questions without one of the wanted difficulty, it is taken from the nearest other group too. */
const OVERDUE = 4
const NEAR_GROUPS = 1

/** What one step off the wanted difficulty costs, where asking a kind once more costs 1. */
const STEP_COST = 0.6

/** The candidates of a stock, best first: by group, then by how seldom their kind was asked and how near it is to the wanted difficulty, then as the seed ranks them. */
function* preferred(draw: Draw, stock: Stock, drawn: readonly Question[]): Generator<Candidate> {
  const wanted = wantedAfter(drawn.map(({ difficulty }) => difficulty))
  const groupOf = groupsFor(draw, { drawn, wanted })
  const later: { readonly candidate: Candidate; readonly group: number }[] = []
  for (const kind of kindsFor(draw, stock, { drawn, wanted })) {
    const candidates = candidatesOfKind(draw.almanac, kind, stock.incident).filter(stock.isFit)
    for (const candidate of rank(draw.seed, candidates, ({ id }) => id)) {
      const group = groupOf(candidate)
      if (group === 0) yield candidate
      else later.push({ candidate, group })
    }
  }
  for (const { candidate } of later.sort((a, b) => a.group - b.group)) yield candidate
}

/** The kinds, those asked least and nearest to the wanted difficulty first, then as the seed ranks them for the incident. */
function* kindsFor({ kinds, seed }: Draw, { incident }: Stock, { drawn, wanted }: Progress): Generator<Kind> {
  const asked = new Map<string, number>()
  for (const { kind } of drawn) asked.set(kind, (asked.get(kind) ?? 0) + 1)
  const costOf = (kind: Kind) => (asked.get(kind.name) ?? 0) + STEP_COST * distance(difficultyOf(kind), wanted)
  const byCost = [...Map.groupBy(kinds, costOf)].sort(([a], [b]) => a - b)
  for (const [, alike] of byCost) yield* rank(`${seed} ${incident.id}`, alike, ({ name }) => name)
}

/** The group of each candidate, by the draw; where the wanted difficulty is overdue, the nearest other group counts as the first. */
function groupsFor({ groupOf = () => 0 }: Draw, { drawn, wanted }: Progress): (candidate: Candidate) => number {
  const isOverdue = drawn.length >= OVERDUE && drawn.every(({ difficulty }) => difficulty !== wanted)
  return (candidate) => {
    const group = groupOf(candidate)
    return isOverdue && group <= NEAR_GROUPS && difficultyOf(candidate.kind) === wanted ? 0 : group
  }
}

/** Whether the places of the answers are spread: no long run in one place, and among questions with four options no place much more often than another. */
function isSpread(questions: readonly Question[]): boolean {
  const last = questions.slice(-LONGEST_RUN - 1).map(({ answer }) => answer)
  if (last.length > LONGEST_RUN && new Set(last).size === 1) return false
  const four = questions.filter(({ options }) => options.length === optionIds.length)
  const most = Math.ceil(four.length / optionIds.length) + 1
  return optionIds.every((id) => four.filter(({ answer }) => answer === id).length <= most)
}

/** How many answers in a row may stand in one place. */
const LONGEST_RUN = 3

/** Where the next answer goes so that answers stay spread: a place that is not much used among questions with as many options, and makes no long run. */
function placeAfter(drawn: readonly Question[]): PlaceOf {
  const placeOf = ({ answer }: Question) => optionIds.indexOf(answer)
  return (count, seed) => {
    const alike = drawn.filter(({ options }) => options.length === count).map(placeOf)
    const most = Math.ceil((alike.length + 1) / count)
    const last = drawn.slice(-LONGEST_RUN).map(placeOf)
    const places = rank(seed, [...Array(count).keys()], String)
    const fits = (place: number) =>
      alike.filter((other) => other === place).length < most &&
      !(last.length === LONGEST_RUN && last.every((other) => other === place))
    return places.find(fits) ?? places[0] ?? 0
  }
}
