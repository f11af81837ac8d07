import { describe, expect, it } from 'vitest'
import { buildAlmanac } from '../../../src/quiz/almanac.ts'
import type { Incident } from '../../../src/quiz/incident.ts'
import { makeQuestions } from '../../../src/quiz/judged.ts'
import { kinds } from '../../../src/quiz/kinds/index.ts'
import { answerText } from '../../../src/quiz/question.ts'
import { content, copy } from '../../support/content.ts'

/** The questions of a kind about the frozen match at Atlético. */
function askedOf(kind: string, change: (incident: Incident) => void = () => {}) {
  const incident = copy(content.incidents.find(({ id }) => id === 'atletico-2021'))
  if (!incident) throw new Error('expected atletico-2021')
  change(incident)
  return makeQuestions(buildAlmanac({ ...content, incidents: [incident] }), kinds).filter((one) => one.kind === kind)
}

/** Their answers, by their subjects. */
const answersTo = (...of: Parameters<typeof askedOf>) =>
  Object.fromEntries(askedOf(...of).map((question) => [question.id.split('.')[2], answerText(question)]))

/** What is offered by the question of a kind on a subject. */
const offeredBy = (kind: string, subject: string) =>
  askedOf(kind)
    .find(({ id }) => id.endsWith(subject))
    ?.options.map(({ text }) => text) ?? []

const without = (id: string) => (incident: Incident) => {
  incident.timeline = incident.timeline.filter((record) => record.id !== id)
}

describe('next-event', () => {
  it('asks what came next after each event of the match', () => {
    expect(answersTo('next-event')).toEqual({
      'after-g1': 'Naby Keïta’s goal',
      'after-g2': 'Antoine Griezmann’s first goal',
      'after-c1': 'Mohamed Salah’s penalty',
    })
  })
  it('does not ask what follows somebody’s goal where it was his second, or his sending-off', () => {
    for (const subject of ['after-g3', 'after-g4']) expect(answersTo('next-event')).not.toHaveProperty(subject)
  })
  it('offers no goal of the man who had just been sent off', () => {
    const offered = offeredBy('next-event', 'after-c1')
    expect(offered.toSorted()).toEqual(['Mohamed Salah’s first goal', 'Mohamed Salah’s penalty', 'Naby Keïta’s goal'])
  })
  it('offers no second goal beside the first', () => {
    for (const subject of ['after-g1', 'after-g2'])
      expect(offeredBy('next-event', subject)).not.toContain('Antoine Griezmann’s second goal')
  })
  it('leaves out an event whose place is not attested', () => {
    const loosened = answersTo('next-event', ({ timeline }) => {
      for (const record of timeline) if (record.id === 'c1') record.loose = true
    })
    expect(loosened).toEqual({
      'after-g1': 'Naby Keïta’s goal',
      'after-g2': 'Antoine Griezmann’s first goal',
      'after-g4': 'Mohamed Salah’s penalty',
    })
  })
})

describe('scored-once', () => {
  it('asks for the only player with one goal', () => {
    expect(answersTo('scored-once')).toEqual({ match: 'Naby Keïta' })
  })
  it('asks nothing where two players scored once, or not every goal is known', () => {
    expect(answersTo('scored-once', without('g3'))).toEqual({})
    expect(answersTo('scored-once', (incident) => Object.assign(incident, { complete: [] }))).toEqual({})
  })
})

describe('running-score', () => {
  it('asks for the score when somebody was fouled for a penalty', () => {
    expect(answersTo('running-score')).toMatchObject({ f2: 'Atlético 2–2 Liverpool' })
  })
})
