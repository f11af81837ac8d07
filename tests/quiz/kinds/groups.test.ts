import { describe, expect, it } from 'vitest'
import { type Group, groups } from '../../../src/quiz/kinds/groups.ts'
import { kinds } from '../../../src/quiz/kinds/index.ts'
import { assembleQuiz } from '../../../src/quiz/quiz.ts'
import { almanac } from '../../support/content.ts'

const names = Object.keys(groups) as Group[]

describe.each(names)('the group %s', (group) => {
  it('holds kinds that there are, each once', () => {
    const known = kinds.map(({ name }) => name)
    expect(groups[group].filter((name) => !known.includes(name))).toEqual([])
    expect(new Set(groups[group]).size).toBe(groups[group].length)
  })
  it.each(['mix', ...almanac.incidents.map(({ id }) => id)])('asks of %s nothing but its kinds, for ever', (topic) => {
    const quiz = assembleQuiz(almanac, kinds, `${topic}-${group}-20261122-pinned`)
    const asked: readonly string[] = groups[group]
    expect(quiz).toBeDefined()
    expect(quiz?.questions.filter(({ kind }) => !asked.includes(kind))).toEqual([])
  })
})

describe('a quiz of a group', () => {
  it('is the same for ever', () => {
    const pinned = Object.fromEntries(
      names.map((group) => [
        group,
        assembleQuiz(almanac, kinds, `mix-${group}-20261122-pinned`)?.questions.map(({ id }) => id),
      ]),
    )
    expect(pinned).toMatchSnapshot()
  })
  it('is none where there is no such incident', () => {
    expect(assembleQuiz(almanac, kinds, 'nothing-quote-20261122-a')).toBeUndefined()
  })
})
