import {
  type Bank,
  type BankIndex,
  drawnPath,
  type IncidentRef,
  readShards,
  readTopic,
  refsOf,
  type Topic,
} from './bank.ts'
import type { Draw, Stock } from './choice.ts'
import { type Drawing, drawQuestions } from './draw.ts'
import { askableOn, type Entry, type Shard } from './entry.ts'
import type { Day } from './incident.ts'
import type { Group } from './kinds/kind.ts'
import { type MixOf, sharesOf } from './mix.ts'
import { dealParts, groupOn, isOfVisit, type Parts } from './parts.ts'
import { isLarge, type Plan, planDaily, planMix, planTopic } from './plan.ts'
import type { Question } from './question.ts'
import { collectionOf, isDailyTopic, parseQuizId, type QuizId } from './quiz-id.ts'

/** A quiz. Its id decides it for ever, whatever the length of the game. */
export interface Quiz {
  readonly id: string
  readonly topic: string
  readonly day: Day
  /** The sequence, up to 19: a game asks the first ones. */
  readonly questions: readonly Question[]
  /** What it was to be mixed of: how many of ten about words, how many clerical. */
  readonly mix: MixOf
  /** The last question of every game; `undefined` where the topic cannot be asked any kind of the wanted group. */
  readonly closer: Question | undefined
}

/** How many questions the longest game of a quiz asks, 0 to 20. */
export const mostAsked = ({ questions, closer }: Drawing): number => questions.length + (closer ? 1 : 0)

/** The questions of a game of a length, which is at most `mostAsked`, in the order in which they are asked. */
export function askedIn(quiz: Drawing, length = mostAsked(quiz)): readonly Question[] {
  const { questions, closer } = quiz
  return closer && length > 0 ? [...questions.slice(0, length - 1), closer] : []
}

/** How many questions a game asks: by default, at least, and at most. */
export const QUIZ_LENGTH = { default: 10, least: 3, most: 20 } as const

/** Whether a quiz on the topic is about one thing, which the bank has to be asked for, and not what a day or chance gives. */
export const isNamed = (topic: string) => topic !== 'mix' && !isDailyTopic(topic)

/** The quiz of an id; `undefined` when the text is no quiz id, or nothing could be asked on its day. */
export async function assembleQuiz(bank: Bank, id: string): Promise<Quiz | undefined> {
  const parsed = parseQuizId(id)
  if (!parsed) return undefined
  const drawn = drawnPath(bank.index, parsed)
  if (drawn) return (await bank.read(drawn)) as Quiz
  const topic = isNamed(parsed.topic) ? await readTopic(bank, parsed.topic) : undefined
  const plan = planQuiz(bank.index, id, topic)
  return plan && drawQuiz(id, plan, await readShards(bank, plan.incidents))
}

/** What the quiz of an id is drawn from; `topic` is that of its id. `undefined` when the text is no quiz id, or its topic is not there on its day. */
export function planQuiz(index: BankIndex, id: string, topic: Topic | undefined): Plan | undefined {
  const parsed = parseQuizId(id)
  if (!parsed) return undefined
  const { day, group } = parsed
  if (isDailyTopic(parsed.topic)) return planDaily(index, day, collectionOf(parsed.topic))
  if (!isNamed(parsed.topic)) return planMix(index, { day, group, seed: id })
  if (!topic || refsOf(index, topic, day).length === 0) return undefined
  return planTopic(index, topic, { day, seed: id })
}

/** The quiz of an id, drawn from the shards of its plan; `undefined` when nothing could be asked on its day. */
export function drawQuiz(id: string, plan: Plan, shards: readonly Shard[]): Quiz | undefined {
  const parsed = parseQuizId(id)
  if (!parsed) return undefined
  const { topic, group, day } = parsed
  const draw = plan.turns ? toDailyDraw(plan, shards, day) : toDraw(plan, shards, { topic, day, group })
  const drawn = drawQuestions({ ...draw, shares: sharesIn(plan, group), seed: id })
  return drawn.closer || group ? { id, topic, day, mix: plan.mix, ...drawn } : undefined
}

function toDraw(
  plan: Plan,
  shards: readonly Shard[],
  { topic, day, group }: { topic: string; day: Day; group?: Group | undefined },
) {
  const stocks = shards
    .map((shard) => ({
      head: shard.head,
      entries: askableOn(shard, day, group).filter((entry) => !isToldBy(topic, entry)),
    }))
    .filter(({ head }) => head.published < day)
  return { stocks, quotas: plan.quotas } satisfies Partial<Draw>
}

/** A key of fewer letters is a number or a score, and no name. */
const LEAST_NAME_LETTERS = 4

/** Whether the topic tells the answer: a quiz on a team would ask for it again and again, one on a season for its year. */
const isToldBy = (topic: string, { answer: { key } }: Entry) =>
  key.length >= LEAST_NAME_LETTERS && topic.endsWith(`-${key}`)

/** The shares that hold for a quiz of a plan: of a group, those that hold for groups too. */
const sharesIn = ({ mix }: Plan, group: Group | undefined) => sharesOf(mix).filter(({ always }) => !group || always)

/** A stock for each turn, so that each gives one question before any gives another. */
function toDailyDraw({ incidents, turns = [] }: Plan, shards: readonly Shard[], day: Day) {
  const dealt = new Map<Shard, { readonly entries: readonly Entry[]; readonly parts: Parts }>()
  const stocks = turns.flatMap(({ ref, visit, visits }): readonly Stock[] => {
    const shard = shards[incidents.findIndex((one) => isSame(one, ref))]
    if (!shard) return []
    const { head } = shard
    const { entries, parts } = dealt.get(shard) ?? {
      entries: askableOn(shard, day),
      parts: dealParts(shard.entries, day, visits),
    }
    dealt.set(shard, { entries, parts })
    const groupOf = groupOn(parts, visit)
    if (!visits.isStrict) return [{ head, entries, groupOf }]
    return [{ head, entries: entries.filter(({ id }) => isOfVisit(groupOf(id))), groupOf, isStrict: true }]
  })
  return { stocks, mostAhead: 0 } satisfies Partial<Draw>
}

const isSame = (a: IncidentRef, b: IncidentRef) => a.collection === b.collection && a.number === b.number

const NO_MIX: MixOf = { words: 0, clerical: 0 }

/** How many draws are made to count a topic's questions, and how many of them must reach the count. */
const TRIALS = 9
const LEAST_REACHED = 3

/** So many questions to an incident are enough that a quiz of the most incidents is a long one. */
const ENOUGH_PER_INCIDENT = 3

/** What a quiz on a topic can be expected to have. */
export interface Count {
  /** How many questions, 0 to 20. */
  readonly questions: number
  /** Whether it has more incidents than one quiz is drawn from, so that other incidents are read for every seed. */
  readonly isLarge: boolean
}

/**
 * How many questions a new quiz on a topic can be expected to have: one seed finds more than another, and about every third
 * finds so many. The count uses seeds of its own, so it stays the same as long as the content does. It reads no more files than
 * one quiz does.
 */
export async function countOn(bank: Bank, { topic: id, group, day }: Omit<QuizId, 'seed'>): Promise<Count> {
  const topic = isNamed(id) ? await readTopic(bank, id) : undefined
  const wanted = { day, group, seed: 'count' }
  const plan = !isNamed(id)
    ? planMix(bank.index, wanted)
    : topic
      ? planTopic(bank.index, topic, wanted)
      : { incidents: [], mix: NO_MIX }
  const large = isLarge(plan.incidents)
  const isEnough = large && !group && questionsOf(topic, plan.incidents) >= ENOUGH_PER_INCIDENT
  if (isEnough) return { questions: QUIZ_LENGTH.most, isLarge: large }
  const shards = await readShards(bank, plan.incidents)
  const draw = { ...toDraw(plan, shards, { topic: id, day, group }), shares: sharesIn(plan, group) }
  return {
    questions: countDrawn((seed) => mostAsked(drawQuestions({ ...draw, seed }))),
    isLarge: large,
  }
}

/** How many questions there are to an incident: of a topic, or of the collections that the incidents are from. */
function questionsOf(topic: Topic | undefined, incidents: readonly IncidentRef[]): number {
  if (topic) return topic.questions / Object.values(topic.incidents).flat().length
  return Math.min(...incidents.map(({ collection }) => collection.questions / collection.matches))
}

function countDrawn(countOf: (seed: string) => number): number {
  const found: number[] = []
  const isFull = (count: number) => count >= QUIZ_LENGTH.most
  for (let i = 0; i < TRIALS && found.filter(isFull).length < LEAST_REACHED; i += 1) found.push(countOf(`count ${i}`))
  return found.toSorted((a, b) => b - a)[LEAST_REACHED - 1] ?? 0
}
