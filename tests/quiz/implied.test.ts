import { describe, expect, it } from 'vitest'
import { impliedBy } from '../../src/quiz/implied.ts'
import { mayPrecede } from '../../src/quiz/independence.ts'
import { almanac, bank } from '../support/content.ts'

const incident = almanac.find('atletico-2021') ?? expect.fail('expected atletico-2021')
const ref = (fact: string) => `atletico-2021/${fact}`
const scorersOf = (...goals: string[]) => goals.map((goal) => ref(`${goal}.by`))

describe('impliedBy', () => {
  it('is nothing where no scorer is told', () => {
    expect(impliedBy(incident, [ref('c1.to'), ref('g1.how')])).toEqual([])
  })
  it('is how many goals a scorer who is told scored', () => {
    expect(impliedBy(incident, scorersOf('g3'))).toEqual([ref('griezmann.goals')])
  })
  it('is of a list of goals the scores on the way, and of all but one how many scored', () => {
    const implied = impliedBy(incident, scorersOf('g1', 'g2', 'g3', 'g4'))
    for (const fact of ['g2.score', 'g4.score', 'match.halfTime', 'match.scorers']) expect(implied).toContain(ref(fact))
    expect(implied).not.toContain(ref('match.score'))
    expect(impliedBy(incident, scorersOf('g1', 'g2', 'g3', 'g4', 'g5'))).toContain(ref('match.score'))
  })
  it.each(['half-time-score.match', 'goals-by-player.griezmann', 'running-score.g3'])(
    'keeps %s out of a quiz that lists the goals in their order',
    (id) => {
      const order = bank.find((question) => question.id === 'atletico-2021.order-of-events.first-1')
      const other = bank.find((question) => question.id === `atletico-2021.${id}`)
      if (!order || !other) throw new Error(`expected an order of goals, and ${id}`)
      expect(mayPrecede(order, other)).toBe(false)
    },
  )
})
