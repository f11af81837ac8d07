import { describe, expect, it } from 'vitest'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { makeQuestions } from '../../src/quiz/judged.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { dataLineOf } from '../../src/quiz/source.ts'
import { content } from '../support/content.ts'
import { cupMatch, withCups } from '../support/cups.ts'

const almanac = buildAlmanac(withCups(content, [0, 1, 2].map(cupMatch)))
const match = almanac.incidents.find(({ source }) => 'data' in source && source.line === 10) ?? expect.fail('no match')

describe('dataLineOf', () => {
  it('is the address of the line at the commit that was read, with whom to name', () => {
    expect(dataLineOf(almanac, match)).toEqual({
      line: 10,
      address: 'https://example.org/cups/blob/0123456789abcdef0123456789abcdef01234567/cups.json#L10',
      attribution: 'nobody',
      licence: 'CC0-1.0',
    })
    expect(dataLineOf(almanac, match, 12)).toMatchObject({ line: 12, address: expect.stringMatching(/#L12$/) })
  })
  it('is undefined where the source is a text', () => {
    const text = almanac.find('atletico-2021') ?? expect.fail('no incident')
    expect(dataLineOf(almanac, text)).toBeUndefined()
  })
})

describe('makeQuestions', () => {
  const questions = makeQuestions(almanac, kinds)
  it('names for a question of data the line of the record that it asks, else that of the match', () => {
    const ofMatch = questions.filter(({ incident }) => incident === match.id)
    const linesOf = (...facts: string[]) => {
      const refs = facts.map((fact) => `${match.id}/${fact}`)
      const asking = ofMatch.filter(({ asks }) => asks.some((ref) => refs.includes(ref)))
      return [...new Set(asking.map(({ source }) => source.line))]
    }
    expect(ofMatch.length).toBeGreaterThan(5)
    expect(linesOf('g3.by', 'g3.minute')).toEqual([12])
    expect(linesOf('g2.by', 'g2.minute')).toEqual([10])
    expect(linesOf('match.score', 'match.date')).toEqual([10])
    expect(ofMatch.filter(({ source }) => source.line === undefined || source.paragraphs !== undefined)).toEqual([])
  })
  it('names paragraphs and no line for a question of a text', () => {
    const ofTexts = questions.filter(({ incident }) => !incident.startsWith('cup-'))
    expect(ofTexts.filter(({ source }) => 'line' in source || source.paragraphs === undefined)).toEqual([])
  })
})
