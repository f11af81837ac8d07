// A daily deals incidents and does not sample them: all have their turns before one comes again. A day's turns follow from the
// decks published before it and from how many turns each day has, so they need no memory and never change. A new deck's turns
// are put between those of the decks before it, from where the deal then stands: that moves nothing that was dealt, and what
// comes again comes later than it would have. Price: with decks and slots given, everybody can work out what comes when.
import { daysBetween, shiftDay } from './day.ts'
import type { Day } from './incident.ts'
import { advance, firstHand, type Hand, rateOf, type Suit, type Turn, turnsAfter } from './suits.ts'

/** Incidents that were published on one day, in dealt order: how often each has its turn, from 0 (never) to 3. */
export interface DealtDeck {
  readonly published: Day
  readonly weights: readonly number[]
}

/** How many turns a day has, from a day on until the next era. */
export interface Era {
  readonly from: Day
  readonly perDay: number
}

/** The deal of some decks. Incidents are named by their position in all decks together. */
export interface Deal {
  /** The turns of a day, in order; none before the first deck or where the day has no slots. */
  readonly turnsOn: (day: Day) => readonly Turn[]
  /** How many turns in a year an incident had in prospect on the first day after its deck was published; 0 if it has none. */
  readonly yearlyVisits: (incident: number) => number
  /** The turns of a lap, in which each incident that is dealt on a day has as many turns as its weight says. */
  readonly lapOn: (day: Day) => number
  /** How many turns after its turn on a day an incident has its next one at the earliest, whatever is published between them. */
  readonly leastGapOn: (day: Day) => number
}

/** Days with equally many turns, of the same suits. */
interface Span extends Era {
  readonly hand: Hand
  /** How many of the suits are dealt: the first ones. */
  readonly suits: number
}

interface Table {
  readonly suits: readonly Suit[]
  readonly spans: readonly Span[]
}

const DAYS_OF_YEAR = 365
const WEIGHTS = [3, 2, 1]

/** Prepares the deal of decks, in order of their days. Throws where decks or eras are not in order, or a number is none of those that are possible. */
export function createDeal(decks: readonly DealtDeck[], eras: readonly Era[]): Deal {
  checkDecks(decks)
  checkEras(eras)
  const { suits, spans } = layOut(decks, eras)
  const spanOn = (day: Day) => spans.findLast(({ from }) => from <= day)
  const suitsIn = (span: Span | undefined) => suits.slice(0, span?.suits ?? 0)
  const lapOn = (day: Day) => suitsIn(spanOn(day)).reduce((sum, suit) => sum + rateOf(suit), 0)
  return {
    turnsOn(day) {
      const span = spanOn(day)
      if (!span?.perDay) return []
      const dealt = suitsIn(span)
      return turnsAfter(dealt, advance(dealt, span.hand, daysBetween(span.from, day) * span.perDay), span.perDay)
    },
    yearlyVisits(incident) {
      const { published, weight } = find(decks, incident)
      const first = shiftDay(published, 1)
      return weight && (DAYS_OF_YEAR * (spanOn(first)?.perDay ?? 0) * weight) / lapOn(first)
    },
    lapOn,
    leastGapOn: (day) => suitsIn(spanOn(day)).reduce((sum, suit) => sum + Math.floor(rateOf(suit) / 3), 0),
  }
}

/** Goes through the days on which anything changes, and deals from one to the next. */
function layOut(decks: readonly DealtDeck[], eras: readonly Era[]): Table {
  const starts = decks.map(({ published }) => shiftDay(published, 1))
  const days = [...new Set([...starts, ...eras.map(({ from }) => from)])].sort()
  const suits: Suit[] = []
  const spans: Span[] = []
  let opened = 0
  let offset = 0
  for (const from of days) {
    const before = spans.at(-1)
    const count = before ? before.perDay * daysBetween(before.from, from) : 0
    const hand = advance(suits, before?.hand ?? firstHand, count)
    for (; starts[opened] === from; opened += 1) {
      const { weights } = decks[opened] ?? { weights: [] }
      suits.push(...suitsOf(weights, offset, hand.tick))
      offset += weights.length
    }
    const perDay = eras.findLast((era) => era.from <= from)?.perDay ?? 0
    spans.push({ from, perDay, hand, suits: suits.length })
  }
  return { suits, spans }
}

/** The suits of a deck: those that come often first, and none that is empty. */
function suitsOf(weights: readonly number[], offset: number, start: number): readonly Suit[] {
  const suits = WEIGHTS.map((weight) => ({ incidents: [] as number[], weight, start }))
  for (const [i, weight] of weights.entries()) suits[WEIGHTS.indexOf(weight)]?.incidents.push(offset + i)
  return suits.filter(({ incidents }) => incidents.length > 0)
}

/** The deck's day and the weight of an incident; throws where there is no such incident. */
function find(decks: readonly DealtDeck[], incident: number) {
  let offset = 0
  for (const { published, weights } of decks) {
    const weight = weights[incident - offset]
    if (weight !== undefined) return { published, weight }
    offset += weights.length
  }
  throw new RangeError(`incident: expected a position below ${offset}, as many as the decks hold; found ${incident}`)
}

function checkDecks(decks: readonly DealtDeck[]) {
  for (const [i, { published, weights }] of decks.entries()) {
    const before = decks[i - 1]?.published ?? published
    if (published < before)
      throw new RangeError(`decks[${i}]: expected to be published on ${before} or later; found ${published}`)
    const wrong = weights.findIndex((weight) => weight !== 0 && !WEIGHTS.includes(weight))
    if (wrong >= 0) throw new RangeError(`decks[${i}]: expected weights from 0 to 3; found ${weights[wrong]}`)
  }
}

function checkEras(eras: readonly Era[]) {
  for (const [i, { from, perDay }] of eras.entries()) {
    const before = eras[i - 1]?.from
    if (before !== undefined && from <= before)
      throw new RangeError(`eras[${i}]: expected to begin after ${before}; found ${from}`)
    if (!Number.isInteger(perDay) || perDay < 0)
      throw new RangeError(`eras[${i}]: expected a whole number of turns in a day; found ${perDay}`)
  }
}
