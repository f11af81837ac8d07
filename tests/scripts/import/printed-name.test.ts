import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedName } from '../../../scripts/import/printed-name.ts'

describe('printedName', () => {
  it.each([
    ['Gustavo PENA', 'PENA'],
    ['HWANG Inbeom', 'HWANG'],
    ['Khaled AL MUWALLID', 'AL MUWALLID'],
    ['Bart McGHEE', 'McGHEE'],
    ['Virgil VAN DIJK', 'VAN DIJK'],
    ['Stephen O’NEILL', 'O’NEILL'],
  ])('finds the surname of %j in its capitals', (text, surname) => {
    expect(printedName(text)).toEqual({ printed: text, surname })
  })
  it.each(['PELE', 'ALFREDO II', 'Kylian Mbappé', 'L. Suárez', 'Fred'])('says none of %j', (text) => {
    expect(printedName(text)).toEqual({ printed: text })
  })
  it('keeps the letters as printed, composed and without spare spaces', () => {
    expect(printedName(' Christian  PULISIC ')).toEqual({ printed: 'Christian PULISIC', surname: 'PULISIC' })
    expect(printedName('Peña').printed).toBe('Peña')
  })
  it('is the same when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = printedName(text)
        expect(printedName(once.printed)).toEqual(once)
      }),
    )
  })
})
