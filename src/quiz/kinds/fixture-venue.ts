import { optionOf } from '../naming.ts'
import { poolOf } from '../pools.ts'
import { fixtureValues, perFixture } from './fixture.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** At which ground the next or the return match was to be played. */
export const fixtureVenue: Kind = {
  name: 'fixture-venue',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    perFixture(incident, 'venue', (fixture, { value }) => {
      const country = almanac.names.venues[value]?.country
      return {
        prompt: { message: 'fixture-venue.prompt', values: fixtureValues(almanac, incident, fixture) },
        says: 'fixture-venue.says',
        answer: optionOf(almanac, 'venues', value),
        others: () =>
          poolOf(almanac, 'venues', { country }, incident.match.date).map((id) => optionOf(almanac, 'venues', id)),
      }
    }),
}
