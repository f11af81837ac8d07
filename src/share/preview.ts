import { type Area, type Atlas, findSprite, type Placed, type Sprite, type Sprites, spriteOf } from './atlas.ts'
import { joinSprites, toPng } from './png.ts'

/** The most tiles in one row. */
const MOST_ACROSS = 10

/** What the picture of a result shows: the quiz, the time (`in 1:23`), and right or wrong for each of 3 to 20 questions. */
export interface ResultPreview {
  readonly title: string
  readonly time: string
  readonly pattern: readonly boolean[]
}

/** The preview picture of a result: a PNG of 1200 by 630. The same result always gives the same bytes. */
export function composePreview(atlas: Atlas, preview: ResultPreview): Uint8Array<ArrayBuffer> {
  return toPng(atlas.head, joinSprites(atlas, placePreview(atlas, preview)))
}

/** Every sprite of the picture with its place. */
export function placePreview(atlas: Atlas, { title, time, pattern }: ResultPreview): readonly Placed[] {
  const { scene, areas, sets } = atlas
  const right = pattern.filter(Boolean).length
  const score = [...spell(atlas, sets.score, String(right)), ...spell(atlas, sets.total, `/${pattern.length}`)]
  return [
    ...scene,
    ...fill(atlas, areas.score, score),
    ...fill(atlas, areas.time, spell(atlas, sets.time, time)),
    ...fill(atlas, areas.title, spellTitle(atlas, title.toUpperCase())),
    ...fill(atlas, areas.tiles, toColumns(atlas, pattern)),
  ]
}

/** The sprites side by side in the middle of an area, with a blank on each side. */
function fill({ table }: Atlas, { x, y, width, blank }: Area, sprites: readonly Sprite[]): readonly Placed[] {
  const free = width - widthOf(sprites)
  const before = free >> 1
  let at = x
  return [spriteOf(table, blank + before), ...sprites, spriteOf(table, blank + free - before)].map((sprite) => {
    const placed = { sprite, x: at, y }
    at += sprite.width
    return placed
  })
}

const widthOf = (sprites: readonly Sprite[]) => sprites.reduce((width, sprite) => width + sprite.width, 0)

/** The letters of a text. A letter that the atlas has only without its accent loses it; one that it does not have is left out. */
const spell = (atlas: Atlas, letters: Sprites, text: string): readonly Sprite[] =>
  [...text].flatMap(
    (char) => findSprite(atlas, letters, char) ?? findSprite(atlas, letters, char.normalize('NFD').charAt(0)) ?? [],
  )

/** A title as phrases and letters; in smaller letters if it is too wide, and shortened if it still is. */
function spellTitle(atlas: Atlas, title: string): readonly Sprite[] {
  const { areas, sets } = atlas
  const known = findSprite(atlas, sets.phrases, title)
  const large = known
    ? [known]
    : title.split(/( )/).flatMap((part) => findSprite(atlas, sets.phrases, part) ?? spell(atlas, sets.title, part))
  if (widthOf(large) <= areas.title.width) return large
  const small = spell(atlas, sets.long, title)
  if (widthOf(small) <= areas.title.width) return small
  const dots = spell(atlas, sets.long, '…')
  let end = small.length
  while (widthOf(small.slice(0, end)) + widthOf(dots) > areas.title.width) end -= 1
  return [...small.slice(0, end), ...dots]
}

/** The tiles of a pattern as columns: one row of up to ten, or two rows, of which the upper one comes first. */
function toColumns(atlas: Atlas, pattern: readonly boolean[]): readonly Sprite[] {
  const across = pattern.length > MOST_ACROSS ? Math.ceil(pattern.length / 2) : pattern.length
  return pattern.slice(0, across).flatMap((top, i) => {
    const below = pattern.length > across ? toMark(pattern[across + i]) : ''
    return findSprite(atlas, atlas.sets.tiles, `${across}${toMark(top)}${below}`) ?? []
  })
}

const toMark = (right: boolean | undefined) => (right === undefined ? 'o' : right ? '+' : '-')
