// Which incidents a quiz is drawn from: known from its id, the index and its topic, before any question is read.
import {
  askedOn,
  type BankIndex,
  type CollectionIndex,
  countPublished,
  type IncidentRef,
  refsOf,
  type Topic,
  weightOf,
} from './bank.ts'
import { MOST_QUESTIONS, type Quotas } from './choice.ts'
import { type DailyTurn, turnsOn } from './daily.ts'
import type { Day } from './incident.ts'
import type { Group } from './kinds/kind.ts'
import { type Share, sharesOf, shares as sharesOfWords } from './mix.ts'
import { chancesOf } from './random.ts'

/** How many files are read for a quiz at most, its topic's among them. */
export const MOST_READS = 20

/** What a quiz is drawn from. */
export interface Plan {
  readonly incidents: readonly IncidentRef[]
  /** For a daily: whose turn it is, a turn for each of its questions. */
  readonly turns?: readonly DailyTurn[]
  readonly quotas?: Quotas
  readonly shares: readonly Share[]
}

/** What decides the incidents of a quiz. */
interface Wanted {
  readonly day: Day
  readonly group?: Group | undefined
  readonly seed: string
}

/** The plan of a quiz about everything: each collection has its share, its notable incidents come more often. */
export function planMix(index: BankIndex, { day, group, seed }: Wanted): Plan {
  const collections = askedOn(index, day).filter(
    (collection) =>
      collection.share > 0 && countPublished(collection, day) > 0 && (!group || collection.groups[group] !== undefined),
  )
  const quotas = Object.fromEntries(collections.map(({ id, share }) => [id, share]))
  const pools = collections.map((collection) => notableOf(collection, day))
  const counts = divide(pools, collections)
  return {
    incidents: pools.flatMap((pool, i) => pick(pool, seed, counts[i] ?? 0)),
    ...(collections.length > 1 && { quotas }),
    shares: toShares(byShare(collections), group),
  }
}

/** The plan of a day's daily, of the site or of a collection: the incidents whose turn it is. */
export function planDaily(index: BankIndex, day: Day, of?: string): Plan {
  const turns = turnsOn(index, day, of)
  const refs = new Map(turns.map(({ ref }) => [`${ref.collection.id} ${ref.number}`, ref]))
  const asked = turns.map(({ ref }) => ref.collection)
  return { incidents: [...refs.values()], turns, shares: toShares(asked, undefined) }
}

/** The plan of a quiz on a topic: its incidents, as many as may be read. */
export function planTopic(index: BankIndex, topic: Topic, { day, group, seed }: Wanted): Plan {
  const collections = askedOn(index, day)
  const refs = refsOf({ collections }, topic, day)
  const of = collections.filter((collection) => refs.some((ref) => ref.collection === collection))
  return { incidents: pick(refs, seed, MOST_READS - 1), shares: toShares(byShare(of), group) }
}

/** The incidents of a collection that may be asked beyond their own topics. */
function notableOf(collection: CollectionIndex, day: Day): readonly IncidentRef[] {
  const count = countPublished(collection, day)
  const weights = collection.decks.map((deck) => deck.weights).join('')
  const refs: IncidentRef[] = []
  for (let number = 0; number < count; number++)
    if (Number(weights[number]) >= collection.notable) refs.push({ collection, number })
  return refs
}

/** How many incidents of each collection are read: as many as questions come from it, and more where there is room. */
function divide(pools: readonly (readonly IncidentRef[])[], collections: readonly CollectionIndex[]): number[] {
  const whole = collections.reduce((sum, { share }) => sum + share, 0)
  const counts = collections.map(({ share }, i) =>
    Math.min(pools[i]?.length ?? 0, Math.floor((share * MOST_READS) / whole)),
  )
  let room = MOST_READS - counts.reduce((sum, count) => sum + count, 0)
  for (let isGrowing = true; room > 0 && isGrowing; ) {
    isGrowing = false
    for (const [i, pool] of pools.entries()) {
      const count = counts[i] ?? 0
      if (room === 0 || count >= pool.length) continue
      counts[i] = count + 1
      room -= 1
      isGrowing = true
    }
  }
  return counts
}

/** So many of the incidents as the seed gives them: the more notable one is, the likelier. */
function pick(refs: readonly IncidentRef[], seed: string, most: number): readonly IncidentRef[] {
  if (refs.length <= most) return refs
  const chanceOf = chancesOf(`${seed} incidents`)
  return refs
    .map((ref) => ({ ref, place: chanceOf(`${ref.collection.id} ${ref.number}`) / (1 + weightOf(ref)) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, most)
    .map(({ ref }) => ref)
}

/** The shares of a quiz of collections: what each of them wants, in proportion; `asked` has a collection for each question. Of a group, those that hold for groups too. */
function toShares(asked: readonly CollectionIndex[], group: Group | undefined): readonly Share[] {
  if (group) return sharesOfWords.filter(({ always }) => always)
  const inProportion = (of: 'words' | 'clerical') =>
    Math.round(asked.reduce((sum, { mix }) => sum + mix[of], 0) / Math.max(1, asked.length))
  return sharesOf({ words: inProportion('words'), clerical: inProportion('clerical') })
}

/** A collection for each part of its share. */
const byShare = (collections: readonly CollectionIndex[]) =>
  collections.flatMap((collection) => Array.from({ length: Math.max(1, collection.share) }, () => collection))

/** Whether a topic has so many incidents that each question can be about another one. */
export const isLarge = (incidents: readonly IncidentRef[]) => incidents.length >= MOST_QUESTIONS - 1
