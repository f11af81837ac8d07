import { describe, expect, it } from 'vitest'
import { optionOf } from '../../src/quiz/naming.ts'
import { truthOfOther } from '../../src/quiz/options.ts'
import { almanac } from '../support/content.ts'

describe('truthOfOther', () => {
  const ground = optionOf(almanac, 'venues', 'metropolitano')
  it('is true for the thing itself', () => {
    expect(truthOfOther(ground, ground)).toBe('true')
  })
  it('is unknown for the same thing under another name', () => {
    expect(truthOfOther(ground, { key: 'civitas', text: 'Civitas Metropolitano' })).toBe('unknown')
    expect(truthOfOther(optionOf(almanac, 'terms', 'twitter'), { key: 'x', text: 'X' })).toBe('unknown')
  })
  it('is false for another thing', () => {
    expect(truthOfOther(ground, optionOf(almanac, 'venues', 'bernabeu'))).toBe('false')
  })
})
