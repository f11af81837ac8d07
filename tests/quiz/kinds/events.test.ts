import { describe, expect, it } from 'vitest'
import { buildAlmanac } from '../../../src/quiz/almanac.ts'
import { makeBank } from '../../../src/quiz/bank.ts'
import type { Incident } from '../../../src/quiz/incident.ts'
import { kinds } from '../../../src/quiz/kinds/index.ts'
import { answerText } from '../../../src/quiz/question.ts'
import { content, copy } from '../../support/content.ts'

/** The answers to the questions of a kind about the frozen match at Atlético, by their subjects. */
function answersTo(kind: string, change: (incident: Incident) => void = () => {}) {
  const incident = copy(content.incidents.find(({ id }) => id === 'atletico-2021'))
  if (!incident) throw new Error('expected atletico-2021')
  change(incident)
  const asked = makeBank(buildAlmanac({ ...content, incidents: [incident] }), kinds).filter((one) => one.kind === kind)
  return Object.fromEntries(asked.map((question) => [question.id.split('.')[2], answerText(question)]))
}
const without = (id: string) => (incident: Incident) => {
  incident.timeline = incident.timeline.filter((record) => record.id !== id)
}

describe('next-event', () => {
  it('asks what came next after each event of the match', () => {
    expect(answersTo('next-event')).toEqual({
      'after-g1': 'Naby Keïta’s goal',
      'after-g2': 'Antoine Griezmann’s first goal',
      'after-g4': 'Antoine Griezmann’s sending-off',
      'after-c1': 'Mohamed Salah’s penalty',
    })
  })
  it('does not ask what follows somebody’s first goal where it was his second', () => {
    expect(answersTo('next-event')).not.toHaveProperty('after-g3')
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
