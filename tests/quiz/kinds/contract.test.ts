import { describe, expect, it } from 'vitest'
import { candidatesOf, makeQuestion } from '../../../src/quiz/bank.ts'
import { provedFalse, truthOf } from '../../../src/quiz/distractors.ts'
import { fold } from '../../../src/quiz/fold.ts'
import { kinds } from '../../../src/quiz/kinds/index.ts'
import { answerText, optionIds } from '../../../src/quiz/question.ts'
import { almanac } from '../../support/content.ts'

const seeds = ['bank', 'mix-20261122-a', 'mix-20261122-b', 'mix-20261122-c', 'mix-20261122-d']

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  const candidates = almanac.incidents.flatMap((incident) => candidatesOf(almanac, [kind], incident))
  const questions = candidates.flatMap((candidate) =>
    seeds.flatMap((seed) => {
      const question = makeQuestion(almanac, candidate, seed)
      return question ? [{ candidate, question }] : []
    }),
  )

  it('asks something of the three incidents', () => {
    expect(questions.length).toBeGreaterThan(0)
  })
  it('is named in kebab-case and dated', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(kind.since).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
  it('gives every question a readable id of its own', () => {
    const ids = candidates.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+\.[a-z-]+\.[a-z0-9-]+$/)
  })
  it('has exactly one option that is true, and every other one proved false', () => {
    for (const { candidate, question } of questions) {
      const { draft, incident } = candidate
      expect(truthOf({ ...draft, truth: draft.truth ?? (() => 'true') }, incident, draft.answer), question.id).toBe(
        'true',
      )
      const texts = new Set(provedFalse(draft, incident).map(({ text }) => text))
      const wrong = question.options.filter(({ id }) => id !== question.answer)
      for (const { text } of wrong) expect(texts, question.id).toContain(text)
    }
  })
  it('has 2 to 4 options, no thing twice, the answer among them', () => {
    for (const { question } of questions) {
      const folded = question.options.map(({ text }) => fold(text))
      expect(folded.length).toBeGreaterThanOrEqual(2)
      expect(folded.length).toBeLessThanOrEqual(4)
      expect(new Set(folded).size, question.id).toBe(folded.length)
      expect(question.options.map(({ id }) => id)).toEqual(optionIds.slice(0, folded.length))
      expect(answerText(question)).not.toBe('')
    }
  })
  it('asks a whole question of at most 160 letters, with a why and a source', () => {
    for (const { question } of questions) {
      expect(question.prompt.length, question.prompt).toBeLessThanOrEqual(160)
      expect(question.prompt).toMatch(/^[A-Z].*\?$/)
      expect(question.prompt).not.toMatch(/ {2}|none|undefined|\{|\}/)
      expect(question.why).toMatch(/^[A-Z].*[.!?]$/)
      expect(question.source.paragraphs.length, question.id).toBeGreaterThan(0)
    }
  })
  it('never gives the answer away in prompt, quote or id', () => {
    for (const { question } of questions) {
      const shown = ` ${fold([question.prompt, question.quote ?? '', question.id].join(' '))} `
      expect(shown, question.id).not.toContain(` ${fold(answerText(question))} `)
    }
  })
  it('never has a word in its id that only the right option has', () => {
    for (const { question } of questions) {
      const words = (text: string) => fold(text).split(' ')
      const wrong = new Set(
        question.options.filter(({ id }) => id !== question.answer).flatMap(({ text }) => words(text)),
      )
      const clues = words(answerText(question)).filter((word) => !wrong.has(word))
      for (const word of words(question.id)) expect(clues, question.id).not.toContain(word)
    }
  })
  it('makes the same question from the same seed', () => {
    for (const { candidate, question } of questions.slice(0, 20)) {
      expect(seeds.map((seed) => makeQuestion(almanac, candidate, seed))).toContainEqual(question)
    }
  })
  it('says only words that were said where it quotes', () => {
    for (const { candidate, question } of questions) {
      if (question.quote === undefined) continue
      const said = candidate.incident.timeline.flatMap((record) => (record.kind === 'quote' ? [record.text] : []))
      const parts = question.quote
        .replaceAll('[…]', '')
        .split('_____')
        .map((part) => part.trim())
      expect(
        said.some((text) => parts.every((part) => text.includes(part))),
        question.id,
      ).toBe(true)
    }
  })
})
