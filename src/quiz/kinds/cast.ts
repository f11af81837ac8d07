import type { Almanac } from '../almanac.ts'
import type { Incident } from '../incident.ts'
import { type Choice, choiceOf } from '../naming.ts'
import { bothSquads, poolOf } from '../pools.ts'

/** People with a name who had a part in the incident, without some; filled up with the squads of both sides. */
export function castChoices(
  almanac: Almanac,
  incident: Incident,
  without: readonly (string | undefined)[],
): readonly Choice[] {
  const cast = Object.keys(incident.cast)
    .filter((id) => !almanac.names.people[id]?.unnamed)
    .map((id) => choiceOf(almanac, 'people', id))
  const squads = cast.length > ENOUGH ? [] : bothSquads(almanac, incident)
  return [...cast, ...squads].filter(({ key }) => !without.includes(key))
}

const ENOUGH = 5

/** People who could be taken for somebody: for a manager, other managers of the competition or country, for a player the cast and both squads. */
export function likesOf(
  almanac: Almanac,
  incident: Incident,
  person: string,
  without: readonly (string | undefined)[],
): readonly Choice[] {
  if (incident.cast[person]?.role !== 'manager')
    return castChoices(almanac, incident, without).filter(({ key }) => incident.cast[key]?.role !== 'manager')
  const { competition, home, date } = incident.match
  const fits = competition ? { competition } : { country: almanac.names.clubs[home]?.country }
  return poolOf(almanac, 'people', { role: 'manager', ...fits }, date)
    .filter((id) => !without.includes(id))
    .map((id) => choiceOf(almanac, 'people', id))
}

/** A person as an option; somebody without a name is written like one that has. */
export function personChoice(almanac: Almanac, id: string): Choice {
  const choice = choiceOf(almanac, 'people', id)
  return { ...choice, text: choice.text.charAt(0).toUpperCase() + choice.text.slice(1) }
}
