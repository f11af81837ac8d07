import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldText } from '../../src/quiz/fold.ts'

describe('fold', () => {
  it.each([
    ['Naby Keïta', 'naby keita'],
    ['Aron Dønnum', 'ARON DONNUM'],
    ['I’m not', "I'm not"],
    ['100%', '100 per cent'],
    ['St James’ Park', 'st james park'],
    ['Atlético 2–3 Liverpool', 'Atletico 2-3 Liverpool'],
  ])('makes %s and %s the same', (a, b) => {
    expect(fold(a)).toBe(fold(b))
  })
  it('always gives the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('foldText', () => {
  /** Folds any text, sign by sign. */
  const slow = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/ø/g, 'o')
      .replace(/ß/g, 'ss')
      .replace(/%/g, ' per cent ')
      .replace(/['’‘`]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  it('folds Latin letters in its quick way as any others', () => {
    for (let code = 0; code < 0x2100; code += 1) {
      const text = `a${String.fromCharCode(code)}b ${String.fromCharCode(code)}`
      expect([code, foldText(text)]).toEqual([code, slow(text)])
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text)).toBe(slow(text))
      }),
    )
  })
})
