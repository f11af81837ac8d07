import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, MOST_NAME_LENGTH } from '../../src/scores/name.ts'
import { anyText } from '../support/any-text.ts'

const reasonOf = (raw: string) => {
  const named = cleanName(raw)
  return named.ok ? `ok: ${named.name}` : named.reason
}

describe('cleanName', () => {
  it.each([
    ['  Ada   Lovelace ', 'Ada Lovelace'],
    ['Ｋｌｏｐｐ', 'Klopp'],
    ['Zoë', 'Zoë'],
    ['Zoe\u0308', 'Zoë'],
    ['Мо Салах', 'Мо Салах'],
    ['محمد صلاح', 'محمد صلاح'],
    ['⚽️ Kop', '⚽️ Kop'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿 fan', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 fan'],
    ['a', 'a'],
    ['👨‍👩‍👧'.repeat(20), '👨‍👩‍👧'.repeat(20)],
    ["O'Neill", "O'Neill"],
    ['St. Pauli', 'St. Pauli'],
  ])('takes %j as %j', (raw, name) => {
    expect(reasonOf(raw)).toBe(`ok: ${name}`)
  })
  it.each([
    'Dick Advocaat',
    'Danny Shittu',
    'Wankdorf',
    'Assou-Ekotto',
    'Scunthorpe',
    'Essexboy',
    'Middlesex',
    'Cockburn',
    'Stefan Kuntz',
    'Nick Pope',
    'Arsenal',
    'Penistone',
    'Assou',
    'Laurie Cumming',
    'Top Club',
    'Live Link',
  ])('lets %s pass: football has such names', (name) => {
    expect(reasonOf(name)).toBe(`ok: ${name}`)
  })
  it.each(['fuck', 'sh1t', 'F U C K', 'f.u.c.k', 'ｆｕｃｋ', 'fuсk', 'ƒück', 'ѕhіt', 'ѕнıт', 'you shit', 'cunt'])(
    'refuses %j as abusive',
    (name) => {
      expect(reasonOf(name)).toBe('name-abusive')
    },
  )
  it.each(['', ' ', '\n', '...', '- _ -', '\u3000'])('refuses %j as empty', (name) => {
    expect(reasonOf(name)).toBe('name-empty')
  })
  it.each(['a'.repeat(21), 'é'.repeat(21), '👨‍👩‍👧'.repeat(21), `a${'\u0301'.repeat(500)}`])(
    'refuses %j as too long',
    (name) => {
      expect(reasonOf(name)).toBe('name-too-long')
    },
  )
  it.each([
    'a\u200bb',
    '\u202eabc',
    'a\u0000b',
    'a\u2066b\u2069',
    'a\ufeffb',
    'a\u00adb',
    'a\u200db',
    '\u2800x',
    '\u3164a',
    'a\u061cb',
    'a\ufe0fb',
    '\ud800a',
  ])('refuses %j as invisible', (name) => {
    expect(reasonOf(name)).toBe('name-invisible')
  })
  it.each([
    'http://x.y',
    'see www.spam',
    'spam.com',
    'https://a',
    'buy@spam',
    't.me',
    'x.co.uk',
    ...['shop', 'online', 'site', 'store', 'top', 'club', 'live', 'link'].map((ending) => `my.${ending}`),
  ])('refuses %j as a link', (name) => {
    expect(reasonOf(name)).toBe('name-link')
  })
  it.each([
    'Z\u0337\u0322\u031b\u0318al',
    'x\u0300\u0301\u0302\u0303',
    'e\u0301\u0301\u0301\u0301',
    'ก\u0e38\u0e48\u0e38\u0e48',
  ])('refuses %j as piled up', (name) => {
    expect(reasonOf(name)).toBe('name-piled-up')
  })
  it.each(['x\u0300\u0301\u0302', 'Nguyễn Quang Hải', 'ที่นี่', 'שָׁלוֹם', 'नमस्ते', '⚽️'])('takes the marks of %j', (name) => {
    expect(reasonOf(name)).toMatch(/^ok: /)
  })
  it('always gives a clean name that is cleaned already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (raw) => {
        const named = cleanName(raw)
        if (named.ok) expect(cleanName(named.name)).toEqual(named)
      }),
      { numRuns: 1000 },
    )
  })
  it('never lets a control or direction mark through', () => {
    fc.assert(
      fc.property(anyText(30), (raw) => {
        const named = cleanName(raw)
        if (!named.ok) return
        expect(named.name).not.toMatch(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
        expect([...new Intl.Segmenter('en').segment(named.name)].length).toBeLessThanOrEqual(MOST_NAME_LENGTH)
      }),
      { numRuns: 1000 },
    )
  })
})
