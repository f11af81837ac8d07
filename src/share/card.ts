import { type Area, type Atlas, findSprite, type Placed, type Sprite, type Sprites, spriteOf } from './card-atlas.ts'
import { joinSprites, toPng } from './card-png.ts'

/** The most tiles in one row. */
const MOST_ACROSS = 10

/** What a card tells: the quiz, the time (`in 1:23`), and right or wrong for each question, 3 to 20 of them. */
export interface Card {
  readonly title: string
  readonly time: string
  readonly pattern: readonly boolean[]
}

/** The picture of a result: a PNG of 1200 by 630. The same card is always the same bytes. */
export function composeCard(atlas: Atlas, card: Card): Uint8Array<ArrayBuffer> {
  return toPng(atlas.head, joinSprites(atlas, placeCard(atlas, card)))
}

/** Every sprite of a card at its place. */
export function placeCard(atlas: Atlas, { title, time, pattern }: Card): readonly Placed[] {
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

/** Puts sprites in a row in the middle of an area, with a blank on each side. */
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

/** A text in letters; without its accent where a letter is not there with it, and without the letter where it is not there at all. */
const spell = (atlas: Atlas, letters: Sprites, text: string): readonly Sprite[] =>
  [...text].flatMap(
    (char) => findSprite(atlas, letters, char) ?? findSprite(atlas, letters, char.normalize('NFD').charAt(0)) ?? [],
  )

/** A title as it is known, or in words and letters, where it has room; else in smaller letters, else shortened. */
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

/** The tiles of a pattern as columns: one row of up to ten, or two rows that are read one after the other. */
function toColumns(atlas: Atlas, pattern: readonly boolean[]): readonly Sprite[] {
  const across = pattern.length > MOST_ACROSS ? Math.ceil(pattern.length / 2) : pattern.length
  return pattern.slice(0, across).flatMap((top, i) => {
    const below = pattern.length > across ? toMark(pattern[across + i]) : ''
    return findSprite(atlas, atlas.sets.tiles, `${across}${toMark(top)}${below}`) ?? []
  })
}

const toMark = (right: boolean | undefined) => (right === undefined ? 'o' : right ? '+' : '-')
