import { describe, expect, it } from 'vitest'
import { readKicks, readOfficials } from '../../../scripts/import/text-kicks.ts'
import { readLineUp } from '../../../scripts/import/text-line-up.ts'

describe('readLineUp', () => {
  it('reads players, the captain, cards and who came on, also for one who had come on', () => {
    const text =
      "Bo DAHL - Ed ASSOU-EKOTTO [c] [Y 90+2'], Al FOX (45+1' Cy GRAY (76' Di HILL [Y 80'])) - PELE [Y 28'] [Y/R 36'], Max IVES [R 7'] (60' Jo KANE)"
    const read = readLineUp(text, 'away')
    if ('expected' in read) throw new Error(read.found)
    expect(read.players.map(({ name, starts, captain }) => [name.printed, starts, captain])).toEqual([
      ['Bo DAHL', true, undefined],
      ['Ed ASSOU-EKOTTO', true, true],
      ['Al FOX', true, undefined],
      ['Cy GRAY', false, undefined],
      ['Di HILL', false, undefined],
      ['PELE', true, undefined],
      ['Max IVES', true, undefined],
      ['Jo KANE', false, undefined],
    ])
    expect(read.substitutions.map(({ on, off, minute, added }) => [on.printed, off.printed, minute, added])).toEqual([
      ['Cy GRAY', 'Al FOX', 45, 1],
      ['Di HILL', 'Cy GRAY', 76, undefined],
      ['Jo KANE', 'Max IVES', 60, undefined],
    ])
    expect(read.cards.map(({ name, card, minute, added }) => [name.printed, card, minute, added])).toEqual([
      ['Ed ASSOU-EKOTTO', 'yellow', 90, 2],
      ['Di HILL', 'yellow', 80, undefined],
      ['PELE', 'yellow', 28, undefined],
      ['PELE', 'second-yellow', 36, undefined],
      ['Max IVES', 'red', 7, undefined],
    ])
  })
  it.each(['Bo DAHL [G 5]', "Bo DAHL (60' )", 'Bo DAHL (60 Ed FOX)', "Bo DAHL (60' Ed FOX", 'Bo, , Ed'])(
    'does not read %j',
    (text) => {
      expect(readLineUp(text, 'home')).toHaveProperty('expected')
    },
  )
})

describe('readKicks', () => {
  it('knows from the running score which side kicks', () => {
    const kicks = readKicks(
      '0-1 Alain GIRESSE, 1-1 Manfred KALTZ,     Didier SIX (missed),   Uli STIELIKE (missed), 1-2 Max BOSSIS',
    )
    expect(kicks).toEqual([
      { side: 'away', name: { printed: 'Alain GIRESSE', surname: 'GIRESSE' }, scored: true },
      { side: 'home', name: { printed: 'Manfred KALTZ', surname: 'KALTZ' }, scored: true },
      { side: 'away', name: { printed: 'Didier SIX', surname: 'SIX' }, scored: false },
      { side: 'home', name: { printed: 'Uli STIELIKE', surname: 'STIELIKE' }, scored: false },
      { side: 'away', name: { printed: 'Max BOSSIS', surname: 'BOSSIS' }, scored: true },
    ])
  })
  it('knows it too where the first kicks missed', () => {
    expect(readKicks('A (missed), B (missed), 1-0 C')).toMatchObject([
      { side: 'home' },
      { side: 'away' },
      { side: 'home' },
    ])
  })
  it.each(['1-0 A, 2-0 B', '1-0 A, B', '0-2 A', 'A (missed), B (missed)'])('does not read %j', (text) => {
    expect(readKicks(text)).toHaveProperty('expected')
  })
})

describe('readOfficials', () => {
  it('reads the referee first, with countries', () => {
    expect(readOfficials('Jean LANGENUS (BEL), Ulises SAUCEDO')).toEqual([
      { name: { printed: 'Jean LANGENUS', surname: 'LANGENUS' }, country: 'BEL' },
      { name: { printed: 'Ulises SAUCEDO', surname: 'SAUCEDO' } },
    ])
  })
})
