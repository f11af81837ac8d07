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
  /** The first of its blanks, sprites of its own colour: 0, 1, 2 … pixels wide, to half its width. */
  readonly blank: number
}

/** `score` and `total` are of one line; `phrases` are titles and words that are known, `long` the letters of a title that has no room in `title`. */
export const setNames = ['score', 'total', 'time', 'phrases', 'title', 'long', 'tiles'] as const
/** Sprites one after the other, by what they show: letters, phrases, or the marks of columns of tiles. */
export interface Sprites {
  readonly first: number
  readonly keys: readonly string[]
}

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
  /** What quizzes other than dailies are called, by their topic. */
  readonly titles: Readonly<Record<string, string>>
  /** Numbers for each sprite: width, height, rows, at, sum, moment. */
  readonly table: Uint32Array
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
  readonly sets: Atlas['sets']
  readonly titles: Atlas['titles']
}

/** Numbers for each sprite: width, height, rows, at, sum, moment. */
export const SPRITE_FIELDS = 6

/** Reads the file that scripts/card/atlas.ts writes: length of the index, index, table (32 bits a number), words, head; little-endian. */
export function readAtlas(file: ArrayBuffer): Atlas {
  const [indexBytes = 0] = new Uint32Array(file, 0, 1)
  const index: AtlasIndex = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, indexBytes)))
  const { stride, height, headBytes, areas, sets, titles } = index
  const table = new Uint32Array(file, 4 + indexBytes, index.sprites * SPRITE_FIELDS)
  const wordsAt = table.byteOffset + table.byteLength
  return {
    head: new Uint8Array(file, file.byteLength - headBytes),
    words: new Uint16Array(file, wordsAt, (file.byteLength - headBytes - wordsAt) >> 1),
    table,
    stride,
    height,
    opening: spriteOf(table, index.opening),
    closing: spriteOf(table, index.closing),
    scene: index.scene.map(([number, x, y]) => ({ sprite: spriteOf(table, number), x, y })),
    areas,
    sets,
    titles,
  }
}

/** The sprite of that number. */
export function spriteOf(table: Uint32Array, number: number): Sprite {
  const at = number * SPRITE_FIELDS
  const field = (i: number) => table[at + i] ?? 0
  return { width: field(0), height: field(1), rows: field(2), at: field(3), sum: field(4), moment: field(5) }
}

/** The sprite that shows that; `undefined` where none does. */
export function findSprite({ table }: Atlas, { first, keys }: Sprites, key: string): Sprite | undefined {
  const i = keys.indexOf(key)
  return i < 0 ? undefined : spriteOf(table, first + i)
}
