import type { Incident } from '../../src/quiz/incident.ts'
import type { Names } from '../../src/quiz/names.ts'
import { type Check, type Fault, fault, isData, pathText, sides, starters, when } from './fault.ts'
import { nearestIds, nearestTo } from './near.ts'
import { type NamedId, placesIn } from './places.ts'

/** Ids that are not in the registry. */
export const registered: Check = (incident, names) =>
  placesIn(incident)
    .ids.filter((named) => !isRegistered(named, names))
    .map((named) => strangerFault(named, names))

const isRegistered = ({ list, id }: NamedId, names: Names) => Object.hasOwn(names[list], id)

function strangerFault({ path, list, id }: NamedId, names: Names): Fault {
  return { ...fault(pathText(path), `an id of names/${list}.json`, id), near: nearestIds(names, list, id) }
}

/** People whom the timeline names and the cast does not, and people of the cast who are with a club that is no side of the match. */
export const cast: Check = (incident, names) => [
  ...(isData(incident) ? strangersToMatch(incident) : strangersToCast(incident, names)),
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
  placesIn(incident).ids.filter(({ path, list }) => path[0] === 'timeline' && list === 'people')

function strangersToCast(incident: Incident, names: Names): readonly Fault[] {
  return actingIn(incident)
    .filter((person) => isRegistered(person, names) && !Object.hasOwn(incident.cast, person.id))
    .map(({ path, id }) => ({
      ...fault(pathText(path), 'somebody of the cast', id),
      near: nearestTo(id, Object.keys(incident.cast)),
    }))
}

/** Who scored, took a kick or went off though they neither began nor came on, where all who played are known. */
function strangersToMatch(incident: Incident): readonly Fault[] {
  const { lineUps, complete, timeline } = incident
  if (!lineUps || !complete.includes('substitutions')) return []
  const changes = timeline.filter((record) => record.kind === 'substitution')
  const played = [...starters(incident).map(({ id }) => id), ...changes.map(({ on }) => on)]
  return timeline.flatMap((record, i) =>
    record.kind === 'goal' || record.kind === 'kick'
      ? when(!played.includes(record.by), `timeline[${i}].by`, 'somebody who began the match or came on', record.by)
      : [],
  )
}

/** Players of the cast whom no record and no line-up names. Empty while a record names somebody who is not in the registry, who may be meant. */
export const idle: Check = (incident, names) => {
  const acting = actingIn(incident)
  if (acting.some((person) => !isRegistered(person, names))) return []
  const withParts = new Set([...acting, ...starters(incident)].map(({ id }) => id))
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
