import type { Almanac } from '../almanac.ts'
import { shiftDay } from '../day.ts'
import type { Fixture, Incident } from '../incident.ts'
import { nameOf, optionOf, otherSide, shortOf, teamOf } from '../naming.ts'
import { pooled } from '../pools.ts'
import type { Values } from '../words.ts'
import { dayAnswer, venueAnswer } from './answers.ts'
import { perFixture } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask about the team's next match, or the return of this one. */
export const fixtures: readonly Kind[] = [
  {
    // The prompt on a return names the opponent, so it is not asked.
    name: 'fixture-opponent',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'footnote',
    groups: ['fixtures'],
    needs: 'a next fixture',
    ask: (incident, almanac) => [homeOpponents, awayOpponents].flatMap((ask) => ask(incident, almanac)),
  },
  {
    name: 'fixture-venue',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'detail',
    groups: ['fixtures'],
    needs: 'a fixture with a venue',
    ask: perFixture('venue', ({ incident, almanac, holder: fixture, fact }) => ({
      body: () => ({
        values: fixtureValues(almanac, incident, fixture),
        ...venueAnswer(almanac, incident, fact.value),
      }),
    })),
  },
  {
    // Wrong days are of the same weekday.
    name: 'fixture-date',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'footnote',
    options: 'close',
    groups: ['fixtures'],
    needs: 'a fixture with a date',
    ask: perFixture('date', ({ incident, almanac, holder: fixture, fact: { value: day } }) => ({
      body: () => ({
        values: fixtureValues(almanac, incident, fixture),
        ...dayAnswer(
          almanac,
          day,
          [-1, 1, 2, 3].map((weeks) => shiftDay(day, 7 * weeks)).filter((other) => other > incident.match.date),
        ),
      }),
    })),
  },
]

const opponentsAt = (side: 'home' | 'away') =>
  perFixture(side, ({ incident, almanac, holder: fixture, fact }) => {
    const team = teamOf(almanac, incident)
    if (fixture.what === 'return' || fact.value === team) return undefined
    const country = almanac.names.clubs[fact.value]?.country
    return {
      body: () => ({
        values: fixtureValues(almanac, incident, fixture),
        answer: optionOf(almanac, 'clubs', fact.value),
        others: pooled(almanac, incident, { of: 'clubs', country }).filter(({ key }) => key !== team),
      }),
    }
  })

const [homeOpponents, awayOpponents] = [opponentsAt('home'), opponentsAt('away')]

/** What names a fixture in a prompt: whose it is, whom they had just played, and whether it is the next match or the return. */
const fixtureValues = (almanac: Almanac, incident: Incident, { what }: Fixture): Values => ({
  name: nameOf(almanac, 'clubs', teamOf(almanac, incident)),
  rival: shortOf(almanac, 'clubs', otherSide(incident, teamOf(almanac, incident))),
  what,
})
