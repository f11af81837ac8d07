// A host can choose any accent colour. As a fill it is used unchanged, with text in black or white, whichever contrasts more:
// one of them always has a contrast of at least 4.5:1. As text the accent is mixed with black or white until it has that
// contrast too. Price: text in a pale accent has a different shade.

/** The least contrast of text in WCAG 2.2 (1.4.3). */
export const LEAST_CONTRAST = 4.5

/** The background of text in the accent colour: that of a panel in light and dark mode, as in game.css. */
export const PANELS = { light: '#ffffff', dark: '#211f2c' } as const

/** The colours that are made from an accent, as `#rrggbb`. */
export interface Palette {
  readonly fill: string
  /** The colour of text on the fill. */
  readonly onFill: string
  /** The fill of a button under the pointer. Text on it is at least as readable as on the fill. */
  readonly hover: string
  /** The accent as text, on a panel in light and dark mode. */
  readonly ink: Readonly<Record<keyof typeof PANELS, string>>
}

/** The colour of `#rgb`, `rgb`, `#rrggbb` or `rrggbb` as `#rrggbb`; `undefined` for any other text. */
export function parseAccent(text: string): string | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1]?.toLowerCase()
  return digits && `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

/** The palette of an accent. */
export function toPalette(accent: string): Palette {
  const [onFill, away] =
    contrast(accent, '#000000') >= contrast(accent, '#ffffff') ? ['#000000', '#ffffff'] : ['#ffffff', '#000000']
  return {
    fill: accent,
    onFill,
    hover: mix(accent, away, 0.15),
    ink: { light: readable(accent, PANELS.light, '#000000'), dark: readable(accent, PANELS.dark, '#ffffff') },
  }
}

/** The palette as a style sheet. */
export function toStyle({ fill, onFill, hover, ink }: Palette): string {
  const values = { bib: fill, 'on-bib': onFill, 'bib-hover': hover, call: `light-dark(${ink.light},${ink.dark})` }
  return `:root{${Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}`
}

/** The contrast of two colours by WCAG 2.2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const STEPS = 20

/** The colour, mixed with `towards` as little as makes it readable on the background. */
function readable(colour: string, background: string, towards: string): string {
  const steps = Array.from({ length: STEPS }, (_, i) => mix(colour, towards, i / STEPS))
  return steps.find((step) => contrast(step, background) >= LEAST_CONTRAST) ?? towards
}

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function mix(colour: string, other: string, share: number): string {
  const others = channels(other)
  const mixed = channels(colour).map((value, i) => Math.round(value + ((others[i] ?? 0) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
