import { factOf, refOf } from '../fact.ts'
import { matchValues, nameOf, optionOf, otherSide, teamOf } from '../naming.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

const places = ['at-home', 'away', 'neutral-ground']

/** Whether the manager's team played at home. The prompt names no side first. */
export const homeOrAway: Kind = {
  name: 'home-or-away',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) => {
    const { match } = incident
    const team = teamOf(incident)
    const home = factOf(incident, 'match', match, 'home')
    if (!home) return []
    return [
      {
        subject: 'match',
        hidesIncident: true,
        asks: home,
        anchor: ['date', 'month'].map((field) => refOf(incident, 'match', field)),
        prompt: {
          message: 'home-or-away.prompt',
          values: {
            ...matchValues(almanac, incident),
            team: nameOf(almanac, 'clubs', team),
            opponent: nameOf(almanac, 'clubs', otherSide(incident, team)),
          },
        },
        answer: optionOf(almanac, 'terms', home.value === team ? 'at-home' : 'away'),
        others: () => places.map((place) => optionOf(almanac, 'terms', place)),
      },
    ]
  },
}
