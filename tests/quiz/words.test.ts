import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DayFormat, writeDay } from '../../src/house/forms.ts'
import { number } from '../../src/house/number.ts'
import { createText } from '../../src/house/text.ts'
import { dayFormats, say, sayDay } from '../../src/quiz/words.ts'
import { content, forms, interfaceWords } from '../support/content.ts'

describe('say', () => {
  it('names the message that is missing', () => {
    expect(() => say(content.words, { message: 'who-scored.nothing', values: {} })).toThrow('"who-scored.nothing"')
  })
  it('names the value that is missing', () => {
    expect(() => say(content.words, { message: 'score', values: { home: 'A' } })).toThrow('homeGoals')
  })
  it('picks the same wording for the same seed', () => {
    const line = {
      message: 'final-score.prompt',
      values: { home: 'A', away: 'B', theHome: 'A', theAway: 'B', when: 'in May 2020', after: 'none' },
    }
    expect(say(content.words, line, 'x')).toBe(say(content.words, line, 'x'))
    const wordings = new Set(Array.from({ length: 40 }, (_, i) => say(content.words, line, `seed ${i}`)))
    expect(wordings.size).toBe(2)
  })
  it('counts as English counts', () => {
    const ordinal = (n: number) => say(content.words, { message: 'minute.option.minute', values: { n } })
    expect([1, 2, 3, 4, 11, 12, 13, 21, 52, 63].map(ordinal).join()).toBe(
      '1st minute,2nd minute,3rd minute,4th minute,11th minute,12th minute,13th minute,21st minute,52nd minute,63rd minute',
    )
  })
  it('leaves no space where a branch is empty', () => {
    const line = { message: 'result.missed', values: { count: 0, list: '' } }
    expect(say(interfaceWords, line)).toBe('Every question right.')
  })
})

describe('sayDay', () => {
  it('writes days as its readers do', () => {
    expect([
      sayDay('en-GB', '2021-10-19'),
      sayDay('en-GB', '2021-10-19', 'month'),
      sayDay('en-GB', '2021-10-19', 'weekday'),
    ]).toEqual(['19 October 2021', 'October 2021', 'Tuesday'])
  })
})

describe('the interface', () => {
  const text = createText('en', interfaceWords, forms)
  const anyDay = fc
    .date({ min: new Date('1850-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  it('writes every day as Intl does', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...(Object.keys(dayFormats) as DayFormat[])), (day, format) => {
        expect(text.day(day, format)).toBe(sayDay('en-GB', day, format))
      }),
    )
  })
  it('writes every list as Intl does', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.constantFrom('unit', 'conjunction'), (items, type) => {
        expect(text.list(items, type)).toBe(new Intl.ListFormat('en-GB', { type }).format(items))
      }),
    )
  })
  it('writes every whole number as Intl does', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 3 }), (value, offset) => {
        fc.pre(Number.isSafeInteger(value - offset))
        expect(number('en', value, offset)).toBe(new Intl.NumberFormat('en').format(value - offset))
      }),
    )
  })
})

describe('what no sentence has', () => {
  it('is refused, or written as it is', () => {
    expect(() => writeDay(forms, 'nonsense', 'date')).toThrow('expected a day such as 2026-11-22, found "nonsense"')
    expect([number('en', 0.5, 0), number('en', 12_345.75, 0)]).toEqual(['0.5', '12345.75'])
  })
})

describe('the catalogues', () => {
  it.each(['questions/words/en.json', 'src/house/words/en.json'])(
    '%s has no straight apostrophe or quotation mark inside a sentence',
    (file) => {
      const sentences: string[] = []
      JSON.parse(readFileSync(file, 'utf8'), (_, value) => (typeof value === 'string' ? sentences.push(value) : value))
      expect(sentences.length).toBeGreaterThan(20)
      expect(sentences.filter((text) => /['"]/.test(text))).toEqual([])
    },
  )
})
