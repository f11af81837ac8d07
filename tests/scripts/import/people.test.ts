import { describe, expect, it } from 'vitest'
import { fixesSchema } from '../../../scripts/import/fixes.ts'
import { peopleBook, type Somebody } from '../../../scripts/import/people.ts'
import { printedName } from '../../../scripts/import/printed-name.ts'

const nobody = { entries: {}, keys: {} }
const noFixes = fixesSchema.parse({})
const someone = (printed: string, over: Partial<Somebody> = {}): Somebody => ({
  side: 'arcadia',
  season: '1966',
  name: printedName(printed),
  forms: [printed],
  born: '1940-10-23',
  place: { file: 'squads.txt', line: 7 },
  ...over,
})

describe('peopleBook', () => {
  it('takes one country, one birthday and one name for one person, whatever the accents', () => {
    const { find, people } = peopleBook(nobody, {}, noFixes)
    expect(find(someone('Gustavo PENA'))).toBe('gustavo-pena')
    expect(find(someone('Gustavo Peña', { season: '1970' }))).toBe('gustavo-pena')
    expect(people().entries['gustavo-pena']).toEqual({
      name: 'Gustavo Peña',
      short: 'Peña',
      aliases: ['Gustavo Pena'],
      born: '1940-10-23',
    })
  })

  it('shows a name with the capitals and accents of the best source', () => {
    const { find, people } = peopleBook(nobody, {}, noFixes)
    find(someone('Pierre VAN DER ELST', { forms: ['Pierre VAN DER ELST', 'Pierre Van der Elst'] }))
    expect(people().entries['pierre-van-der-elst']).toMatchObject({
      name: 'Pierre Van der Elst',
      short: 'Van der Elst',
    })
  })

  it('keeps a name of one word, and a family name that comes first', () => {
    const { find, people } = peopleBook(nobody, {}, noFixes)
    expect(find(someone('GARRA'))).toBe('garra')
    expect(find(someone('SON Heungmin', { side: 'south-korea' }))).toBe('son-heungmin')
    expect(people().entries).toEqual({
      garra: { name: 'Garra', born: '1940-10-23' },
      'son-heungmin': { name: 'Son Heungmin', born: '1940-10-23' },
    })
  })

  it('puts a surname that a list has first where it is spoken', () => {
    const { find, people } = peopleBook(nobody, {}, noFixes)
    expect(find(someone('NEUMANN Manuel'))).toBe('manuel-neumann')
    expect(people().entries['manuel-neumann']).toMatchObject({ name: 'Manuel Neumann', short: 'Neumann' })
  })

  it('tells homonyms by the year of birth', () => {
    const { find } = peopleBook(nobody, {}, noFixes)
    expect(find(someone('FREDO'))).toBe('fredo')
    expect(find(someone('FREDO', { born: '1971-02-14' }))).toBe('fredo-1971')
    expect(find(someone('FREDO', { season: '1970' }))).toBe('fredo')
  })

  it('tells twins by their names', () => {
    const { find } = peopleBook(nobody, {}, noFixes)
    expect(find(someone('Frank DE BAKKER'))).toBe('frank-de-bakker')
    expect(find(someone('Ronald DE BAKKER'))).toBe('ronald-de-bakker')
  })

  it('refuses a birthday that differs by a slip, and says whom it may be', () => {
    const { find } = peopleBook(nobody, {}, noFixes)
    find(someone('Gustavo PENA'))
    expect(find(someone('Gustavo PENA', { born: '1940-10-13' }))).toMatchObject({
      rule: 'person',
      outcome: 'refuse',
      meant: 'gustavo-pena',
      place: { file: 'squads.txt', line: 7 },
    })
  })

  it('never takes somebody of another country for the same by name and birthday alone', () => {
    const { find } = peopleBook(nobody, {}, noFixes)
    find(someone('Luis MONTERO'))
    expect(find(someone('Luis MONTERO', { side: 'borduria' }))).toMatchObject({ rule: 'person', meant: 'luis-montero' })
  })

  it('never takes somebody of another list for the same by name alone', () => {
    const { find } = peopleBook(nobody, { pena: { name: 'Gustavo Peña' } }, noFixes)
    expect(find(someone('Gustavo PENA'))).toMatchObject({ rule: 'person', meant: 'pena' })
  })

  it('does what a fix decided, in its season alone where it names one', () => {
    const fixes = fixesSchema.parse({
      people: [
        { side: 'arcadia', name: 'Gustavo PENA', is: 'pena', why: 'one career' },
        { side: 'arcadia', name: 'Otto MULLER', season: '1966', is: 'otto-the-younger', why: 'shirt 9' },
      ],
    })
    const { find, people } = peopleBook(nobody, { pena: { name: 'Gustavo Peña' } }, fixes)
    expect(find(someone('Gustavo PENA'))).toBe('pena')
    expect(people().entries).toEqual({})
    expect(find(someone('Otto MULLER'))).toBe('otto-the-younger')
    expect(find(someone('Otto MULLER', { season: '1970', born: '1950-01-01' }))).toBe('otto-muller')
  })

  it('keeps a short name that another season does not tell', () => {
    const { find, people } = peopleBook(nobody, {}, noFixes)
    find(someone('Seidu ALIDU'))
    const before = people().entries
    find(someone('Alidu SEIDU', { season: '1970' }))
    find(someone('Seidu ALIDU'))
    expect(before['seidu-alidu']?.short).toBe('Alidu')
    expect(people().entries['seidu-alidu']?.short).toBe('Alidu')
  })

  it('gives the ids that it gave before, in whatever order people come', () => {
    const first = peopleBook(nobody, {}, noFixes)
    const all = [someone('FREDO'), someone('FREDO', { born: '1971-02-14' }), someone('Gustavo PENA')]
    const ids = all.map((each) => first.find(each))
    const second = peopleBook(first.people(), {}, noFixes)
    expect(all.toReversed().map((each) => second.find(each))).toEqual(ids.toReversed())
    expect(second.people()).toEqual(first.people())
  })
})
