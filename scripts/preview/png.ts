import { crc32 } from 'node:zlib'
import { HEIGHT, paint, touching, WIDTH } from './art.ts'
import { toPalette } from './raster.ts'

/** The colours of every preview picture, as 0xrrggbb. */
export const palette = toPalette(Object.values(paint), touching)

/** The index of a colour in the palette. */
export const indexOf = (colour: string): number => palette.indexOf(Number.parseInt(colour.slice(1), 16))

/** Bytes per row: one for the filter, and a palette index for each pixel. */
export const STRIDE = WIDTH + 1

/** The start of a PNG: signature, header (8 bits per pixel, a palette, not interlaced), palette. */
export function toHead(): Uint8Array {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(WIDTH, 0)
  size.writeUInt32BE(HEIGHT, 4)
  size.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', size), chunk('PLTE', colours)])
}

/** A chunk of a PNG: length, type, data, checksum. */
export function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}
