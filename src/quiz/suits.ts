// The arithmetic of the deal. A suit is the incidents of one deck that have one weight. Its incidents have their turns one after
// another, round and round, each `weight` times in a lap, so its turns are due at even steps. All suits are merged by when their
// turns are due. Ticks are whole numbers and a third or half of a lap is one too, so that nothing is rounded: from one turn of an
// incident to its next, every other suit has at least as many whole turns as its share of that time.

/** The ticks of a lap, in which an incident of weight 1 has one turn. */
const LAP = 6 * 2 ** 28

/** Incidents of one deck and one weight, in dealt order. */
export interface Suit {
  readonly incidents: readonly number[]
  readonly weight: number
  /** The tick at which the first turn is due. */
  readonly start: number
}

/** How far has been dealt: every turn due before the tick, and at the tick itself those of the suits up to `suit`. */
export interface Hand {
  readonly tick: number
  readonly suit: number
}

/** A turn of an incident: its position in all decks together, and how many turns it had before. */
export interface Turn {
  readonly incident: number
  readonly visit: number
}

/** The hand before anything is dealt. */
export const firstHand: Hand = { tick: 0, suit: -1 }

/** How many turns a suit has in a lap. */
export const rateOf = ({ incidents, weight }: Suit) => incidents.length * weight

/** The tick at which a suit's turn is due, counted from 0. */
function dueAt(suit: Suit, index: number): number {
  const rate = rateOf(suit)
  return suit.start + Math.floor(index / rate) * LAP + Math.floor(((index % rate) * LAP) / rate)
}

/** How many turns of a suit were dealt when the hand came so far. Whole laps are counted apart, so that no product is too large to be exact. */
function dealtOf(suit: Suit, position: number, hand: Hand): number {
  const ticks = hand.tick + (position <= hand.suit ? 1 : 0) - suit.start
  const rate = rateOf(suit)
  return Math.floor(ticks / LAP) * rate + Math.ceil(((ticks % LAP) * rate) / LAP)
}

/** Deals on from a hand, a turn at each call. There must be a suit. */
function dealFrom(suits: readonly Suit[], hand: Hand): () => { readonly turn: Turn; readonly hand: Hand } {
  const next = suits.map((suit, position) => dealtOf(suit, position, hand))
  const due = suits.map((suit, position) => dueAt(suit, next[position] ?? 0))
  return () => {
    let first = 0
    for (let i = 1; i < due.length; i += 1) if ((due[i] ?? 0) < (due[first] ?? 0)) first = i
    const suit = suits[first] ?? { incidents: [], weight: 1, start: 0 }
    const index = next[first] ?? 0
    const tick = due[first] ?? 0
    next[first] = index + 1
    due[first] = dueAt(suit, index + 1)
    const { length } = suit.incidents
    const turn = { incident: suit.incidents[index % length] ?? 0, visit: Math.floor(index / length) }
    return { turn, hand: { tick, suit: first } }
  }
}

/** The next turns after a hand, in order; none where there is no suit. */
export function turnsAfter(suits: readonly Suit[], hand: Hand, count: number): readonly Turn[] {
  if (suits.length === 0) return []
  const deal = dealFrom(suits, hand)
  return Array.from({ length: count }, () => deal().turn)
}

/** The hand after so many more turns. It costs the same for ten turns as for ten years of them. */
export function advance(suits: readonly Suit[], hand: Hand, count: number): Hand {
  if (suits.length === 0 || count === 0) return hand
  const dealt = (at: Hand) => suits.reduce((sum, suit, position) => sum + dealtOf(suit, position, at), 0)
  const goal = dealt(hand) + count
  let reached = leap(suits, hand, count, (at) => dealt(at) < goal)
  const deal = dealFrom(suits, reached)
  for (let left = goal - dealt(reached); left > 0; left -= 1) reached = deal().hand
  return reached
}

/** A hand a little before the one wanted, so that the last step is always a turn. In a stretch of time a suit has at most one turn more than its share, so the second try never goes too far; the first comes nearer and nearly never does. */
function leap(suits: readonly Suit[], hand: Hand, count: number, isEarly: (hand: Hand) => boolean): Hand {
  const rate = suits.reduce((sum, suit) => sum + rateOf(suit), 0)
  for (const slack of [2 * Math.sqrt(suits.length), suits.length + 1]) {
    const tick = hand.tick + Math.floor(((count - slack) / rate) * LAP)
    const near = { tick, suit: suits.length }
    if (tick > hand.tick && isEarly(near)) return near
  }
  return hand
}
