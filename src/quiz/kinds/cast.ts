import type { Almanac } from '../almanac.ts'
import type { Incident } from '../incident.ts'
import { type Option, optionOf } from '../naming.ts'
import { bothSquads, poolOf } from '../pools.ts'

/** People with a name who had a part in the incident, without some; filled up with the squads of both sides. */
export function castOptions(
  almanac: Almanac,
  incident: Incident,
  without: readonly (string | undefined)[],
): readonly Option[] {
  const cast = Object.keys(incident.cast)
    .filter((id) => !almanac.names.people[id]?.unnamed)
    .map((id) => optionOf(almanac, 'people', id))
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
): readonly Option[] {
  if (incident.cast[person]?.role !== 'manager')
    return castOptions(almanac, incident, without).filter(({ key }) => incident.cast[key]?.role !== 'manager')
  const { competition, home, date } = incident.match
  const fits = competition ? { competition } : { country: almanac.names.clubs[home]?.country }
  return poolOf(almanac, 'people', { role: 'manager', ...fits }, date)
    .filter((id) => !without.includes(id))
    .map((id) => optionOf(almanac, 'people', id))
}

/** A person as an option; somebody without a name is written like one that has. */
export function personOption(almanac: Almanac, id: string): Option {
  const option = optionOf(almanac, 'people', id)
  return { ...option, text: option.text.charAt(0).toUpperCase() + option.text.slice(1) }
}
