import { factOf } from '../fact.ts'
import { nameOf } from '../naming.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { differs, incidentOptions } from './which-incident.ts'

/** Which of some matches was played at a ground. */
export const incidentByVenue: Kind = {
  name: 'incident-by-venue',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) => {
    const venue = factOf(incident, 'match', incident.match, 'venue')
    if (!venue) return []
    return [
      {
        subject: 'match',
        hidesIncident: true,
        asks: venue,
        prompt: {
          message: 'incident-by-venue.prompt',
          values: {
            venue: nameOf(almanac, 'venues', venue.value),
            manager: nameOf(almanac, 'people', incident.manager),
          },
        },
        ...incidentOptions(almanac, incident, ({ match }) => differs(venue.value, match.venue)),
      },
    ]
  },
}
