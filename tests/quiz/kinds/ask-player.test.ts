import { describe, expect, it } from 'vitest'
import { buildAlmanac } from '../../../src/quiz/almanac.ts'
import { allCandidates } from '../../../src/quiz/candidate.ts'
import type { Incident } from '../../../src/quiz/incident.ts'
import { makeQuestion } from '../../../src/quiz/judged.ts'
import { kinds } from '../../../src/quiz/kinds/index.ts'
import { content, copy } from '../../support/content.ts'

/** What a question of an incident is asked with: its wording and its wrong options; `undefined` where nothing is asked. */
function askedOf(id: string, change: (incident: Incident) => void = () => {}) {
  const incidents = copy(content.incidents)
  for (const incident of incidents) if (id.startsWith(incident.id)) change(incident)
  const almanac = buildAlmanac({ ...content, incidents })
  const candidate = allCandidates(almanac, kinds).find((other) => other.id === id)
  if (!candidate || !makeQuestion(almanac, candidate, 'bank')) return undefined
  return [candidate.body().wording, ...candidate.distractors().map(({ key }) => key)]
}

describe('askPlayer', () => {
  it('puts a player beside others of his side where there are two or more', () => {
    expect(askedOf('atletico-2021.penalty-taken.g5')).toEqual(['side', 'keita', 'firmino', 'jota'])
  })
  it('never offers somebody whom the prompt names', () => {
    expect(askedOf('atletico-2021.penalty-won.f2')).toEqual(['side', 'keita', 'firmino'])
    expect(askedOf('atletico-2021.who-was-fouled.f1')).toEqual(['side', 'salah', 'keita', 'jota'])
  })
  it('names no side, and puts him beside players of both, where he has too few mates', () => {
    expect(askedOf('everton-2017.penalty-conceded.f1')).toEqual(['match', 'rooney', 'calvert-lewin'])
    expect(askedOf('atletico-2021.who-scored.g3')).toEqual(['match', 'salah', 'keita', 'firmino', 'jota'])
  })
  it('names a sending-off by its minute where no side is named, and does not ask without one', () => {
    expect(askedOf('atletico-2021.sent-off.c1')?.[0]).toBe('match')
    const withoutMinute = askedOf('atletico-2021.sent-off.c1', ({ timeline }) => {
      for (const record of timeline) if (record.kind === 'card') delete record.minute
    })
    expect(withoutMinute).toBeUndefined()
  })
  it('keeps to the side where the match alone would not tell which is meant', () => {
    expect(askedOf('toulouse-2023.disallowed-goal.x1')).toEqual(['side', 'mac-allister'])
  })
  it('offers goalkeepers only where they are as plausible as anybody', () => {
    const keeper = (id: string) =>
      askedOf(id, ({ cast, timeline }) => {
        cast.alisson = { club: 'liverpool', role: 'player', paragraphs: [6] }
        for (const record of timeline) if (record.kind === 'foul' && record.id === 'f1') record.on = 'alisson'
      })
    expect(keeper('atletico-2021.penalty-taken.g5')).not.toContain('alisson')
    expect(keeper('atletico-2021.sent-off.c1')).toContain('alisson')
  })
})
