import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/quiz/match.ts'
import {
  deficitOf,
  goalsFor,
  isInOrder,
  isKnockOut,
  shootOutWinnerOf,
  victorOf,
  winnerOf,
} from '../../src/quiz/outcome.ts'
import { copy } from '../support/content.ts'
import { matchOf } from '../support/world-cups.ts'

const semi = matchOf('world-cup-2014-brazil-germany-semi-final')
const dutch = matchOf('world-cup-2022-netherlands-argentina-quarter-final')
const japan = matchOf('world-cup-2018-belgium-japan-round-of-16')
const leg = matchOf('liverpool-barcelona-2018-19-champions-league')

describe('winnerOf', () => {
  it('is the side with more goals, and nobody after a shoot-out', () => {
    expect(winnerOf(semi)).toBe('germany')
    expect(winnerOf(dutch)).toBeUndefined()
  })
})

describe('victorOf', () => {
  it('is also the side that won on penalties', () => {
    expect(victorOf(semi)).toBe('germany')
    expect(victorOf(dutch)).toBe('argentina')
    expect(shootOutWinnerOf(semi)).toBeUndefined()
  })
})

describe('goalsFor', () => {
  it('puts the goals of the side first', () => {
    expect(goalsFor(semi, 'germany')).toEqual([7, 1])
    expect(goalsFor(semi, 'brazil')).toEqual([1, 7])
  })
})

describe('deficitOf', () => {
  it('is by how many goals a side was behind at most', () => {
    expect(deficitOf(japan, 'belgium')).toBe(2)
    expect(deficitOf(japan, 'japan')).toBe(1)
    expect(deficitOf(semi, 'germany')).toBe(0)
  })
  it('is not known where the goals have no order', () => {
    const loose = copy(japan)
    for (const goal of recordsOf(loose, 'goal')) goal.loose = true
    expect(isInOrder(japan)).toBe(true)
    expect(isInOrder(loose)).toBe(false)
    expect(deficitOf(loose, 'belgium')).toBeUndefined()
  })
})

describe('isKnockOut', () => {
  it('is no match of a group, no match for the third place and no leg', () => {
    expect(isKnockOut(semi)).toBe(true)
    expect(isKnockOut(leg)).toBe(false)
    expect(isKnockOut(matchOf('world-cup-2014-germany-portugal-group'))).toBe(false)
    expect(isKnockOut(matchOf('world-cup-2014-brazil-netherlands-third-place'))).toBe(false)
  })
})
