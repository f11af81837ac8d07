import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, LEAST_CONTRAST, PANELS, parseAccent, toPalette, toStyle } from '../../src/embed/theme.ts'

const toHex = (value: number) => `#${value.toString(16).padStart(6, '0')}`
const anyColour = fc.integer({ min: 0, max: 0xffffff }).map(toHex)
/** Every 17th step of each channel, with both ends: 4096 colours of the whole cube. */
const grid = Array.from({ length: 4096 }, (_, i) =>
  toHex([i >> 8, (i >> 4) & 15, i & 15].reduce((sum, step) => sum * 256 + step * 17, 0)),
)

/** What of an accent's palette is written in too little contrast. */
function unreadable(accent: string): readonly string[] {
  const { fill, onFill, hover, ink } = toPalette(accent)
  const pairs = [
    ['text on the fill', onFill, fill],
    ['text on the fill that is pointed at', onFill, hover],
    ['accent as text by day', ink.light, PANELS.light],
    ['accent as text by night', ink.dark, PANELS.dark],
  ] as const
  return pairs.flatMap(([what, text, background]) =>
    contrast(text, background) < LEAST_CONTRAST ? `${accent}: ${what} is ${text} on ${background}` : [],
  )
}

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#777777', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#c8102e', '#ffffff', 5.88],
  ])('of %s and %s is %f, as WCAG counts it', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2)
  })
})

describe('toPalette', () => {
  it('gives text of at least 4.5:1 for every accent', () => {
    const chance = fc.sample(anyColour, 1000)
    expect([...grid, ...chance].flatMap(unreadable)).toEqual([])
  })
  it('takes the accent itself as the fill, and as text where it is readable', () => {
    expect(toPalette('#c8102e')).toMatchObject({ fill: '#c8102e', onFill: '#ffffff', ink: { light: '#c8102e' } })
    expect(toPalette('#d9f400')).toMatchObject({ fill: '#d9f400', onFill: '#000000', ink: { dark: '#d9f400' } })
  })
  it('knows the panels of the style sheet', () => {
    const css = readFileSync('src/browser/style/game.css', 'utf8')
    expect(css).toContain(`--panel: light-dark(${PANELS.light}, ${PANELS.dark})`)
  })
})

describe('parseAccent', () => {
  it.each([
    ['#c8102e', '#c8102e'],
    ['C8102E', '#c8102e'],
    ['#0aF', '#00aaff'],
    ['abc', '#aabbcc'],
  ])('reads %s as %s', (text, colour) => {
    expect(parseAccent(text)).toBe(colour)
  })
  it.each(['', '#', 'red', '#12', '#1234', '#c8102e;', '#c8102e00', '}a{', ' c8102e', '#c8102e\n'])(
    'refuses %j',
    (text) => {
      expect(parseAccent(text)).toBeUndefined()
    },
  )
})

describe('toStyle', () => {
  it('writes nothing but custom properties and colours', () => {
    fc.assert(
      fc.property(anyColour, (accent) => {
        expect(toStyle(toPalette(accent))).toMatch(
          /^:root\{(--[a-z-]+:(#[\da-f]{6}|light-dark\(#[\da-f]{6},#[\da-f]{6}\));?){4}\}$/,
        )
      }),
    )
  })
})
