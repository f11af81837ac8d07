import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../src/quiz/question.ts'
import { askedIn } from '../../src/quiz/quiz.ts'
import { type StripMark, stripsOf } from '../../src/quiz/strip.ts'
import { quizOf } from '../support/content.ts'

const topics = ['mix', 'atletico-2021', 'everton-2017', 'toulouse-2023', 'klopp']
/** The questions of a game, and how it was answered. */
const games = fc
  .tuple(
    fc.constantFrom(...topics),
    fc.integer({ min: 0, max: 400 }),
    fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  )
  .map(([topic, seed, pattern]) => {
    const quiz = quizOf(`${topic}-20261127-s${seed}`)
    return { questions: quiz ? askedIn(quiz, 10) : [], pattern }
  })
const TIMED = /(?<!\/match\.)(?<=\.)(minute|order|wait|score|phase|last)$|\.(halfTime|fullTime|shootOut)$/

describe('stripsOf', () => {
  it('is empty before the first answer, and has a mark for each answer after it', () => {
    fc.assert(
      fc.property(games, fc.integer({ min: 0, max: 10 }), ({ questions, pattern }, answered) => {
        const strips = stripsOf(questions, pattern.slice(0, answered))
        const marks = strips.flatMap((strip) => strip.marks).toSorted((a, b) => a.number - b.number)
        expect(marks.map(({ number, correct, fact }) => ({ number, correct, fact }))).toEqual(
          questions.slice(0, answered).map(({ fact }, i) => ({ number: i + 1, correct: pattern[i], fact })),
        )
      }),
      { numRuns: 100 },
    )
  })
  it('has a strip for each match that was met, in that order', () => {
    fc.assert(
      fc.property(games, ({ questions, pattern }) => {
        const strips = stripsOf(questions, pattern.slice(0, questions.length))
        expect(strips).toHaveLength(new Set(questions.map(({ incident }) => incident)).size)
        const firsts = strips.map(({ marks }) => marks[0]?.number ?? 0)
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      }),
      { numRuns: 50 },
    )
  })
  it('places no mark while a question on time or score of that match is to come, and all others', () => {
    const found = { placed: 0, waiting: 0 }
    const check = (questions: readonly Question[], answered: number, { number, at }: StripMark) => {
      const asked = questions[number - 1]
      const toCome = questions.slice(answered).flatMap(({ asks }) => asks)
      const isTold = toCome.some((fact) => fact.startsWith(`${asked?.incident}/`) && TIMED.test(fact))
      expect(at).toBe(isTold ? undefined : asked?.moment)
      if (asked?.moment !== undefined) found[isTold ? 'waiting' : 'placed'] += 1
    }
    fc.assert(
      fc.property(games, fc.integer({ min: 1, max: 10 }), ({ questions, pattern }, answered) => {
        const marks = stripsOf(questions, pattern.slice(0, answered)).flatMap((strip) => strip.marks)
        for (const mark of marks) check(questions, answered, mark)
      }),
      { numRuns: 200 },
    )
    expect(found.placed).toBeGreaterThan(50)
    expect(found.waiting).toBeGreaterThan(10)
  })
  it('is placed in full when all is answered', () => {
    fc.assert(
      fc.property(games, ({ questions, pattern }) => {
        const marks = stripsOf(questions, pattern.slice(0, questions.length)).flatMap((strip) => strip.marks)
        for (const { number, at } of marks) expect(at).toBe(questions[number - 1]?.moment)
      }),
      { numRuns: 50 },
    )
  })
})
