// Within an incident, questions are dealt into parts. Each visit of the incident draws from the next part, so that nothing comes
// again before all parts had their visit, and the draw still has a few to choose from. Within a part a question is preferred that
// was not preferred in the round before. Price: a part that does not suit the mix is left for a question of another one, or,
// where an incident rests for a year, for one of another incident.
import type { Day } from './incident.ts'
import { rank } from './random.ts'

/** What is dealt: a version of a question. */
export interface Dealt {
  readonly id: string
  readonly asks: readonly string[]
  /** The first day whose quizzes may ask it. */
  readonly from: Day
}

/** Where a question lies: its part, its place in it, and how many the part holds. */
interface Place {
  readonly part: number
  readonly place: number
}

/** An incident's questions in parts. */
export interface Parts {
  /** The ids of each part, in dealt order. */
  readonly ids: readonly (readonly string[])[]
  readonly placeOf: ReadonlyMap<string, Place>
}

/** How often an incident is asked. */
export interface Visits {
  /** How many visits a year has about. */
  readonly yearly: number
  /** Whether a visit asks from its own part only, so that nothing comes again within a year. */
  readonly isStrict: boolean
}

/** How many questions a part has about, so that the mix can choose. */
const PART_SIZE = 3
/** For how many visits a question rests at most, however many there are in a year. */
const MOST_REST = 20
/** Questions on one fact go to parts about so far from each other, as a share of all parts: any few of them stay apart. */
const STRIDE = 0.382

/**
 * Into how many parts questions are dealt: about three in each, fewer where one would otherwise come twice in a year of visits
 * (or in 20 visits, if there are more). A part may be without any only where visits are strict.
 */
export function countParts(questions: number, { yearly, isStrict }: Visits): number {
  const year = Math.ceil(yearly) + 1
  const parts = Math.max(Math.ceil(questions / PART_SIZE), isStrict ? year : Math.min(year, MOST_REST))
  return Math.max(1, isStrict ? parts : Math.min(questions, parts))
}

/**
 * Deals the questions that have begun by a day, those that ended too, so that no other one moves when one ends. What was added
 * later is dealt after what was there. Questions on one fact follow one another, and so land in different parts.
 */
export function dealParts(entries: readonly Dealt[], day: Day, visits: Visits): Parts {
  const generations = generationsOf(entries.filter(({ from }) => from <= day))
  const count = countParts(generations[0]?.length ?? 0, visits)
  const stride = strideOf(count)
  const ids: string[][] = Array.from({ length: count }, () => [])
  const placeOf = new Map<string, Place>()
  for (const [i, id] of generations.flat().entries()) {
    const part = (i * stride) % count
    const inPart = ids[part] ?? []
    placeOf.set(id, { part, place: inPart.length })
    inPart.push(id)
  }
  return { ids, placeOf }
}

/**
 * How much a visit (counted from 0) wants a question, lowest first: 0 the one that it prefers, 1 the others of its part, then
 * those of other parts, last the ones that were or will be preferred in the visits next to it.
 */
export function groupOn({ ids, placeOf }: Parts, visit: number): (id: string) => number {
  const count = ids.length
  const most = Math.max(...ids.map(({ length }) => length)) * count
  return (id) => {
    const { part, place } = placeOf.get(id) ?? { part: 0, place: 0 }
    const round = (ids[part]?.length ?? 1) * count
    const since = (((visit - part - place * count) % round) + round) % round
    if (since === 0) return 0
    return since % count === 0 ? 1 : 2 + most - Math.min(since, round - since)
  }
}

/** Whether such a want is that of the visit's own part. */
export const isOfVisit = (group: number) => group <= 1

/** The ids by the day on which each began, in dealt order within a day. */
function generationsOf(entries: readonly Dealt[]): readonly (readonly string[])[] {
  const first = new Map<string, Dealt>()
  for (const entry of entries) {
    const known = first.get(entry.id)
    if (!known || entry.from < known.from) first.set(entry.id, entry)
  }
  const days = [...new Set([...first.values()].map(({ from }) => from))].sort()
  return days.map((day) => inOrder([...first.values()].filter(({ from }) => from === day)))
}

/** Ids as chance puts them, fact by fact. */
function inOrder(entries: readonly Dealt[]): readonly string[] {
  const byFact = new Map<string, string[]>()
  for (const { id, asks } of rank('deal', entries, (entry) => entry.id)) {
    const fact = asks[0] ?? ''
    byFact.set(fact, [...(byFact.get(fact) ?? []), id])
  }
  return [...byFact.values()].flat()
}

/** A step through all parts that leaves none out. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.round(count * STRIDE))
  while (gcd(stride, count) !== 1) stride += 1
  return stride
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
