import type { ResultPreview } from '../../src/share/preview.ts'
import { areas, GAP, type LinesName, letterAt, letterWidth, picture, scene, tile } from './art.ts'

const MOST_ACROSS = 10

/** The preview picture of a result as one SVG: composed pictures are tested against it. `phrases` are parts of titles that are drawn as one. */
export function wholePreview(
  { title, time, pattern }: ResultPreview,
  call: string,
  phrases: readonly string[],
): string {
  const right = pattern.filter(Boolean).length
  const capitals = title.toUpperCase()
  const parts = phrases.includes(capitals) ? [capitals] : capitals.split(/( )/)
  return picture(
    scene(call) +
      lettersIn('score', [...lettersOf('score', String(right)), ...lettersOf('total', `/${pattern.length}`)]) +
      lettersIn('time', lettersOf('time', time)) +
      lettersIn(
        'title',
        parts.flatMap((part) => (phrases.includes(part) ? [['title', part] as const] : lettersOf('title', part))),
      ) +
      tiles(pattern),
  )
}

type Letter = readonly [set: LinesName, letter: string]

const lettersOf = (set: LinesName, text: string) => [...text].map((letter): Letter => [set, letter])

function lettersIn(area: keyof typeof areas, letters: readonly Letter[]): string {
  const widths = letters.map(([set, letter]) => letterWidth(set, letter))
  const start = areas[area].x + Math.floor((areas[area].width - sum(widths)) / 2)
  return letters.map(([set, letter], i) => letterAt(set, letter, start + sum(widths.slice(0, i)))).join('')
}

function tiles(pattern: readonly boolean[]): string {
  const { x, y, width, height } = areas.tiles
  const rows = pattern.length > MOST_ACROSS ? 2 : 1
  const across = Math.ceil(pattern.length / rows)
  const step = Math.floor(width / across)
  const tall = (height - GAP * (rows - 1)) / rows
  const start = x + Math.floor((width - step * across) / 2)
  const one = (right: boolean, i: number) => ({
    mark: right ? ('+' as const) : ('-' as const),
    at: {
      x: start + (i % across) * step,
      y: y + Math.floor(i / across) * (tall + GAP),
      width: step - GAP,
      height: tall,
    },
  })
  return pattern
    .map(one)
    .map(({ mark, at }) => tile(mark, at))
    .join('')
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
