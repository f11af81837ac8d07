// The bank is what the Worker has of the content: a small index, which is part of the script, and files that are read when they
// are wanted. Files are named by hashes of what they hold, so a script finds the files that it was built with or none.
import type { Deck } from './deal.ts'
import type { Head, MatchNames, Shard } from './entry.ts'
import type { Day } from './incident.ts'
import type { Group } from './kinds/kind.ts'
import { dailyOn, type QuizId } from './quiz-id.ts'
import { hash } from './random.ts'
import type { Told, ToldVersion } from './told.ts'
import type { WithdrawnQuestion } from './withdrawal.ts'

/** What the index says of a collection. Its incidents are numbered from 0, deck by deck. */
export interface CollectionIndex {
  readonly id: string
  readonly title: string
  readonly description: string
  /** The name of what it is about, as shown. */
  readonly subject: string
  readonly published: Day
  readonly until?: Day
  /** How many questions of a daily of ten come from it. */
  readonly share: number
  readonly mix: { readonly words: number; readonly clerical: number }
  /** How notable an incident is at least that is asked beyond its own topics. */
  readonly notable: number
  /** The folder of its files. */
  readonly hash: string
  /** By day of publication. Their digits say how notable each incident is. */
  readonly decks: readonly Deck[]
  readonly matches: number
  readonly questions: number
  /** How many questions of each group it has; groups without any are left out. */
  readonly groups: Readonly<Partial<Record<Group, number>>>
  /** Its incidents by number, where they are few. */
  readonly heads?: readonly Head[]
}

/** What the script knows of the bank without reading a file. */
export interface BankIndex {
  readonly collections: readonly CollectionIndex[]
  /** The folder of the topics, and into how many files they are divided. */
  readonly topics: { readonly hash: string; readonly buckets: number }
  /** The dailies of the site that are drawn already: their folder, and their days. */
  readonly dailies?: { readonly hash: string; readonly days: readonly Day[] }
  /** The names of the kinds that ask anything. */
  readonly kinds: readonly string[]
  /** The questions that are withdrawn, the newest withdrawal first. */
  readonly withdrawn: readonly WithdrawnQuestion[]
}

/** The bank as it is read. `read` gives the JSON of a file, by its path in the bank, and throws where it cannot. */
export interface Bank {
  readonly index: BankIndex
  readonly read: (path: string) => Promise<unknown>
}

/** An incident of a collection. */
export interface IncidentRef {
  readonly collection: CollectionIndex
  readonly number: number
}

/** What a topic is called, by what it is: an incident by its match, a team, a season or a collection by its name. */
export type TopicName =
  | { readonly is: 'incident'; readonly match: MatchNames }
  | { readonly is: 'team' | 'season' | 'collection'; readonly name: string }

/** What a quiz can be about, other than everything. */
export interface Topic {
  readonly name: TopicName
  /** Numbers of its incidents by the id of their collection. */
  readonly incidents: Readonly<Record<string, readonly number[]>>
  readonly questions: number
}

/** How many incidents are told in one file. */
export const TOLD_PER_FILE = 20

/** The path of an incident's questions. */
export const shardPath = ({ collection, number }: IncidentRef) => `${collection.hash}/q/${number}.json`

/** Whether a path is that of an incident's questions. */
export const isShard = (path: string) => path.includes('/q/')

/** The path of the file in which an incident is told. */
export const toldPath = ({ collection, number }: IncidentRef) =>
  `${collection.hash}/i/${Math.floor(number / TOLD_PER_FILE)}.json`

/** The path of the file that has a topic, if there is one of that id. */
export const topicPath = ({ topics }: BankIndex, topic: string) =>
  `${topics.hash}/topics/${bucketOf(topic, topics.buckets)}.json`

/** The path of a quiz that is drawn already; `undefined` where it is not. */
export function drawnPath({ dailies }: BankIndex, { topic, day }: QuizId): string | undefined {
  return topic === 'daily' && dailies?.days.includes(day) ? `${dailies.hash}/${dailyOn(day)}.json` : undefined
}

/** A topic as the list of all topics has it: its id, its name, the day on which anything of it was first published, and other names of a team. */
export type NamedTopic = readonly [id: string, name: TopicName, published: Day, also: readonly string[]]

/** The path of the list of all topics. */
export const namesPath = ({ topics }: BankIndex) => `${topics.hash}/names.json`

/** The topics of which anything is published before a day, by the list of all topics and the index. */
export async function readNames({ index, read }: Bank, day: Day): Promise<readonly NamedTopic[]> {
  const whole = askedOn(index, day).map(({ id, title, published }): NamedTopic => {
    return [id, { is: 'collection', name: title }, published, []]
  })
  const named = [...whole, ...((await read(namesPath(index))) as readonly NamedTopic[])]
  return named.filter(([, , published]) => published < day)
}

/** Which of so many files has a topic. */
export const bucketOf = (topic: string, buckets: number) => hash(`topic ${topic}`) % buckets

/** The topic of an id; `undefined` where there is none. */
export async function readTopic({ index, read }: Bank, id: string): Promise<Topic | undefined> {
  const whole = index.collections.find((collection) => collection.id === id)
  if (whole) return topicOfAll(whole)
  const topics = (await read(topicPath(index, id))) as Readonly<Record<string, Topic>>
  return Object.hasOwn(topics, id) ? topics[id] : undefined
}

/** The topic of a whole collection. */
export const topicOfAll = ({ id, title, matches, questions }: CollectionIndex): Topic => ({
  name: { is: 'collection', name: title },
  incidents: { [id]: Array.from({ length: matches }, (_, number) => number) },
  questions,
})

/** The questions of incidents, in their order. */
export const readShards = ({ read }: Bank, refs: readonly IncidentRef[]): Promise<readonly Shard[]> =>
  Promise.all(refs.map(async (ref) => (await read(shardPath(ref))) as Shard))

/** The incident of an id, told as of a day; `undefined` where none of that id is published before the day. */
export async function readTold(bank: Bank, id: string, day: Day): Promise<Told | undefined> {
  const ref = await findIncident(bank, id, day)
  if (!ref) return undefined
  const file = (await bank.read(toldPath(ref))) as readonly (readonly ToldVersion[])[]
  const versions = file[ref.number % TOLD_PER_FILE]
  return versions?.findLast(({ from }) => from <= day)?.told
}

/** Where the incident of an id is; `undefined` where none of that id is published before the day. */
export async function findIncident(bank: Bank, id: string, day: Day): Promise<IncidentRef | undefined> {
  const topic = await readTopic(bank, id)
  return topic?.name.is === 'incident' ? refsOf(bank.index, topic, day)[0] : undefined
}

/** The incidents of a topic that are published before a day. */
export const refsOf = (
  { collections }: Pick<BankIndex, 'collections'>,
  topic: Topic,
  day: Day,
): readonly IncidentRef[] =>
  collections.flatMap((collection) => {
    const count = countPublished(collection, day)
    const numbers = topic.incidents[collection.id] ?? []
    return numbers.filter((number) => number < count).map((number) => ({ collection, number }))
  })

/** The collections that quizzes of a day may ask. */
export const askedOn = ({ collections }: BankIndex, day: Day): readonly CollectionIndex[] =>
  collections.filter(({ until }) => until === undefined || day < until)

/** The collections that quizzes of a day may ask and of which something is published. */
export const collectionsOn = (index: BankIndex, day: Day): readonly CollectionIndex[] =>
  askedOn(index, day).filter((collection) => countPublished(collection, day) > 0)

/** How many incidents of a collection are published before a day: those with the first numbers. */
export function countPublished({ decks, published }: CollectionIndex, day: Day): number {
  if (published >= day) return 0
  return decks.reduce((count, deck) => count + (deck.published < day ? deck.weights.length : 0), 0)
}

/** How notable an incident is, from 0 to 9. */
export function weightOf({ collection, number }: IncidentRef): number {
  let before = 0
  for (const { weights } of collection.decks) {
    if (number < before + weights.length) return Number(weights[number - before])
    before += weights.length
  }
  return 0
}

/** What is listed of incidents that are published before a day, in the order of collections: those of small collections. */
export const headsOn = ({ collections }: Pick<BankIndex, 'collections'>, day: Day): readonly Head[] =>
  collections.flatMap((collection) => collection.heads?.slice(0, countPublished(collection, day)) ?? [])
