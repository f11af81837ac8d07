import { factOf, refOf } from '../fact.ts'
import { matchValues, nameOf, optionOf, otherSide, teamOf } from '../naming.ts'
import { poolOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Whom the manager's team played. Options: clubs of that competition, or of the country where the source names none. */
export const opponent: Kind = {
  name: 'opponent',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) => {
    const { match } = incident
    const team = teamOf(incident)
    const side = match.home === team ? 'away' : 'home'
    const club = factOf(incident, 'match', match, side)
    if (!club) return []
    const { date } = matchValues(almanac, incident)
    const fits = match.competition
      ? { competition: match.competition }
      : { country: almanac.names.clubs[team]?.country }
    return [
      {
        subject: 'match',
        hidesIncident: true,
        asks: club,
        anchor: [
          refOf(incident, 'match', 'month'),
          refOf(incident, 'match', 'date'),
          refOf(incident, 'match', side === 'home' ? 'away' : 'home'),
        ],
        tells: [refOf(incident, 'match', 'competition')],
        prompt: {
          message: 'opponent.prompt',
          values: {
            team: nameOf(almanac, 'clubs', team),
            date,
            place: side === 'away' ? 'home' : 'away',
            competition: match.competition ? nameOf(almanac, 'competitions', match.competition) : 'none',
          },
        },
        answer: optionOf(almanac, 'clubs', otherSide(incident, team)),
        others: () => poolOf(almanac, 'clubs', fits, match.date).map((id) => optionOf(almanac, 'clubs', id)),
      },
    ]
  },
}
