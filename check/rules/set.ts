// Groups D and F: what must hold between the questions of a quiz.

import { fold } from '../../src/quiz/fold.ts'
import { read, tells } from '../../src/quiz/independence.ts'
import { isWorthyEnd, LEAST_KINDS, sharesBroken, sharesOf, traitsOf } from '../../src/quiz/mix.ts'
import { answerText, optionIds, type Question } from '../../src/quiz/question.ts'
import type { DrawRule, SetRule } from './rule.ts'

/** How many questions of a quiz most players see. */
const TEN = 10
/** How many more of ten questions may be about one incident than about another. */
const MOST_APART = 2
const LONGEST_RUN = 3
/** How far a share may be above or below what chance gives over many quizzes, and the same for how often an incident comes again after one round of all. */
const DRAW_TOLERANCE = 0.03
const ROUND_TOLERANCE = 0.12

/** The rules for the questions of one quiz: those of its longest game, in their order. */
export const setRules: readonly SetRule[] = [
  {
    id: 'D2',
    demands: 'in a game of any length, right answers are spread over the places, and never four in a row in one',
    breach: (questions) => {
      const found = questions.map((_, i) => runIn(gameOf(questions, i + 1)))
      return found.find((breach) => breach !== undefined)
    },
  },
  {
    id: 'F1',
    demands: 'no question gives the answer of another away, but those that follow may tell that of an opener',
    breach: (questions) => {
      const all = questions.map((question) => ({ ...read(question), question }))
      for (const [i, earlier] of all.entries()) {
        const mayBeTold = i === 0 && earlier.question.isOpener
        const later = all.slice(i + 1).find((later) => tells(earlier, later) || (!mayBeTold && tells(later, earlier)))
        if (later) return `${earlier.question.id} and ${later.question.id}`
      }
      return undefined
    },
  },
  {
    id: 'F2',
    demands: 'incidents take turns, and ten questions are of six kinds or more',
    breach: (questions) => {
      const ten = gameOfTen(questions)
      const counts = countBy(ten, ({ incident }) => incident)
      if (Math.max(...counts.values()) - Math.min(...counts.values()) > MOST_APART && questions.length > TEN)
        return `${[...counts.values()].join(', ')} of each incident`
      const kinds = countBy(ten, ({ kind }) => kind).size
      return ten.length === TEN && kinds < LEAST_KINDS ? `${kinds} kinds` : undefined
    },
  },
  {
    id: 'F3',
    demands: 'no answer comes twice',
    breach: (questions) => {
      const answers = questions.map((question) => fold(answerText(question)))
      return answers.find((answer, i) => answers.indexOf(answer) !== i)
    },
  },
  {
    id: 'F4',
    demands: 'ten questions mix easy, medium and hard ones',
    breach: (questions) => {
      const ten = gameOfTen(questions)
      const counts = countBy(ten, ({ difficulty }) => difficulty)
      return ten.length === TEN && counts.size < 3 ? `only ${[...counts.keys()].join(' and ')}` : undefined
    },
  },
  {
    id: 'F6',
    demands: 'a game of any length keeps the shares of the mix',
    breach: (questions, mix) => sharesBroken(questions.map(traitsOf), mix && sharesOf(mix))[0],
  },
  {
    id: 'F7',
    demands: 'the last question is hard because it is good: not clerical, and not a choice of two',
    breach: (questions) => {
      const last = questions.at(-1)
      if (!last || isWorthyEnd(traitsOf(last))) return undefined
      return `${last.id} is ${last.difficulty}, ${last.about}, with ${last.options.length} options`
    },
  },
]

/** The rules for many quizzes drawn alike. */
export const drawRules: readonly DrawRule[] = [
  {
    id: 'D3',
    demands: 'over many quizzes, right answers stand in every place equally often',
    breach: (quizzes) => {
      const four = quizzes.flat().filter(({ options }) => options.length === optionIds.length)
      const shareOf = (id: string) => four.filter(({ answer }) => answer === id).length / four.length
      const off = optionIds.find((id) => Math.abs(shareOf(id) - 1 / optionIds.length) > DRAW_TOLERANCE)
      return off && `${Math.round(100 * shareOf(off))} % in place ${off}`
    },
  },
  {
    id: 'F5',
    demands: 'the place of a question does not tell its incident, as it would if incidents came in a fixed order',
    breach: (quizzes) => {
      const tens = quizzes.map((questions) => gameOfTen(questions).map(({ incident }) => incident))
      const round = new Set(tens.flat()).size
      const again = tens.flatMap((ten) => ten.slice(round).map((incident, i) => incident === ten[i]))
      const share = again.filter(Boolean).length / again.length
      return share > 1 / round + ROUND_TOLERANCE ? `${Math.round(100 * share)} % come again after ${round}` : undefined
    },
  },
]

/** The game of a length of a quiz, by the questions of its longest game; all where it has no more. */
const gameOf = (questions: readonly Question[], length: number) => [
  ...questions.slice(0, -1).slice(0, length - 1),
  ...questions.slice(-1),
]
const gameOfTen = (questions: readonly Question[]) => gameOf(questions, TEN)

/** How the answers of a game stand too often in one place; `undefined` where they do not. */
function runIn(game: readonly Question[]): string | undefined {
  const places = game.map(({ answer }) => optionIds.indexOf(answer))
  const run = places.findIndex(
    (place, i) => i >= LONGEST_RUN && places.slice(i - LONGEST_RUN, i).every((before) => before === place),
  )
  if (run >= 0) return `${LONGEST_RUN + 1} of ${game.length} in a row in one place, up to question ${run + 1}`
  const four = game.filter(({ options }) => options.length === optionIds.length)
  const most = Math.max(0, ...optionIds.map((id) => four.filter(({ answer }) => answer === id).length))
  return most > Math.ceil(four.length / optionIds.length) + 1 ? `${most} of ${four.length} in one place` : undefined
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
