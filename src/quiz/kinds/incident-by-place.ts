import { factOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { nameOf, teamOf } from '../naming.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { differs, incidentOptions } from './which-incident.ts'

/** Which of some matches the manager's team played at home, or away. */
export const incidentByPlace: Kind = {
  name: 'incident-by-place',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) => {
    const home = factOf(incident, 'match', incident.match, 'home')
    const team = teamOf(incident)
    if (!home) return []
    return [
      {
        subject: 'match',
        hidesIncident: true,
        asks: home,
        prompt: {
          message: 'incident-by-place.prompt',
          values: { team: nameOf(almanac, 'clubs', team), place: placeOf(incident) },
        },
        ...incidentOptions(almanac, incident, (other) =>
          teamOf(other) === team ? differs(placeOf(incident), placeOf(other)) : 'unknown',
        ),
      },
    ]
  },
}

const placeOf = (incident: Incident) => (incident.match.home === teamOf(incident) ? 'home' : 'away')
