// What must hold between the records of an incident. The schema checks each field alone; these checks read the incident as a
// whole, so that a slip is found while the editor still has the source open.
import type { Incident } from '../../src/quiz/incident.ts'
import type { Names } from '../../src/quiz/names.ts'
import { causes, fouls, happenings, labels, links, minutes, order } from './events.ts'
import { exceptions, offers } from './exceptions.ts'
import { type Around, type Check, type Fault, sides } from './fault.ts'
import { days, sinceDays, tables } from './figures.ts'
import { disallowed, goalsAgainstScore, goalsOnTheWay, penalties, scorersSide, sentOff } from './goals.ts'
import { ids, reserved } from './ids.ts'
import { lineUps, substitutions } from './line-ups.ts'
import { cast, manager, opponents, registered } from './people.ts'
import { dataFiles, paragraphs, places, strayFields, unsourced } from './provenance.ts'
import { quotes } from './quotes.ts'
import { neutral, rounds, ties } from './rounds.ts'
import { shootOuts } from './shoot-out.ts'
import { statements } from './statements.ts'
import { groups } from './terms.ts'

const checks: readonly Check[] = [
  dataFiles,
  places,
  paragraphs,
  unsourced,
  strayFields,
  ids,
  reserved,
  exceptions,
  offers,
  registered,
  groups,
  happenings,
  links,
  order,
  minutes,
  causes,
  labels,
  quotes,
  statements,
  days,
  sinceDays,
  rounds,
  ties,
]

/** Checks that compare clubs. They run only when both sides are in the registry: else everybody would seem to be of a third club. */
const checksOfSides: readonly Check[] = [
  cast,
  manager,
  opponents,
  goalsAgainstScore,
  goalsOnTheWay,
  scorersSide,
  disallowed,
  sentOff,
  penalties,
  fouls,
  tables,
  lineUps,
  substitutions,
  shootOuts,
  neutral,
]

/** Every fault of an incident whose form is right; empty when it is fit to be asked. `around` is what it stands among. */
export function findFaults(incident: Incident, names: Names, around: Around = {}): readonly Fault[] {
  const known = sides(incident).every((club) => Object.hasOwn(names.clubs, club))
  return [...checks, ...(known ? checksOfSides : [])].flatMap((check) => check(incident, names, around))
}
