// The strips of a game: for each match that its answered questions were about, what was answered, and when it happened. Nothing
// in a strip may help with a question that is still to come, so a mark has a place only where none of these hangs on time or
// score.
import type { Moment } from './moment.ts'
import type { Question } from './question.ts'

/** One answered question on the strip of its match. */
export interface StripMark {
  /** The number of the question in the game, counted from 1. */
  readonly number: number
  readonly correct: boolean
  /** When it was; `undefined` where it has no place, or its place could tell something. */
  readonly at: Moment | undefined
  /** What happened, in a sentence that was shown with the answer. */
  readonly fact: string
}

/** The strip of one match. */
export interface Strip {
  /** Whether it is told in a text, with what was said after the match. */
  readonly isNight: boolean
  readonly marks: readonly StripMark[]
}

/** Fields whose values can be read off the places of marks: when, in which order, before or after what. */
const onTime: ReadonlySet<string> = new Set(
  'minute order wait score halfTime fullTime shootOut decided phase last late deficit'.split(' '),
)

/** The strips of a game after as many answers as the pattern has, a strip for each match in the order in which they were met. What is withdrawn has no mark: its fact may be wrong. */
export function stripsOf(questions: readonly Question[], pattern: readonly boolean[]): readonly Strip[] {
  const toCome = questions.slice(pattern.length)
  const met = Map.groupBy(
    questions
      .slice(0, pattern.length)
      .map((question, i) => ({ question, number: i + 1, correct: pattern[i] === true }))
      .filter(({ question }) => !question.withdrawn),
    ({ question }) => question.incident,
  )
  return [...met].map(([incident, answered]) => {
    const isSafe = !toCome.some(({ asks }) => asks.some((fact) => isOnTime(fact, incident)))
    return {
      isNight: answered.some(({ question }) => !('address' in question.source.told)),
      marks: answered.map(({ question, number, correct }) => ({
        number,
        correct,
        at: isSafe ? question.moment : undefined,
        fact: question.fact,
      })),
    }
  })
}

/** Whether a fact of the incident could be read off places on its line. */
const isOnTime = (fact: string, incident: string) =>
  fact.startsWith(`${incident}/`) &&
  fact !== `${incident}/match.score` &&
  onTime.has(fact.slice(fact.lastIndexOf('.') + 1))
