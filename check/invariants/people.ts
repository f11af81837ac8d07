import { type Incident, incidentSchema } from '../../src/quiz/incident.ts'
import type { Names } from '../../src/quiz/names.ts'
import { type Check, type Fault, fault, pathText, sides, when } from './fault.ts'
import { idsIn, type NamedId } from './form.ts'
import { nearestIds, nearestTo } from './near.ts'

/** Ids that are not in the registry. */
export const registered: Check = (incident, names) =>
  idsIn(incidentSchema, incident)
    .filter((named) => !isRegistered(named, names))
    .map((named) => strangerFault(named, names))

const isRegistered = ({ list, id }: NamedId, names: Names) => Object.hasOwn(names[list], id)

function strangerFault({ path, list, id }: NamedId, names: Names): Fault {
  return { ...fault(pathText(path), `an id of names/${list}.json`, id), near: nearestIds(names, list, id) }
}

/** People whom the timeline names and the cast does not, and people of the cast who have no part, or a club that is no side of the match. */
export const cast: Check = (incident, names) => [
  ...actingIn(incident)
    .filter((person) => isRegistered(person, names) && !Object.hasOwn(incident.cast, person.id))
    .map(({ path, id }) => ({
      ...fault(pathText(path), 'somebody of the cast', id),
      near: nearestTo(id, Object.keys(incident.cast)),
    })),
  ...idle(incident, names),
  ...Object.entries(incident.cast).flatMap(([id, { club }]) =>
    when(
      club !== undefined && !sides(incident).includes(club),
      `cast.${id}.club`,
      `a side of the match: ${sides(incident).join(', ')}`,
      club,
    ),
  ),
]

/** The people whom the timeline names. */
const actingIn = (incident: Incident) =>
  idsIn(incidentSchema, incident).filter(({ path, list }) => path[0] === 'timeline' && list === 'people')

/** Players of the cast whom no record names. Empty while a record names somebody who is not in the registry, who may be meant. */
function idle(incident: Incident, names: Names): readonly Fault[] {
  const acting = actingIn(incident)
  if (acting.some((person) => !isRegistered(person, names))) return []
  const withParts = new Set(acting.map(({ id }) => id))
  return Object.entries(incident.cast)
    .filter(([id, { role }]) => role === 'player' && !withParts.has(id))
    .map(([id]) => ({
      path: `cast.${id}`,
      expected: 'somebody with a part in the timeline',
      found: 'no record that names them',
    }))
}

/** A club that plays against itself. */
export const opponents: Check = ({ match }) =>
  when(match.home === match.away, 'match.away', 'another club than the home side', match.away)

/** A manager whom the cast does not have as the manager of one side. */
export const manager: Check = (incident) => {
  const { manager: id } = incident
  if (id === undefined) return []
  const path = `cast.${id}`
  const member = incident.cast[id]
  if (!member) return [fault(path, 'the manager whom the incident is about', undefined)]
  return [
    ...when(member.role !== 'manager', `${path}.role`, '"manager", as the incident is about them', member.role),
    ...when(member.club === undefined, `${path}.club`, 'the side whose manager it is', undefined),
  ]
}
