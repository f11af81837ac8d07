// The preview picture shows a mixed zone from the side of the press: a printed wall, a bib whose number is the score, two
// microphones, and a barrier with the name of the quiz and the tiles of the game.
import { readFileSync } from 'node:fs'
import { line, type Setting, widthOf } from './lettering.ts'

/** The width of the picture in pixels. */
export const WIDTH = 1200
/** The height of the picture in pixels. */
export const HEIGHT = 630

const MARGIN = 48
const BARRIER_TOP = 432
const TAPE = 20
const MARK =
  'M0 24V0h5.500L11 11 16.500 0H22v24h-4.800V9L12.800 18H9.200L4.800 9v15zM25 0h19v4.800L32.500 19.200H44V24H25v-4.800L36.500 4.800H25z'

/** The colours of the picture. */
export const paint = {
  ink: '#16151e',
  bib: '#d9f400',
  fold: '#bed600',
  wall: '#262433',
  print: '#353245',
  night: '#0d0c13',
  paper: '#f6f4ee',
  wrong: '#ff948c',
  soft: '#b9b5c8',
  grille: '#8a8799',
  mesh: '#5b5770',
} as const

/** Pairs of colours that meet at an edge. Their blends are in the palette, so that edges are smooth. */
export const touching = [
  [paint.bib, paint.ink],
  [paint.paper, paint.ink],
  [paint.wrong, paint.ink],
  [paint.soft, paint.ink],
  [paint.print, paint.wall],
  [paint.ink, paint.wall],
  [paint.night, paint.wall],
  [paint.paper, paint.wall],
  [paint.bib, paint.wall],
  [paint.bib, paint.fold],
  [paint.bib, paint.night],
  [paint.grille, paint.wall],
  [paint.grille, paint.mesh],
] as const

/** How each one-line text is set: baseline, size, spacing and colour, and the colour behind it. */
export const lines = {
  score: { baseline: 393, size: 332, spacing: 0.005, fill: paint.ink, on: paint.bib },
  total: { baseline: 393, size: 200, spacing: 0.01, fill: paint.ink, on: paint.bib },
  time: { baseline: 353, size: 66, spacing: 0.01, fill: paint.ink, on: paint.paper },
  title: { baseline: 505, size: 42, spacing: 0.045, fill: paint.paper, on: paint.ink },
  long: { baseline: 502, size: 31, spacing: 0.045, fill: paint.paper, on: paint.ink },
} as const

/** The name of a setting for text. */
export type LinesName = keyof typeof lines

/** The width of a letter or word with its spacing, rounded to whole pixels. */
export const letterWidth = (set: LinesName, letter: string): number =>
  Math.round(widthOf(letter, lines[set]) + lines[set].spacing * lines[set].size)

/** A letter or word as SVG, in a cell that begins at x and is as wide as `letterWidth` says. */
export const letterAt = (set: LinesName, letter: string, x: number): string => {
  const { baseline, spacing, size, fill } = lines[set]
  return line(letter, { size, spacing, x: x + (spacing * size) / 2, y: baseline, fill })
}

/** The gap to the right of each tile, in pixels. */
export const GAP = 8
/** The areas that differ from picture to picture. That of the tiles ends with the gap of the last tile. */
export const areas = {
  score: { x: 312, y: 154, width: 576, height: 244 },
  time: { x: 942, y: 290, width: 216, height: 80 },
  title: { x: MARGIN, y: 460, width: WIDTH - 2 * MARGIN, height: 58 },
  tiles: { x: MARGIN, y: 526, width: WIDTH - 2 * MARGIN + GAP, height: 80 },
} as const

/** An SVG document. */
export const picture = (content: string, width = WIDTH, height = HEIGHT) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`

/** A filled rectangle. */
export const block = ([x, y, width, height]: readonly [number, number, number, number], fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`

/** A line of text centred on x. */
export const centred = (text: string, { x, ...rest }: Setting & { x: number; y: number; fill: string }) =>
  line(text, { x: x - widthOf(text, rest) / 2, ...rest })

/** Everything that is the same in every picture; `call` is the text of the label at the top right. */
export const scene = (call: string): string =>
  [wall(), line('MIXED ZONE', { x: MARGIN, y: 88, size: 58, spacing: 0.03, fill: paint.paper }), label(call), bib()]
    .concat(microphone(150), microphone(1050), mark(150, 330, 68), barrier())
    .join('')

function wall(): string {
  const marks = readFileSync('src/browser/backdrop.svg', 'utf8')
    .replace(/<\/?svg[^>]*>/g, '')
    .replace(/ fill(-opacity)?="[^"]*"/g, '')
  const one = `<g id="wall" fill="${paint.print}">${marks}</g>`
  const rows = [-154, 6, 166, 326].flatMap((y) =>
    [-318, -38, 242, 522, 802, 1082].map((x) => `<use href="#wall" x="${x}" y="${y}"/>`),
  )
  return `<defs>${one}</defs>${block([0, 0, WIDTH, HEIGHT], paint.wall)}${rows.join('')}`
}

function label(call: string): string {
  const setting = { size: 50, spacing: 0.03 }
  const width = Math.round(widthOf(call, setting)) + 48
  const x = WIDTH - MARGIN - width
  const shadow = block([x + 8, 44, width, 64], paint.night)
  return shadow + block([x, 36, width, 64], paint.bib) + line(call, { ...setting, x: x + 24, y: 85, fill: paint.ink })
}

function bib(): string {
  const neck = 'M468-20c0 70 50 124 132 124s132-54 132-124'
  const arms = 'M402-20V34c-6 52-32 78-72 94c-26 10-40 30-40 60M798-20V34c6 52 32 78 72 94c26 10 40 30 40 60'
  const shape =
    'M290 470V188c0-30 14-50 40-60c40-16 66-42 72-94V-20h66c0 70 50 124 132 124s132-54 132-124h66V34c6 52 32 78 72 94c26 10 40 30 40 60V470z'
  const folds = 'M290 188c6 70 24 120 14 260h-14zM910 188c-6 70-24 120-14 260h14z'
  return [
    `<path transform="translate(12 10)" fill="${paint.night}" d="${shape}"/>`,
    `<path fill="${paint.bib}" d="${shape}"/><path fill="${paint.fold}" d="${folds}"/>`,
    `<clipPath id="sides">${block([290, 0, 620, 470], paint.ink)}</clipPath>`,
    `<path clip-path="url(#sides)" fill="none" stroke="${paint.ink}" stroke-width="16" d="${neck}${arms}"/>`,
  ].join('')
}

/** A microphone with its cube. */
function microphone(x: number): string {
  const mesh = Array.from({ length: 9 }, (_, i) => block([x - 44, 180 + i * 10, 88, 4], paint.mesh))
  return [
    `<clipPath id="head${x}"><rect x="${x - 44}" y="164" width="88" height="150" rx="44"/></clipPath>`,
    `<g clip-path="url(#head${x})">${block([x - 44, 164, 88, 150], paint.grille)}${block([x - 28, 164, 12, 150], paint.soft)}${mesh.join('')}</g>`,
    block([x - 46, 262, 92, 12], paint.night),
    block([x - 24, 380, 48, 60], paint.night),
    block([x - 102, 282, 220, 112], paint.night),
    block([x - 110, 274, 220, 112], paint.paper),
  ].join('')
}

function barrier(): string {
  const stripes = Array.from({ length: 16 }, (_, i) => `M${i * 80 - 80} ${BARRIER_TOP + TAPE}l20-20h40l-20 20z`)
  const front = block([0, BARRIER_TOP, WIDTH, HEIGHT - BARRIER_TOP], paint.ink)
  return `${front}${block([0, BARRIER_TOP, WIDTH, TAPE], paint.bib)}<path fill="${paint.ink}" d="${stripes.join('')}"/>`
}

/** The site's mark, centred on x and y. */
export const mark = (x: number, y: number, height: number) =>
  `<path transform="translate(${x - (22 * height) / 24} ${y - height / 2}) scale(${height / 24})" fill="${paint.ink}" d="${MARK}"/>`

/** What a tile shows: a right answer, a wrong answer, or the number of a question that is not asked yet. */
export type TileMark = '+' | '-' | number

/** A tile as SVG: filled with a tick, or an outline with a cross or a number. */
export function tile(mark: TileMark, at: { x: number; y: number; width: number; height: number }): string {
  const { x, y, width, height } = at
  const cx = x + width / 2
  const cy = y + height / 2
  const s = Math.min(width, height) * (height < 60 ? 0.74 : 0.66)
  const stroke = (fill: string, path: string) =>
    `<path fill="none" stroke="${fill}" stroke-width="${s * 0.2}" d="${path}"/>`
  if (mark === '+') {
    const tick = `M${cx - 0.42 * s} ${cy + 0.02 * s}L${cx - 0.12 * s} ${cy + 0.32 * s}L${cx + 0.42 * s} ${cy - 0.34 * s}`
    return block([x, y, width, height], paint.bib) + stroke(paint.ink, tick)
  }
  const arm = 0.32 * s
  const frame = (fill: string) =>
    `<rect x="${x + 2}" y="${y + 2}" width="${width - 4}" height="${height - 4}" fill="none" stroke="${fill}" stroke-width="4"/>`
  if (mark === '-') {
    const cross = `M${cx - arm} ${cy - arm}L${cx + arm} ${cy + arm}M${cx + arm} ${cy - arm}L${cx - arm} ${cy + arm}`
    return frame(paint.wrong) + stroke(paint.wrong, cross)
  }
  return frame(paint.mesh) + centred(String(mark), { x: cx, y: cy + 16, size: 46, fill: paint.soft })
}
