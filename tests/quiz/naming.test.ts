import { describe, expect, it } from 'vitest'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import type { Content } from '../../src/quiz/content.ts'
import type { Incident } from '../../src/quiz/incident.ts'
import { matchValues, ofSide, sideInSentence, stageOf } from '../../src/quiz/naming.ts'
import { cups, matchOf, withMatch } from '../support/world-cups.ts'

const almanac = buildAlmanac(cups)
const whenOf = (id: string, content: Content = cups) => {
  const of = buildAlmanac(content)
  return matchValues(of, of.find(id) ?? matchOf(id)).when
}
const ghana = 'world-cup-2014-germany-ghana-group'
const portugal = 'world-cup-2014-germany-portugal-group'
const setMatch = (match: Partial<Incident['match']>) => (incident: Incident) => Object.assign(incident.match, match)

describe('matchValues of a match read in data', () => {
  it.each([
    ['world-cup-2022-argentina-france-final', 'in the 2022 World Cup final'],
    ['world-cup-2014-brazil-germany-semi-final', 'in the semi-finals of the 2014 World Cup'],
    ['world-cup-2018-belgium-japan-round-of-16', 'in the last 16 of the 2018 World Cup'],
    ['world-cup-2014-brazil-netherlands-third-place', 'in the third-place match of the 2014 World Cup'],
    [ghana, 'at the 2014 World Cup'],
    ['liverpool-barcelona-2018-19-champions-league', 'in the second leg of their 2018–19 Champions League semi-final'],
    ['tottenham-liverpool-2018-19-champions-league', 'in the 2019 Champions League final'],
    ['liverpool-milan-2021-22-champions-league', 'in the Champions League group stage in September 2021'],
    ['liverpool-norwich-2019-20-premier-league', 'in the Premier League in August 2019'],
  ])('says which one it was: %s', (id, when) => {
    expect(whenOf(id)).toBe(when)
  })
  it('names the stage where two sides met twice at a tournament, and the day where they did so in one stage', () => {
    expect(whenOf(ghana, withMatch(portugal, setMatch({ away: 'ghana', round: 'quarter-final' })))).toBe(
      'in the group stage of the 2014 World Cup',
    )
    expect(whenOf(ghana, withMatch(portugal, setMatch({ home: 'ghana', away: 'germany' })))).toBe(
      'in the group stage of the 2014 World Cup on 21 June',
    )
  })
  it('gives sides their article inside a sentence, and none beside a “v”', () => {
    const { home, theHome } = matchValues(almanac, matchOf('world-cup-2022-netherlands-argentina-quarter-final'))
    expect([home, theHome]).toEqual(['Netherlands', 'the Netherlands'])
  })
})

describe('stageOf', () => {
  it('leaves the leg out where the tie is meant', () => {
    expect(stageOf(almanac, matchOf('liverpool-barcelona-2018-19-champions-league'), 'tie')).toBe(
      'in the semi-finals of the 2018–19 Champions League',
    )
  })
})

describe('ofSide', () => {
  it('marks what is a side’s own, with an apostrophe alone after an s', () => {
    expect(['brazil', 'netherlands'].map((side) => ofSide(almanac, side))).toEqual(['Brazil’s', 'the Netherlands’'])
    expect(sideInSentence(almanac, 'netherlands')).toBe('the Netherlands')
  })
})
