// Draws and compresses every piece that the preview picture of a result is made of, and writes them into one file.
import { type AtlasIndex, areaNames } from '../../src/share/atlas.ts'
import {
  areas,
  block,
  GAP,
  HEIGHT,
  type LinesName,
  letterAt,
  letterWidth,
  lines,
  paint,
  picture,
  scene,
  type TileMark,
  tile,
  WIDTH,
} from './art.ts'
import { hasLetter } from './lettering.ts'
import { indexOf, palette, STRIDE } from './png.ts'
import { cut, draw } from './raster.ts'
import { openShelf, type Shelf } from './shelf.ts'
import type { Piece } from './squeeze.ts'

const FEWEST = 3
const MOST_ACROSS = 10
const MOST = 20

/** The texts whose letters the atlas must hold. */
export interface Texts {
  /** What the label says. */
  readonly call: string
  readonly titles: readonly string[]
  /** Parts of titles that are drawn as one sprite. */
  readonly phrases: readonly string[]
  readonly times: readonly string[]
  /** The titles of quizzes other than dailies, by topic. */
  readonly byTopic: Readonly<Record<string, string>>
}

/** The file that src/share/atlas.ts reads. */
export function makeAtlas({ call, titles, phrases, times, byTopic }: Texts): Uint8Array {
  const shelf = openShelf()
  const letters = lettersOf(`${titles.join('').toUpperCase()}ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,.…&’'-`)
  const whole = withFilters(draw(picture(scene(call)), palette))
  const top = Math.min(...areaNames.map((name) => areas[name].y))
  return shelf.close(cut(whole, { x: 0, y: 0, width: STRIDE, height: top }), {
    stride: STRIDE,
    titles: byTopic,
    height: HEIGHT,
    scene: around(shelf, whole, top),
    areas: {
      score: { ...placeOf('score'), blank: blanks(shelf, 'score', paint.bib) },
      time: { ...placeOf('time'), blank: blanks(shelf, 'time', paint.paper) },
      title: { ...placeOf('title'), blank: blanks(shelf, 'title', paint.ink) },
      tiles: { ...placeOf('tiles'), blank: blanks(shelf, 'tiles', paint.ink) },
    },
    sets: {
      score: lettersIn(shelf, 'score', 'score', lettersOf('0123456789')),
      total: lettersIn(shelf, 'total', 'score', lettersOf('0123456789/')),
      time: lettersIn(shelf, 'time', 'time', lettersOf(`${times.join('')}0123456789:`)),
      phrases: lettersIn(
        shelf,
        'title',
        'title',
        phrases.map((phrase) => phrase.toUpperCase()),
      ),
      title: lettersIn(shelf, 'title', 'title', letters),
      long: lettersIn(shelf, 'long', 'title', letters),
      tiles: columns(shelf),
    },
  })
}

type AreaName = (typeof areaNames)[number]

const placeOf = (name: AreaName) => ({ x: areas[name].x + 1, y: areas[name].y, width: areas[name].width })

const lettersOf = (text: string) => [...new Set(text)].filter(hasLetter)

/** The picture with the PNG filter of each row, always 0, as its first column. */
function withFilters({ pixels: drawn }: Piece): Piece {
  const pixels = new Uint8Array(STRIDE * HEIGHT)
  for (let y = 0; y < HEIGHT; y++) pixels.set(drawn.subarray(y * WIDTH, (y + 1) * WIDTH), y * STRIDE + 1)
  return { width: STRIDE, height: HEIGHT, pixels }
}

/** The parts of the picture below `top` and outside the areas, as few rectangles as possible. */
function around(shelf: Shelf, whole: Piece, top: number): AtlasIndex['scene'] {
  const taken = areaNames.map((name) => ({ ...areas[name], ...placeOf(name) })).sort((a, b) => a.x - b.x)
  const cuts = [...new Set([top, HEIGHT, ...taken.flatMap(({ y, height }) => [y, y + height])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).flatMap((y, i) => {
    const height = (cuts[i + 1] ?? y) - y
    const beside = taken.filter((area) => area.y <= y && y < area.y + area.height)
    const starts = [0, ...beside.map((area) => area.x + area.width)]
    const ends = [...beside.map((area) => area.x), STRIDE]
    return starts.map((x, part) => {
      const width = (ends[part] ?? x) - x
      return [shelf.add(cut(whole, { x, y, width, height })), x, y] as const
    })
  })
}

/** Adds blanks in every width that can be left on one side of an area, from 0 pixels up; gives the number of the first. */
function blanks(shelf: Shelf, name: AreaName, colour: string): number {
  const { width, height } = areas[name]
  const widest = name === 'tiles' ? MOST_ACROSS / 2 : Math.ceil(width / 2)
  const numbers = range(0, widest).map((wide) =>
    shelf.add({ width: wide, height: 1, pixels: new Uint8Array(wide).fill(indexOf(colour)) }, height),
  )
  return numbers[0] ?? 0
}

/** The distance between the cells of a sheet, in pixels: letters may be drawn beyond their cell. */
const AIR = 40

/** Adds letters or phrases of one setting, each in a cell of its own width and the area's height. */
function lettersIn(shelf: Shelf, set: LinesName, area: AreaName, texts: readonly string[]) {
  const { y, height } = areas[area]
  let end = 0
  const cells = texts.map((text) => {
    const cell = { text, x: end, y: 0, width: letterWidth(set, text), height }
    end += cell.width + AIR
    return cell
  })
  const drawn = cells.map(({ text, x }) => letterAt(set, text, x)).join('')
  const wall = block([0, 0, end, height], lines[set].on)
  const sheet = draw(picture(`${wall}<g transform="translate(0 ${-y})">${drawn}</g>`, end, height), palette)
  const numbers = cells.map((cell) => shelf.add(cut(sheet, cell)))
  return { first: numbers[0] ?? 0, keys: texts }
}

/** Adds every column of tiles that a game of 3 to 20 questions can have: one tile, or two above each other. */
function columns(shelf: Shelf) {
  const single = range(FEWEST, MOST_ACROSS).flatMap((across) => ['+', '-'].map((marks) => ({ across, marks })))
  const double = range(Math.ceil((MOST_ACROSS + 1) / 2), MOST / 2).flatMap((across) =>
    ['++', '+-', '-+', '--', '+o', '-o'].map((marks) => ({ across, marks })),
  )
  const all = [...single, ...double]
  const numbers = all.map(({ across, marks }) => {
    const { height } = areas.tiles
    const width = Math.floor(areas.tiles.width / across)
    const drawn = block([0, 0, width, height], paint.ink) + column(marks, width, height)
    return shelf.add(draw(picture(drawn, width, height), palette))
  })
  return { first: numbers[0] ?? 0, keys: all.map(({ across, marks }) => `${across}${marks}`) }
}

function column(marks: string, width: number, height: number): string {
  const tall = marks.length === 1 ? height : (height - GAP) / 2
  const one = (mark: string, i: number) =>
    mark === 'o' ? '' : tile(mark as TileMark, { x: 0, y: i * (tall + GAP), width: width - GAP, height: tall })
  return [...marks].map(one).join('')
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i)
