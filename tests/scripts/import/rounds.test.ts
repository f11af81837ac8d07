import { describe, expect, it } from 'vitest'
import { matchdayOf, roundOf, withPlayOffs } from '../../../scripts/import/rounds.ts'
import { row } from './rows.ts'

describe('roundOf', () => {
  it.each([
    ['Group Matches', 'Group 1', 'World Cup', 'group'],
    ['Second Round', 'Group A', 'World Cup', 'second-group'],
    ['Final Round', undefined, 'World Cup', 'final-round'],
    ['Final', undefined, 'World Cup', 'final'],
    ['Match for third place', undefined, 'World Cup', 'third-place'],
    ['Preliminary Round', undefined, 'World Cup', 'round-of-16'],
    ['Semi-finals - 1st Leg', undefined, 'UEFA Champions League', 'semi-final'],
    ['Quarterfinals', undefined, 'English FA Cup', 'quarter-final'],
    ['Round 3', undefined, 'English FA Cup', 'other'],
    ['Matchday 12', undefined, 'English Premier League', 'league'],
  ])('takes "%s" (%s) of %s for %s', (round, group, tournament, expected) => {
    expect(roundOf({ round, tournament, ...(group !== undefined && { group }) })).toBe(expected)
  })
})

describe('matchdayOf', () => {
  it('is the number in the heading of a matchday, and of nothing else', () => {
    expect(matchdayOf({ round: 'Matchday 12' })).toBe(12)
    expect(matchdayOf({ round: 'Round 3' })).toBeUndefined()
    expect(matchdayOf({})).toBeUndefined()
  })
})

describe('withPlayOffs', () => {
  it('takes a second meeting in one group for a play-off, whoever is named first', () => {
    const group = { round: 'Group Matches', group: 'Group 2' }
    const rows = withPlayOffs([
      row(group),
      row({ ...group, home: { name: 'Borva' }, away: { name: 'Arden' } }),
      row({ ...group, group: 'Group 3' }),
      row({ round: 'Semi-final' }),
      row({ round: 'Semi-final' }),
    ])
    expect(rows.map(roundOf)).toEqual(['group', 'group-play-off', 'group', 'semi-final', 'semi-final'])
  })
})
