// The arithmetic of the deal. A suit is the incidents of one deck that are weighed alike. Its incidents have their turns one after
// another, round and round, each `weight` times in a lap, so its turns are due at even steps. All suits are merged by when their
// turns are due. Ticks are whole numbers, and so are a third and half of a lap: from one turn of an incident to its next, every
// other suit has at least as many whole turns as its share of that time, and no rounding takes one away.

/** The ticks of a lap, in which an incident of weight 1 has one turn. */
const LAP = 6 * 2 ** 28

/** Incidents that follow one another in a deck. */
export interface Run {
  readonly first: number
  readonly length: number
}

/** Incidents of one deck that are weighed alike, in dealt order. */
export interface Suit {
  readonly runs: readonly Run[]
  /** How many incidents it has, at least one. */
  readonly size: number
  /** How many turns each of them has in a lap: 1, 2 or 3. */
  readonly weight: number
  /** The tick at which its first turn is due. */
  readonly start: number
}

/** When a turn is due. Turns that are due at one tick are dealt in the order of the suits. */
interface Moment {
  readonly tick: number
  readonly suit: number
}

/** How far was dealt: the moment of the last turn, and how many turns there were with it. */
export interface Hand extends Moment {
  readonly dealt: number
}

/** A turn of an incident: its position in all decks together, and how many turns it had before. */
export interface Turn {
  readonly incident: number
  readonly visit: number
}

/** A turn that is due: which suit has it, and how many that suit had before. */
interface Due extends Moment {
  readonly index: number
}

/** The hand before anything is dealt. */
export const firstHand: Hand = { tick: 0, suit: -1, dealt: 0 }

/** How many turns all suits together have in a lap. */
export function lapOf(suits: readonly Suit[]): number {
  let turns = 0
  for (const { size, weight } of suits) turns += size * weight
  return turns
}

/** The next turns after a hand, in order; none where there is no suit. */
export function turnsAfter(suits: readonly Suit[], hand: Hand, count: number): readonly Turn[] {
  return dueAfter(suits, hand, count).flatMap(({ suit, index }) => {
    const of = suits[suit]
    return of ? [{ incident: incidentAt(of, index % of.size), visit: Math.floor(index / of.size) }] : []
  })
}

/** The hand after so many more turns. Ten years of turns cost as much as ten turns. */
export function advance(suits: readonly Suit[], hand: Hand, count: number): Hand {
  if (suits.length === 0 || count === 0) return hand
  const dealt = hand.dealt + count
  const near = leap(suits, hand, count)
  const { tick, suit } = dueAfter(suits, near, dealt - near.dealt).at(-1) ?? near
  return { tick, suit, dealt }
}

/**
 * Goes to a moment before the last one of the next turns, and not long before it. In any stretch of time a suit has at most one
 * turn more than its share, so with that much slack it is never too late; with less it hardly ever is, and is nearer.
 */
function leap(suits: readonly Suit[], hand: Hand, count: number): Hand {
  const lap = lapOf(suits)
  for (const slack of [usualSlack(suits), suits.length + 1]) {
    const near = { tick: hand.tick + Math.floor(((count - slack) / lap) * LAP), suit: suits.length }
    const dealt = near.tick > hand.tick ? dealtBy(suits, near) : hand.dealt
    if (dealt > hand.dealt && dealt < hand.dealt + count) return { ...near, dealt }
  }
  return hand
}

/** The turns that are due next, in order. In any stretch of time a suit has at most one turn less than its share. */
function dueAfter(suits: readonly Suit[], last: Moment, count: number): readonly Due[] {
  if (suits.length === 0) return []
  const lap = lapOf(suits)
  const dueWithin = (slack: number) => dueUntil(suits, last, last.tick + Math.ceil(((count + slack) / lap) * LAP))
  const few = dueWithin(usualSlack(suits))
  const due = few.length >= count ? few : dueWithin(suits.length + 1)
  return due.sort((a, b) => a.tick - b.tick || a.suit - b.suit).slice(0, count)
}

const usualSlack = ({ length }: readonly Suit[]) => 2 * Math.sqrt(length)

/** All turns that are due after a moment, up to the end of a tick; of each suit in order. */
function dueUntil(suits: readonly Suit[], after: Moment, end: number): Due[] {
  const due: Due[] = []
  for (const [suit, of] of suits.entries())
    for (let index = dealtOf(of, suit, after); ; index += 1) {
      const tick = tickOf(of, index)
      if (tick > end) break
      due.push({ tick, suit, index })
    }
  return due
}

/** How many turns of all suits were dealt at a moment, with those that were due at it. */
function dealtBy(suits: readonly Suit[], moment: Moment): number {
  let dealt = 0
  for (const [position, suit] of suits.entries()) dealt += dealtOf(suit, position, moment)
  return dealt
}

/** How many turns of a suit were dealt at a moment. Whole laps are counted apart, so that no product is too large to be exact. */
function dealtOf({ size, weight, start }: Suit, position: number, moment: Moment): number {
  const ticks = moment.tick + (position <= moment.suit ? 1 : 0) - start
  const laps = Math.floor(ticks / LAP)
  const lap = size * weight
  return laps * lap + Math.ceil(((ticks - laps * LAP) * lap) / LAP)
}

/** The tick at which a suit's turn is due, counted from 0. */
function tickOf({ size, weight, start }: Suit, index: number): number {
  const lap = size * weight
  const laps = Math.floor(index / lap)
  return start + laps * LAP + Math.floor(((index - laps * lap) * LAP) / lap)
}

function incidentAt({ runs }: Suit, place: number): number {
  let left = place
  for (const { first, length } of runs) {
    if (left < length) return first + left
    left -= length
  }
  throw new RangeError(`suit: expected a place among its incidents; found ${place}`)
}
