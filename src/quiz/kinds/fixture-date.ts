import { shiftDay } from '../day.ts'
import { dayOption } from './date.ts'
import { fixtureValues, perFixture } from './fixture.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

const weeks = [-1, 1, 2, 3]

/** On which day the next or the return match was to be played. Wrong days keep the weekday. */
export const fixtureDate: Kind = {
  name: 'fixture-date',
  since: FIRST_DAY,
  prominence: 'footnote',
  options: 'close',
  ask: (incident, almanac) =>
    perFixture(incident, 'date', (fixture, { value }) => ({
      prompt: { message: 'fixture-date.prompt', values: fixtureValues(almanac, incident, fixture) },
      answer: dayOption(almanac, value),
      others: () =>
        weeks
          .map((n) => shiftDay(value, 7 * n))
          .filter((day) => day > incident.match.date)
          .map((day) => dayOption(almanac, day)),
      ordered: true,
    })),
}
