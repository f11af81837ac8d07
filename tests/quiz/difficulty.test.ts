import { describe, expect, it } from 'vitest'
import { difficultyOf } from '../../src/quiz/difficulty.ts'
import { copy } from '../support/content.ts'
import { matchOf } from '../support/world-cups.ts'

const kind = { prominence: 'detail', about: 'play' } as const
const final = matchOf('world-cup-2022-argentina-france-final')
const dated = (year: string, notability: number) => {
  const match = copy(final)
  match.match.date = `${year}-06-20`
  match.notability = notability
  return match
}

describe('difficultyOf a question on a match read in data', () => {
  it('is easier the more notable the match was', () => {
    expect([9, 4, 1].map((notability) => difficultyOf(kind, {}, dated('2018', notability)))).toEqual([
      'easy',
      'medium',
      'hard',
    ])
  })
  it('is harder the longer ago it was', () => {
    expect(['2018', '1986', '1938'].map((year) => difficultyOf(kind, {}, dated(year, 4)))).toEqual([
      'medium',
      'hard',
      'hard',
    ])
    expect(['2018', '1986', '1938'].map((year) => difficultyOf(kind, {}, dated(year, 9)))).toEqual([
      'easy',
      'medium',
      'hard',
    ])
  })
  it('never makes what is clerical hard', () => {
    expect(difficultyOf({ ...kind, about: 'clerical' }, {}, dated('1930', 0))).toBe('medium')
  })
  it('leaves a match of a text as it is', () => {
    const text = {
      ...dated('1930', 0),
      source: { what: 'report', document: 'a.txt', dateline: '1930-07-14', paragraphs: 2 },
    }
    expect(difficultyOf(kind, {}, text)).toBe('medium')
  })
})
