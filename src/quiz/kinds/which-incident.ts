import type { Almanac } from '../almanac.ts'
import type { Incident } from '../incident.ts'
import { matchValues, nameOf, type Option, otherSide, sayIn, teamOf } from '../naming.ts'
import type { Truth } from '../options.ts'
import type { Draft } from './kind.ts'

/** How many other incidents are looked at for wrong options. */
const MOST_OTHERS = 12

/** An incident as an option: the manager's team, its opponent and the month; neither the result nor who was at home. */
export function incidentOption(almanac: Almanac, incident: Incident): Option {
  const team = teamOf(incident)
  const { month } = matchValues(almanac, incident)
  return {
    key: incident.id,
    text: sayIn(almanac, {
      message: 'which-incident.option',
      values: {
        team: nameOf(almanac, 'clubs', team),
        opponent: nameOf(almanac, 'clubs', otherSide(incident, team)),
        month,
      },
    }),
    order: Date.parse(incident.match.date),
  }
}

/** Options of a question for one incident among those of its manager; `holds` says of each other one whether it would be right. */
export function incidentOptions(
  almanac: Almanac,
  incident: Incident,
  holds: (other: Incident) => Truth,
  optionOf = incidentOption,
): Pick<Draft, 'answer' | 'others'> {
  return {
    answer: optionOf(almanac, incident),
    others: () =>
      almanac
        .of(incident.manager)
        .slice(-MOST_OTHERS)
        .filter((other) => other !== incident && holds(other) === 'false')
        .map((other) => optionOf(almanac, other)),
  }
}

/** Whether two known values differ: what is not known proves nothing. */
export function differs<T>(value: T | undefined, other: T | undefined): Truth {
  if (value === undefined || other === undefined) return 'unknown'
  return value === other ? 'true' : 'false'
}
