import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/quiz/fold.ts'

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
