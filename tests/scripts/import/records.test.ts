import { describe, expect, it } from 'vitest'
import { timelineOf } from '../../../scripts/import/records.ts'
import { goal, row, score } from './rows.ts'

const sides = { home: 'arden', away: 'borva' }
const timeline = (part: Parameters<typeof row>[0]) => timelineOf(row(part), sides, ({ printed }) => printed)

describe('timelineOf', () => {
  it('puts goals, cards and substitutions of both sides in order of time, each under an id of its kind', () => {
    const records = timeline({
      score: score(1, 1),
      goals: [goal('home', 'ana', 80), goal('away', 'bo', 10)],
      cards: [{ side: 'home', name: { printed: 'cy' }, card: 'yellow', minute: 30 }],
      substitutions: [{ side: 'away', on: { printed: 'di' }, off: { printed: 'bo' }, minute: 45, added: 2 }],
    })
    expect(records.map(({ id }) => id)).toEqual(['g1', 'c1', 's1', 'g2'])
  })

  it('gives an own goal to the other side’s player', () => {
    const sidesAsked: string[] = []
    timelineOf(row({ goals: [goal('home', 'bo', 5, { ownGoal: true })] }), sides, ({ printed }, side) => {
      sidesAsked.push(side)
      return printed
    })
    expect(sidesAsked).toEqual(['away'])
    expect(timeline({ goals: [goal('home', 'bo', 5, { ownGoal: true })] })).toMatchObject([
      { by: 'bo', for: 'arden', how: 'own-goal' },
    ])
  })

  it('calls the order loose where two goals may have been either way round', () => {
    const { minute, ...unknown } = goal('away', 'bo', 1)
    const records = timeline({
      goals: [goal('home', 'ana', 10), goal('home', 'cy', 50), { ...unknown, between: { min: 9, max: 11 } }],
    })
    expect(records.map((record) => [record.kind === 'goal' && record.by, record.loose])).toEqual([
      ['bo', true],
      ['ana', true],
      ['cy', undefined],
    ])
    expect(records[0]).toMatchObject({ minute: { min: 9, max: 11 } })
  })

  it('keeps the order that a source has of one side’s goals', () => {
    const { minute, ...unknown } = goal('home', 'bo', 1)
    const records = timeline({ goals: [{ ...unknown, between: { min: 9, max: 11 } }, goal('home', 'ana', 10)] })
    expect(records.map(({ loose }) => loose)).toEqual([undefined, undefined])
  })

  it('says how a player was sent off only where the source does', () => {
    const cards = (['red', 'second-yellow'] as const).map((card, i) => ({
      side: 'home' as const,
      name: { printed: `p${i}` },
      card,
      minute: 60 + i,
    }))
    expect(timeline({ cards })).toEqual([
      { id: 'c1', kind: 'card', phase: 'match', to: 'p0', off: true, minute: 60 },
      { id: 'c2', kind: 'card', phase: 'match', to: 'p1', off: true, how: 'second-yellow', minute: 61 },
    ])
  })

  it('writes a minute that the form has not as what is known of it', () => {
    const at = (minute: number, added?: number) =>
      timeline({ goals: [goal('home', 'ana', minute, added === undefined ? {} : { added })] })[0]
    expect(at(0)).toMatchObject({ minute: { max: 1 } })
    expect(at(121)).toMatchObject({ minute: 120, added: 1 })
    expect(at(45, 2)).toMatchObject({ minute: 45, added: 2 })
    expect(at(89, 59)).not.toHaveProperty('minute')
  })

  it('ends with the kicks of a shoot-out in the order taken', () => {
    const shootOut = [
      { side: 'away' as const, name: { printed: 'bo' }, scored: true },
      { side: 'home' as const, name: { printed: 'ana' }, scored: false },
    ]
    expect(timeline({ goals: [], shootOut })).toMatchObject([
      { id: 'k1', by: 'bo', for: 'borva', scored: true },
      { id: 'k2', by: 'ana', for: 'arden', scored: false },
    ])
  })
})
