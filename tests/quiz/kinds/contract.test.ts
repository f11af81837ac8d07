import { describe, expect, it } from 'vitest'
import { breachesOf, everyItem } from '../../../check/rules.ts'
import { needs } from '../../../scripts/needs.ts'
import { buildAlmanac } from '../../../src/quiz/almanac.ts'
import { candidatesOf, makeQuestion } from '../../../src/quiz/bank.ts'
import { fold } from '../../../src/quiz/fold.ts'
import { kinds } from '../../../src/quiz/kinds/index.ts'
import { provedFalse } from '../../../src/quiz/options.ts'
import { answerText, optionIds } from '../../../src/quiz/question.ts'
import { nothingToAsk, withInvented } from '../../support/invented.ts'

const almanac = buildAlmanac(withInvented())
const seeds = ['bank', 'mix-20261122-a', 'mix-20261122-b']

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  const candidates = almanac.incidents.flatMap((incident) => candidatesOf(almanac, [kind], incident))
  const items = candidates.flatMap((candidate) => everyItem(almanac, candidate))

  it('asks something of the incidents that are there', () => {
    expect(items.length, nothingToAsk(name)).toBeGreaterThan(0)
  })
  it('is named in kebab-case, dated, and says what it needs', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(kind.since).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(needs[name]).toMatch(/^[a-z`]/)
  })
  it('gives every question a readable id of its own', () => {
    const ids = candidates.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+\.[a-z-]+\.[a-z0-9-]+$/)
  })
  it('breaks no rule, in any wording or draw', () => {
    expect(items.flatMap((item) => breachesOf({ ...item, almanac }))).toEqual([])
  })
  it('offers beside the answer only what is proved false', () => {
    for (const { question, candidate } of items) {
      const wrong = new Set(provedFalse(candidate.draft, candidate.incident).map(({ text }) => text))
      for (const { id, text } of question.options) {
        if (id === question.answer) expect(text).toBe(candidate.draft.answer.text)
        else expect(wrong, question.id).toContain(text)
      }
      expect(question.options.map(({ id }) => id)).toEqual(optionIds.slice(0, question.options.length))
    }
  })
  it('never has a word in its id that only the right option has', () => {
    for (const { question } of items) {
      const words = (text: string) => fold(text).split(' ')
      const wrong = new Set(
        question.options.filter(({ id }) => id !== question.answer).flatMap(({ text }) => words(text)),
      )
      const clues = words(answerText(question)).filter((word) => !wrong.has(word))
      const [home = '', , subject = ''] = question.id.split('.')
      for (const word of [...words(home), ...words(subject)])
        expect(question.kind === 'true-false' ? [] : clues, question.id).not.toContain(word)
    }
  })
  it('makes the same question from the same seed', () => {
    for (const candidate of candidates) {
      for (const seed of seeds)
        expect(makeQuestion(almanac, candidate, seed)).toEqual(makeQuestion(almanac, candidate, seed))
    }
  })
})
