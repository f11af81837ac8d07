import type { Almanac } from '../almanac.ts'
import { shiftDay } from '../day.ts'
import { factOf, toldAs } from '../fact.ts'
import type { Day, Incident } from '../incident.ts'
import { matchValues, type Option } from '../naming.ts'
import { sayDay } from '../words.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

const wholeWeek = [-3, -2, -1, 1, 2, 3]

/** On which day of the week the match was played. The day of the report is no option: a reader could take it for right. */
export const weekday: Kind = {
  name: 'weekday',
  since: FIRST_DAY,
  prominence: 'detail',
  options: 'close',
  ask: (incident, almanac) => {
    const day = toldAs(factOf(incident, 'match', incident.match, 'date'), incident.match, 'weekday')
    if (!day) return []
    return [
      {
        subject: 'match',
        asks: day,
        prompt: { message: 'weekday.prompt', values: matchValues(almanac, incident) },
        answer: weekdayOption(almanac, day.value),
        others: () => otherDays(incident).map((other) => weekdayOption(almanac, other)),
        ordered: true,
      },
    ]
  },
}

/** The other days of the week, without that of the report and those of days that must not be offered. */
function otherDays({ match, source, neverOffer }: Incident): readonly Day[] {
  const barred = new Set([
    source.dateline,
    ...neverOffer.filter(({ fact }) => fact === 'match.date').flatMap(({ options }) => options.map(String)),
  ])
  const barredWeekdays = new Set([...barred].map(weekdayOf))
  return wholeWeek.map((n) => shiftDay(match.date, n)).filter((day) => !barredWeekdays.has(weekdayOf(day)))
}

const weekdayOf = (day: Day) => (new Date(day).getUTCDay() + 6) % 7

/** A weekday as an option, in the order of a week that begins on Monday. */
export const weekdayOption = (almanac: Almanac, day: Day): Option => ({
  key: String(weekdayOf(day)),
  text: sayDay(almanac.language, day, 'weekday'),
  order: weekdayOf(day),
})
