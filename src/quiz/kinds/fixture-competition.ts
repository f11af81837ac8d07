import { refOf } from '../fact.ts'
import { nameOf, optionOf, otherSide, teamOf } from '../naming.ts'
import { poolOf } from '../pools.ts'
import { fixtureValues, perFixture } from './fixture.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** In which competition the next match was to be played. A return is in the same one and is not asked. */
export const fixtureCompetition: Kind = {
  name: 'fixture-competition',
  since: FIRST_DAY,
  prominence: 'footnote',
  ask: (incident, almanac) =>
    perFixture(incident, 'competition', (fixture, { value }) => {
      if (fixture.what === 'return') return undefined
      const team = teamOf(incident)
      const opponent = fixture.home === team ? fixture.away : fixture.home
      const country = almanac.names.clubs[team]?.country
      if (country !== almanac.names.clubs[opponent]?.country || opponent === otherSide(incident, team)) return undefined
      return {
        tells: [refOf(incident, fixture.id, fixture.home === team ? 'away' : 'home')],
        prompt: {
          message: 'fixture-competition.prompt',
          values: { ...fixtureValues(almanac, incident, fixture), opponent: nameOf(almanac, 'clubs', opponent) },
        },
        answer: optionOf(almanac, 'competitions', value),
        others: () =>
          poolOf(almanac, 'competitions', { country }, incident.match.date).map((id) =>
            optionOf(almanac, 'competitions', id),
          ),
      }
    }),
}
