// Groups D and F: what must hold among the questions of one quiz, and of the whole bank.

import { fold } from '../../src/quiz/fold.ts'
import { areFactsIndependent, canBeRead, foldNames, foldShown, givesAway } from '../../src/quiz/independence.ts'
import { answerText, optionIds, type Question } from '../../src/quiz/question.ts'
import type { SetRule } from './rule.ts'

/** A quiz as most players meet it. */
const TEN = 10
const LEAST_KINDS = 6
/** How many more questions of one incident than of another ten may have: with fewer the place would tell the incident. */
const MOST_APART = 2
const LONGEST_RUN = 3
/** How far from an even share a place may be, over the bank. */
const TOLERANCE = 0.1

export const setRules: readonly SetRule[] = [
  {
    id: 'D2',
    demands: 'right answers are spread over the places, without long runs',
    breach: (questions) => {
      const places = questions.map(({ answer }) => optionIds.indexOf(answer))
      const run = places.findIndex(
        (place, i) => i >= LONGEST_RUN && places.slice(i - LONGEST_RUN, i).every((before) => before === place),
      )
      if (run >= 0) return `${LONGEST_RUN + 1} in a row in one place, up to question ${run + 1}`
      const four = questions.filter(({ options }) => options.length === optionIds.length)
      const most = Math.max(0, ...optionIds.map((id) => four.filter(({ answer }) => answer === id).length))
      return most > Math.ceil(four.length / optionIds.length) + 1 ? `${most} of ${four.length} in one place` : undefined
    },
  },
  {
    id: 'F1',
    demands: 'no question answers another',
    breach: (questions) => {
      const all = questions.map((question) => ({
        question,
        words: { ...foldNames(question.names), text: foldShown(question) },
      }))
      for (const [i, a] of all.entries()) {
        const b = all
          .slice(i + 1)
          .find(
            (b) =>
              !areFactsIndependent(a.question, b.question) ||
              givesAway(a.words, b.words) ||
              canBeRead(b.words.text, a.words),
          )
        if (b) return `${a.question.id} and ${b.question.id}`
      }
      return undefined
    },
  },
  {
    id: 'F2',
    demands: 'incidents take turns, and ten questions are of six kinds or more',
    breach: (questions) => {
      const ten = questions.slice(0, TEN)
      const counts = countBy(ten, ({ incident }) => incident)
      if (Math.max(...counts.values()) - Math.min(...counts.values()) > MOST_APART && questions.length > TEN)
        return `${[...counts.values()].join(', ')} of each incident`
      const kinds = countBy(ten, ({ kind }) => kind).size
      return ten.length === TEN && kinds < LEAST_KINDS ? `${kinds} kinds` : undefined
    },
  },
  {
    id: 'F3',
    demands: 'nothing is the answer twice',
    breach: (questions) => {
      const answers = questions.map((question) => fold(answerText(question)))
      return answers.find((answer, i) => answers.indexOf(answer) !== i)
    },
  },
  {
    id: 'F4',
    demands: 'ten questions mix easy, medium and hard ones',
    breach: (questions) => {
      const ten = questions.slice(0, TEN)
      const counts = countBy(ten, ({ difficulty }) => difficulty)
      return ten.length === TEN && counts.size < 3 ? `only ${[...counts.keys()].join(' and ')}` : undefined
    },
  },
]

export const bankRules: readonly SetRule[] = [
  {
    id: 'A4',
    demands: 'no two questions read alike and have different answers',
    breach: (questions) => {
      const answers = new Map<string, Question>()
      for (const question of questions) {
        if (/\bthese\b/.test(question.prompt)) continue
        const read = `${question.prompt} ${question.quote ?? ''}`
        const other = answers.get(read)
        if (other && answerText(other) !== answerText(question)) return `${other.id} and ${question.id}`
        answers.set(read, question)
      }
      return undefined
    },
  },
  {
    id: 'C1',
    demands: 'the longest option is the right one about as often as chance would have it',
    breach: (questions) => {
      const four = questions.filter(({ options }) => options.length === optionIds.length)
      const longest = four.filter((question) => isLongest(question)).length / Math.max(1, four.length)
      return longest > 1 / optionIds.length + TOLERANCE ? `${Math.round(100 * longest)} % of ${four.length}` : undefined
    },
  },
  {
    id: 'D1',
    demands: 'the place of the answer says nothing about it',
    breach: (questions) => {
      const four = questions.filter(({ options }) => options.length === optionIds.length)
      const off = optionIds.find(
        (id) =>
          Math.abs(
            four.filter(({ answer }) => answer === id).length / Math.max(1, four.length) - 1 / optionIds.length,
          ) > TOLERANCE,
      )
      return off && four.length >= 40 ? `place ${off}` : undefined
    },
  },
]

function isLongest(question: Question): boolean {
  const length = answerText(question).length
  return question.options.every(({ id, text }) => id === question.answer || text.length < length)
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
