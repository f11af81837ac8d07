// A quiz is drawn question by question: incidents in turns, kinds as evenly as they go, and never a question that another
// one would give away. The draw makes one sequence; a shorter quiz is its beginning, so length never changes the questions.
import type { Almanac } from './almanac.ts'
import { type Candidate, candidatesOfKind, makeQuestion, type PlaceOf } from './bank.ts'
import { difficultyOf, distance, wantedAfter } from './difficulty.ts'
import type { Incident } from './incident.ts'
import { areFactsIndependent, areWordsIndependent } from './independence.ts'
import { type Kind, matchRefs } from './kind.ts'
import { optionIds, type Question } from './question.ts'
import { rank } from './random.ts'

/** The longest quiz. */
export const MOST_QUESTIONS = 20

export interface Draw {
  readonly almanac: Almanac
  readonly kinds: readonly Kind[]
  readonly seed: string
  /** The incidents to draw from. */
  readonly incidents: readonly Incident[]
  /** How many questions at most; 20 where it is left out. */
  readonly most?: number
  /** Candidates are taken from the first group that has one left; by default all are one group. */
  readonly groupOf?: (candidate: Candidate) => number
}

/** What may be asked of one incident, kind by kind: a kind is looked through only when its turn comes. */
interface Deck {
  readonly incident: Incident
  readonly kinds: readonly Kind[]
  readonly isFit: (candidate: Candidate) => boolean
}

/** As many questions as are wanted and do not give each other away. */
export function drawQuestions(draw: Draw): readonly Question[] {
  const { most = MOST_QUESTIONS } = draw
  const decks = decksOf(draw)
  const drawn: Question[] = []
  let drawnBefore = -1
  while (drawn.length < most && drawn.length > drawnBefore) {
    drawnBefore = drawn.length
    for (const deck of decks) {
      const question = drawn.length < most ? nextQuestion(draw, deck, drawn) : undefined
      if (question) drawn.push(question)
    }
  }
  return drawn
}

/** One deck for each incident that is drawn, with what may be asked of it in this company: what every other question of the incident says can only be its single question. */
function decksOf({ kinds, seed, incidents }: Draw): readonly Deck[] {
  const drawn = rank(seed, incidents, ({ id }) => id, MOST_QUESTIONS)
  const named = drawn.length === 1
  const askedAgain = drawn.length < MOST_QUESTIONS
  return drawn.map((incident) => {
    const naming = askedAgain ? new Set(matchRefs(incident)) : undefined
    return {
      incident,
      kinds: rank(`${seed} ${incident.id}`, kinds, ({ name }) => name),
      isFit: ({ draft, asks }) => !(named && draft.hidesIncident) && !asks.some((fact) => naming?.has(fact)),
    }
  })
}

/** The first question of the deck that fits. */
function nextQuestion(draw: Draw, deck: Deck, drawn: readonly Question[]): Question | undefined {
  let uneven: Question | undefined
  for (const candidate of preferred(draw, deck, drawn)) {
    if (!drawn.every((other) => areFactsIndependent(candidate, other))) continue
    const question = makeQuestion(draw.almanac, candidate, draw.seed, placeAfter(drawn))
    if (!question || !drawn.every((other) => areWordsIndependent(question, other))) continue
    if (isSpread([...drawn, question])) return question
    uneven ??= question
  }
  return uneven
}

/** What a step of difficulty weighs against asking a kind once more: one step off is better, two steps are not. */
const STEP_COST = 0.6

/** The candidates of a deck, best first: of the first group, of the kind asked least and nearest to the difficulty wanted here, then as ranked. */
function* preferred(draw: Draw, deck: Deck, drawn: readonly Question[]): Generator<Candidate> {
  const asked = new Map<string, number>()
  for (const { kind } of drawn) asked.set(kind, (asked.get(kind) ?? 0) + 1)
  const wanted = wantedAfter(drawn.map(({ difficulty }) => difficulty))
  const kinds = deck.kinds
    .map((kind) => ({ kind, cost: (asked.get(kind.name) ?? 0) + STEP_COST * distance(difficultyOf(kind), wanted) }))
    .sort((a, b) => a.cost - b.cost)
  const groups = new Map<number, Candidate[]>()
  for (const { kind } of kinds) {
    const candidates = candidatesOfKind(draw.almanac, kind, deck.incident).filter(deck.isFit)
    for (const candidate of rank(draw.seed, candidates, ({ id }) => id)) {
      const group = draw.groupOf?.(candidate) ?? 0
      if (group === 0) yield candidate
      else groups.set(group, [...(groups.get(group) ?? []), candidate])
    }
  }
  for (const group of [...groups.keys()].sort((a, b) => a - b)) yield* groups.get(group) ?? []
}

/** Whether the places of the answers show no pattern: no long run, and among questions with four options none much more often than another. */
function isSpread(questions: readonly Question[]): boolean {
  const last = questions.slice(-LONGEST_RUN - 1).map(({ answer }) => answer)
  if (last.length > LONGEST_RUN && new Set(last).size === 1) return false
  const four = questions.filter(({ options }) => options.length === optionIds.length)
  const most = Math.ceil(four.length / optionIds.length) + 1
  return optionIds.every((id) => four.filter(({ answer }) => answer === id).length <= most)
}

/** Longest run of answers in one place. */
const LONGEST_RUN = 3

/** Spreads the answers of a quiz over the places: among questions with as many options none much more often than another, and no long runs. */
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
