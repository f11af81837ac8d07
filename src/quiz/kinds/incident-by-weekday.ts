import { factOf, toldAs } from '../fact.ts'
import { nameOf } from '../naming.ts'
import { sayDay } from '../words.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { weekdayOption } from './weekday.ts'
import { differs, incidentOptions } from './which-incident.ts'

/** Which of some matches was played on a day of the week. */
export const incidentByWeekday: Kind = {
  name: 'incident-by-weekday',
  since: FIRST_DAY,
  prominence: 'footnote',
  ask: (incident, almanac) => {
    const date = toldAs(factOf(incident, 'match', incident.match, 'date'), incident.match, 'weekday')
    if (!date) return []
    const weekdayOf = (day: string) => weekdayOption(almanac, day).key
    return [
      {
        subject: 'match',
        hidesIncident: true,
        asks: date,
        prompt: {
          message: 'incident-by-weekday.prompt',
          values: {
            weekday: sayDay(almanac.language, date.value, 'weekday'),
            manager: nameOf(almanac, 'people', incident.manager),
          },
        },
        ...incidentOptions(almanac, incident, ({ match }) => differs(weekdayOf(date.value), weekdayOf(match.date))),
      },
    ]
  },
}
