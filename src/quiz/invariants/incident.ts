// What must hold between the records of an incident, beyond the form of each. The schema checks fields one by one; these
// rules read the incident as a whole, so that a slip is found while the editor still has the source open.
import type { Incident } from '../incident.ts'
import type { Names } from '../names.ts'
import { fouls, links, minutes, order } from './events.ts'
import type { Check, Fault } from './fault.ts'
import { days, tables } from './figures.ts'
import { disallowed, goalsAgainstScore, halfTimeGoals, penalties, scorersSide, sentOff } from './goals.ts'
import { cast, manager, registered } from './people.ts'
import { exceptions, ids, inferredFields, paragraphs } from './provenance.ts'
import { quotes } from './quotes.ts'

const checks: readonly Check[] = [
  paragraphs,
  inferredFields,
  ids,
  exceptions,
  registered,
  cast,
  manager,
  goalsAgainstScore,
  halfTimeGoals,
  scorersSide,
  disallowed,
  sentOff,
  penalties,
  links,
  order,
  minutes,
  fouls,
  quotes,
  days,
  tables,
]

/** Everything wrong with an incident whose form is right; empty when it may be asked. */
export function findFaults(incident: Incident, names: Names): readonly Fault[] {
  return checks.flatMap((check) => check(incident, names))
}
