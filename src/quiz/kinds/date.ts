import type { Almanac } from '../almanac.ts'
import { shiftDay } from '../day.ts'
import { factOf } from '../fact.ts'
import type { Day } from '../incident.ts'
import { matchValues, type Option } from '../naming.ts'
import { sayDay } from '../words.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

const weeks = [-4, -3, -2, -1, 1, 2, 3, 4]

/** On which day of its month the match was played. Wrong days keep the weekday, which would give the answer away. */
export const date: Kind = {
  name: 'date',
  since: FIRST_DAY,
  prominence: 'footnote',
  options: 'close',
  ask: (incident, almanac) => {
    const day = factOf(incident, 'match', incident.match, 'date')
    if (!day) return []
    const { home, away, month } = matchValues(almanac, incident)
    return [
      {
        subject: 'match',
        asks: day,
        prompt: { message: 'date.prompt', values: { home, away, month } },
        answer: dayOption(almanac, day.value),
        others: () =>
          weeks
            .map((n) => shiftDay(day.value, 7 * n))
            .filter((other) => other.slice(0, 7) === day.value.slice(0, 7))
            .map((other) => dayOption(almanac, other)),
        ordered: true,
      },
    ]
  },
}

/** A day as an option. */
export function dayOption(almanac: Almanac, day: Day): Option {
  return { key: day, text: sayDay(almanac.language, day), order: Date.parse(day) }
}
