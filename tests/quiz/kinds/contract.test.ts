import { describe, expect, it } from 'vitest'
import { breachesOf, everyItem } from '../../../check/rules.ts'
import { buildAlmanac } from '../../../src/quiz/almanac.ts'
import { allCandidates } from '../../../src/quiz/candidate.ts'
import { fold } from '../../../src/quiz/fold.ts'
import { makeQuestion } from '../../../src/quiz/judged.ts'
import { kinds } from '../../../src/quiz/kinds/index.ts'
import { groupNames } from '../../../src/quiz/kinds/kind.ts'
import { trueFalse } from '../../../src/quiz/kinds/true-false.ts'
import { lazy } from '../../../src/quiz/memory.ts'
import { answerText, optionIds } from '../../../src/quiz/question.ts'
import { nothingToAsk, withInvented } from '../../support/invented.ts'
import { cups } from '../../support/world-cups.ts'

const content = withInvented()
const contents = [content, cups]
const almanacs = contents.map(buildAlmanac)
const seeds = ['bank', 'mix-20261122-a', 'mix-20261122-b']

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  const found = lazy(() =>
    almanacs.flatMap((almanac) => allCandidates(almanac, [kind]).map((candidate) => ({ almanac, candidate }))),
  )
  const candidates = lazy(() => found().map(({ candidate }) => candidate))
  const items = lazy(() =>
    found().flatMap(({ almanac, candidate }) => everyItem(almanac, candidate).map((item) => ({ ...item, almanac }))),
  )
  const messages = Object.keys(content.words[name] ?? {})

  it('asks something of the incidents that are there', () => {
    expect(items().length, nothingToAsk(kind)).toBeGreaterThan(0)
  })
  it('is named in kebab-case, dated, and says what it needs', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(kinds.filter((other) => other.name === name)).toEqual([kind])
    expect(kind.since).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(kind.needs).toMatch(/^[a-z`]/)
  })
  it('is in groups that there are, in each once', () => {
    const { groups = [] } = kind
    expect(groupNames).toEqual(expect.arrayContaining([...groups]))
    expect(new Set(groups).size).toBe(groups.length)
  })
  it('has its sentences in questions/words/en.json, those of a statement where it is stated', () => {
    expect(messages, `expected ${name}.prompt and ${name}.fact`).toEqual(expect.arrayContaining(['prompt', 'fact']))
    expect(messages.includes('says'), `${name}.says, where \`stated\` is set`).toBe(kind.stated ?? false)
  })
  it('is stated only where true-false is no older, whose quizzes it would change', () => {
    expect(!kind.stated || kind.since <= trueFalse.since).toBe(true)
  })
  it('gives every question a readable id of its own', () => {
    const ids = candidates().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+\.[a-z-]+\.[a-z0-9-]+$/)
  })
  it('breaks no rule, in any wording or draw', () => {
    expect(items().flatMap((item) => breachesOf(item))).toEqual([])
  })
  it('offers beside the answer only what is proved false', () => {
    for (const { question, candidate } of items()) {
      const wrong = new Set(candidate.distractors().map(({ text }) => text))
      for (const { id, text } of question.options) {
        if (id === question.answer) expect(text).toBe(candidate.body().answer.text)
        else expect(wrong, question.id).toContain(text)
      }
      expect(question.options.map(({ id }) => id)).toEqual(optionIds.slice(0, question.options.length))
    }
  })
  it('never has a word in its id that only the right option has', () => {
    for (const { question } of items()) {
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
    for (const [i, almanac] of almanacs.entries()) {
      const anew = buildAlmanac(contents[i] ?? content)
      const [once, again] = [allCandidates(almanac, [kind]), allCandidates(anew, [kind])]
      expect(again.map(({ id }) => id)).toEqual(once.map(({ id }) => id))
      for (const [j, candidate] of once.entries())
        for (const seed of seeds)
          expect(makeQuestion(almanac, candidate, seed)).toEqual(makeQuestion(anew, again[j] ?? candidate, seed))
    }
  })
})
