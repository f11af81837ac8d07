import { factOf } from '../fact.ts'
import { matchValues, nameOf } from '../naming.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { near, numberOption } from './numbers.ts'

/** How old somebody was, as the source gives it. */
export const age: Kind = {
  name: 'age',
  since: FIRST_DAY,
  prominence: 'footnote',
  options: 'close',
  ask: (incident, almanac) =>
    Object.entries(incident.cast).flatMap(([id, member]) => {
      const years = factOf(incident, id, member, 'age')
      if (!years) return []
      const option = (n: number) => numberOption(almanac, 'age.option', n)
      return {
        subject: id,
        asks: years,
        prompt: {
          message: 'age.prompt',
          values: { ...matchValues(almanac, incident, member.club), who: nameOf(almanac, 'people', id) },
        },
        answer: option(years.value),
        others: () => near(years.value, [-8, -6, -4, -2, 2, 4, 6, 8], { least: 16 }).map(option),
        ordered: true,
      }
    }),
}
