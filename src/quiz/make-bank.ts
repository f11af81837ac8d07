// Makes the bank from the content, when it is packed: every question of every edition, the stories, the topics, and the index.
import { type Almanac, buildAlmanac } from './almanac.ts'
import {
  type Bank,
  type BankIndex,
  type CollectionIndex,
  isShard,
  shardPath,
  TOLD_PER_FILE,
  type Topic,
  topicOfAll,
  topicPath,
} from './bank.ts'
import { candidatesOf } from './candidate.ts'
import type { Collection } from './collection.ts'
import type { Content } from './content.ts'
import { shiftDay } from './day.ts'
import type { Deck } from './deal.ts'
import { sinceDaysOf, untilDaysOf } from './edition.ts'
import type { Entry, Shard } from './entry.ts'
import type { Day, Incident } from './incident.ts'
import { groupNames, type Kind } from './kinds/kind.ts'
import { nameOf } from './naming.ts'
import { drawQuiz, planQuiz, type Quiz } from './quiz.ts'
import { parseQuizId } from './quiz-id.ts'
import { fingerprint, rank } from './random.ts'
import { createReach } from './reach.ts'
import { toEntry } from './to-entry.ts'
import { headOf, type Told, tellIncident } from './told.ts'
import { makeTopics, type Numbered } from './topics.ts'
import { openVersions, type Versions } from './versions.ts'

/** A bank that is all there: its index, and its files by path. */
export interface MadeBank {
  readonly index: BankIndex
  readonly files: ReadonlyMap<string, unknown>
  /** The same files as JSON texts. */
  readonly texts: ReadonlyMap<string, string>
}

/** How a bank is made. */
export interface Making {
  /** Is told how many incidents of how many have been asked; an incident counts once for each edition. */
  readonly tell?: (done: number, all: number) => void
  /** Names a folder by what it holds, as text; 64 bits of hashes where it is left out. */
  readonly hashOf?: (text: string) => string
}

/** The bank of the content, with the questions that the kinds ask. */
export function makeBank(content: Content, kinds: readonly Kind[], making: Making = {}): MadeBank {
  const { tell = () => undefined, hashOf = fingerprint } = making
  const almanac = buildAlmanac(content)
  const entriesOf = makeEntries(almanac, kinds, tell)
  const made = content.collections.map((collection) => makeCollection(almanac, collection, { entriesOf, hashOf }))
  const topics = makeTopics(
    almanac,
    made.flatMap(({ numbered }) => numbered),
  )
  const asked = new Set([...entriesOf.values()].flat().map(({ kind }) => kind))
  return {
    index: {
      collections: made.map(({ index }) => index),
      topics: topics.index,
      kinds: kinds.map(({ name }) => name).filter((name) => asked.has(name)),
    },
    files: new Map<string, unknown>([...made.flatMap(({ files }) => files), ...topics.files]),
    texts: new Map([
      ...made.flatMap(({ texts }) => texts),
      ...topics.files.map(([path, file]) => [path, JSON.stringify(file)] as const),
    ]),
  }
}

/** The texts of the files that have an incident's questions, by the id of the incident. */
export const shardTexts = ({ files, texts }: MadeBank): readonly (readonly [id: string, text: string])[] =>
  [...texts].flatMap(([path, text]) => (isShard(path) ? [[(files.get(path) as Shard).head.id, text] as const] : []))

/** The bank as it is read. Its files are as they come from JSON. */
export function openMade({ index, files }: MadeBank): Bank {
  return {
    index,
    read: async (path) => {
      const file = files.get(path)
      if (file === undefined) throw new Error(`bank: expected a file ${path}, found none`)
      return file
    },
  }
}

/** The quiz of an id, as `assembleQuiz` gives it, at once. */
export function assembleMade({ index, files }: MadeBank, id: string): Quiz | undefined {
  const topic = parseQuizId(id)?.topic ?? ''
  const topics = files.get(topicPath(index, topic)) as Readonly<Record<string, Topic>> | undefined
  const whole = index.collections.find((collection) => collection.id === topic)
  const plan = planQuiz(index, id, whole ? topicOfAll(whole) : topics?.[topic])
  return (
    plan &&
    drawQuiz(
      id,
      plan,
      plan.incidents.map((ref) => files.get(shardPath(ref)) as Shard),
    )
  )
}

/** Every question of every incident, by the id of the incident. */
function makeEntries(
  almanac: Almanac,
  kinds: readonly Kind[],
  tell: Required<Making>['tell'],
): ReadonlyMap<string, readonly Entry[]> {
  const { incidents } = almanac
  const versions = new Map<string, Versions>(incidents.map(({ id }) => [id, openVersions()]))
  const days = editionDays(almanac, kinds)
  const reach = createReach()
  for (const [i, day] of days.entries()) {
    const edition = almanac.before(day)
    const known = kinds.filter(({ since }) => since < day)
    reach.open(edition, known.length)
    for (const [j, { id }] of incidents.entries()) {
      const incident = edition.find(id)
      if (!incident) versions.get(id)?.add(day, [])
      else if (reach.isChanged(incident)) versions.get(id)?.add(day, questionsOf(edition, known, incident))
      tell(i * incidents.length + j + 1, days.length * incidents.length)
    }
  }
  return new Map(
    incidents.map((incident) => [incident.id, versions.get(incident.id)?.entries(untilDaysOf(incident)) ?? []]),
  )
}

const questionsOf = (almanac: Almanac, kinds: readonly Kind[], incident: Incident) =>
  candidatesOf(almanac, kinds, incident).flatMap((candidate) => toEntry(almanac, candidate) ?? [])

/** The first day of each edition, in order: the days after publications and new kinds, and after those at which something comes or goes. */
function editionDays(content: Content, kinds: readonly Kind[]): readonly Day[] {
  const published = content.incidents.map((incident) => incident.published)
  const since = kinds.map((kind) => kind.since)
  const [first = ''] = published.toSorted()
  return [...new Set([...published, ...since, ...sinceDaysOf(content)])]
    .filter((day) => day >= first)
    .sort()
    .map((day) => shiftDay(day, 1))
}

/** How many incidents a collection has at most that are listed in the index. */
const MOST_LISTED = 20

interface Made extends Required<Pick<Making, 'hashOf'>> {
  readonly entriesOf: ReadonlyMap<string, readonly Entry[]>
}

function makeCollection(almanac: Almanac, collection: Collection, { entriesOf, hashOf }: Made) {
  const decks = toDecks(almanac.of(collection.id), collection)
  const incidents = decks.flatMap((one) => one.incidents)
  const shards: readonly Shard[] = incidents.map((incident) => ({
    head: headOf(almanac, incident),
    entries: entriesOf.get(incident.id) ?? [],
  }))
  const heads = shards.map(({ head }) => head)
  const files = [
    ...shards.map((shard, number) => [`q/${number}.json`, shard] as const),
    ...tellIncidents(almanac, incidents).map((stories, i) => [`i/${i}.json`, stories] as const),
  ]
  const texts = files.map(([name, file]) => [name, JSON.stringify(file)] as const)
  const folder = hashOf(texts.map(([, text]) => text).join('\n'))
  const lasting = shards.flatMap(({ entries }) => entries.filter(({ to }) => to === undefined))
  const { id, title, description, published, until, share, mix, notable } = collection
  const index: CollectionIndex = {
    ...{ id, title, description, subject: subjectOf(almanac, collection), published, ...(until && { until }) },
    ...{ share, mix, notable, hash: folder, matches: incidents.length, questions: lasting.length },
    decks: decks.map(({ deck }) => deck),
    groups: countGroups(lasting),
    ...(heads.length <= MOST_LISTED && { heads }),
  }
  return {
    index,
    numbered: shards.map(
      ({ entries }, number): Numbered => ({
        incident: incidents[number] as Incident,
        number,
        questions: entries.filter(({ to }) => to === undefined).length,
      }),
    ),
    files: files.map(([name, file]) => [`${folder}/${name}`, file] as const),
    texts: texts.map(([name, text]) => [`${folder}/${name}`, text] as const),
  }
}

/** Incidents as they are told, so many in a file. */
function tellIncidents(almanac: Almanac, incidents: readonly Incident[]): readonly (readonly Told[])[] {
  const told = incidents.map((incident) => tellIncident(almanac, incident))
  return Array.from({ length: Math.ceil(told.length / TOLD_PER_FILE) }, (_, i) =>
    told.slice(i * TOLD_PER_FILE, (i + 1) * TOLD_PER_FILE),
  )
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
