import type { Almanac } from './almanac.ts'
import { drawDaily } from './daily.ts'
import { type Drawing, drawQuestions } from './draw.ts'
import type { Day } from './incident.ts'
import type { Group, Kind } from './kinds/kind.ts'
import { createMemory } from './memory.ts'
import { shares } from './mix.ts'
import type { Question } from './question.ts'
import { parseQuizId, type QuizId } from './quiz-id.ts'

/** A quiz. Its id decides it for ever, whatever the length of the game. */
export interface Quiz {
  readonly id: string
  readonly topic: string
  readonly day: Day
  /** The sequence, up to 19: a game asks the first ones. */
  readonly questions: readonly Question[]
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

/** The quiz of an id; `undefined` when the text is no quiz id, or nothing could be asked on its day. */
export function assembleQuiz(almanac: Almanac, kinds: readonly Kind[], id: string): Quiz | undefined {
  const parsed = parseQuizId(id)
  if (!parsed) return undefined
  const { topic, group, day } = parsed
  const kindsOn = (on: Day) => kindsOf(kinds, group, on)
  const edition = almanac.before(day)
  const drawn =
    topic === 'daily' ? drawDaily(almanac, kindsOn, day) : drawTopic(edition, kindsOn(day), { topic, group, seed: id })
  const isKnown = drawn.closer || (group && isTopic(edition, topic))
  return isKnown ? { id, topic, day, ...drawn } : undefined
}

/** The kinds that may be asked on a day: of the group, or all where there is none. */
function kindsOf(kinds: readonly Kind[], group: Group | undefined, on: Day): readonly Kind[] {
  return kinds.filter(({ since, groups = [] }) => since < on && (!group || groups.includes(group)))
}

const isTopic = ({ find }: Almanac, topic: string) => topic === 'mix' || find(topic) !== undefined

/** The questions on a topic. Of the shares of the mix, those that hold for a group do so where only that is asked. */
function drawTopic(
  almanac: Almanac,
  kinds: readonly Kind[],
  { topic, group, seed }: Pick<QuizId, 'topic' | 'group' | 'seed'>,
): Drawing {
  if (!isTopic(almanac, topic)) return { questions: [], closer: undefined }
  const incident = almanac.find(topic)
  return drawQuestions({ almanac, kinds, seed, incident, shares: group ? sharesOfGroup : shares })
}

const sharesOfGroup = shares.filter(({ always }) => always)

/** How many draws are made to count a topic's questions, and how many of them must reach the count. */
const TRIALS = 9
const LEAST_REACHED = 3

/** How many counts an almanac remembers. */
const MOST_COUNTS = 1000
const countMemory = () => createMemory<string, number>(MOST_COUNTS)

/**
 * How many questions a new quiz on a topic can be expected to have, 0 to 20: one seed finds more than another, and about every
 * third finds so many. The count uses seeds of its own, so it stays the same as long as the content does.
 */
export function countOn(almanac: Almanac, kinds: readonly Kind[], { topic, group, day }: Omit<QuizId, 'seed'>): number {
  const edition = almanac.before(day)
  const known = kindsOf(kinds, group, day)
  const key = `${topic} ${group} ${known.length}`
  const counts = edition.once(countMemory)
  const count = counts.get(key) ?? countDrawn((seed) => mostAsked(drawTopic(edition, known, { topic, group, seed })))
  counts.set(key, count)
  return count
}

function countDrawn(countOf: (seed: string) => number): number {
  const found: number[] = []
  const isFull = (count: number) => count >= QUIZ_LENGTH.most
  for (let i = 0; i < TRIALS && found.filter(isFull).length < LEAST_REACHED; i += 1) found.push(countOf(`count ${i}`))
  return found.toSorted((a, b) => b - a)[LEAST_REACHED - 1] ?? 0
}
