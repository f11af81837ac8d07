// A daily deals incidents and does not sample them: all have their turns before one comes again. A day's turns follow from the
// decks published before it and from how many turns each day has, so they need no memory and never change. A new deck's turns
// are put between those of the decks before it, from where the deal then stands: that moves nothing that was dealt, and what
// comes again comes later than it would have. Price: with decks and slots given, everybody can work out what comes when.
import { daysBetween, shiftDay } from './day.ts'
import type { Day } from './incident.ts'
import { advance, firstHand, type Hand, lapOf, type Run, type Suit, type Turn, turnsAfter } from './suits.ts'

/** Incidents that were published on one day, in dealt order: a digit each, by which they are weighed. A deal is quickly prepared where equal digits stand together. */
export interface Deck {
  readonly published: Day
  readonly weights: string
}

/** In how many of three passes an incident with such a digit (0 to 9) has its turn: from 0 (never) to 3. */
export type Weigh = (digit: number) => number

/** How many turns a day has, from a day on until the next era. */
export interface Era {
  readonly from: Day
  readonly perDay: number
}

/** The deal of some decks. Incidents are named by their position in all decks together. */
export interface Deal {
  /** The turns of a day, in order; none before the first deck or where the day has no slots. */
  readonly turnsOn: (day: Day) => readonly Turn[]
  /** How many turns in a year an incident had in prospect on the first day on which it could have one; 0 if it has none. What is published later does not change it. */
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
const MOST_WEIGHT = 3
const SAME_DIGITS = /0+|1+|2+|3+|4+|5+|6+|7+|8+|9+/g

/** Prepares the deal of decks; without `weigh`, their digits are weights. Throws where decks or eras are not in order of days, or a number is none of those that are possible. */
export function createDeal(decks: readonly Deck[], eras: readonly Era[], weigh: Weigh = (digit) => digit): Deal {
  checkOrder(decks)
  checkEras(eras)
  const { suits, spans } = layOut(decks, eras, weigh)
  const spanOn = (day: Day) => spans.findLast(({ from }) => from <= day)
  const suitsIn = (span: Span | undefined) => suits.slice(0, span?.suits ?? 0)
  const lapOn = (day: Day) => lapOf(suitsIn(spanOn(day)))
  return {
    turnsOn(day) {
      const span = spanOn(day)
      if (!span) return []
      const dealt = suitsIn(span)
      return turnsAfter(dealt, advance(dealt, span.hand, daysBetween(span.from, day) * span.perDay), span.perDay)
    },
    yearlyVisits(incident) {
      const { published, digit } = find(decks, incident)
      const weight = weightOf(digit, weigh)
      const first = shiftDay(published, 1)
      const span = [spanOn(first), ...spans.filter(({ from }) => from > first)].find((of) => of?.perDay)
      return weight && span ? (DAYS_OF_YEAR * span.perDay * weight) / lapOf(suitsIn(span)) : 0
    },
    lapOn,
    leastGapOn: (day) => suitsIn(spanOn(day)).reduce((sum, suit) => sum + Math.floor(lapOf([suit]) / MOST_WEIGHT), 0),
  }
}

/** Goes through the days on which anything changes, and deals from one to the next. */
function layOut(decks: readonly Deck[], eras: readonly Era[], weigh: Weigh): Table {
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
      const digits = decks[opened]?.weights ?? ''
      suits.push(...suitsOf(digits, offset, weigh, hand.tick))
      offset += digits.length
    }
    const perDay = eras.findLast((era) => era.from <= from)?.perDay ?? 0
    if (perDay !== before?.perDay || suits.length > before.suits)
      spans.push({ from, perDay, hand, suits: suits.length })
  }
  return { suits, spans }
}

/** The suits of a deck, those of the highest digit first; without what is never dealt. */
function suitsOf(digits: string, offset: number, weigh: Weigh, start: number): readonly Suit[] {
  const runs = new Map<string, Run[]>()
  let first = offset
  for (const [same] of digits.matchAll(SAME_DIGITS)) {
    const digit = same.charAt(0)
    const run = { first, length: same.length }
    const known = runs.get(digit)
    if (known) known.push(run)
    else runs.set(digit, [run])
    first += same.length
  }
  if (first < offset + digits.length) throw new RangeError(`deck: expected digits only; found ${digits.match(/\D/)}`)
  return [...runs]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([digit, of]) => ({ runs: of, size: sizeOf(of), weight: weightOf(digit, weigh), start }))
    .filter(({ weight }) => weight > 0)
}

const sizeOf = (runs: readonly Run[]) => runs.reduce((sum, { length }) => sum + length, 0)

function weightOf(digit: string, weigh: Weigh): number {
  const weight = weigh(Number(digit))
  if (Number.isInteger(weight) && weight >= 0 && weight <= MOST_WEIGHT) return weight
  throw new RangeError(`digit ${digit}: expected a weight from 0 to ${MOST_WEIGHT}; found ${weight}`)
}

/** The deck's day and the digit of an incident; throws where there is no such incident. */
function find(decks: readonly Deck[], incident: number) {
  let offset = 0
  for (const { published, weights } of decks) {
    if (incident < offset + weights.length) return { published, digit: weights.charAt(incident - offset) }
    offset += weights.length
  }
  throw new RangeError(`incident: expected a position below ${offset}, as many as the decks hold; found ${incident}`)
}

function checkOrder(decks: readonly Deck[]) {
  for (const [i, { published }] of decks.entries()) {
    const before = decks[i - 1]?.published ?? published
    if (published < before)
      throw new RangeError(`decks[${i}]: expected to be published on ${before} or later; found ${published}`)
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
