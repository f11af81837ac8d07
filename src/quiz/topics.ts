// What a quiz can be about: an incident, a team, a season of a collection. A whole collection is a topic too, which the index knows.
import type { Almanac } from './almanac.ts'
import { bucketOf, type NamedTopic, type Topic, type TopicName } from './bank.ts'
import type { Day, Incident } from './incident.ts'
import { nameOf } from './naming.ts'
import { fingerprint } from './random.ts'
import { headOf } from './told.ts'
import { seasonName, teamOn } from './topic-names.ts'

/** An incident with its number in its collection, and how many questions can be asked of it. */
export interface Numbered {
  readonly incident: Incident
  readonly number: number
  readonly questions: number
}

/** About so many topics are in one file. */
const TOPICS_PER_FILE = 64

/** The topics of incidents: where the index finds them, and their files by path. Throws where two things have one id. */
export function makeTopics(almanac: Almanac, incidents: readonly Numbered[]) {
  const topics = new Map<string, Topic>()
  const since = new Map<string, Day>()
  for (const numbered of incidents)
    for (const [id, name] of topicsOf(almanac, numbered.incident)) {
      topics.set(id, withIncident(id, topics.get(id) ?? { name, incidents: {}, questions: 0 }, { name, numbered }))
      since.set(id, [since.get(id) ?? numbered.incident.published, numbered.incident.published].sort()[0] ?? '')
    }
  const buckets = Math.max(1, Math.ceil(topics.size / TOPICS_PER_FILE))
  const files = Array.from({ length: buckets }, (_, bucket) =>
    Object.fromEntries([...topics].filter(([id]) => bucketOf(id, buckets) === bucket)),
  )
  const also = otherNames(almanac)
  const names = [...topics].map(([id, { name }]): NamedTopic => {
    return [id, name, since.get(id) ?? '', also.get(id) ?? []]
  })
  const folder = fingerprint(JSON.stringify([files, names]))
  return {
    index: { hash: folder, buckets },
    files: [
      ...files.map((file, bucket) => [`${folder}/topics/${bucket}.json`, file] as const),
      [`${folder}/names.json`, names] as const,
    ],
  }
}

/** What teams are or were called beside their name, by topic: "West Germany" of `team-germany`, "Man Utd" of its club. */
function otherNames(almanac: Almanac): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [id, { name, aliases = [], topic }] of Object.entries(almanac.names.clubs)) {
    const team = `team-${topic ?? id}`
    const names = topic ? [name, ...aliases] : aliases
    if (names.length > 0) found.set(team, [...(found.get(team) ?? []), ...names])
  }
  return found
}

/** The topics that an incident belongs to, by id: itself, its teams and its season. */
export function topicsOf(almanac: Almanac, incident: Incident): readonly (readonly [string, TopicName])[] {
  const { collection: id, match } = incident
  const { home, away, season } = match
  const collection = almanac.collections.find((one) => one.id === id)
  const teams = [home, away].map((club) => teamOn(almanac, club))
  return [
    [incident.id, { is: 'incident', match: headOf(almanac, incident).match }],
    ...teams.map((team) => [`team-${team}`, { is: 'team', name: nameOf(almanac, 'clubs', team) }] as const),
    ...(collection && season
      ? [[`${id}-${season}`, { is: 'season', name: seasonName(almanac, collection, season) }] as const]
      : []),
  ]
}

function withIncident(
  id: string,
  topic: Topic,
  { name, numbered: { incident, number, questions } }: { name: TopicName; numbered: Numbered },
): Topic {
  if (name.is !== topic.name.is || (name.is === 'incident' && topic.questions > 0))
    throw new Error(`topics: expected one thing named "${id}", found ${topic.name.is} and ${name.is}`)
  const { collection } = incident
  const numbers = topic.incidents[collection] ?? []
  return {
    name: topic.name,
    incidents: { ...topic.incidents, [collection]: [...numbers, number] },
    questions: topic.questions + questions,
  }
}
