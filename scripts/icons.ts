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
  /** For browsers that ask for /favicon.ico without reading the page. */
  favicon: Uint8Array
} {
  const svg = readFileSync(file, 'utf8')
  const inner = svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
  const edge = 32 * (1 - MASKED_SCALE)
  const masked = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${GROUND}"/><g transform="translate(${edge} ${edge}) scale(${MASKED_SCALE})">${inner}</g></svg>`
  return {
    any192: toPng(svg, 192),
    any512: toPng(svg, 512),
    masked512: toPng(masked, 512),
    touch: toPng(svg, 180),
    favicon: toIco(toPng(svg, ICO_WIDTH)),
  }
}

const toPng = (svg: string, width: number) =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng()

const ICO_WIDTH = 48

/** A PNG as an .ico file with one picture: six bytes of header, sixteen of directory, then the PNG. */
function toIco(png: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(22))
  head.setUint16(2, 1, true)
  head.setUint16(4, 1, true)
  head.setUint8(6, ICO_WIDTH)
  head.setUint8(7, ICO_WIDTH)
  head.setUint16(10, 1, true)
  head.setUint16(12, 32, true)
  head.setUint32(14, png.byteLength, true)
  head.setUint32(18, head.byteLength, true)
  return new Uint8Array([...new Uint8Array(head.buffer), ...png])
}
