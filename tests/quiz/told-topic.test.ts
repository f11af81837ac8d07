import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { assembleMade, makeBank } from '../../src/quiz/make-bank.ts'
import { answerText } from '../../src/quiz/question.ts'
import { askedIn } from '../../src/quiz/quiz.ts'
import { cups } from '../support/world-cups.ts'

const bank = makeBank(cups, kinds)
const answersOf = (topic: string) =>
  Array.from({ length: 20 }, (_, i) => assembleMade(bank, `${topic}-20261130-s${i}`)).flatMap((quiz) =>
    quiz ? askedIn(quiz).map(answerText) : [],
  )

describe('a quiz on a topic', () => {
  it.each([
    ['team-argentina', 'Argentina'],
    ['cups-2014', '2014'],
  ])('never asks for what %s tells: %s', (topic, answer) => {
    const answers = answersOf(topic)
    expect(answers.length).toBeGreaterThan(20)
    expect(answers).not.toContain(answer)
  })
  it('asks for it elsewhere', () => {
    expect(answersOf('team-germany')).toContain('Argentina')
  })
})
