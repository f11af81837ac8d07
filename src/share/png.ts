// Composes a PNG from sprites without compressing anything: the rows of sprites are deflate bits already, and are joined row
// by row, from left to right. What it costs: docs/adr/0010.
import type { Atlas, Placed, Sprite } from './atlas.ts'

const ADLER = 65_521
/** Far more than any picture takes. */
const MOST_BYTES = 100_000

/** The rest of the PNG's data (zlib) after what the head holds. The opening and the sprites must cover each byte of the picture once. */
export function joinSprites({ words, stride, height, opening, closing }: Atlas, placed: readonly Placed[]): Uint8Array {
  const pen: Pen = { out: new Uint16Array(MOST_BYTES / 2), length: 0, held: 0, bits: 0 }
  writeRow(pen, words, [toReader(opening)])
  for (const { rows, across } of toBands(placed)) for (let row = 0; row < rows; row++) writeRow(pen, words, across)
  writeRow(pen, words, [toReader(closing)])
  pen.out[pen.length] = pen.held
  const end = 2 * pen.length + Math.ceil(pen.bits / 8)
  if (end + 4 > MOST_BYTES) throw new Error(`preview: expected at most ${MOST_BYTES} bytes, found ${end + 4}`)
  new DataView(pen.out.buffer).setUint32(
    end,
    checksum([{ sprite: opening, x: 0, y: 0 }, ...placed], stride, stride * height),
  )
  return new Uint8Array(pen.out.buffer, 0, end + 4)
}

/** The output: whole words, and up to fifteen bits that do not fill a word yet. */
interface Pen {
  readonly out: Uint16Array
  length: number
  held: number
  bits: number
}

/** The position in a sprite: where the length of its next row is, and where that row starts. */
interface Reader {
  lengthAt: number
  rowAt: number
  readonly repeats: boolean
}

const toReader = ({ at, rows }: Sprite): Reader => ({ lengthAt: at, rowAt: at + rows, repeats: rows === 1 })

/** The picture cut into horizontal bands; within a band each row has the same sprites side by side. */
function toBands(placed: readonly Placed[]): { rows: number; across: readonly Reader[] }[] {
  const cuts = [...new Set(placed.flatMap(({ sprite, y }) => [y, y + sprite.height]))].sort((a, b) => a - b)
  const ordered = [...placed].sort((a, b) => a.x - b.x).map((one) => ({ ...one, reader: toReader(one.sprite) }))
  return cuts.slice(0, -1).map((top, i) => ({
    rows: (cuts[i + 1] ?? top) - top,
    across: ordered.filter(({ sprite, y }) => y <= top && top < y + sprite.height).map(({ reader }) => reader),
  }))
}

/** Writes the next row of each sprite, from left to right. */
function writeRow(pen: Pen, words: Uint16Array, across: readonly Reader[]): void {
  const { out } = pen
  let { length, held, bits } = pen
  for (let i = 0; i < across.length; i++) {
    const reader = across[i]
    if (!reader) continue
    let at = reader.rowAt
    let left = words[reader.lengthAt] ?? 0
    for (; left >= 16; left -= 16) {
      const word = words[at++] ?? 0
      out[length++] = held | (word << bits)
      held = word >>> (16 - bits)
    }
    const word = left > 0 ? (words[at++] ?? 0) : 0
    held |= word << bits
    bits += left
    if (bits >= 16) {
      out[length++] = held
      bits -= 16
      held = word >>> (left - bits)
    }
    if (reader.repeats) continue
    reader.lengthAt += 1
    reader.rowAt = at
  }
  pen.length = length
  pen.held = held
  pen.bits = bits
}

/** The Adler-32 checksum, added up from what each sprite contributes: it is a sum of bytes, and a sum of bytes times their distance from the end. */
function checksum(placed: readonly Placed[], stride: number, total: number): number {
  let sum = 1
  let moment = total
  for (const { sprite, x, y } of placed) {
    sum += sprite.sum
    moment += (total - (y * stride + x)) * sprite.sum - sprite.moment
  }
  return modulo(moment) * 0x1_0000 + modulo(sum)
}

const modulo = (value: number) => ((value % ADLER) + ADLER) % ADLER

/** A PNG from its head (signature, header, palette, and possibly its first data) and its data. */
export function toPng(head: Uint8Array, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const png = new Uint8Array(head.length + 12 + data.length + END.length)
  const view = new DataView(png.buffer)
  const type = head.length + 4
  png.set(head)
  view.setUint32(head.length, data.length)
  png.set(IDAT, type)
  png.set(data, type + 4)
  view.setUint32(type + 4 + data.length, crc32(png.subarray(type, type + 4 + data.length)))
  png.set(END, png.length - END.length)
  return png
}

const IDAT = [0x49, 0x44, 0x41, 0x54]
const STRETCH = 128
/** The chunk that ends a PNG. */
const END = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xed_b8_83_20 ^ (crc >>> 1) : crc >>> 1
  return crc
})

/** Works in stretches of 128 bytes: a function that is called often is compiled early, and most pictures are the first of their isolate. */
function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let from = 0; from < bytes.length; from += STRETCH) crc = crcOf(bytes, from, crc)
  return ~crc >>> 0
}

function crcOf(bytes: Uint8Array, from: number, before: number): number {
  let crc = before
  const end = Math.min(from + STRETCH, bytes.length)
  for (let i = from; i < end; i++) crc = (crcTable[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (crc >>> 8)
  return crc
}
