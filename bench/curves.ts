// Curves as SVG, both axes by powers of ten: what stays flat and what grows is seen at once.

/** A line of a picture: what it shows, and its amounts in the order of the picture's counts. */
export interface Curve {
  readonly name: string
  readonly amounts: readonly number[]
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 400, 64, 190, 44, 48]
/** Told apart by colour and by dashes; readable on white and on black. */
const STROKES = ['#c2410c', '#2563eb', '#15803d', '#9333ea', '#b91c1c'] as const
const DASHES = ['', '8 4', '2 4', '10 3 2 3', '4 4'] as const

const log = Math.log10
const text = (x: number, y: number, content: string, more = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${content}</text>`

/** The picture of some curves over counts of something. */
export function toCurves(
  title: string,
  { of, counts, unit }: { readonly of: string; readonly counts: readonly number[]; readonly unit: string },
  curves: readonly Curve[],
): string {
  const all = curves.flatMap(({ amounts }) => amounts.filter((amount) => amount > 0))
  const [low, high] = [Math.floor(log(Math.min(...all))), Math.ceil(log(Math.max(...all)))]
  const [from, to] = [log(Math.min(...counts)), log(Math.max(...counts))]
  const x = (count: number) => LEFT + ((log(count) - from) / (to - from)) * (WIDTH - LEFT - RIGHT)
  const y = (amount: number) => HEIGHT - BOTTOM - ((log(amount) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM)
  const powers = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i))
  const grid = powers.map(
    (power) =>
      `<path d="M${LEFT} ${y(power).toFixed(1)}H${WIDTH - RIGHT}" stroke="#8888" stroke-width="1"/>${text(LEFT - 8, y(power) + 4, power.toLocaleString('en', { maximumFractionDigits: 6 }), 'text-anchor="end"')}`,
  )
  const marks = counts.map((count) =>
    text(x(count), HEIGHT - BOTTOM + 20, count.toLocaleString('en'), 'text-anchor="middle"'),
  )
  const lines = curves.map(({ name, amounts }, i) => {
    const points = amounts.map((amount, at) => [x(counts[at] ?? 1), y(Math.max(amount, 10 ** low))] as const)
    const stroke = STROKES[i % STROKES.length]
    const [lastX, lastY] = points.at(-1) ?? [0, 0]
    const path = points.map(([px, py], at) => `${at ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`).join('')
    return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="2.5" stroke-dasharray="${DASHES[i % DASHES.length]}"/>${text(lastX + 8, lastY + 4, name, `fill="${stroke}"`)}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}"><style>text{font:13px system-ui,sans-serif;fill:#777}</style>${text(LEFT, 22, `${title}, ${unit}`, 'style="font-weight:bold"')}${grid.join('')}${marks.join('')}${text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, of, 'text-anchor="middle"')}${lines.join('')}</svg>\n`
}

/** The power with which amounts grow with counts, by least squares over their logarithms: 0 is flat, 1 grows as the counts do. */
export function powerOf(counts: readonly number[], amounts: readonly number[]): number {
  const points = counts.map((count, i) => [log(count), log(Math.max(amounts[i] ?? 0, 1e-6))] as const)
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [meanX, meanY] = [mean(0), mean(1)]
  const over = points.reduce((sum, [px, py]) => sum + (px - meanX) * (py - meanY), 0)
  return over / points.reduce((sum, [px]) => sum + (px - meanX) ** 2, 0)
}
