import { describe, expect, it } from 'vitest'
import { canBeDrawn, coverageOf } from '../../check/coverage.ts'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { allCandidates } from '../../src/quiz/candidate.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { askedIn } from '../../src/quiz/quiz.ts'
import { almanac, bank, content, copy, quizOf } from '../support/content.ts'

const [only] = content.incidents
const undrawable = (of = almanac, asked = kinds) =>
  allCandidates(of, asked).filter((candidate) => !canBeDrawn(of, candidate))

describe('canBeDrawn', () => {
  it('is true of every question of several incidents: each comes in some quiz', () => {
    expect(undrawable()).toEqual([])
    const left = new Set(bank.map(({ id }) => id))
    const ids = ['mix', 'mix-occasion'].flatMap((topic) =>
      Array.from({ length: 700 }, (_, i) => `${topic}-20261122-c${i}`),
    )
    for (const id of ids) {
      const quiz = left.size > 0 && quizOf(id)
      if (quiz) for (const question of askedIn(quiz)) left.delete(question.id)
    }
    expect([...left]).toEqual([])
  })
  it('is false of what is clerical and told by every prompt, where no group has it', () => {
    const ungrouped = kinds.map(({ groups, ...kind }) =>
      kind.name === 'year' ? kind : { ...kind, ...(groups && { groups }) },
    )
    expect(new Set(undrawable(almanac, ungrouped).map(({ kind }) => kind.name))).toEqual(new Set(['year']))
  })
  it('is false of what hides its incident, or is told by every prompt, where there is one incident', () => {
    const alone = buildAlmanac({ ...content, incidents: only ? [copy(only)] : [] })
    expect(undrawable(alone).map(({ kind }) => kind.name)).toContain('opponent')
  })
})

describe('coverageOf', () => {
  it('does not count as asked what no quiz can draw', () => {
    const alone = buildAlmanac({ ...content, incidents: only ? [copy(only)] : [] })
    const incident = alone.incidents[0] ?? expect.fail('expected an incident')
    const asked = coverageOf(alone, kinds, incident, []).flatMap(({ questions }) => questions)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((id) => id.includes('.opponent.'))).toEqual([])
  })
})
