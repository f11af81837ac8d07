// What must hold between the records of an incident. The schema checks each field alone; these checks read the incident as a
// whole, so that a slip is found while the editor still has the source open.
import { incidentBefore } from '../../src/quiz/edition.ts'
import type { Incident } from '../../src/quiz/incident.ts'
import type { Names } from '../../src/quiz/names.ts'
import { causes, fouls, happenings, labels, links, minutes, order } from './events.ts'
import { exceptions, offers } from './exceptions.ts'
import { type Around, type Check, type Fault, sides } from './fault.ts'
import { days, sinceDays, tables } from './figures.ts'
import { disallowed, goalsAgainstScore, goalsOnTheWay, penalties, scorersSide, sentOff } from './goals.ts'
import { ids, reserved } from './ids.ts'
import { lineUps, substitutions } from './line-ups.ts'
import { cast, idle, manager, opponents, registered } from './people.ts'
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
  idle,
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

/** Checks of each record alone. The others compare records, and one that has ended stands beside the one that replaced it. */
const checksOfRecords: readonly Check[] = [
  places,
  paragraphs,
  unsourced,
  strayFields,
  ids,
  exceptions,
  offers,
  registered,
  groups,
  sinceDays,
  idle,
]

/** Every fault of an incident whose form is right; empty when it is fit to be asked. `around` is what it stands among. */
export function findFaults(incident: Incident, names: Names, around: Around = {}): readonly Fault[] {
  const known = sides(incident).every((club) => Object.hasOwn(names.clubs, club))
  const lasting = incidentBefore(incident, LAST_DAY)
  return [...checks, ...(known ? checksOfSides : [])].flatMap((check) =>
    checksOfRecords.includes(check)
      ? check(incident, names, around)
      : check(lasting, names, around).map((found) => ({ ...found, path: pathIn(incident, lasting, found.path) })),
  )
}

/** A day on which nothing holds that ever ends. */
const LAST_DAY = '9999-12-31'

/** The path of a record in the whole incident, given its path among those that last. */
function pathIn(incident: Incident, lasting: Incident, path: string): string {
  if (incident === lasting) return path
  return path.replace(/^(timeline|tables|fixtures)\[(\d+)\]/, (_, part: 'timeline' | 'tables' | 'fixtures', i) => {
    const all: readonly object[] = incident[part]
    return `${part}[${all.indexOf(lasting[part][Number(i)] ?? {})}]`
  })
}
