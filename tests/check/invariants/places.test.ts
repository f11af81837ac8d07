import { describe, expect, it } from 'vitest'
import { idsIn } from '../../../check/invariants/places.ts'
import { incidentSchema } from '../../../src/quiz/incident.ts'
import { content } from '../../support/content.ts'

const [atletico] = content.incidents.filter(({ id }) => id === 'atletico-2021')
const placeOf = (id: string) => atletico?.timeline.findIndex((record) => record.id === id) ?? -1

describe('idsIn', () => {
  it('finds every id of the registry with its place, in keys too', () => {
    const ids = idsIn(incidentSchema, atletico).map(({ path, list, id }) => `${path.join('.')} ${list} ${id}`)
    for (const found of [
      'manager people klopp',
      'match.home clubs atletico',
      'match.venue venues metropolitano',
      'cast.salah people salah',
      'cast.salah.club clubs liverpool',
      'settings.interview.what terms interview',
      `timeline.${placeOf('f1')}.how terms high-boot`,
      `timeline.${placeOf('a1')}.to people klopp`,
      'tables.0.competition competitions champions-league',
      'fixtures.0.venue venues anfield',
    ])
      expect(ids).toContain(found)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
