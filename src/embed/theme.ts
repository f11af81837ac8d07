// A host's accent may be any colour. As a fill it is taken as it is, and the text on it is black or white, whichever is
// easier to read: one of the two always has a contrast of at least 4.5:1. As text it is moved towards black or white until it
// has that too. Price: a pale accent is not quite itself where it is text.

/** The contrast that WCAG 2.2 asks of text (1.4.3). */
export const LEAST_CONTRAST = 4.5

/** What text in the accent colour stands on: the panel by day and by night, as in game.css. */
export const PANELS = { light: '#ffffff', dark: '#211f2c' } as const

/** An accent with what goes with it, as `#rrggbb`. */
export interface Palette {
  readonly fill: string
  /** Text on the fill. */
  readonly onFill: string
  /** The fill of what is pointed at: never harder to read than the fill. */
  readonly hover: string
  /** The accent as text, on the panel by day and by night. */
  readonly ink: Readonly<Record<keyof typeof PANELS, string>>
}

/** The colour of `#rgb`, `rgb`, `#rrggbb` or `rrggbb` as `#rrggbb`; `undefined` for any other text. */
export function parseAccent(text: string): string | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1]?.toLowerCase()
  return digits && `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

/** What goes with an accent. */
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

/** The first mix of a colour with another that is readable on a background. */
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
