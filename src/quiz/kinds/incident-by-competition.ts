import { factOf } from '../fact.ts'
import { nameOf } from '../naming.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { differs, incidentOptions } from './which-incident.ts'

/** Which of some matches was played in a competition. */
export const incidentByCompetition: Kind = {
  name: 'incident-by-competition',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) => {
    const competition = factOf(incident, 'match', incident.match, 'competition')
    if (!competition) return []
    return [
      {
        subject: 'match',
        hidesIncident: true,
        asks: competition,
        prompt: {
          message: 'incident-by-competition.prompt',
          values: {
            competition: nameOf(almanac, 'competitions', competition.value),
            manager: nameOf(almanac, 'people', incident.manager),
          },
        },
        ...incidentOptions(almanac, incident, ({ match }) => differs(competition.value, match.competition)),
      },
    ]
  },
}
