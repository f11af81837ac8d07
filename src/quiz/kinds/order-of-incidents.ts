import type { Almanac } from '../almanac.ts'
import { factOf, refOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { matchValues, nameOf, type Option } from '../naming.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'
import { incidentOptions } from './which-incident.ts'

/** Which of some incidents came first or last, told by their titles. */
export const orderOfIncidents: Kind = {
  name: 'order-of-incidents',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) => (['first', 'last'] as const).flatMap((end) => draftOf(incident, almanac, end)),
}

function draftOf(incident: Incident, almanac: Almanac, end: 'first' | 'last'): readonly Draft[] {
  const date = factOf(incident, 'match', incident.match, 'date')
  if (!date) return []
  const isFalse = ({ match }: Incident) => (end === 'first' ? match.date > date.value : match.date < date.value)
  return [
    {
      subject: end,
      hidesIncident: true,
      asks: { ...date, ref: refOf(incident, 'match', 'month'), note: undefined },
      why: { message: 'year.why', values: matchValues(almanac, incident) },
      anchor: [],
      prompt: {
        message: `order-of-incidents.prompt.${end}`,
        values: { manager: nameOf(almanac, 'people', incident.manager) },
      },
      ...incidentOptions(almanac, incident, (other) => (isFalse(other) ? 'false' : 'true'), titleOption),
    },
  ]
}

const titleOption = (_: Almanac, { id, title }: Incident): Option => ({ key: id, text: title })
