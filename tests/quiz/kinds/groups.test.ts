import { describe, expect, it } from 'vitest'
import { kinds } from '../../../src/quiz/kinds/index.ts'
import { groupNames } from '../../../src/quiz/kinds/kind.ts'
import { askedIn } from '../../../src/quiz/quiz.ts'
import { almanac, quizOf } from '../../support/content.ts'

describe.each(groupNames)('the group %s', (group) => {
  const members = kinds.flatMap(({ name, groups = [] }) => groups.filter((one) => one === group).map(() => name))
  it('holds kinds that there are, each once', () => {
    expect(members.length).toBeGreaterThan(0)
    expect(new Set(members).size).toBe(members.length)
  })
  it.each(['mix', ...almanac.incidents.map(({ id }) => id)])('asks of %s nothing but its kinds, for ever', (topic) => {
    const quiz = quizOf(`${topic}-${group}-20261122-pinned`)
    expect(quiz).toBeDefined()
    expect(quiz && askedIn(quiz).filter(({ kind }) => !members.includes(kind))).toEqual([])
  })
})

describe('a quiz of a group', () => {
  it('is the same for ever', () => {
    const pinned = Object.fromEntries(
      groupNames.map((group) => {
        const quiz = quizOf(`mix-${group}-20261122-pinned`)
        return [group, quiz && askedIn(quiz).map(({ id }) => id)]
      }),
    )
    expect(pinned).toMatchSnapshot()
  })
  it('is none where there is no such incident', () => {
    expect(quizOf('nothing-quote-20261122-a')).toBeUndefined()
  })
})
