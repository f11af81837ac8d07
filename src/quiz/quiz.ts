import type { Almanac } from './almanac.ts'
import { drawDaily } from './daily.ts'
import { drawQuestions } from './draw.ts'
import type { Day } from './incident.ts'
import type { Kind } from './kind.ts'
import { groups } from './kinds/groups.ts'
import type { Question } from './question.ts'
import { parseQuizId } from './quiz-id.ts'

/** A quiz as its id decides it, for ever: the longest form of it. Games of fewer questions take its beginning. */
export interface Quiz {
  readonly id: string
  readonly topic: string
  readonly day: Day
  /** 1 to 20; none where a group of kinds was wished for that the topic cannot be asked. */
  readonly questions: readonly Question[]
}

/** How many questions a game asks unless it says otherwise, and how few or many it may ask. */
export const QUIZ_LENGTH = { default: 10, least: 3, most: 20 } as const

/** The quiz of an id; `undefined` when the text is no quiz id, or nothing could be asked on its day. */
export function assembleQuiz(almanac: Almanac, kinds: readonly Kind[], id: string): Quiz | undefined {
  const parsed = parseQuizId(id)
  if (!parsed) return undefined
  const { topic, group, day } = parsed
  const asked: readonly string[] | undefined = group && groups[group]
  const kindsOn = (on: Day) => kinds.filter(({ since, name }) => since < on && (!asked || asked.includes(name)))
  const questions =
    topic === 'daily' ? drawDaily(almanac, kindsOn, day) : drawTopic(almanac.before(day), kindsOn(day), topic, id)
  const isKnown = questions.length > 0 || (group && isTopic(almanac.before(day), topic))
  return isKnown ? { id, topic, day, questions } : undefined
}

const isTopic = ({ find }: Almanac, topic: string) => topic === 'mix' || find(topic) !== undefined

function drawTopic(almanac: Almanac, kinds: readonly Kind[], topic: string, seed: string): readonly Question[] {
  const incident = almanac.find(topic)
  return topic === 'mix' || incident ? drawQuestions({ almanac, kinds, seed, incident }) : []
}
