// Makes the bank from the content, when it is packed: every question of every edition, the stories, the topics, and the index.
import { type Almanac, buildAlmanac } from './almanac.ts'
import { type Bank, type BankIndex, isShard, shardPath, type Topic, topicOfAll, topicPath } from './bank.ts'
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
import { fingerprint } from './random.ts'
import { createReach } from './reach.ts'
import { toEntry } from './to-entry.ts'
import { makeTopics } from './topics.ts'
import { openVersions, type Versions } from './versions.ts'
import { listWithdrawn, withdrawEntry } from './withdraw.ts'

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
  const entriesOf = withdrawIn(makeEntries(almanac, kinds, tell), content.withdrawn)
  const made = content.collections.map((collection) => makeCollection(almanac, collection, { entriesOf, hashOf }))
  const topics = makeTopics(
    almanac,
    made.flatMap(({ numbered }) => numbered),
  )
  const entries = [...entriesOf.values()].flat()
  const asked = new Set(entries.map(({ kind }) => kind))
  return {
    index: {
      collections: made.map(({ index }) => index),
      topics: topics.index,
      kinds: kinds.map(({ name }) => name).filter((name) => asked.has(name)),
      withdrawn: listWithdrawn(entries),
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

/** The questions of incidents, those that are withdrawn with the day from which they are not asked. */
function withdrawIn(
  entriesOf: ReadonlyMap<string, readonly Entry[]>,
  withdrawn: Content['withdrawn'] = [],
): ReadonlyMap<string, readonly Entry[]> {
  if (withdrawn.length === 0) return entriesOf
  return new Map([...entriesOf].map(([id, entries]) => [id, entries.map((entry) => withdrawEntry(entry, withdrawn))]))
}

/** The ids of all questions of a bank, those that ended too. */
export const questionIds = ({ files }: MadeBank): readonly string[] => [
  ...new Set([...files].flatMap(([path, file]) => (isShard(path) ? (file as Shard).entries.map(({ id }) => id) : []))),
]

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
