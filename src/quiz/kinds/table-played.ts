import { FIRST_DAY, type Kind } from './kind.ts'
import { near, numberOption } from './numbers.ts'
import { perTableLine, tableValues } from './table.ts'

/** How many matches a group has for a club. */
const GROUP_MATCHES = 6

/** How many matches a club had played in a competition. */
export const tablePlayed: Kind = {
  name: 'table-played',
  since: FIRST_DAY,
  prominence: 'footnote',
  options: 'close',
  ask: (incident, almanac) =>
    perTableLine(incident, 'played', 'played', (line, { value }) => {
      const option = (n: number) => numberOption(almanac, 'table-played.option', n)
      return {
        prompt: { message: 'table-played.prompt', values: tableValues(almanac, incident, line) },
        answer: option(value),
        others: () =>
          near(value, [-4, -3, -2, -1, 1, 2, 3, 4], { most: line.stage === 'group' ? GROUP_MATCHES : 60 }).map(option),
        ordered: true,
      }
    }),
}
