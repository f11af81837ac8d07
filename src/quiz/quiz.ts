import type { Almanac } from './almanac.ts'
import { drawDaily } from './daily.ts'
import { drawQuestions } from './draw.ts'
import type { Day } from './incident.ts'
import type { Group, Kind } from './kinds/kind.ts'
import { createMemory } from './memory.ts'
import type { Question } from './question.ts'
import { parseQuizId, type QuizId } from './quiz-id.ts'

/** A quiz in full length. Its id decides it for ever; a game of fewer questions asks the first ones. */
export interface Quiz {
  readonly id: string
  readonly topic: string
  readonly day: Day
  /** 1 to 20; none where the topic cannot be asked any kind of the wanted group. */
  readonly questions: readonly Question[]
}

/** How many questions a game asks: by default, at least, and at most. */
export const QUIZ_LENGTH = { default: 10, least: 3, most: 20 } as const

/** The quiz of an id; `undefined` when the text is no quiz id, or nothing could be asked on its day. */
export function assembleQuiz(almanac: Almanac, kinds: readonly Kind[], id: string): Quiz | undefined {
  const parsed = parseQuizId(id)
  if (!parsed) return undefined
  const { topic, group, day } = parsed
  const kindsOn = (on: Day) => kindsOf(kinds, group, on)
  const questions =
    topic === 'daily' ? drawDaily(almanac, kindsOn, day) : drawTopic(almanac.before(day), kindsOn(day), topic, id)
  const isKnown = questions.length > 0 || (group && isTopic(almanac.before(day), topic))
  return isKnown ? { id, topic, day, questions } : undefined
}

/** The kinds that may be asked on a day: of the group, or all where there is none. */
function kindsOf(kinds: readonly Kind[], group: Group | undefined, on: Day): readonly Kind[] {
  return kinds.filter(({ since, groups = [] }) => since < on && (!group || groups.includes(group)))
}

const isTopic = ({ find }: Almanac, topic: string) => topic === 'mix' || find(topic) !== undefined

function drawTopic(almanac: Almanac, kinds: readonly Kind[], topic: string, seed: string): readonly Question[] {
  const incident = almanac.find(topic)
  return topic === 'mix' || incident ? drawQuestions({ almanac, kinds, seed, incident }) : []
}

/** How many draws are made to count a topic's questions, and how many of them must reach the count. */
const TRIALS = 6
const LEAST_REACHED = 2

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
  const count = counts.get(key) ?? countDrawn((seed) => drawTopic(edition, known, topic, seed).length)
  counts.set(key, count)
  return count
}

function countDrawn(countOf: (seed: string) => number): number {
  const found: number[] = []
  const isFull = (count: number) => count >= QUIZ_LENGTH.most
  for (let i = 0; i < TRIALS && found.filter(isFull).length < LEAST_REACHED; i += 1) found.push(countOf(`count ${i}`))
  return found.toSorted((a, b) => b - a)[LEAST_REACHED - 1] ?? 0
}
