import { crc32, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { decode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { areas, GAP, paint } from '../../scripts/preview/art.ts'
import { palette } from '../../scripts/preview/png.ts'
import { draw } from '../../scripts/preview/raster.ts'
import { wholePreview } from '../../scripts/preview/whole.ts'
import { say } from '../../src/quiz/words.ts'
import { findSprite } from '../../src/share/atlas.ts'
import { composePreview, placePreview, type ResultPreview } from '../../src/share/preview.ts'
import { content, interfaceWords } from '../support/content.ts'
import { atlas } from '../support/previews.ts'

const MOST_BYTES = 100_000
const MOST_SHADES = 20
const anyPattern = fc.array(fc.boolean(), { minLength: 3, maxLength: 20 })
const anyTime = fc
  .integer({ min: 0, max: 1200 })
  .map((s) => `in ${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`)
const anyTitle = fc.oneof(
  fc.constantFrom('Quick mix', 'Daily 21', 'Atlético v Liverpool, October 2021'),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
)
const anyPreview = fc.record({ title: anyTitle, time: anyTime, pattern: anyPattern })
const patternOf = (marks: string) => [...marks].map((mark) => mark === '+')
const lengths = Array.from({ length: 18 }, (_, i) => i + 3)

/** The colour of a pixel as in `paint`. */
function readPreview(preview: ResultPreview) {
  const { width, data, palette: colours = [], ...rest } = decode(composePreview(atlas, preview), { checkCrc: true })
  const colourAt = (x: number, y: number) =>
    `#${(colours[data[y * width + x] ?? 0] ?? []).map((part) => part.toString(16).padStart(2, '0')).join('')}`
  return { width, data, colourAt, ...rest }
}

/** The chunks of a PNG: type, data, checksum. */
function* chunksOf(png: Uint8Array) {
  const bytes = Buffer.from(png)
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const named = bytes.subarray(at + 4, at + 8 + length)
    yield { type: named.toString('latin1', 0, 4), named, crc: bytes.readUInt32BE(at + 8 + length) }
    at += 12 + length
  }
}

describe('composePreview', () => {
  it('gives a PNG of 1200 by 630 under 100 KB, whatever the result', () => {
    fc.assert(
      fc.property(anyPreview, (preview) => {
        expect(composePreview(atlas, preview).length).toBeLessThan(MOST_BYTES)
        expect(readPreview(preview)).toMatchObject({ width: 1200, height: 630, depth: 8, channels: 1 })
      }),
      { numRuns: 25 },
    )
  })
  it('gives checksums that are right: of every chunk, and of the picture', () => {
    fc.assert(
      fc.property(anyPreview, (preview) => {
        const chunks = [...chunksOf(composePreview(atlas, preview))]
        for (const { named, crc } of chunks) expect(crc32(named)).toBe(crc)
        const data = chunks.filter(({ type }) => type === 'IDAT').map(({ named }) => named.subarray(4))
        // zlib refuses a stream whose Adler-32 is wrong.
        expect(inflateSync(Buffer.concat(data)).length).toBe(1201 * 630)
        expect(chunks.at(-1)?.type).toBe('IEND')
      }),
      { numRuns: 25 },
    )
  })
  it.each(lengths)('shows the pixels of the picture drawn in one, with %i questions', (length) => {
    const title = fc.constantFrom(
      'Quick mix',
      'Daily 21',
      'Atlético v Liverpool, October 2021',
      'Everton at Wembley, 3 May 2027',
    )
    const pattern = fc.array(fc.boolean(), { minLength: length, maxLength: length })
    const [preview] = fc.sample(fc.record({ title, time: anyTime, pattern }), { numRuns: 1, seed: length })
    if (!preview) throw new Error('no preview')
    const call = say(interfaceWords, { message: 'preview.beat', values: {} }).toUpperCase()
    const drawn = draw(wholePreview(preview, call, atlas.sets.phrases.keys), palette).pixels
    const different = readPreview(preview).data.filter((pixel, i) => pixel !== drawn[i])
    // A letter drawn elsewhere is smoothed a shade differently here and there.
    expect(different.length).toBeLessThan(MOST_SHADES)
  })
  it('fills a tile for a right answer and leaves it hollow for a wrong one, in the order of the questions', () => {
    const { x, y, width, height } = areas.tiles
    fc.assert(
      fc.property(anyPattern, (pattern) => {
        const { colourAt } = readPreview({ title: '', time: 'in 0:00', pattern })
        const across = pattern.length > 10 ? Math.ceil(pattern.length / 2) : pattern.length
        const step = Math.floor(width / across)
        const tall = pattern.length > 10 ? (height + GAP) / 2 : height
        const start = x + Math.floor((width - step * across) / 2)
        const inside = pattern.map((_, i) =>
          colourAt(start + (i % across) * step + 8, y + Math.floor(i / across) * tall + 8),
        )
        expect(inside).toEqual(pattern.map((right) => (right ? paint.bib : paint.ink)))
        const edges = pattern.map((_, i) => colourAt(start + (i % across) * step, y + Math.floor(i / across) * tall))
        expect(edges).toEqual(pattern.map((right) => (right ? paint.bib : paint.wrong)))
      }),
      { numRuns: 25 },
    )
  })
  it('gives the same bytes for the same result', () => {
    const preview = { title: 'Quick mix', time: 'in 1:23', pattern: patternOf('++-++++-++') }
    expect(Buffer.compare(composePreview(atlas, preview), composePreview(atlas, preview))).toBe(0)
  })
  it('tells results apart by score, pattern, time and title', () => {
    const base = { title: 'Quick mix', time: 'in 1:23', pattern: patternOf('++-+') }
    const others = [
      base,
      { ...base, pattern: patternOf('+-++') },
      { ...base, pattern: patternOf('++++') },
      { ...base, time: 'in 1:24' },
      { ...base, title: 'Daily 1, 2 May 2026' },
    ]
    expect(new Set(others.map((preview) => Buffer.from(composePreview(atlas, preview)).toString('latin1'))).size).toBe(
      others.length,
    )
  })
})

describe('placePreview', () => {
  it('covers every byte of the picture below its head once', () => {
    fc.assert(
      fc.property(anyPreview, (preview) => {
        const { stride, height, opening } = atlas
        const covered = new Uint8Array(stride * height).fill(1, 0, opening.height * stride)
        for (const { sprite, x, y } of placePreview(atlas, preview)) {
          for (let row = y; row < y + sprite.height; row++) {
            for (let at = x; at < x + sprite.width; at++) {
              const byte = row * stride + at
              covered[byte] = (covered[byte] ?? 0) + 1
            }
          }
        }
        expect(covered.every((times) => times === 1)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
  it('writes a long title in smaller letters, and shortens one that has no room even then', () => {
    const { long } = atlas.sets
    const small = long.keys.map((key) => findSprite(atlas, long, key)?.at)
    const smallIn = (title: string) =>
      placePreview(atlas, { title, time: 'in 1:23', pattern: patternOf('+++') })
        .map(({ sprite }) => long.keys[small.indexOf(sprite.at)] ?? '')
        .join('')
    const clubs = 'Brighton & Hove Albion v Wolverhampton Wanderers, September 2021'
    expect(smallIn('Quick mix')).toBe('')
    expect(smallIn(clubs)).toBe(clubs.toUpperCase())
    expect(smallIn('x'.repeat(200))).toMatch(/^X{40,}…$/)
  })
  it('leaves out an accent that it has no letter with, and a letter that it does not have', () => {
    const of = (title: string) => placePreview(atlas, { title, time: 'in 1:23', pattern: patternOf('+++') })
    expect(of('Ẑürich 1')).toEqual(of('Zürich 1'))
    expect(of('日本 1')).toEqual(of(' 1'))
  })
  it('has every letter of every club, in capitals', () => {
    const names = Object.values(content.names.clubs).flatMap(({ name, short = '' }) => [name, short])
    const { title, long } = atlas.sets
    const missing = [...new Set(names.join('').toUpperCase())].filter(
      (letter) => !title.keys.includes(letter) || !long.keys.includes(letter),
    )
    expect(missing).toEqual([])
  })
})
