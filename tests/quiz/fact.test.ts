import { describe, expect, it } from 'vitest'
import { factOf, toldByQuote } from '../../src/quiz/fact.ts'
import { type Incident, incidentSchema } from '../../src/quiz/incident.ts'
import { recordsOf } from '../../src/quiz/match.ts'
import { almanac } from '../support/content.ts'
import { cupMatch } from '../support/cups.ts'

const everton = almanac.find('everton-2017')
const atletico = almanac.find('atletico-2021')
if (!everton || !atletico) throw new Error('incidents missing')

describe('factOf', () => {
  it('states value, name, paragraphs of the field, and its note', () => {
    expect(factOf(atletico, 'match', atletico.match, 'venue')).toEqual({
      ref: 'atletico-2021/match.venue',
      value: 'metropolitano',
      paragraphs: [3],
      note: 'Both managers had left the pitch there without a handshake before the talking began.',
    })
  })
  it('has of data the line of its record, else that of the match', () => {
    const match: Incident = { ...incidentSchema.parse(cupMatch(1)), collection: 'cups' }
    const lineOfGoal = (id: string) => {
      const goal = recordsOf(match, 'goal').find((one) => one.id === id) ?? expect.fail('no goal')
      return factOf(match, id, goal, 'by')?.line
    }
    expect(lineOfGoal('g1')).toBe(50)
    expect(lineOfGoal('g3')).toBe(52)
    expect(factOf(match, 'match', match.match, 'score')).toMatchObject({ line: 50, paragraphs: [] })
    expect(factOf(atletico, 'match', atletico.match, 'score')?.line).toBeUndefined()
  })
  it('is undefined for what is not known', () => {
    expect(factOf(everton, 'match', everton.match, 'score')).toBeUndefined()
  })
  it('is undefined for what must not be asked, though it is there', () => {
    const [klopp] = [everton.cast.klopp]
    if (!klopp) throw new Error('no klopp')
    expect(klopp.nationality).toBe('German')
    expect(factOf(everton, 'klopp', klopp, 'nationality')).toBeUndefined()
    expect(factOf(everton, 'klopp', klopp, 'club')).toBeDefined()
    const barred = { ...everton, neverAsk: [{ fact: 'g1', why: 'a test' }] }
    const [goal] = recordsOf(barred, 'goal')
    expect(goal && factOf(barred, 'g1', goal, 'by')).toBeUndefined()
  })
})

describe('toldByQuote', () => {
  it('adds to fields of the quote the facts that its editor lists', () => {
    const [quote] = recordsOf(everton, 'quote')
    if (!quote) throw new Error('quote missing')
    const own = [`everton-2017/${quote.id}.text`]
    expect(toldByQuote(everton, quote, ['text'])).toEqual(own)
    expect(toldByQuote(everton, { ...quote, tells: ['match.score'] }, ['text'])).toEqual([
      ...own,
      'everton-2017/match.score',
    ])
  })
})
