import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedName } from '../../../scripts/import/printed-name.ts'
import { bestSpelling, cleanText, isAlike, isSameName, readableName, slugOf } from '../../../scripts/import/spelling.ts'

const readable = (text: string) => readableName(printedName(text))

describe('readableName', () => {
  it.each([
    ['Gustavo PENA', 'Gustavo Pena'],
    ['Virgil VAN DIJK', 'Virgil van Dijk'],
    ['GONZALVO III', 'Gonzalvo III'],
    ['ALFREDO II', 'Alfredo II'],
    ['Martin O’NEILL', 'Martin O’Neill'],
    ['Paul McGRATH', 'Paul McGrath'],
    ['Jay DeMERIT', 'Jay DeMerit'],
    ['Stefan KIEßLING', 'Stefan Kießling'],
    ['Trent ALEXANDER-ARNOLD', 'Trent Alexander-Arnold'],
    ['SON Heungmin', 'Son Heungmin'],
    ['HULK', 'Hulk'],
    ['Pelé', 'Pelé'],
    ['Kylian Mbappé', 'Kylian Mbappé'],
  ])('writes %s as %s', (printed, shown) => {
    expect(readable(printed)).toBe(shown)
  })
})

describe('bestSpelling', () => {
  it('takes the accents of a whole name', () => {
    expect(bestSpelling(printedName('Thomas HASSLER'), ['Häßler', 'Thomas Häßler'])).toBe('Thomas Häßler')
  })

  it('takes those of one word where a source has no more', () => {
    expect(bestSpelling(printedName('Gustavo PENA'), ['Peña'])).toBe('Gustavo Peña')
  })

  it('leaves a name as it is where no source has it better', () => {
    expect(bestSpelling(printedName('Gustavo PENA'), ['Gustavo PENA', 'Rodríguez'])).toBe('Gustavo Pena')
  })
})

describe('isSameName', () => {
  it.each([
    ['MUELLER', 'Müller'],
    ['SON Heungmin', 'Son Heung-min'],
    ['N’Golo KANTE', "N'Golo Kanté"],
    ['Cüneyt Çakιr', 'Cüneyt Çakır'],
  ])('takes %s and %s for one', (one, other) => {
    expect(isSameName(one, other)).toBe(true)
  })
})

describe('isAlike', () => {
  it('allows a slip in a long word, and a part of a name', () => {
    expect(isAlike('Igor AKINFEEV', 'Igor Akinfeyev')).toBe(true)
    expect(isAlike('Peña', 'Gustavo Peña')).toBe(true)
  })

  it('tells brothers by their given names', () => {
    expect(isAlike('Frank DE BOER', 'Ronald DE BOER')).toBe(false)
  })

  it('is the same in either order', () => {
    const names = fc.array(fc.constantFrom('Ana', 'Bo', 'Müller', 'Mueller', 'Peña', 'Rodriguez', 'Rodrigues'), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(names, names, (one, two) => {
        expect(isAlike(one.join(' '), two.join(' '))).toBe(isAlike(two.join(' '), one.join(' ')))
      }),
    )
  })
})

describe('slugOf', () => {
  it('is made of small letters and hyphens', () => {
    expect(slugOf('Øivind Holmsen')).toBe('oivind-holmsen')
    expect(slugOf("N'Golo Kanté")).toBe('ngolo-kante')
  })
})

describe('cleanText', () => {
  it('changes nothing that is clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    )
  })
})
