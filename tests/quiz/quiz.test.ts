import { describe, expect, it } from 'vitest'
import { breachesOfDraws } from '../../check/rules.ts'
import { dailyNumber, firstDaily } from '../../src/quiz/daily.ts'
import { fold } from '../../src/quiz/fold.ts'
import { mayPrecede } from '../../src/quiz/independence.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { assembleMade, makeBank } from '../../src/quiz/make-bank.ts'
import { answerText, type Question } from '../../src/quiz/question.ts'
import { askedIn, mostAsked } from '../../src/quiz/quiz.ts'
import { content, copy, made, quizOf } from '../support/content.ts'

/** The questions of the longest game of a quiz. */
function questionsOf(id: string) {
  const quiz = quizOf(id)
  return quiz ? askedIn(quiz) : []
}
const lines = (id: string) =>
  questionsOf(id).map(({ id: question, options }) => `${question} ${options.map(({ text }) => text).join(' | ')}`)
/** Mixes of 200 seeds, each drawn once. */
const mixes = Array.from({ length: 200 }, (_, i) => questionsOf(`mix-20261122-${i}`))

/** Whether an earlier question and a later one may be in one quiz. What follows an opener tells its answer, when it was given. */
const goTogether = (earlier: Question, later: Question, isFirst: boolean) =>
  mayPrecede(earlier, later) && ((isFirst && earlier.isOpener) || mayPrecede(later, earlier))

/** The rules that they break together. */
const broken = () => breachesOfDraws(mixes).map(({ rule }) => rule)

describe('assembleQuiz', () => {
  it('never changes what an id stands for: questions, options and their order', () => {
    expect(lines('mix-20261122-forever')).toMatchSnapshot()
    expect(lines('daily-20261122')).toMatchSnapshot()
    expect(lines('everton-2017-20261122-forever')).toMatchSnapshot()
  })
  it('always gives at least ten questions of a mix, none of which gives another away', () => {
    for (const questions of mixes.slice(0, 60)) {
      expect(questions.length).toBeGreaterThanOrEqual(10)
      const dependent = questions.flatMap((a, i) =>
        questions.slice(i + 1).flatMap((b) => (goTogether(a, b, i === 0) ? [] : `${a.id} and ${b.id}`)),
      )
      expect(dependent).toEqual([])
    }
  })
  it('asks the first questions of one sequence, then one and the same last one, whatever the length of the game', () => {
    const quiz = quizOf('mix-20261122-forever') ?? expect.fail('expected a quiz')
    expect(mostAsked(quiz)).toBe(20)
    for (let length = 1; length <= 20; length += 1) {
      const game = askedIn(quiz, length)
      expect(game).toHaveLength(length)
      expect(game.at(-1)).toBe(quiz.closer)
      expect(game.slice(0, -1)).toEqual(quiz.questions.slice(0, length - 1))
    }
    expect(askedIn(quiz, 0)).toEqual([])
  })
  it('opens some mixes with what every later prompt tells, and never asks it later', () => {
    const openers = mixes.filter(([first]) => first?.isOpener)
    const opened = openers.map(([first]) => first?.kind)
    for (const kind of ['opponent', 'order-of-incidents', 'incident-by-place']) expect(opened).toContain(kind)
    expect(openers.filter(([first]) => first?.about === 'clerical')).toEqual([])
    expect(mixes.flatMap((questions) => questions.slice(1)).filter(({ isOpener }) => isOpener)).toEqual([])
  })
  it('never has the same answer twice', () => {
    for (const questions of mixes) {
      const answers = questions.map((question) => fold(answerText(question)))
      expect(new Set(answers).size).toBe(answers.length)
    }
  })
  it('spreads the first ten over all incidents and at least five kinds', () => {
    for (const questions of mixes) {
      const ten = [...questions.slice(0, 9), ...questions.slice(-1)]
      const perIncident = [...Map.groupBy(ten, ({ incident }) => incident).values()].map(({ length }) => length)
      expect(perIncident).toHaveLength(3)
      expect(Math.max(...perIncident) - Math.min(...perIncident)).toBeLessThanOrEqual(2)
      expect(new Set(ten.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5)
    }
  })
  it('asks only of its incident when it is about one', () => {
    expect(new Set(questionsOf('toulouse-2023-20261122-a').map(({ incident }) => incident))).toEqual(
      new Set(['toulouse-2023']),
    )
  })
  it.each(['', 'daily', 'nobody-2020-20261122-a', 'mix-20261101-a', 'daily-20200101', 'mix-20269999-a'])(
    'is undefined for %j',
    (id) => {
      expect(quizOf(id)).toBeUndefined()
    },
  )
  it('draws only on what was published before its day', () => {
    const later = {
      ...content,
      incidents: content.incidents.map((incident) =>
        incident.id === 'toulouse-2023' ? { ...incident, published: '2026-11-20' } : incident,
      ),
    }
    const grown = makeBank(later, kinds)
    const incidentsOf = (id: string) => new Set(assembleMade(grown, id)?.questions.map(({ incident }) => incident))
    expect(incidentsOf('mix-20261120-a')).not.toContain('toulouse-2023')
    expect(incidentsOf('mix-20261121-a')).toContain('toulouse-2023')
  })
  it('never changes an older quiz when an incident is added', () => {
    const first = content.incidents[0]
    if (!first) throw new Error('no incident')
    const added = { ...copy(first), id: 'added-2026', published: '2026-11-25' }
    const grown = makeBank({ ...content, incidents: [...content.incidents, added] }, kinds)
    for (const id of ['mix-20261125-a', 'daily-20261124', 'daily-20261125']) {
      expect(assembleMade(grown, id)).toEqual(quizOf(id))
    }
    expect(assembleMade(grown, 'mix-20261126-a')).not.toEqual(quizOf('mix-20261126-a'))
  })
  it('never tells by the place of a question which incident it is about', () => {
    expect(broken()).not.toContain('F5')
  })
  it('never changes an older quiz when a record or a term is added to what is published', () => {
    const grown = copy({ incidents: content.incidents, names: content.names })
    const [first] = grown.incidents
    first?.timeline.push({
      id: 'z1',
      kind: 'post',
      phase: 'later',
      by: 'kop',
      on: 'youtube',
      did: 'a film of the evening',
      loose: true,
      since: '2026-11-25',
      paragraphs: [1],
      note: 'It came out much later.',
    })
    grown.names.terms.overhead = { group: 'way', name: 'An overhead kick', since: '2026-11-25' }
    const later = makeBank({ ...content, ...grown }, kinds)
    for (const id of Array.from({ length: 40 }, (_, i) => `mix-20261125-t${i}`))
      expect(assembleMade(later, id)).toEqual(quizOf(id))
    const quizzes = Array.from({ length: 40 }, (_, i) => assembleMade(later, `mix-20261126-t${i}`))
    expect(quizzes.some((quiz) => JSON.stringify(quiz).includes('An overhead kick'))).toBe(true)
  })
  it('never changes an older quiz when a kind or a pool is added', () => {
    const newKind = {
      name: 'brand-new',
      since: '2026-11-25',
      about: 'play',
      prominence: 'headline',
      needs: 'what the first kind needs',
      ask: kinds[0]?.ask ?? (() => []),
    } as const
    const names = copy(content.names)
    names.pools.push({
      id: 'new',
      of: 'clubs',
      fits: { country: 'England' },
      why: 'new',
      from: '2015-01-01',
      to: '2030-01-01',
      since: '2026-11-25',
      members: ['real-madrid', 'bayern', 'juventus'],
    })
    const words = { ...content.words, 'brand-new': content.words[kinds[0]?.name ?? ''] ?? {} }
    const grown = makeBank({ ...content, names, words }, [newKind, ...kinds])
    for (const id of ['mix-20261125-a', 'daily-20261125']) {
      expect(assembleMade(grown, id)).toEqual(quizOf(id))
    }
  })
  it('puts right answers in every place about equally often', () => {
    expect(broken()).not.toContain('D3')
  })
})

describe('the daily', () => {
  it('is number 1 on the first day on which there is anything to ask', () => {
    expect(firstDaily(made.index)).toBe('2026-11-02')
    const later = {
      ...made.index,
      collections: made.index.collections.map((one) => ({ ...one, published: '2027-01-01' })),
    }
    const both = { ...later, collections: [...later.collections.slice(1), ...made.index.collections.slice(0, 1)] }
    for (const { id, published } of both.collections)
      expect(firstDaily(both, id), id).toBe(published === '2027-01-01' ? '2027-01-02' : firstDaily(made.index, id))
    expect(firstDaily(both, 'no-such-collection')).toBeUndefined()
    expect(dailyNumber(made.index, '2026-11-02')).toBe(1)
    expect(dailyNumber(made.index, '2026-11-22')).toBe(21)
  })
})
