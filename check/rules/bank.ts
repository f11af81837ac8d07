// The rules for all questions that can be made. They are judged by tallies, one of each incident, so that what was tallied before
// need not be made again.
import { answerText, optionIds, type Question } from '../../src/quiz/question.ts'

/** How far a share may be above or below what chance gives, over the bank. */
const TOLERANCE = 0.1
/** Fewer questions with four options say nothing about the places of answers. */
const LEAST_PLACED = 40

/** What the rules of the bank look at in some questions. */
export interface Tally {
  /** What can be read (prompt and quote), the answer, and the id of a question: each reading once. Those that ask among their options are left out. */
  readonly readings: readonly (readonly [read: string, answer: string, question: string])[]
  /** How many of four options have their answer in each place. */
  readonly places: readonly number[]
  /** Of how many of four options the answer is the longest. */
  readonly longest: number
}

/** A rule for all questions that can be made. */
export interface BankRule {
  readonly id: string
  readonly demands: string
  /** How the questions break the rule; `undefined` when they do not. */
  readonly breach: (tally: Tally) => string | undefined
}

/** The tally of some questions. */
export function tallyOf(questions: readonly Question[]): Tally {
  const four = questions.filter(({ options }) => options.length === optionIds.length)
  const readings = questions
    .filter(({ prompt }) => !/\bthese\b/.test(prompt))
    .map((question) => [`${question.prompt} ${question.quote ?? ''}`, answerText(question), question.id] as const)
  return {
    readings: [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()],
    places: optionIds.map((id) => four.filter(({ answer }) => answer === id).length),
    longest: four.filter(isLongest).length,
  }
}

/** Several tallies as one. */
export const addUp = (tallies: readonly Tally[]): Tally => ({
  readings: tallies.flatMap(({ readings }) => readings),
  places: optionIds.map((_, i) => sum(tallies.map(({ places }) => places[i] ?? 0))),
  longest: sum(tallies.map(({ longest }) => longest)),
})

/** The rules for all questions that can be made. */
export const bankRules: readonly BankRule[] = [
  {
    id: 'A4',
    demands: 'questions that read alike have the same answer',
    breach: ({ readings }) => {
      const known = new Map<string, readonly [answer: string, question: string]>()
      for (const [read, answer, question] of readings) {
        const other = known.get(read)
        if (other && other[0] !== answer) return `${other[1]} and ${question}`
        known.set(read, [answer, question])
      }
      return undefined
    },
  },
  {
    id: 'C1',
    demands: 'the longest option is the right one no more often than by chance',
    breach: ({ longest, places }) => {
      const share = longest / Math.max(1, sum(places))
      return share > 1 / optionIds.length + TOLERANCE ? `${Math.round(100 * share)} % of ${sum(places)}` : undefined
    },
  },
  {
    id: 'D1',
    demands: 'right answers stand in every place about equally often',
    breach: ({ places }) => {
      const all = sum(places)
      const off = optionIds.find((_, i) => Math.abs((places[i] ?? 0) / all - 1 / optionIds.length) > TOLERANCE)
      return off && all >= LEAST_PLACED ? `place ${off}` : undefined
    },
  },
]

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

function isLongest(question: Question): boolean {
  const { length } = answerText(question)
  return question.options.every(({ id, text }) => id === question.answer || text.length < length)
}
