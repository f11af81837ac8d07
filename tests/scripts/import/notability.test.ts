import { describe, expect, it } from 'vitest'
import { notabilityOf, type Weighed } from '../../../scripts/import/notability.ts'
import type { TimelineRecord } from '../../../src/quiz/incident.ts'

const goal = (side: 'arcadia' | 'borduria', minute: number, by = `scorer-${minute}`): TimelineRecord => ({
  id: `g${minute}`,
  kind: 'goal',
  phase: 'match',
  by,
  for: side,
  minute,
})
const match = (over: Partial<Weighed['match']>, goals?: readonly TimelineRecord[]): Weighed => ({
  match: { date: '1966-07-11', home: 'arcadia', away: 'borduria', score: [0, 0], ...over },
  timeline: [...(goals ?? [])],
  complete: goals ? ['goals'] : [],
})

describe('notabilityOf', () => {
  it.each<[string, Weighed, number]>([
    ['nothing of a draw without goals', match({}), 0],
    ['a final', match({ round: 'final' }), 6],
    ['a semi-final with extra time', match({ round: 'semi-final', score: [2, 1], fullTime: [1, 1] }), 6],
    ['a shoot-out', match({ shootOut: [4, 2] }), 3],
    ['a match won from behind at half-time', match({ score: [2, 1], halfTime: [0, 1] }), 3],
    ['one turned from two goals behind', match({ score: [3, 2], halfTime: [0, 2] }), 5],
    ['a win by five', match({ score: [5, 0], halfTime: [3, 0] }), 2],
    ['five goals after the break', match({ score: [4, 1], halfTime: [0, 0] }), 2],
    ['a tie turned on aggregate', match({ score: [4, 0], halfTime: [1, 0], aggregate: [4, 3], leg: 2 }), 5],
    ['no tie that was never lost', match({ score: [4, 0], halfTime: [4, 0], aggregate: [6, 0], leg: 2 }), 0],
    [
      'a match turned by the minutes',
      match({ score: [2, 1] }, [goal('borduria', 5), goal('arcadia', 50), goal('arcadia', 60)]),
      3,
    ],
    ['a late winner', match({ score: [1, 0] }, [goal('arcadia', 89)]), 2],
    [
      'a hat-trick',
      match(
        { score: [3, 0] },
        [5, 6, 7].map((minute) => goal('arcadia', minute, 'pena')),
      ),
      2,
    ],
  ])('counts %s', (_, incident, weight) => {
    expect(notabilityOf(incident)).toBe(weight)
  })

  it('counts a lead thrown away by the club that it is about', () => {
    expect(notabilityOf(match({ score: [1, 2], halfTime: [1, 0] }), [], 'arcadia')).toBe(4)
    expect(notabilityOf(match({ score: [1, 2], halfTime: [1, 0] }), [], 'borduria')).toBe(3)
  })

  it('counts rivals, named in either order', () => {
    expect(notabilityOf(match({ shootOut: [4, 2] }), ['borduria arcadia'])).toBe(4)
  })
})
