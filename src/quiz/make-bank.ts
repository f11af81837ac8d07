// Makes the bank from the content, when it is packed: every question of every edition, the stories, the topics, and the index.
import { type Almanac, buildAlmanac } from './almanac.ts'
import { type Bank, type BankIndex, shardPath, type Topic, topicOfAll, topicPath } from './bank.ts'
import { candidatesOf } from './candidate.ts'
import type { Content } from './content.ts'
import { shiftDay } from './day.ts'
import { sinceDaysOf, untilDaysOf } from './edition.ts'
import type { Entry, Shard } from './entry.ts'
import type { Day, Incident } from './incident.ts'
import type { Kind } from './kinds/kind.ts'
import { makeCollection } from './make-collection.ts'
import { drawQuiz, planQuiz, type Quiz } from './quiz.ts'
import { parseQuizId } from './quiz-id.ts'
import { toEntry } from './to-entry.ts'
import { makeTopics } from './topics.ts'
import { openVersions, type Versions } from './versions.ts'

/** A bank that is all there: its index, and its files by path. */
export interface MadeBank {
  readonly index: BankIndex
  readonly files: ReadonlyMap<string, unknown>
}

/** The bank of the content, with the questions that the kinds ask. */
export function makeBank(content: Content, kinds: readonly Kind[]): MadeBank {
  const almanac = buildAlmanac(content)
  const entriesOf = makeEntries(content, almanac, kinds)
  const made = content.collections.map((collection) => makeCollection(almanac, collection, entriesOf))
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
  }
}

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

/** The questions of an incident, by its collection and number. Throws where there is none. */
export function shardOf({ index, files }: MadeBank, id: string, number: number): Shard {
  const collection = index.collections.find((one) => one.id === id)
  const shard = collection && files.get(shardPath({ collection, number }))
  if (!shard) throw new Error(`bank: expected an incident ${number} of "${id}", found none`)
  return shard as Shard
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
  content: Content,
  almanac: Almanac,
  kinds: readonly Kind[],
): ReadonlyMap<string, readonly Entry[]> {
  const versions = new Map<string, Versions>(content.incidents.map(({ id }) => [id, openVersions()]))
  for (const day of editionDays(content, kinds)) {
    const edition = almanac.before(day)
    const known = kinds.filter(({ since }) => since < day)
    for (const { id } of content.incidents) {
      const incident = edition.find(id)
      versions.get(id)?.add(day, incident ? questionsOf(edition, known, incident) : [])
    }
  }
  return new Map(
    content.incidents.map((incident) => [incident.id, versions.get(incident.id)?.entries(untilDaysOf(incident)) ?? []]),
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
