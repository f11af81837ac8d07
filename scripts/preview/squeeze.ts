// Compresses a piece of a picture so that it can be placed anywhere in a deflate stream (RFC 1951). Each row is compressed by
// itself, in the codes that all pieces share, and copies only pixels of the same piece: their distance in the stream is the
// same wherever the piece is placed, because rows of the picture are always equally long.
import { distanceOf, LEAST_STRETCH, lengthOf, MOST_STRETCH, type Step } from './deflate.ts'

/** A piece of a picture in palette indices, row by row. */
export interface Piece {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

const SHORTER_TRIED = 4

/** Where to look for equal pixels: rows up, pixels left. Strokes lean both ways; the tape repeats after 80 pixels, the wall after 280. */
const looks: readonly (readonly [rows: number, pixels: number])[] = [
  ...[1, 2, 3, 4, 80, 280].map((pixels) => [0, pixels] as const),
  ...[-3, -2, -1, 0, 1, 2, 3].map((pixels) => [1, pixels] as const),
  ...[2, 3].flatMap((rows) => [-1, 0, 1].map((pixels) => [rows, pixels] as const)),
  [4, 0],
]
const DEEPEST_LOOK = Math.max(...looks.map(([rows]) => rows))

/** The estimated cost of a step in bits; the codes are not known yet. */
const PIXEL_BITS = 5
const stretchBits = Uint8Array.from({ length: MOST_STRETCH + 1 }, (_, length) => 5 + lengthOf(length).extra.bits)
const lookBits = (distance: number) => (distance === 1 ? 1 : 4) + distanceOf(distance).extra.bits

/** The cheapest steps through each row of a piece; rows of the picture are `stride` bytes apart. */
export function squeeze(piece: Piece, stride: number): readonly (readonly Step[])[] {
  const { height } = piece
  const distances = looks.map(([rows, left]) => rows * stride + left)
  const way = openWay(piece.width, distances)
  const rows: (readonly Step[])[] = []
  let same = 0
  for (let row = 0; row < height; row++) {
    same = row > 0 && isSame(piece, row, row - 1) ? same + 1 : 0
    const above = rows.at(-1)
    if (above && same > DEEPEST_LOOK) {
      rows.push(above)
      continue
    }
    for (let look = 0; look < looks.length; look++) measureRuns(way, piece, { row, look })
    findCheapest(way)
    rows.push(stepsOf(piece, row, way, distances))
  }
  return rows
}

function isSame({ width, pixels }: Piece, a: number, b: number): boolean {
  return Buffer.compare(pixels.subarray(a * width, (a + 1) * width), pixels.subarray(b * width, (b + 1) * width)) === 0
}

/** The search for the cheapest steps of a row: at each pixel, how far each look matches, and the cheapest step from there. */
interface Way {
  readonly width: number
  /** For each look, `width + 1` numbers. */
  readonly runs: Uint16Array
  readonly lookBits: Uint8Array
  readonly cost: Uint32Array
  readonly length: Uint16Array
  /** The look that the step copies from, counted from 1; 0 for a single pixel. */
  readonly look: Uint8Array
}

const openWay = (width: number, distances: readonly number[]): Way => ({
  width,
  runs: new Uint16Array(looks.length * (width + 1)),
  lookBits: Uint8Array.from(distances, lookBits),
  cost: new Uint32Array(width + 1),
  length: new Uint16Array(width),
  look: new Uint8Array(width),
})

/** For each pixel of a row, how many pixels from there equal those at the look. */
function measureRuns({ runs }: Way, { width, pixels }: Piece, { row, look }: { row: number; look: number }): void {
  const [rows, left] = looks[look] ?? [0, 0]
  const run = runs.subarray(look * (width + 1), (look + 1) * (width + 1))
  const here = row * width
  const there = (row - rows) * width - left
  run.fill(0)
  if (rows > row) return
  for (let x = Math.min(width - 1, width - 1 + left); x >= Math.max(0, left); x--) {
    if (pixels[here + x] === pixels[there + x]) run[x] = (run[x + 1] ?? 0) + 1
  }
}

/** Finds the cheapest steps of a row, from its end to its start. */
function findCheapest(way: Way): void {
  const { width, cost, length, look } = way
  for (let x = width - 1; x >= 0; x--) {
    cost[x] = PIXEL_BITS + (cost[x + 1] ?? 0)
    length[x] = 1
    look[x] = 0
    for (let i = 0; i < looks.length; i++) tryLook(way, x, i)
  }
}

/** Takes the copy from a look if it is cheaper than the best step so far. Slightly shorter copies are tried too: they can be cheaper. */
function tryLook({ width, runs, lookBits, cost, length, look }: Way, x: number, i: number): void {
  const longest = Math.min(runs[i * (width + 1) + x] ?? 0, MOST_STRETCH)
  for (let tried = longest; tried >= LEAST_STRETCH && tried > longest - SHORTER_TRIED; tried--) {
    const price = (stretchBits[tried] ?? 0) + (lookBits[i] ?? 0) + (cost[x + tried] ?? 0)
    if (price >= (cost[x] ?? 0)) continue
    cost[x] = price
    length[x] = tried
    look[x] = i + 1
  }
}

function stepsOf({ width, pixels }: Piece, row: number, { length, look }: Way, distances: readonly number[]): Step[] {
  const steps: Step[] = []
  for (let x = 0; x < width; x += length[x] ?? 1) {
    const distance = distances[(look[x] ?? 0) - 1] ?? 0
    steps.push({ distance, value: distance > 0 ? (length[x] ?? 0) : (pixels[row * width + x] ?? 0) })
  }
  return steps
}
