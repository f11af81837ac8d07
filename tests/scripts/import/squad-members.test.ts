import { describe, expect, it } from 'vitest'
import { printedName } from '../../../scripts/import/printed-name.ts'
import type { SquadRow } from '../../../scripts/import/row.ts'
import { meantBy, membersOf } from '../../../scripts/import/squad-members.ts'

const player = (file: string, printed: string, part: Partial<SquadRow> = {}): SquadRow => ({
  place: { file, line: 1 },
  team: 'Arden',
  name: printedName(printed),
  ...part,
})
const squad = membersOf([
  player('one', 'Seny DIENG', { shirt: 1, birthday: '1994-11-23' }),
  player('one', 'Cheikh DIENG', { shirt: 20, birthday: '2000-03-23' }),
  player('one', 'Gustavo PENA', { shirt: 3, birthday: '1942-11-22' }),
  player('one', 'Otto GRAF', { position: 'MG' }),
  player('two', 'Gustavo Peña', { shirt: 3 }),
  player('two', 'Somebody Else', { shirt: 1 }),
])
const names = (printed: string) => meantBy(printedName(printed), squad).map(({ name }) => name.printed)

describe('membersOf', () => {
  it('puts the spellings of all files together, and takes nobody from the later ones', () => {
    expect(squad.map(({ forms }) => forms)).toEqual([
      ['Seny DIENG'],
      ['Cheikh DIENG'],
      ['Gustavo PENA', 'Gustavo Peña'],
    ])
  })
})

describe('meantBy', () => {
  it('finds a player by the whole name, or by a surname that nobody else has', () => {
    expect(names('Cheikh Dieng')).toEqual(['Cheikh DIENG'])
    expect(names('Peña')).toEqual(['Gustavo PENA'])
  })

  it('finds both where a surname fits two, and nobody where the given name is another', () => {
    expect(names('Dieng')).toEqual(['Seny DIENG', 'Cheikh DIENG'])
    expect(names('Bamba Dieng')).toEqual([])
  })
})
