import { refOf } from '../fact.ts'
import { optionOf } from '../naming.ts'
import { poolOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { perTableLine, tableValues } from './table.ts'

/** Who led the table that a club was behind in. */
export const tableLeader: Kind = {
  name: 'table-leader',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    perTableLine(incident, 'behind', 'leader', (line, { value }) => {
      const country = almanac.names.clubs[line.club]?.country
      return {
        prompt: { message: 'table-leader.prompt', values: tableValues(almanac, incident, line) },
        says: 'table-leader.says',
        answer: optionOf(almanac, 'clubs', value.club),
        others: () =>
          poolOf(almanac, 'clubs', { country }, incident.match.date)
            .filter((id) => id !== line.club)
            .map((id) => optionOf(almanac, 'clubs', id)),
      }
    }).map((draft) => ({ ...draft, asks: { ...draft.asks, ref: refOf(incident, draft.subject, 'leader') } })),
}
