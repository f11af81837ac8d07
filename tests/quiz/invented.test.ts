import { describe, expect, it } from 'vitest'
import { findBreaches } from '../../check/rules.ts'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { incidentSchema } from '../../src/quiz/incident.ts'
import { makeQuestions } from '../../src/quiz/judged.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { answerText } from '../../src/quiz/question.ts'
import { copy, content as frozen } from '../support/content.ts'
import { faultsOfInvented, invented, withInvented } from '../support/invented.ts'

const content = withInvented()
const almanac = buildAlmanac(content)
const bank = makeQuestions(almanac, kinds).filter(({ incident }) => incident === invented.id)
const answerTo = (id: string) => {
  const question = bank.find((other) => other.id === `mill-2026.${id}`)
  return question && [question.prompt, answerText(question)]
}

describe('an incident of another manager, with an own goal, extra time, a shoot-out and a second yellow card', () => {
  it('fits the form, and the check finds nothing wrong', () => {
    expect(faultsOfInvented(content.names)).toEqual([])
    const { collection: _, ...file } = invented
    expect(incidentSchema.parse(file)).toEqual(file)
  })
  it('breaks no rule of good questions', () => {
    expect(findBreaches(almanac, kinds)).toEqual([])
  })
  it('asks for the own goal as one, and never for its scorer as a scorer', () => {
    expect(answerTo('own-goal.g1')?.[1]).toBe('Tam Reed')
    expect(answerTo('who-scored.g1')).toBeUndefined()
    expect(bank.filter(({ kind }) => kind === 'goals-by-player')).toEqual([])
  })
  it('says extra time in the prompt wherever the score could be meant without it', () => {
    expect(answerTo('final-score.match')).toEqual([
      expect.stringContaining('after extra time'),
      'Harbour Town 2–2 Mill Rovers',
    ])
    expect(answerTo('goals-in-match.match')?.[0]).toContain('extra time included')
    expect(answerTo('full-time-score.match')).toEqual([
      expect.stringContaining('90 minutes'),
      'Harbour Town 1–1 Mill Rovers',
    ])
  })
  it('keeps the kicks of the shoot-out out of the goals', () => {
    expect(answerTo('shoot-out.match')?.[1]).toBe('Harbour Town 3–4 Mill Rovers')
    expect(answerTo('goals-in-match.match')?.[1]).toBe('4 goals')
    for (const { options } of bank.filter(({ kind }) => kind === 'shoot-out'))
      for (const { text } of options) expect(text).not.toMatch(/(\d)–\1/)
  })
  it('offers only minutes of extra time beside one of extra time, and the right one not always as the last', () => {
    const minutes = bank
      .filter(({ kind }) => kind === 'minute')
      .map(({ options, answer }) => ({ options: options.map(({ text }) => Number.parseInt(text, 10)), answer }))
      .filter(({ options }) => options.some((minute) => minute > 90))
    expect(minutes.map(({ options }) => options.length)).toEqual([4, 4])
    for (const { options } of minutes) expect(options.filter((minute) => minute <= 90 || minute > 120)).toEqual([])
    expect(minutes.some(({ answer }) => answer !== 'd')).toBe(true)
  })
  it('does not ask who was fouled for a penalty where the taker, whom the prompt names, was fouled himself', () => {
    const won = (on: string) => {
      const match = copy(frozen.incidents.find(({ id }) => id === 'atletico-2021'))
      for (const record of match?.timeline ?? []) if (record.kind === 'foul' && record.leads === 'g5') record.on = on
      const spoiled = buildAlmanac({ ...frozen, incidents: match ? [match] : [] })
      return makeQuestions(spoiled, kinds).filter(({ kind }) => kind === 'penalty-won').length
    }
    expect([won('jota'), won('salah')]).toEqual([1, 0])
  })
  it('asks for the second yellow card', () => {
    expect(answerTo('which-card.c1')?.[1]).toBe('A second yellow card')
    expect(answerTo('sent-off-why.c1')?.[1]).toBe('A shirt pull')
  })
  it('asks for the other manager by what he did, and nothing of Klopp', () => {
    expect(answerTo('who-did.a1')?.[1]).toBe('Odo Brand')
    expect(bank.some((question) => JSON.stringify(question).includes('Klopp'))).toBe(false)
  })
  it('yields questions of thirty kinds or more', () => {
    expect(new Set(bank.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(30)
  })
})
