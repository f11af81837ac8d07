import { optionOf, teamOf } from '../naming.ts'
import { poolOf } from '../pools.ts'
import { fixtureValues, perFixture } from './fixture.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Whom the manager's team was to play next. A return names its own opponent and is not asked. */
export const fixtureOpponent: Kind = {
  name: 'fixture-opponent',
  since: FIRST_DAY,
  prominence: 'footnote',
  ask: (incident, almanac) => {
    const team = teamOf(incident)
    return (['home', 'away'] as const).flatMap((side) =>
      perFixture(incident, side, (fixture, { value }) => {
        if (fixture.what === 'return' || value === team) return undefined
        const country = almanac.names.clubs[value]?.country
        return {
          prompt: { message: 'fixture-opponent.prompt', values: fixtureValues(almanac, incident, fixture) },
          says: 'fixture-opponent.says',
          answer: optionOf(almanac, 'clubs', value),
          others: () =>
            poolOf(almanac, 'clubs', { country }, incident.match.date)
              .filter((id) => id !== team)
              .map((id) => optionOf(almanac, 'clubs', id)),
        }
      }),
    )
  },
}
