import { describe, expect, it } from 'vitest'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { makeQuestions } from '../../src/quiz/judged.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { dataLineOf } from '../../src/quiz/source.ts'
import { content } from '../support/content.ts'
import { cupMatch, withCups } from '../support/cups.ts'

const almanac = buildAlmanac(withCups(content, [2, 3, 4].map(cupMatch)))
const match = almanac.incidents.find(({ source }) => 'data' in source && source.line === 90) ?? expect.fail('no match')

describe('dataLineOf', () => {
  it('is the address of the line at the commit that was read, with whom to name', () => {
    expect(dataLineOf(almanac, match)).toEqual({
      line: 90,
      address: 'https://example.org/cups/blob/0123456789abcdef0123456789abcdef01234567/cups.json#L90',
      attribution: 'nobody',
      licence: 'CC0-1.0',
    })
    expect(dataLineOf(almanac, match, 92)).toMatchObject({ line: 92, address: expect.stringMatching(/#L92$/) })
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
    expect(ofMatch.length).toBeGreaterThan(3)
    expect(linesOf('g3.by', 'g3.minute')).toEqual([92])
    expect(linesOf('g2.by', 'g2.minute')).toEqual([90])
    expect(linesOf('match.score', 'match.date')).toEqual([90])
    expect(ofMatch.filter(({ source }) => source.line === undefined || source.paragraphs.length > 0)).toEqual([])
  })
  it('names paragraphs and no line for a question of a text', () => {
    const ofTexts = questions.filter(({ incident }) => !incident.startsWith('cup-'))
    expect(ofTexts.filter(({ source }) => 'line' in source || source.paragraphs.length === 0)).toEqual([])
  })
})
