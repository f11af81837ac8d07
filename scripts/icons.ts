import { readFileSync } from 'node:fs'
import { Resvg } from './resvg.ts'

const GROUND = '#14131c'
/** A maskable icon may be cut to a circle of four fifths of its width: the mark keeps inside it. */
const MASKED_SCALE = 0.72

/** The icons of an installed site as PNG, by size and use, from the one drawing. */
export function makeIcons(file: string): {
  any192: Uint8Array
  any512: Uint8Array
  masked512: Uint8Array
  touch: Uint8Array
} {
  const svg = readFileSync(file, 'utf8')
  const inner = svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
  const edge = 32 * (1 - MASKED_SCALE)
  const masked = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${GROUND}"/><g transform="translate(${edge} ${edge}) scale(${MASKED_SCALE})">${inner}</g></svg>`
  return { any192: toPng(svg, 192), any512: toPng(svg, 512), masked512: toPng(masked, 512), touch: toPng(svg, 180) }
}

const toPng = (svg: string, width: number) =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng()
