import type { Incident, TimelineRecord } from '../incident.ts'
import { type Check, pathOf, sides, when } from './fault.ts'

export const registered: Check = (incident, names) => {
  const known = (
    path: string,
    list: 'people' | 'clubs' | 'venues' | 'competitions' | 'terms',
    id: string | undefined,
  ) => when(id !== undefined && !(id in names[list]), path, `a name in names/${list}.json`, id)
  const { match } = incident
  return [
    ...known('manager', 'people', incident.manager),
    ...known('match.home', 'clubs', match.home),
    ...known('match.away', 'clubs', match.away),
    ...known('match.venue', 'venues', match.venue),
    ...known('match.competition', 'competitions', match.competition),
    ...Object.entries(incident.cast).flatMap(([id, member]) => [
      ...known(`cast.${id}`, 'people', id),
      ...known(`cast.${id}.club`, 'clubs', member.club),
      ...known(`cast.${id}.position`, 'terms', member.position),
    ]),
    ...Object.entries(incident.settings).flatMap(([phase, { what, where }]) => [
      ...known(`settings.${phase}.what`, 'terms', what),
      ...known(`settings.${phase}.where`, 'terms', where),
    ]),
    ...[...incident.tables, ...incident.fixtures].flatMap((line) =>
      known(`${line.id}.competition`, 'competitions', line.competition),
    ),
    ...incident.tables.flatMap((line) => [
      ...known(`${line.id}.club`, 'clubs', line.club),
      ...known(`${line.id}.behind`, 'clubs', line.behind?.club),
      ...known(`${line.id}.needed`, 'terms', line.needed),
    ]),
    ...incident.fixtures.flatMap((fixture) => [
      ...known(`${fixture.id}.home`, 'clubs', fixture.home),
      ...known(`${fixture.id}.away`, 'clubs', fixture.away),
      ...known(`${fixture.id}.venue`, 'venues', fixture.venue),
    ]),
    ...incident.timeline.flatMap((record) =>
      termsIn(record).flatMap((id) => known(pathOf(incident, record), 'terms', id)),
    ),
  ]
}

const peopleIn = (record: TimelineRecord) =>
  [
    'by' in record && record.kind !== 'post' ? record.by : undefined,
    'on' in record && record.kind !== 'post' ? record.on : undefined,
    'to' in record ? record.to : undefined,
    'about' in record ? record.about : undefined,
  ].filter((id) => id !== undefined)

const termsIn = (record: TimelineRecord) =>
  [
    'how' in record ? record.how : undefined,
    'because' in record ? record.because : undefined,
    'where' in record ? record.where : undefined,
    ...(record.kind === 'post' ? [record.by, record.on] : []),
  ].filter((id) => id !== undefined)

export const cast: Check = (incident) => {
  const named = incident.timeline.flatMap((record) =>
    peopleIn(record).map((id) => [pathOf(incident, record), id] as const),
  )
  const parts = new Set([incident.manager, ...named.map(([, id]) => id)])
  return [
    ...named.flatMap(([path, id]) => when(!(id in incident.cast), path, 'a person of the cast', id)),
    ...Object.keys(incident.cast).flatMap((id) =>
      when(
        !parts.has(id) && !isOfficial(incident, id),
        `cast.${id}`,
        'a person with a part in the timeline',
        'no record names this person',
      ),
    ),
    ...Object.entries(incident.cast).flatMap(([id, { club }]) =>
      when(
        club !== undefined && !sides(incident).includes(club),
        `cast.${id}.club`,
        `one of ${sides(incident).join(', ')}`,
        club,
      ),
    ),
  ]
}

const isOfficial = (incident: Incident, id: string) =>
  ['manager', 'interviewer', 'press', 'crowd'].includes(incident.cast[id]?.role ?? '')

export const manager: Check = (incident) => {
  const member = incident.cast[incident.manager]
  return [
    ...when(member?.role !== 'manager', `cast.${incident.manager}.role`, 'manager', member?.role),
    ...when(
      !sides(incident).includes(member?.club ?? ''),
      `cast.${incident.manager}.club`,
      'a side of the match',
      member?.club,
    ),
    ...when(
      incident.match.home === incident.match.away,
      'match.away',
      'another club than the home side',
      incident.match.away,
    ),
  ]
}
