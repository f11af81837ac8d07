import { FIRST_DAY, type Kind } from './kind.ts'
import { near, numberOption } from './numbers.ts'
import { perTableLine, tableValues } from './table.ts'

const steps = [-4, -3, -2, -1, 1, 2, 3, 4]
/** How many clubs a group has. */
const GROUP = 4

/** In which place of a table a club stood. */
export const tablePosition: Kind = {
  name: 'table-position',
  since: FIRST_DAY,
  prominence: 'detail',
  options: 'close',
  ask: (incident, almanac) =>
    perTableLine(incident, 'position', 'position', (line, { value }) => {
      const option = (n: number) => numberOption(almanac, 'table-position.option', n)
      return {
        prompt: { message: 'table-position.prompt', values: tableValues(almanac, incident, line) },
        says: 'table-position.says',
        answer: option(value),
        others: () => near(value, steps, { most: line.stage === 'group' ? GROUP : 20 }).map(option),
        ordered: true,
      }
    }),
}
