import { describe, expect, it } from 'vitest'
import { areIndependent, mayPrecede } from '../../src/quiz/independence.ts'
import type { Question } from '../../src/quiz/question.ts'

const question = (changes: Partial<Question> & { answerText?: string }): Question => ({
  id: 'a.b.c',
  kind: 'b',
  about: 'play',
  difficulty: 'easy',
  isOpener: false,
  incident: 'a',
  moment: undefined,
  prompt: 'What is it?',
  quote: undefined,
  options: [
    { id: 'a', text: changes.answerText ?? 'Salah' },
    { id: 'b', text: 'Somebody else' },
  ],
  answer: 'a',
  why: 'It is so.',
  fact: 'It is so.',
  note: undefined,
  source: { incident: 'a', paragraphs: [1], told: { what: 'a report', dateline: '2021-10-19' } },
  names: [changes.answerText ?? 'Salah'],
  asks: ['a/g1.by'],
  tells: [],
  ...changes,
})
const other = (changes: Partial<Question> & { answerText?: string }) =>
  question({ asks: ['a/g2.by'], answerText: 'Firmino', ...changes })

describe('areIndependent', () => {
  it('is so for two questions that have nothing to do with each other', () => {
    expect(areIndependent(question({}), other({}))).toBe(true)
  })
  it.each([
    ['they ask the same fact', other({ asks: ['a/g1.by'] })],
    ['one tells the fact that the other asks', other({ tells: ['a/g1.by'] })],
    ['they have the same answer, accents or not', other({ answerText: 'SALÁH' })],
    ['the prompt of one has the answer of the other', other({ prompt: 'Whom did Salah pass to?' })],
    ['the why of one has the answer of the other', other({ why: 'The other goal was Salah’s, the one by Salah.' })],
    ['the quote of one has the answer of the other', other({ quote: 'I told Salah to run.' })],
  ])('is not so when %s, whichever comes first', (_, b) => {
    expect(areIndependent(question({}), b)).toBe(false)
    expect(areIndependent(b, question({}))).toBe(false)
  })
  it('is so when a word only contains the answer', () => {
    expect(areIndependent(question({}), other({ prompt: 'Who wore Salahs shirt?' }))).toBe(true)
  })
})

describe('mayPrecede', () => {
  it.each([
    ['78th minute', 'The sending-off came in the 52nd minute, the goal in the 78th.', false],
    ['Atlético 2–2 Liverpool', 'It was 2–2 at half-time.', false],
    ['Atlético 2–2 Liverpool', 'It was 2–1 at half-time.', true],
    ['Liverpool against Everton, December 2017', 'It was the December of 2017.', true],
    ['3 players', 'He had 3 shots.', true],
  ])('knows the answer %s by its figure, unless that is a year or one digit: %s', (answerText, why, may) => {
    expect(mayPrecede(question({ why }), other({ answerText }))).toBe(may)
  })
  it('looks in one direction', () => {
    const told = other({ answerText: 'Mané', asks: ['a/g9.by'] })
    expect(mayPrecede(question({ tells: ['a/g9.by'] }), told)).toBe(false)
    expect(mayPrecede(told, question({ tells: ['a/g9.by'] }))).toBe(true)
  })
})
