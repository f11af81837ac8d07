import { describe, expect, it } from 'vitest'
import { type Option, optionOf } from '../../src/quiz/naming.ts'
import { judgeOf } from '../../src/quiz/options.ts'
import { almanac } from '../support/content.ts'

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
