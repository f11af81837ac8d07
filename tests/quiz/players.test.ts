import { describe, expect, it } from 'vitest'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { allCandidates } from '../../src/quiz/candidate.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { playersOf } from '../../src/quiz/players.ts'
import { content, copy } from '../support/content.ts'
import { withInvented } from '../support/invented.ts'

const almanac = buildAlmanac(withInvented())
const find = (id: string) => almanac.find(id) ?? expect.fail(`expected an incident ${id}`)
const atletico = find('atletico-2021')
const idsOf = (incident = atletico, club?: string) => playersOf(almanac, incident, club).map(({ key }) => key)

import { cups, matchOf } from '../support/world-cups.ts'

describe('playersOf', () => {
  it('has those whom an event of the match names, scorers first', () => {
    expect(idsOf()).toEqual(['salah', 'keita', 'griezmann', 'firmino', 'jota'])
  })
  it('has those of one side where a club is given', () => {
    expect(idsOf(atletico, 'atletico')).toEqual(['griezmann'])
    expect(idsOf(find('mill-2026'), 'mill')).toEqual(['tam-reed', 'iva-stone', 'ulf-dahl'])
  })
  it('never has a manager, the press or the crowd, whatever they did during the match', () => {
    for (const incident of almanac.incidents.map(copy)) {
      const before = idsOf(incident)
      for (const [i, by] of Object.entries(incident.cast)
        .flatMap(([id, { role }]) => (role === 'player' ? [] : id))
        .entries())
        incident.timeline.unshift({ id: `a9${i}`, kind: 'act', phase: 'match', by, did: 'shouted', paragraphs: [1] })
      expect(idsOf(incident)).toEqual(before)
    }
  })
  it('does not have a player of the cast who was only spoken of', () => {
    const spoken = copy(atletico)
    spoken.cast.origi = { club: 'liverpool', role: 'player', paragraphs: [10] }
    for (const record of spoken.timeline) if (record.kind === 'quote') Object.assign(record, { about: 'origi' })
    expect(idsOf(spoken)).toEqual(idsOf())
    const grown = buildAlmanac({ ...content, incidents: [spoken] })
    const offered = allCandidates(grown, kinds).flatMap(({ distractors }) => distractors().map(({ key }) => key))
    expect(offered).toContain('griezmann')
    expect(offered).not.toContain('origi')
  })
})

describe('playersOf of a match read in data', () => {
  const final = matchOf('world-cup-2014-germany-argentina-final')
  const ofData = buildAlmanac(cups)
  const ids = (club?: string) => playersOf(ofData, final, club).map(({ key }) => key)

  it('has who began the match and who came on, scorers first', () => {
    expect(ids()[0]).toBe('mario-gotze')
    expect(ids('germany')).toHaveLength(14)
    expect(ids('germany')).toEqual(expect.arrayContaining(['thomas-muller', 'andre-schurrle']))
  })
  it('has nobody of the other side where a club is given', () => {
    expect(ids('germany')).not.toContain('lionel-messi')
    expect(new Set(ids())).toEqual(new Set([...ids('germany'), ...ids('argentina')]))
  })
})
