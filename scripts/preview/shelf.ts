import { type AtlasIndex, SPRITE_FIELDS } from '../../src/share/atlas.ts'
import { join, makeCodes, type Step, type Written } from './deflate.ts'
import { chunk, palette, STRIDE, toHead } from './png.ts'
import { type Piece, squeeze } from './squeeze.ts'

const ADLER = 65_521

/** The numbers of the first sprites in an atlas. */
const OPENING = 0
const CLOSING = 1
const FIRST = 2

interface Kept {
  readonly piece: Piece
  readonly height: number
  readonly rows: readonly (readonly Step[])[]
}

/** Collects the pieces of a picture. Their codes can only be made once all are there. */
export interface Shelf {
  /** Adds a piece and gives its number. With a `height`, its one row is repeated that often. */
  add(piece: Piece, height?: number): number
  /** The atlas of everything that was added. `top` is the full-width part that every picture begins with. */
  close(top: Piece, index: Omit<AtlasIndex, 'sprites' | 'headBytes' | 'opening' | 'closing'>): Uint8Array
}

/** An empty shelf. */
export function openShelf(): Shelf {
  const kept: Kept[] = []
  return {
    add(piece, height = piece.height) {
      kept.push({ piece, height, rows: squeeze(piece, STRIDE) })
      return FIRST + kept.length - 1
    },
    close(top, index) {
      const topRows = squeeze(top, STRIDE)
      const { codes, opening, closing } = makeCodes(
        [...kept.map(({ rows }) => rows), topRows].flatMap((rows) => rows.flat()),
        palette.length,
      )
      const begun = join([...opening, ...topRows.flat().flatMap(codes)])
      const { head, rest } = begin(begun)
      const table: number[] = []
      const words: number[] = []
      const put = ({ piece, height }: Pick<Kept, 'piece' | 'height'>, rows: readonly Written[]) => {
        const { sum, moment } = weigh(piece, height)
        table.push(piece.width, height, rows.length, words.length, sum, moment)
        for (const { bits } of rows) words.push(bits)
        for (const row of rows) words.push(...row.words)
      }
      put({ piece: top, height: top.height }, [rest])
      put({ piece: { width: 0, height: 0, pixels: new Uint8Array() }, height: 0 }, [join(closing)])
      for (const one of kept)
        put(
          one,
          one.rows.map((steps) => join(steps.flatMap(codes))),
        )
      const sprites = table.length / SPRITE_FIELDS
      return file({ ...index, opening: OPENING, closing: CLOSING, sprites, headBytes: head.length }, [
        toBytes(Uint32Array.from(table)),
        toBytes(Uint16Array.from(words)),
        head,
      ])
    },
  }
}

/** The start of every PNG, with the data that all share in a chunk of its own. Bits that do not fill a word are the `rest`. */
function begin({ bits, words }: Written): { head: Uint8Array; rest: Written } {
  const whole = bits >> 4
  const data = toBytes(Uint16Array.from(words.slice(0, whole)))
  return { head: Buffer.concat([toHead(), chunk('IDAT', data)]), rest: { bits: bits & 15, words: words.slice(whole) } }
}

/** The file: the length of the index, the index (padded with spaces to a multiple of 4 bytes), and the rest. */
function file(index: AtlasIndex, rest: readonly Uint8Array[]): Uint8Array {
  const text = Buffer.from(JSON.stringify(index))
  const padded = Buffer.concat([text, Buffer.alloc(-text.length & 3, ' ')])
  return Buffer.concat([toBytes(Uint32Array.of(padded.length)), padded, ...rest])
}

const toBytes = ({ buffer }: Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>) => new Uint8Array(buffer)

/** What a piece adds to the checksum of a picture (Adler-32): see Sprite. */
function weigh({ width, height: rows, pixels }: Piece, height: number): { sum: number; moment: number } {
  let sum = 0
  let moment = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = pixels[(y % rows) * width + x] ?? 0
      sum += value
      moment = (moment + value * (y * STRIDE + x)) % ADLER
    }
  }
  return { sum: sum % ADLER, moment }
}
