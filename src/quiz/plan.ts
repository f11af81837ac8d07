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
import type { MixOf } from './mix.ts'
import { chancesOf, lowest } from './random.ts'
import { slotsOf } from './slots.ts'

/** How many files are read for a quiz at most, its topic's among them. */
export const MOST_READS = 20

/** What a quiz is drawn from. */
export interface Plan {
  readonly incidents: readonly IncidentRef[]
  /** For a daily: whose turn it is, a turn for each of its questions. */
  readonly turns?: readonly DailyTurn[]
  readonly quotas?: Quotas
  /** What its collections want of ten questions, in proportion. */
  readonly mix: MixOf
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
  const shares = collections.map(({ share }) => share)
  const reads = slotsOf(shares, MOST_READS)
  return {
    incidents: collections.flatMap((collection, i) => pickNotable(collection, { day, seed }, reads[i] ?? 0)),
    ...(collections.length > 1 && { quotas: Object.fromEntries(collections.map(({ id, share }) => [id, share])) }),
    mix: mixOf(byShare(collections)),
  }
}

/** So many incidents of a collection, of those that may be asked beyond their own topics: the more notable one is, the likelier. */
function pickNotable(collection: CollectionIndex, { day, seed }: Wanted, most: number): readonly IncidentRef[] {
  const chanceOf = chancesOf(`${seed} ${collection.id}`)
  const weights = collection.decks.map((deck) => deck.weights).join('')
  const placeOf = (number: number) => {
    const weight = weights.charCodeAt(number) - ZERO
    return weight < collection.notable ? Number.POSITIVE_INFINITY : chanceOf(String(number)) / (1 + weight)
  }
  return lowest(countPublished(collection, day), most, placeOf).map((number) => ({ collection, number }))
}

const ZERO = '0'.charCodeAt(0)

/** The plan of a day's daily, of the site or of a collection: the incidents whose turn it is. */
export function planDaily(index: BankIndex, day: Day, of?: string): Plan {
  const turns = turnsOn(index, day, of)
  const refs = new Map(turns.map(({ ref }) => [`${ref.collection.id} ${ref.number}`, ref]))
  const asked = turns.map(({ ref }) => ref.collection)
  return { incidents: [...refs.values()], turns, mix: mixOf(asked) }
}

/** The plan of a quiz on a topic: its incidents, as many as may be read. */
export function planTopic(index: BankIndex, topic: Topic, { day, seed }: Omit<Wanted, 'group'>): Plan {
  const collections = askedOn(index, day)
  const refs = refsOf({ collections }, topic, day)
  const of = collections.filter((collection) => refs.some((ref) => ref.collection === collection))
  return { incidents: pick(refs, seed, MOST_READS - 1), mix: mixOf(byShare(of)) }
}

/** So many of the incidents as the seed gives them: the more notable one is, the likelier. */
function pick(refs: readonly IncidentRef[], seed: string, most: number): readonly IncidentRef[] {
  const chanceOf = chancesOf(`${seed} incidents`)
  const placeOf = (ref: IncidentRef) => chanceOf(`${ref.collection.id} ${ref.number}`) / (1 + weightOf(ref))
  return lowest(refs.length, most, (i) => {
    const ref = refs[i]
    return ref ? placeOf(ref) : Number.POSITIVE_INFINITY
  }).flatMap((i) => refs[i] ?? [])
}

/** What collections want together; `asked` has a collection for each question. */
function mixOf(asked: readonly CollectionIndex[]): MixOf {
  const inProportion = (of: keyof MixOf) =>
    Math.round(asked.reduce((sum, { mix }) => sum + mix[of], 0) / Math.max(1, asked.length))
  return { words: inProportion('words'), clerical: inProportion('clerical') }
}

/** A collection for each part of its share. */
const byShare = (collections: readonly CollectionIndex[]) =>
  collections.flatMap((collection) => Array.from({ length: Math.max(1, collection.share) }, () => collection))

/** Whether a topic has so many incidents that each question can be about another one. */
export const isLarge = (incidents: readonly IncidentRef[]) => incidents.length >= MOST_QUESTIONS - 1
