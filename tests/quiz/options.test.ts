import { describe, expect, it } from 'vitest'
import { type Option, optionOf } from '../../src/quiz/naming.ts'
import { drawOptions, judgeOf, provedFalse } from '../../src/quiz/options.ts'
import { almanac } from '../support/content.ts'
import { matchOf } from '../support/world-cups.ts'

describe('drawOptions', () => {
  const option = (key: string, near = false): Option => ({ key, text: key, ...(near && { near: true }) })
  const answer = option('answer')
  const strangers = Array.from({ length: 20 }, (_, i) => option(`stranger ${i}`))
  const drawn = (others: readonly Option[]) =>
    Array.from({ length: 20 }, (_, i) =>
      drawOptions({ answer, distractors: others, ordered: false }, `seed ${i}`, i % 4).filter((one) => one !== answer),
    )
  it('always offers what is of the match, and fills up with others', () => {
    for (const offered of drawn([...strangers, option('near', true)])) {
      expect(offered).toHaveLength(3)
      expect(offered.map(({ key }) => key)).toContain('near')
    }
  })
  it('offers nothing else where enough is of the match', () => {
    const near = ['a', 'b', 'c', 'd'].map((key) => option(key, true))
    const keys = drawn([...strangers, ...near]).flatMap((offered) => offered.map(({ key }) => key))
    expect([...new Set(keys)].sort()).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('judgeOf', () => {
  const [incident] = almanac.incidents
  if (!incident) throw new Error('expected an incident, found none')
  const judge = (answer: Option, option: Option) => judgeOf(incident, 'atletico-2021/match.venue', answer)(option)
  const ground = optionOf(almanac, 'venues', 'metropolitano')
  it('is true for the thing itself', () => {
    expect(judge(ground, ground)).toBe('true')
  })
  it('is unknown for the same thing under another name', () => {
    expect(judge(ground, { key: 'civitas', text: 'Civitas Metropolitano' })).toBe('unknown')
    expect(judge(optionOf(almanac, 'terms', 'twitter'), { key: 'x', text: 'X' })).toBe('unknown')
  })
  it('is false for another thing', () => {
    expect(judge(ground, optionOf(almanac, 'venues', 'bernabeu'))).toBe('false')
  })
})

describe('provedFalse of a match read in data', () => {
  const match = matchOf('world-cup-2014-germany-argentina-final')
  const option = (text: string): Option => ({ key: text, text })
  const offered = (answer: string, others: readonly string[]) =>
    provedFalse(match, `${match.id}/g1.by`, { answer: option(answer), others: others.map(option) }).map(
      ({ text }) => text,
    )

  it('offers no name that is part of the answer or of another one', () => {
    expect(offered('Ronaldo', ['Cristiano Ronaldo', 'Kaká', 'Rivaldo', 'Pedro', 'Pedro León'])).toEqual([
      'Kaká',
      'Rivaldo',
      'Pedro',
    ])
  })
  it('offers no name that gives a long answer away by its length', () => {
    expect(offered('Bosnia and Herzegovina', ['Iran', 'Argentina', 'Trinidad and Tobago'])).toEqual([
      'Trinidad and Tobago',
    ])
    expect(offered('Pelé', ['Carlos Alberto Torres', 'Tostão'])).toEqual(['Tostão'])
  })
})
