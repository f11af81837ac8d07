import { describe, expect, it } from 'vitest'
import { corrected } from '../../../scripts/import/corrections.ts'
import type { Draft } from '../../../scripts/import/incidents.ts'
import { incidentSchema } from '../../../src/quiz/incident.ts'

const goal = (id: string, minute: number, over = {}) => ({
  id,
  kind: 'goal',
  phase: 'match',
  by: 'gustavo-pena',
  for: 'arcadia',
  minute,
  ...over,
})
const draft = (goals: readonly object[], match = {}): Draft =>
  incidentSchema.parse({
    id: 'cup-1966-arcadia-borduria-final',
    title: 'Arcadia v Borduria, Cup 1966 final',
    published: '2026-11-01',
    source: { data: 'cup', line: 12 },
    match: { date: '1966-07-30', home: 'arcadia', away: 'borduria', season: '1966', score: [2, 0], ...match },
    cast: { 'gustavo-pena': { club: 'arcadia', role: 'player' } },
    timeline: goals,
    complete: ['goals'],
  })
const old = draft([goal('g1', 10), goal('g2', 80)])
const now = draft([goal('g1', 10), goal('g2', 81)])
const free = () => 'cup-1966-arcadia-borduria-final-2'

describe('corrected', () => {
  it('keeps a record that was wrong for quizzes of days gone by, and gives later ones its successor', () => {
    const { incidents, outcome } = corrected(old, now, '2026-12-05', free)
    expect(outcome).toBe('corrected')
    expect(incidents).toHaveLength(1)
    expect(incidents[0]?.timeline).toEqual([
      goal('g1', 10),
      goal('g2', 80, { until: '2026-12-06' }),
      goal('g3', 81, { since: '2026-12-05' }),
    ])
  })

  it('leaves no day without the fact', () => {
    const [incident] = corrected(old, now, '2026-12-05', free).incidents
    for (const day of ['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07']) {
      const asked = incident?.timeline.filter(({ since = '', until = '9999' }) => since < day && day < until)
      expect(asked).toHaveLength(2)
    }
  })

  it('corrects a correction without touching what was closed before', () => {
    const [first] = corrected(old, now, '2026-12-05', free).incidents
    const later = draft([goal('g1', 10), goal('g2', 82)])
    const [second] = corrected(first ?? old, later, '2026-12-20', free).incidents
    expect(second?.timeline.map(({ id, until }) => [id, until])).toEqual([
      ['g1', undefined],
      ['g2', '2026-12-06'],
      ['g3', '2026-12-21'],
      ['g4', undefined],
    ])
  })

  it('replaces the incident where no record says what changed', () => {
    const { incidents, outcome } = corrected(
      old,
      draft([goal('g1', 10), goal('g2', 80)], { date: '1966-07-31' }),
      '2026-12-05',
      free,
    )
    expect(outcome).toBe('replaced')
    expect(incidents.map(({ id, published, until, match }) => [id, published, until, match.date])).toEqual([
      ['cup-1966-arcadia-borduria-final', '2026-11-01', '2026-12-06', '1966-07-30'],
      ['cup-1966-arcadia-borduria-final-2', '2026-12-05', undefined, '1966-07-31'],
    ])
  })

  it('simply writes anew what nobody can have been asked about yet', () => {
    const { incidents, outcome } = corrected(old, now, '2026-11-01', free)
    expect(outcome).toBe('rewritten')
    expect(incidents).toEqual([now])
  })
})
