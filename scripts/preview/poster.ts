// Posters: the preview pictures of pages other than results. They show the same scene, with words on the bib and open tiles.
import { deflateSync } from 'node:zlib'
import { toPng } from '../../src/share/png.ts'
import { areas, centred, GAP, HEIGHT, lines, paint, picture, scene, tile, WIDTH } from './art.ts'
import { widthOf } from './lettering.ts'
import { palette, STRIDE, toHead } from './png.ts'
import { draw } from './raster.ts'

/** The texts of a poster. */
export interface Poster {
  /** On the label. */
  readonly call: string
  /** On the bib, line by line. */
  readonly bib: readonly string[]
  /** On the right microphone. */
  readonly cube: string
  /** On the barrier. */
  readonly line: string
}

const CAPITAL = 0.7
const LEADING = 26
const BIB = { x: 600, y: 276, width: 530 }
/** The largest letter size on the bib, for one line, two lines, and so on. */
const largest = [332, 168, 116, 84]
const TILES = 10

/** The poster as a PNG. */
export function makePoster({ call, bib, cube, line }: Poster): Uint8Array {
  const { pixels } = draw(picture(scene(call) + bibText(bib) + cubeText(cube) + barrierText(line) + tiles()), palette)
  const rows = new Uint8Array(STRIDE * HEIGHT)
  for (let y = 0; y < HEIGHT; y++) rows.set(pixels.subarray(y * WIDTH, (y + 1) * WIDTH), y * STRIDE + 1)
  return toPng(toHead(), deflateSync(rows, { level: 8 }))
}

function bibText(bib: readonly string[]): string {
  const most = largest[bib.length - 1] ?? largest.at(-1) ?? 0
  const set = bib.map((text) => {
    const capitals = text.toUpperCase()
    const wish = capitals.length === 1 && bib.length > 1 ? most * 0.6 : most
    return { text: capitals, size: wish * Math.min(1, BIB.width / widthOf(capitals, { size: wish })) }
  })
  const height = set.reduce((sum, { size }) => sum + size * CAPITAL, LEADING * (set.length - 1))
  let y = BIB.y - height / 2
  const drawn = set.map(({ text, size }) => {
    y += size * CAPITAL + LEADING
    return centred(text, { x: BIB.x, y: y - LEADING, size, fill: paint.ink })
  })
  return drawn.join('')
}

const cubeText = (text: string) =>
  centred(text, { x: areas.time.x + areas.time.width / 2, y: 356, size: 78, fill: paint.ink })

function barrierText(text: string): string {
  const capitals = text.toUpperCase()
  const { baseline, ...setting } =
    [lines.title, lines.long].find((one) => widthOf(capitals, one) <= areas.title.width) ?? lines.long
  return centred(capitals, { ...setting, x: WIDTH / 2, y: baseline })
}

function tiles(): string {
  const { x, y, height } = areas.tiles
  const width = Math.floor(areas.tiles.width / TILES)
  const one = (_: unknown, i: number) => tile(i + 1, { x: x + i * width, y, width: width - GAP, height })
  return Array.from({ length: TILES }, one).join('')
}
