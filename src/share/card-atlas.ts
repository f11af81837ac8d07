/** A piece of the picture, compressed so that it can stand anywhere in a deflate stream: see scripts/card/squeeze.ts. */
export interface Sprite {
  readonly width: number
  readonly height: number
  /** How many rows are stored: all of them, or one that is repeated. */
  readonly rows: number
  /** Where it begins among the atlas's words: a word a row for its length in bits, then the rows, each from a word on. */
  readonly at: number
  /** Its part in the checksum: its bytes, and its bytes times how far they stand from its first; both modulo 65521. */
  readonly sum: number
  readonly moment: number
}

/** A sprite at its place in the data of a PNG: column 0 is the filter of each row, the picture begins at column 1. */
export interface Placed {
  readonly sprite: Sprite
  readonly x: number
  readonly y: number
}

export const areaNames = ['score', 'time', 'title', 'tiles'] as const
/** A place on the card that differs from card to card. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  /** The first of its blanks, sprites of its own colour: 1 to 31 pixels wide, then 32, 64, 96 … */
  readonly blank: number
}

/** `score` and `total` are of one line; `words` are of titles that are known, `long` the letters of a title that has no room in `title`. */
export const setNames = ['score', 'total', 'time', 'words', 'title', 'long', 'tiles'] as const
/** Sprites by what they show: a letter, a word, or the marks of a column of tiles. */
export type Sprites = ReadonlyMap<string, Sprite>

/** Every piece that a card is put together from. */
export interface Atlas {
  /** What every card begins with: signature, header, palette, and the data of the rows above the first area. */
  readonly head: Uint8Array
  /** The sprites' rows, in words of 16 bits. */
  readonly words: Uint16Array
  /** Bytes from one row of the picture to the next. */
  readonly stride: number
  readonly height: number
  /** The last bits of the rows in the head, standing for all of them. */
  readonly opening: Sprite
  /** The bits that end the data. */
  readonly closing: Sprite
  /** What is the same on every card below its head: the picture around the areas. */
  readonly scene: readonly Placed[]
  readonly areas: Readonly<Record<(typeof areaNames)[number], Area>>
  readonly sets: Readonly<Record<(typeof setNames)[number], Sprites>>
  /** The sprite of that number. */
  readonly sprite: (number: number) => Sprite
}

/** What an atlas begins with, as JSON. Sprites are named by their numbers, those of a set one after the other. */
export interface AtlasIndex {
  readonly stride: number
  readonly height: number
  readonly headBytes: number
  readonly sprites: number
  readonly opening: number
  readonly closing: number
  readonly scene: readonly (readonly [sprite: number, x: number, y: number])[]
  readonly areas: Atlas['areas']
  readonly sets: Readonly<
    Record<(typeof setNames)[number], { readonly first: number; readonly keys: readonly string[] }>
  >
}

/** Numbers for each sprite: width, height, rows, at, sum, moment. */
export const SPRITE_FIELDS = 6

/** Reads the file that scripts/card/atlas.ts writes: length of the index, index, sprites (32 bits a number), words, head; little-endian. */
export function readAtlas(file: ArrayBuffer): Atlas {
  const [indexBytes = 0] = new Uint32Array(file, 0, 1)
  const index: AtlasIndex = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, indexBytes)))
  const { stride, height, headBytes, areas, sets } = index
  const table = new Uint32Array(file, 4 + indexBytes, index.sprites * SPRITE_FIELDS)
  const wordsAt = table.byteOffset + table.byteLength
  const sprite = (number: number): Sprite => {
    const from = number * SPRITE_FIELDS
    const [width = 0, height = 0, rows = 0, at = 0, sum = 0, moment = 0] = table.subarray(from, from + SPRITE_FIELDS)
    return { width, height, rows, at, sum, moment }
  }
  const set = ({ first, keys }: { first: number; keys: readonly string[] }): Sprites =>
    new Map(keys.map((key, i) => [key, sprite(first + i)]))
  return {
    head: new Uint8Array(file, file.byteLength - headBytes),
    words: new Uint16Array(file, wordsAt, (file.byteLength - headBytes - wordsAt) >> 1),
    stride,
    height,
    opening: sprite(index.opening),
    closing: sprite(index.closing),
    scene: index.scene.map(([number, x, y]) => ({ sprite: sprite(number), x, y })),
    areas,
    sets: {
      score: set(sets.score),
      total: set(sets.total),
      time: set(sets.time),
      words: set(sets.words),
      title: set(sets.title),
      long: set(sets.long),
      tiles: set(sets.tiles),
    },
    sprite,
  }
}
