// A daily must not ask what other days ask, and must be made from its id alone. So incidents are dealt (deal.ts), and the
// questions of each incident are dealt into parts (parts.ts), a part for each of its turns: nothing that was asked before has to
// be looked at.
import type { BankIndex, CollectionIndex, IncidentRef } from './bank.ts'
import { daysBetween, shiftDay } from './day.ts'
import { createDeal, type Deal } from './deal.ts'
import type { Day } from './incident.ts'
import { remember } from './memory.ts'
import type { Visits } from './parts.ts'
import { allot } from './slots.ts'

/** How many questions a daily asks. */
export const DAILY_QUESTIONS = 10

/** The turn of an incident in a daily. */
export interface DailyTurn {
  readonly ref: IncidentRef
  /** How many turns it had before. */
  readonly visit: number
  /** How many turns in a year it was to have when it was published, and whether it asks nothing twice in a year. */
  readonly visits: Visits
}

/** In the daily of the site, an incident of so few turns in a year asks nothing twice in it. */
const MOST_STRICT = 20

/** How many indexes the deals and first days are kept of: a script has one. */
const MOST_INDEXES = 4

/** The day of daily number 1, of the site or of a collection: the first on which anything may be asked; `undefined` when nothing is published. */
export const firstDaily = ({ collections }: BankIndex, of?: string): Day | undefined => firstsOf(collections)(of)

const firstsOf = remember(MOST_INDEXES, (collections: BankIndex['collections']) =>
  remember(collections.length + 1, (of?: string) => findFirst(collections, of)),
)

function findFirst(collections: BankIndex['collections'], of: string | undefined): Day | undefined {
  const [first] = collections
    .filter(({ id }) => of === undefined || id === of)
    .flatMap(({ published, decks: [deck] }) => (deck ? (deck.published > published ? deck.published : published) : []))
    .sort()
  return first && shiftDay(first, 1)
}

/** The number of a day's daily, of the site or of a collection, counted from 1; below 1 for days before the first. */
export function dailyNumber(index: BankIndex, day: Day, of?: string): number {
  return daysBetween(firstDaily(index, of) ?? day, day) + 1
}

/** The turns of a day's daily: of the site, or of a collection. */
export function turnsOn(index: BankIndex, day: Day, of?: string): readonly DailyTurn[] {
  const { site, own } = dealsOf(index)
  return index.collections.flatMap((collection, i) => {
    if (of !== undefined && collection.id !== of) return []
    const deal = (of === undefined ? site : own)[i]
    return deal ? turnsIn(deal, { collection, day, isSite: of === undefined }) : []
  })
}

/** After how many days of its own dailies every incident of a collection that is published before the day has had its turn; 0 where none is. */
export function roundDays(index: BankIndex, day: Day, of: string): number {
  return Math.ceil(ownDealOf(index, of).lapOn(day) / DAILY_QUESTIONS)
}

/** The deal of a collection's own daily. Throws where there is no such collection. */
export function ownDealOf(index: BankIndex, id: string): Deal {
  const deal = dealsOf(index).own[index.collections.findIndex((collection) => collection.id === id)]
  if (!deal) throw new Error(`daily: expected a collection "${id}", found none`)
  return deal
}

function turnsIn(
  deal: Deal,
  { collection, day, isSite }: { collection: CollectionIndex; day: Day; isSite: boolean },
): readonly DailyTurn[] {
  return deal.turnsOn(day).map(({ incident: number, visit }) => {
    const yearly = deal.yearlyVisits(number)
    return { ref: { collection, number }, visit, visits: { yearly, isStrict: isSite && yearly <= MOST_STRICT } }
  })
}

/** The deals of each collection: for the daily of the site, and for its own. */
const dealsOf = remember(MOST_INDEXES, ({ collections }: BankIndex) => {
  const allotments = allot(collections, DAILY_QUESTIONS)
  return {
    site: collections.map((collection, i) => {
      const eras = allotments.map(({ from, slots }) => ({ from, perDay: slots[i] ?? 0 }))
      return createDeal(decksOf(collection), eras, (digit) => weightIn(collection, digit))
    }),
    own: collections.map((collection) => {
      const eras = allot([{ ...collection, share: 1 }], DAILY_QUESTIONS).map(({ from, slots }) => ({
        from,
        perDay: slots[0] ?? 0,
      }))
      return createDeal(decksOf(collection), eras, () => 1)
    }),
  }
})

/** Decks are dealt from the day on which their collection is published, if that is later. */
const decksOf = ({ decks, published }: CollectionIndex) =>
  decks.map((deck) => (deck.published < published ? { ...deck, published } : deck))

const MOST_WEIGHT = 3

/** In how many of three passes an incident has its turn: none below what is notable, and more the more notable it is. */
const weightIn = ({ notable }: CollectionIndex, digit: number) =>
  digit < notable ? 0 : Math.min(MOST_WEIGHT, 1 + digit - notable)
