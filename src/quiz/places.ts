import type { PlaceOf } from './item.ts'
import { optionIds, type Question } from './question.ts'
import { rank } from './random.ts'

/** The questions of a quiz as far as it is drawn: a sequence, and the last question of every game. */
export interface Sequence {
  readonly before: readonly Question[]
  readonly closer: Question | undefined
}

/** How many answers in a row may stand in one place. */
const LONGEST_RUN = 3

/** Whether the places of the answers are spread in the sequence with one more question, and in the game that ends after it. */
export function isSpread({ before, closer }: Sequence, next: Question): boolean {
  const sequence = [...before, next]
  return isEven(sequence) && (!closer || isEven([...sequence, closer]))
}

/** Whether there is no long run in one place, and among questions with four options no place much more often than another. */
function isEven(questions: readonly Question[]): boolean {
  const last = questions.slice(-LONGEST_RUN - 1).map(({ answer }) => answer)
  if (last.length > LONGEST_RUN && new Set(last).size === 1) return false
  const four = questions.filter(({ options }) => options.length === optionIds.length)
  const most = Math.ceil(four.length / optionIds.length) + 1
  return optionIds.every((id) => four.filter(({ answer }) => answer === id).length <= most)
}

/**
 * Where the next answer goes so that answers stay spread: a place that is not much used among questions with as many options, and
 * makes no long run; `nth`, from 0, gives the next best place instead.
 */
export function placeIn(sequence: Sequence, nth = 0): PlaceOf {
  const { before, closer } = sequence
  return (count, seed) => {
    const alike = [...before, ...(closer ? [closer] : [])].filter(({ options }) => options.length === count)
    const most = Math.ceil((alike.length + 1) / count)
    const places = rank(seed, [...Array(count).keys()], String)
    const fits = (place: number) => alike.filter(isAt(place)).length < most && !makesRun(sequence, place)
    const inTurn = [...places.filter(fits), ...places.filter((place) => !fits(place))]
    return inTurn[nth % count] ?? 0
  }
}

const isAt = (place: number) => (question: Question) => optionIds.indexOf(question.answer) === place

/** Whether one more answer in the place makes a long run, with the questions before it or with the last one after it. */
function makesRun({ before, closer }: Sequence, place: number): boolean {
  const most = closer && isAt(place)(closer) ? LONGEST_RUN - 1 : LONGEST_RUN
  return before.length >= most && before.slice(-most).every(isAt(place))
}
