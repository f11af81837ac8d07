// One collection of the bank: its incidents get their numbers and their files.
import type { Almanac } from './almanac.ts'
import { type CollectionIndex, TOLD_PER_FILE } from './bank.ts'
import type { Collection } from './collection.ts'
import { shiftDay } from './day.ts'
import type { Deck } from './deal.ts'
import { incidentBefore, turnsOf } from './edition.ts'
import type { Entry, Shard } from './entry.ts'
import type { Incident } from './incident.ts'
import { groupNames } from './kinds/kind.ts'
import { makeLists } from './make-lists.ts'
import { nameOf } from './naming.ts'
import { rank } from './random.ts'
import { headOf, type ToldVersion, tellIncident } from './told.ts'
import type { Numbered } from './topics.ts'

/** How many incidents a collection has at most that are listed in the index. */
const MOST_LISTED = 20

/** What a collection is made of besides its content. */
export interface Makings {
  /** The questions of each incident, by its id. */
  readonly entriesOf: ReadonlyMap<string, readonly Entry[]>
  /** Names a folder by what it holds, as text. */
  readonly hashOf: (text: string) => string
}

/** A collection: what the index says of it, its incidents with their numbers, and its files by path, as they are and as JSON texts. */
export function makeCollection(almanac: Almanac, collection: Collection, { entriesOf, hashOf }: Makings) {
  const decks = toDecks(almanac.of(collection.id), collection)
  const incidents = decks.flatMap((one) => one.incidents)
  const shards: readonly Shard[] = incidents.map((incident) => ({
    head: headOf(almanac, incident),
    entries: entriesOf.get(incident.id) ?? [],
  }))
  const told = incidents.map((incident) => tellVersions(almanac, incident))
  const heads = shards.map(({ head }) => head)
  const questions = shards.map(({ entries }) => countLasting(entries))
  const lists = makeLists(
    almanac,
    collection,
    decks.map((one) =>
      one.incidents.map((incident) => ({ incident, questions: countLasting(entriesOf.get(incident.id)) })),
    ),
  )
  const stories = Array.from({ length: Math.ceil(told.length / TOLD_PER_FILE) }, (_, i) =>
    told.slice(i * TOLD_PER_FILE, (i + 1) * TOLD_PER_FILE),
  )
  const files = [
    ...shards.map((shard, number) => [`q/${number}.json`, shard] as const),
    ...stories.map((story, i) => [`i/${i}.json`, story] as const),
    ...lists,
  ]
  const texts = files.map(([name, file]) => [name, JSON.stringify(file)] as const)
  const folder = hashOf(texts.map(([, text]) => text).join('\n'))
  const lasting = shards.flatMap(({ entries }) => entries.filter(({ to }) => to === undefined))
  const { id, title, description, published, until, share, mix, notable } = collection
  const index: CollectionIndex = {
    ...{ id, title, description, subject: subjectOf(almanac, collection), published, ...(until && { until }) },
    ...{ share, mix, notable, hash: folder, matches: incidents.length, questions: lasting.length },
    decks: decks.map(({ deck }) => deck),
    groups: countGroups(shards.flatMap(({ entries }) => entries.filter(isCounted))),
    ...(heads.length <= MOST_LISTED && { heads }),
  }
  return {
    index,
    numbered: incidents.map((incident, number): Numbered => ({ incident, number, questions: questions[number] ?? 0 })),
    files: files.map(([name, file]) => [`${folder}/${name}`, file] as const),
    texts: texts.map(([name, text]) => [`${folder}/${name}`, text] as const),
  }
}

/** Whether it counts for its groups. What is withdrawn does: a group that loses its last question must not change the mixes of days before. */
const isCounted = ({ to, withdrawn }: Entry) => to === undefined || withdrawn?.day === to

const countLasting = (entries: readonly Entry[] = []) => entries.filter(({ to }) => to === undefined).length

/** The incident as it is told from each day on which something is added to it, or ends: the first one from the day after its publication. */
function tellVersions(almanac: Almanac, incident: Incident): readonly ToldVersion[] {
  const first = shiftDay(incident.published, 1)
  const later = turnsOf(incident).filter((day) => day > first)
  return [first, ...later].map((from) => ({ from, told: tellIncident(almanac, incidentBefore(incident, from)) }))
}

/** Incidents by the day of their publication: on each day the most notable ones first, and of those equally notable in an order that is as good as chance. */
function toDecks(incidents: readonly Incident[], collection: Collection) {
  const byDay = Map.groupBy(incidents, ({ published }) => published)
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([published, deck]) => {
      const ranked = rank('deal', deck, ({ id }) => id)
      const sorted = ranked.toSorted((a, b) => weightIn(collection, b) - weightIn(collection, a))
      const weights = sorted.map((incident) => weightIn(collection, incident)).join('')
      return { incidents: sorted, deck: { published, weights } satisfies Deck }
    })
}

const MOST_NOTABLE = 9

/** How notable an incident is, from 0 to 9. One that does not say so is notable enough. */
const weightIn = ({ notable }: Collection, { notability }: Incident) =>
  Math.min(MOST_NOTABLE, notability ?? Math.max(1, notable))

function subjectOf(almanac: Almanac, { subject }: Collection): string {
  if (subject.manager) return nameOf(almanac, 'people', subject.manager)
  if (subject.club) return nameOf(almanac, 'clubs', subject.club)
  return subject.competition ? nameOf(almanac, 'competitions', subject.competition) : ''
}

function countGroups(entries: readonly Entry[]) {
  const counted = groupNames.map(
    (group) => [group, entries.filter(({ groups }) => groups?.includes(group)).length] as const,
  )
  return Object.fromEntries(counted.filter(([, count]) => count > 0))
}
