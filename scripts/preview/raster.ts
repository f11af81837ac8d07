import { Resvg } from '../resvg.ts'
import type { Piece } from './squeeze.ts'

const BLENDS = 4

/** The palette of a picture, as 0xrrggbb: its colours, and blends of each pair that touches. */
export function toPalette(
  paints: readonly string[],
  touching: readonly (readonly [string, string])[],
): readonly number[] {
  const blends = touching.flatMap(([a, b]) =>
    Array.from({ length: BLENDS - 1 }, (_, i) => blend(toNumber(a), toNumber(b), (i + 1) / BLENDS)),
  )
  return [...new Set([...paints.map(toNumber), ...blends])]
}

/** Renders an SVG; each pixel becomes the nearest colour of the palette. */
export function draw(svg: string, palette: readonly number[]): Piece {
  const { width, height, pixels: rgba } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  const nearest = new Map<number, number>()
  const pixels = new Uint8Array(width * height)
  const words = new Uint32Array(rgba.slice().buffer)
  for (let i = 0; i < pixels.length; i++) {
    const word = words[i] ?? 0
    const known = nearest.get(word)
    const index = known ?? nearestOf(palette, word)
    if (known === undefined) nearest.set(word, index)
    pixels[i] = index
  }
  return { width, height, pixels }
}

/** A rectangle cut out of a rendered picture. */
export function cut(
  { width: from, pixels }: Piece,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Piece {
  const part = new Uint8Array(width * height)
  for (let row = 0; row < height; row++)
    part.set(pixels.subarray((y + row) * from + x, (y + row) * from + x + width), row * width)
  return { width, height, pixels: part }
}

/** The index of the nearest colour; `word` is a pixel as little-endian RGBA. */
function nearestOf(palette: readonly number[], word: number): number {
  const pixel = ((word & 255) << 16) | (word & 0xff00) | ((word >> 16) & 255)
  const distances = palette.map((paint) =>
    shifts.reduce((sum, shift) => sum + (channel(paint, shift) - channel(pixel, shift)) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}

const shifts = [16, 8, 0]
const channel = (paint: number, shift: number) => (paint >> shift) & 255
const toNumber = (paint: string) => Number.parseInt(paint.slice(1), 16)
const blend = (a: number, b: number, share: number) =>
  shifts.reduce(
    (mixed, shift) => mixed | (Math.round(channel(a, shift) * (1 - share) + channel(b, shift) * share) << shift),
    0,
  )
