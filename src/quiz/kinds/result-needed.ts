import { optionOf } from '../naming.ts'
import { alternativesTo } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { perTableLine, tableValues } from './table.ts'

/** Which result would have been enough. */
export const resultNeeded: Kind = {
  name: 'result-needed',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    perTableLine(incident, 'needed', 'needed', (line, { value }) => ({
      prompt: {
        message: 'result-needed.prompt',
        values: { ...tableValues(almanac, incident, line), toReach: line.toReach ?? 'none' },
      },
      answer: optionOf(almanac, 'terms', value),
      others: () => alternativesTo(almanac, value),
    })),
}
