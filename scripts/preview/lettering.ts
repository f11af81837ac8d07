import { readFileSync } from 'node:fs'
import { type Font, parse } from 'opentype.js'

const FILES = 'node_modules/@fontsource/barlow-condensed/files'
const [latin, ...others] = ['latin', 'latin-ext'].map((subset): Font => {
  const { buffer, byteOffset, byteLength } = readFileSync(`${FILES}/barlow-condensed-${subset}-700-normal.woff`)
  return parse(buffer.slice(byteOffset, byteOffset + byteLength))
})

/** How a line of Barlow Condensed is set: its size in pixels, and its letter spacing as a share of the size. */
export interface Setting {
  readonly size: number
  readonly spacing?: number
}

/** Whether the font has the character. */
export const hasLetter = (char: string): boolean => fontWith(char) !== undefined

/** The width of a line in pixels, from the start of the first letter to the end of the last. */
export const widthOf = (text: string, setting: Setting): number =>
  runsOf(text).reduce((width, run) => width + advanceOf(run, setting), 0) - (setting.spacing ?? 0) * setting.size

/** A line as SVG paths; its baseline starts at x and y. */
export function line(text: string, { x, y, fill, ...setting }: Setting & { x: number; y: number; fill: string }) {
  let at = x
  const paths = runsOf(text).map((run) => {
    const path = run.font.getPath(run.text, at, y, setting.size, optionsOf(setting))
    at += advanceOf(run, setting)
    return `<path fill="${fill}" d="${path.toPathData(3)}"/>`
  })
  return paths.join('')
}

const advanceOf = ({ font, text }: Run, setting: Setting) =>
  font.getAdvanceWidth(text, setting.size, optionsOf(setting))

const optionsOf = ({ spacing = 0 }: Setting) => ({ kerning: true, letterSpacing: spacing })

interface Run {
  readonly font: Font
  readonly text: string
}

/** The text in runs of characters from the same font file. */
function runsOf(text: string): readonly Run[] {
  const runs: Run[] = []
  for (const char of text) {
    const font = fontWith(char)
    if (!font) throw new Error(`preview: the font has no letter “${char}” of “${text}”`)
    const last = runs.at(-1)
    if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + char }
    else runs.push({ font, text: char })
  }
  return runs
}

function fontWith(char: string): Font | undefined {
  return [latin, ...others].find((font) => font && font.charToGlyphIndex(char) > 0)
}
