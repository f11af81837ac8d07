// What must hold between the records of an incident, beyond the form of each. The schema checks fields one by one; these
// rules read the incident as a whole, so that a slip is found while the editor still has the source open.
import type { Incident } from '../../src/quiz/incident.ts'
import type { Names } from '../../src/quiz/names.ts'
import { causes, fouls, labels, links, minutes, order } from './events.ts'
import { exceptions, offers } from './exceptions.ts'
import { type Check, type Fault, sides } from './fault.ts'
import { days, sinceDays, tables } from './figures.ts'
import { disallowed, goalsAgainstScore, halfTimeGoals, penalties, scorersSide, sentOff } from './goals.ts'
import { ids, reserved } from './ids.ts'
import { cast, manager, registered } from './people.ts'
import { paragraphs, strayFields, unsourced } from './provenance.ts'
import { quotes } from './quotes.ts'
import { groups } from './terms.ts'

const checks: readonly Check[] = [
  paragraphs,
  unsourced,
  strayFields,
  ids,
  reserved,
  exceptions,
  offers,
  registered,
  groups,
  links,
  order,
  minutes,
  causes,
  labels,
  quotes,
  days,
  sinceDays,
]

/** What compares clubs: told only when both sides are known, since else everybody would seem to be of a third club. */
const checksOfSides: readonly Check[] = [
  cast,
  manager,
  goalsAgainstScore,
  halfTimeGoals,
  scorersSide,
  disallowed,
  sentOff,
  penalties,
  fouls,
  tables,
]

/** Everything wrong with an incident whose form is right; empty when it may be asked. */
export function findFaults(incident: Incident, names: Names): readonly Fault[] {
  const known = sides(incident).every((club) => Object.hasOwn(names.clubs, club))
  return [...checks, ...(known ? checksOfSides : [])].flatMap((check) => check(incident, names))
}
