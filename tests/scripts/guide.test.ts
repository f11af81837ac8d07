import { describe, expect, it } from 'vitest'
import { defOf, descriptionOf, type Form, listOf } from '../../check/invariants/form.ts'
import { findFaults } from '../../check/invariants/incident.ts'
import { toGuide } from '../../scripts/guide.ts'
import { readNames } from '../../scripts/registry.ts'
import { collectionSchema } from '../../src/quiz/collection.ts'
import { incidentSchema } from '../../src/quiz/incident.ts'
import { namesSchema } from '../../src/quiz/names.ts'
import { example, guide } from '../support/guide.ts'

/** Every field that a form has anywhere, with its form. */
function fieldsIn(form: Form): readonly (readonly [string, Form])[] {
  const def = defOf(form)
  if (def.type === 'optional' || def.type === 'default') return fieldsIn(def.innerType)
  if (def.type === 'array') return fieldsIn(def.element)
  if (def.type === 'record') return fieldsIn(def.valueType)
  if (def.type === 'union') return def.options.flatMap(fieldsIn)
  if (def.type !== 'object') return []
  return Object.entries(def.shape).flatMap(([field, inner]) => [[field, inner] as const, ...fieldsIn(inner)])
}
const fields = [incidentSchema, collectionSchema, ...Object.values(namesSchema.shape)].flatMap(fieldsIn)

describe('the guide', () => {
  it('names every field of an incident, of a collection and of the registry', () => {
    expect(fields.length).toBeGreaterThan(80)
    const form = guide.slice(guide.indexOf('## The form'))
    const named = [...form.matchAll(/`([$\w.[\]]+)`/g)].flatMap(([, path = '']) => path.split('.').at(-1) ?? [])
    const listed = [...form.matchAll(/ with ((?:\w+, )*\w+)/g)].flatMap(([, list = '']) => list.split(', '))
    expect(fields.map(([field]) => field).filter((field) => ![...named, ...listed].includes(field))).toEqual([])
  })
  it('says of every field of an incident or a collection what it is, unless it is one of two or three in an object that says so', () => {
    const silent = [incidentSchema, collectionSchema]
      .flatMap(fieldsIn)
      .filter(([field, form]) => !descriptionOf(form) && !['kind', 'min', 'max'].includes(field))
    expect(silent.map(([field, form]) => `${field} ${listOf(form) ?? ''}`)).toEqual([])
  })
  it('has an example that the check accepts as it is', () => {
    const { names, faults } = readNames('questions')
    expect(faults).toEqual([])
    expect(names && findFaults({ ...incidentSchema.parse(example), collection: 'klopp' }, names)).toEqual([])
  })
  it('has the links that it begins with', () => {
    const headings = [...guide.matchAll(/^## (.+)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^a-z ]/g, '')
        .replaceAll(' ', '-'),
    )
    const links = [...guide.matchAll(/\(#([a-z-]+)\)/g)].map(([, link]) => link)
    expect(links).toEqual(headings)
  })
  it('stops where its marks are gone', () => {
    expect(() => toGuide('no marks')).toThrow(/expected the marks/)
  })
})
