import { factOf, refOf, refsOf } from '../fact.ts'
import { matchValues, nameOf, optionOf, otherSide, teamOf } from '../naming.ts'
import { circleOf, pooled } from '../pools.ts'
import { isData } from '../source.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask whom the manager's team played. */
export const sides: readonly Kind[] = [
  {
    name: 'opponent',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['occasion'],
    needs: 'two clubs, and a pool of clubs of the competition or country',
    ask: (incident, almanac) => {
      const { match } = incident
      const team = teamOf(almanac, incident)
      const [side, own] = match.home === team ? (['away', 'home'] as const) : (['home', 'away'] as const)
      const club = factOf(incident, 'match', match, side)
      if (!club || isData(incident)) return []
      return [
        {
          subject: 'match',
          hidesIncident: true,
          asks: club,
          anchor: refsOf(incident, 'match', ['month', 'date', own]),
          tells: [refOf(incident, 'match', 'competition')],
          body: () => ({
            values: {
              team: nameOf(almanac, 'clubs', team),
              date: matchValues(almanac, incident).date,
              place: own,
              competition: match.competition ? nameOf(almanac, 'competitions', match.competition) : 'none',
            },
            answer: optionOf(almanac, 'clubs', otherSide(incident, team)),
            others: pooled(almanac, incident, { of: 'clubs', ...circleOf(almanac, incident, team) }),
          }),
        },
      ]
    },
  },
]
