import { describe, expect, it } from 'vitest'
import { momentOf } from '../../src/quiz/moment.ts'
import { content } from '../support/content.ts'

const atletico = content.incidents.find(({ id }) => id === 'atletico-2021') ?? expect.fail('no incident')
const on = (...facts: readonly string[]) =>
  momentOf(
    atletico,
    facts.map((fact) => `atletico-2021/${fact}`),
  )

describe('momentOf', () => {
  it.each([
    [['g5.by'], 78],
    [['c1.to'], 52],
    [['q1.text'], 'interview'],
    [['a1.did'], 'after'],
  ])('of %j is %j', (facts, moment) => expect(on(...facts)).toBe(moment))
  it.each([[['match.score']], [['salah.goals']], [['g1.by', 'g2.by']], [['nothing.by']], [[]], [['t1.points']]])(
    'of %j there is none',
    (facts) => expect(on(...facts)).toBeUndefined(),
  )
  it('is that of several facts of one record', () => expect(on('g5.by', 'g5.how')).toBe(78))
  it('of another incident there is none', () => expect(momentOf(atletico, ['everton-2017/g1.by'])).toBeUndefined())
})
