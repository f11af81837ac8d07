import { FIRST_DAY, type Kind } from './kind.ts'
import { near, numberOption } from './numbers.ts'
import { perTableLine, tableValues } from './table.ts'

const steps = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6]

/** How many points a club had. Wrong ones could have been had from as many matches. */
export const tablePoints: Kind = {
  name: 'table-points',
  since: FIRST_DAY,
  prominence: 'footnote',
  options: 'close',
  ask: (incident, almanac) =>
    perTableLine(incident, 'points', 'points', (line, { value }) => {
      const option = (n: number) => numberOption(almanac, 'table-points.option', n)
      const others = incident.tables.flatMap(({ points }) => points ?? [])
      const most = 3 * (line.played ?? Number.POSITIVE_INFINITY)
      return {
        prompt: { message: 'table-points.prompt', values: tableValues(almanac, incident, line) },
        answer: option(value),
        others: () => [...others, ...near(value, steps, { least: 0, most })].map(option),
        ordered: true,
      }
    }),
}
