import { describe, expect, it } from 'vitest'
import { doubts } from '../../../scripts/import/doubts.ts'
import type { MatchRow } from '../../../scripts/import/row.ts'
import { goal, row } from './rows.ts'

const scored = (name: string, part: Partial<MatchRow> = {}) => row({ goals: [goal('home', name, 5)], ...part })
const later = { season: '2026', place: { file: 'cup/2026/cup.txt', line: 3 } }
const squad = (...names: string[]) =>
  names.map((printed) => ({ place: later.place, season: '2022', team: 'Arden', name: { printed } }))

describe('doubts', () => {
  it('finds none in whole names of one spelling', () => {
    expect(doubts([scored('Bo Dahl'), scored('Ed Fox'), scored('Bo Dahl')])).toEqual([])
  })
  it('says once of a scorer that the name has one word', () => {
    expect(doubts([scored('Dahl'), scored('Dahl')])).toMatchObject([
      { rule: 'one-word', of: 'Arden', found: 'Dahl', outcome: 'accept' },
    ])
  })
  it('proposes the longer of two names that may be one player', () => {
    const found = doubts([scored('Bo Dahl'), scored('Dahl', { place: later.place })]).filter(
      ({ rule }) => rule === 'name-variant',
    )
    expect(found).toMatchObject([{ found: 'Dahl', meant: 'Bo Dahl', place: later.place, also: row().place }])
  })
  it('does not take players of two sides for one: an own goal is the other side’s', () => {
    const own = row({ goals: [goal('home', 'Dahl Olsen', 5, { ownGoal: true }), goal('home', 'Bo Dahl', 7)] })
    expect(doubts([own])).toEqual([])
  })
  it('proposes the spelling with more accents across seasons', () => {
    expect(doubts([scored('Ismaila Sarr'), scored('Ismaïla Sarr', later)])).toMatchObject([
      { rule: 'name-accents', meant: 'Ismaïla Sarr' },
    ])
    expect(doubts([scored('Ismaïla Sarr'), scored('Ismaila Sarr', later)])).toMatchObject([
      { rule: 'name-accents', meant: 'Ismaïla Sarr' },
    ])
  })
  it('says that a name fits two of the squad, unless it is one of theirs', () => {
    const found = doubts([scored('David')], squad('Jonathan David', 'Promise David', 'Ed Fox'))
    expect(found).toMatchObject([
      { rule: 'one-word' },
      { rule: 'homonym', found: 'David, who may be Jonathan David or Promise David' },
    ])
    expect(doubts([scored('Jonathan David')], squad('Jonathan David', 'Promise David'))).toEqual([])
  })
  it('says that a side or a ground has two spellings', () => {
    const one = row({ home: { name: 'Plymouth Argyle' }, ground: 'Estadio Pocitos', city: 'Montevideo' })
    const two = row({ home: { name: 'Plymouth Argyle FC' }, ground: 'Pocitos', city: 'Montevideo' })
    expect(doubts([one, two])).toMatchObject([
      { rule: 'team-spelling', found: 'Plymouth Argyle FC', expected: 'one name of a side, as Plymouth Argyle' },
      { rule: 'ground-variant', found: 'Pocitos, Montevideo' },
    ])
  })
})
