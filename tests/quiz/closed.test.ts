import { describe, expect, it } from 'vitest'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { closedOf, closedSeasons, matchesOf, seasonOf, talliesOf } from '../../src/quiz/closed.ts'
import type { Incident } from '../../src/quiz/incident.ts'
import { cups, matchOf, withMatch } from '../support/world-cups.ts'

const almanac = buildAlmanac(cups)
const final = matchOf('world-cup-2022-argentina-france-final')
const barcelona = matchOf('liverpool-barcelona-2018-19-champions-league')

describe('closedOf', () => {
  it('gives the set of the match’s competition and season, its matches by day', () => {
    const set = closedOf(almanac, final)
    expect(set?.season).toBe('2022')
    expect(set?.incidents.map(({ match }) => match.date)).toEqual(
      set?.incidents.map(({ match }) => match.date).toSorted(),
    )
    expect(set?.incidents.at(-1)).toEqual(final)
    expect(set?.sides[0]).toBe('argentina')
  })
  it('gives nothing where the set lacks a list', () => {
    expect(closedOf(almanac, barcelona, ['matches'])?.club).toBe('liverpool')
    expect(closedOf(almanac, barcelona, ['goals'])).toBeUndefined()
  })
  it('takes no list of goals for whole that a match lacks', () => {
    const content = withMatch(final.id, (incident) => {
      incident.complete = []
    })
    expect(closedOf(buildAlmanac(content), final, ['goals'])).toBeUndefined()
    expect(closedOf(almanac, final, ['goals'])).toBeDefined()
  })
  it('gives nothing where the collection closes nothing, or not the matches', () => {
    const close = (closed: (typeof cups.collections)[number]['closed']) =>
      buildAlmanac({ ...cups, collections: cups.collections.map((collection) => ({ ...collection, closed })) })
    expect(closedOf(close([]), final)).toBeUndefined()
    expect(closedOf(close([{ competition: 'world-cup', season: '2022', lists: ['goals'] }]), final)).toBeUndefined()
  })
})

describe('closedSeasons', () => {
  it('gives the seasons of a competition, the earliest first, those of one club apart', () => {
    expect(closedSeasons(almanac, 'world-cup').map(({ season }) => season)).toEqual([
      '1986',
      '1990',
      '1998',
      '2002',
      '2006',
      '2010',
      '2014',
      '2018',
      '2022',
    ])
    expect(closedSeasons(almanac, 'champions-league')).toEqual([])
    expect(closedSeasons(almanac, 'champions-league', 'liverpool').map(({ season }) => season)).toEqual([
      '2018-19',
      '2021-22',
    ])
  })
})

describe('matchesOf', () => {
  it('gives the matches of one side', () => {
    const set = closedOf(almanac, final)
    const of = (side: string): readonly Incident[] => (set ? matchesOf(set, side) : [])
    expect(of('argentina').length).toBe(3)
    expect(of('iceland')).toEqual([])
  })
})

describe('talliesOf', () => {
  it('counts goals of a set by player, and no own goal', () => {
    const set = closedOf(almanac, matchOf('world-cup-2018-france-croatia-final'))
    const tallies = set && almanac.once(talliesOf)(set)
    expect(tallies?.get('mario-mandzukic')?.map(({ incident }) => incident.match.round)).toEqual([
      'semi-final',
      'final',
    ])
  })
})

describe('seasonOf', () => {
  it('knows sides, grounds and people of a season, closed or not', () => {
    const open = buildAlmanac({ ...cups, collections: cups.collections.map((one) => ({ ...one, closed: [] })) })
    expect(seasonOf(open, final).sides).toContain('morocco')
    expect(seasonOf(open, final).people.has('lionel-messi')).toBe(true)
    expect(seasonOf(open, final).venues.length).toBeGreaterThan(1)
  })
})
