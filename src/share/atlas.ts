/** A piece of the picture, compressed so that it can be placed anywhere in a deflate stream: see scripts/preview/squeeze.ts. */
export interface Sprite {
  readonly width: number
  readonly height: number
  /** How many rows are stored: all of them, or one that is repeated. */
  readonly rows: number
  /** Where it starts in the atlas's words: first one word per row with its length in bits, then the rows, each starting a new word. */
  readonly at: number
  /** Its part in the checksum, modulo 65521: the sum of its bytes. */
  readonly sum: number
  /** Its part in the checksum, modulo 65521: the sum of its bytes times their distance from its first byte. */
  readonly moment: number
}

/** A sprite with its place in the data of a PNG: column 0 holds the filter of each row, the picture starts at column 1. */
export interface Placed {
  readonly sprite: Sprite
  readonly x: number
  readonly y: number
}

/** The names of the areas that differ from result to result. */
export const areaNames = ['score', 'time', 'title', 'tiles'] as const
/** An area of the picture that differs from result to result. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  /** The number of its first blank. Blanks are sprites in its background colour, 0, 1, 2 … pixels wide, up to half its width. */
  readonly blank: number
}

/** `phrases` are whole titles and words; `long` are the smaller letters for a title that is too wide in those of `title`. */
export const setNames = ['score', 'total', 'time', 'phrases', 'title', 'long', 'tiles'] as const
/** Sprites with consecutive numbers; each key is what its sprite shows: a letter, a phrase, or the marks of a column of tiles. */
export interface Sprites {
  readonly first: number
  readonly keys: readonly string[]
}

/** Every piece that the picture of a result is composed from. */
export interface Atlas {
  /** The start of every picture: signature, header, palette, and the data of the rows above the first area. */
  readonly head: Uint8Array
  /** The rows of the sprites, in words of 16 bits. */
  readonly words: Uint16Array
  /** Bytes per row of the picture. */
  readonly stride: number
  readonly height: number
  /** The last bits of the rows in the head; its checksum is that of all of them. */
  readonly opening: Sprite
  /** The bits that end the data. */
  readonly closing: Sprite
  /** What is the same in every picture below the head: everything around the areas. */
  readonly scene: readonly Placed[]
  readonly areas: Readonly<Record<(typeof areaNames)[number], Area>>
  readonly sets: Readonly<Record<(typeof setNames)[number], Sprites>>
  /** The titles of quizzes other than dailies, by topic. */
  readonly titles: Readonly<Record<string, string>>
  /** Numbers for each sprite: width, height, rows, at, sum, moment. */
  readonly table: Uint32Array
}

/** The JSON that an atlas file begins with. It refers to sprites by number. */
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

/** How many numbers the table has for each sprite. */
export const SPRITE_FIELDS = 6

/** Reads the file that scripts/preview/atlas.ts writes: length of the index, index, table (32 bits per number), words, head; little-endian. */
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

/** The sprite of a set with that key; `undefined` if there is none. */
export function findSprite({ table }: Atlas, { first, keys }: Sprites, key: string): Sprite | undefined {
  const i = keys.indexOf(key)
  return i < 0 ? undefined : spriteOf(table, first + i)
}
