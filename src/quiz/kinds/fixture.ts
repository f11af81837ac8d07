import type { Almanac } from '../almanac.ts'
import { type Fact, factOf } from '../fact.ts'
import type { Fixture, Incident } from '../incident.ts'
import { matchValues, nameOf, teamOf } from '../naming.ts'
import type { Values } from '../words.ts'
import type { Draft } from './kind.ts'

/** One draft for every fixture that states the field. */
export function perFixture<Field extends keyof Fixture & string>(
  incident: Incident,
  field: Field,
  toDraft: (fixture: Fixture, fact: Fact<NonNullable<Fixture[Field]>>) => Omit<Draft, 'subject' | 'asks'> | undefined,
): readonly Draft[] {
  return incident.fixtures.flatMap((fixture) => {
    const fact = factOf(incident, fixture.id, fixture, field)
    const draft = fact && toDraft(fixture, fact)
    return fact && draft ? { subject: fixture.id, asks: fact, ...draft } : []
  })
}

/** What names a fixture in a prompt: whose it is, whether it is the next or the return, and after which match. */
export const fixtureValues = (almanac: Almanac, incident: Incident, { what }: Fixture): Values => ({
  ...matchValues(almanac, incident),
  name: nameOf(almanac, 'clubs', teamOf(incident)),
  what,
})
