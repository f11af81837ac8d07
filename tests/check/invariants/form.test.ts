import { describe, expect, it } from 'vitest'
import { descriptionOf, fieldsOf, formAt, formUnder, isOptional, listOf } from '../../../check/invariants/form.ts'
import { incidentSchema } from '../../../src/quiz/incident.ts'
import { content } from '../../support/content.ts'

const [atletico] = content.incidents.filter(({ id }) => id === 'atletico-2021')
const placeOf = (id: string) => atletico?.timeline.findIndex((record) => record.id === id) ?? -1
const at = (...path: PropertyKey[]) =>
  formAt(incidentSchema, path, atletico) ?? expect.fail(`no form at ${path.join('.')}`)

describe('formAt', () => {
  it('finds the form of every place that an incident fills, and of no other', () => {
    const visit = (value: unknown, path: readonly PropertyKey[]): void => {
      expect(formAt(incidentSchema, path, atletico), path.join('.')).toBeDefined()
      if (Array.isArray(value)) for (const [i, inner] of value.entries()) visit(inner, [...path, i])
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key])
    }
    const { collection: _, ...file } = atletico ?? expect.fail('no incident')
    visit(file, [])
    for (const path of [['stadium'], ['match', 'stadium'], ['timeline', 0, 'on'], ['complete', 'x'], ['constructor']])
      expect(formAt(incidentSchema, path, atletico), path.join('.')).toBeUndefined()
  })
  it('takes the alternative that the value has', () => {
    expect(fieldsOf(at('timeline', 0))).toContain('made')
    expect(fieldsOf(at('timeline', placeOf('f1')))).toContain('disputed')
    expect(formUnder(at('match', 'paragraphs'), 'date', { date: [1] })).toBeDefined()
    expect(formUnder(at('match', 'paragraphs'), 'date', [1])).toBeUndefined()
  })
  it('knows what may be absent, what a place is for, and which ids it takes', () => {
    expect(isOptional(at('match', 'venue'))).toBe(true)
    expect(isOptional(at('match', 'date'))).toBe(false)
    expect(descriptionOf(at('match', 'venue'))).toBe('The ground')
    expect(listOf(at('match', 'venue'))).toBe('venues')
    expect(listOf(at('timeline', 0, 'for'))).toBe('clubs')
    expect(listOf(at('match', 'date'))).toBeUndefined()
  })
})
