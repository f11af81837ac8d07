import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftDay } from '../../src/quiz/day.ts'
import { createDeal, type Deck, type Era } from '../../src/quiz/deal.ts'
import type { Turn } from '../../src/quiz/suits.ts'

const START = '2026-11-22'
const DAYS = 70
const day = (offset: number) => shiftDay(START, offset)
const days = (from: number, count: number) => Array.from({ length: count }, (_, i) => day(from + i))
const incidents = (count: number, weight = 1) => new Array<number>(count).fill(weight)
const deck = (offset: number, ...weights: readonly number[]): Deck => ({
  published: day(offset),
  weights: weights.join(''),
})
const era = (offset: number, perDay: number): Era => ({ from: day(offset), perDay })

const decksFrom = (first: number) =>
  fc
    .array(
      fc.record({
        offset: fc.oneof(fc.constant(first), fc.integer({ min: first, max: first + 40 })),
        weights: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 14 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((list) =>
      list
        .sort((a, b) => a.offset - b.offset)
        .map(({ offset, weights }) => ({ published: day(offset), weights: weights.join('') })),
    )
const erasFrom = (first: number, perDay = fc.integer({ min: 0, max: 6 })) =>
  fc
    .uniqueArray(fc.record({ offset: fc.integer({ min: first, max: first + 50 }), perDay }), {
      selector: ({ offset }) => offset,
      maxLength: 4,
    })
    .map((list) => list.sort((a, b) => a.offset - b.offset).map((each) => era(each.offset, each.perDay)))
const deals = fc.tuple(
  decksFrom(0),
  erasFrom(0).map((eras) => [era(-5, 3), ...eras]),
)

/** The days on which each incident can be dealt from, and its weight, by position. */
const listed = (decks: readonly Deck[]) =>
  decks.flatMap(({ published, weights }) => [...weights].map((weight) => ({ published, weight: Number(weight) })))

/** Every turn of the first days, with its day. */
function dealtOver(decks: readonly Deck[], eras: readonly Era[]): readonly (Turn & { readonly on: string })[] {
  const deal = createDeal(decks, eras)
  return days(0, DAYS).flatMap((on) => deal.turnsOn(on).map((turn) => ({ ...turn, on })))
}

describe('createDeal', () => {
  it('deals round and round, in dealt order', () => {
    const deal = createDeal([deck(0, 1, 1, 1, 1, 1)], [era(0, 2)])
    expect(days(1, 4).map((on) => deal.turnsOn(on).map(({ incident, visit }) => `${incident}.${visit}`))).toEqual([
      ['0.0', '1.0'],
      ['2.0', '3.0'],
      ['4.0', '0.1'],
      ['1.1', '2.1'],
    ])
  })
  it('puts what is published in the middle of a pass between what is left of it', () => {
    const deal = createDeal([deck(0, 1, 1, 1, 1, 1, 1), deck(1, 1, 0, 1)], [era(0, 2)])
    const dealt = days(1, 8).flatMap((on) => deal.turnsOn(on).map(({ incident }) => incident))
    expect(dealt).toEqual([0, 1, 6, 2, 3, 4, 8, 5, 0, 1, 6, 2, 3, 4, 8, 5])
  })
  it('begins a deck with what has the highest digit', () => {
    const deal = createDeal([deck(0, 1, 3, 2, 3)], [era(0, 3)])
    expect(deal.turnsOn(day(1)).map(({ incident }) => incident)).toEqual([1, 2, 0])
  })
  it('has nothing to deal up to the day of the first deck, without slots, and where no incident may be dealt', () => {
    expect(createDeal([deck(0, 1, 2)], [era(-9, 3)]).turnsOn(day(0))).toEqual([])
    expect(createDeal([deck(0, 1, 2)], [era(5, 3)]).turnsOn(day(4))).toEqual([])
    expect(createDeal([deck(0, 0, 0), deck(3)], [era(0, 3)]).turnsOn(day(9))).toEqual([])
    expect(createDeal([], []).turnsOn(day(9))).toEqual([])
  })
  it('fills every slot of every day from the first incident on', () => {
    fc.assert(
      fc.property(deals, ([decks, eras]) => {
        const deal = createDeal(decks, eras)
        for (const on of days(-2, DAYS)) {
          const isReady = listed(decks).some(({ published, weight }) => weight > 0 && published < on)
          const slots = eras.findLast(({ from }) => from <= on)?.perDay ?? 0
          expect(deal.turnsOn(on)).toHaveLength(isReady ? slots : 0)
        }
      }),
    )
  })
  it('deals only incidents that were published before the day and have a weight', () => {
    fc.assert(
      fc.property(deals, ([decks, eras]) => {
        const list = listed(decks)
        for (const { incident, on } of dealtOver(decks, eras)) {
          expect(list[incident]?.weight).toBeGreaterThan(0)
          expect((list[incident]?.published ?? on) < on).toBe(true)
        }
      }),
    )
  })
  it('counts the visits of an incident from 0 and leaves none out, whatever is published between them', () => {
    fc.assert(
      fc.property(deals, ([decks, eras]) => {
        const visits = new Map<number, number>()
        for (const { incident, visit } of dealtOver(decks, eras)) {
          expect(visit).toBe(visits.get(incident) ?? 0)
          visits.set(incident, visit + 1)
        }
      }),
    )
  })
  it('changes no day up to the publication of what is appended', () => {
    fc.assert(
      fc.property(deals, decksFrom(45), erasFrom(46), ([decks, eras], more, moreEras) => {
        const before = createDeal(
          decks,
          eras.filter(({ from }) => from <= day(45)),
        )
        const after = createDeal([...decks, ...more], [...eras.filter(({ from }) => from <= day(45)), ...moreEras])
        const isKept = more[0]?.published ?? day(45)
        const first = moreEras[0]?.from ?? day(DAYS)
        for (const on of days(0, DAYS).filter((each) => each <= isKept && each < first))
          expect(after.turnsOn(on)).toEqual(before.turnsOn(on))
      }),
    )
  })
  it('goes on across an era that changes nothing', () => {
    fc.assert(
      fc.property(decksFrom(0), fc.integer({ min: 1, max: 60 }), (decks, cut) => {
        expect(dealtOver(decks, [era(0, 4), era(cut, 4)])).toEqual(dealtOver(decks, [era(0, 4)]))
      }),
    )
  })
  it('gives every incident as many turns as its weight says between a turn of one and the turn a lap later', () => {
    fc.assert(
      fc.property(deals, ([decks, eras]) => {
        const list = listed(decks)
        const dealt = dealtOver(decks, eras)
        for (const [i, { incident, visit, on }] of dealt.entries()) {
          const lap = visit + (list[incident]?.weight ?? 0)
          const end = dealt.findIndex((turn) => turn.incident === incident && turn.visit === lap)
          if (end < 0) continue
          const turns = new Map<number, number>()
          for (const turn of dealt.slice(i, end)) turns.set(turn.incident, (turns.get(turn.incident) ?? 0) + 1)
          const known = list.flatMap(({ published, weight }, at) => (published < on && weight > 0 ? [at] : []))
          expect(known.map((at) => turns.get(at))).toEqual(known.map((at) => list[at]?.weight))
        }
      }),
      { numRuns: 60 },
    )
  })
  it('never gives an incident two turns closer than the shortest pass of all that was published then', () => {
    fc.assert(
      fc.property(deals, ([decks, eras]) => {
        const deal = createDeal(decks, eras)
        const last = new Map<number, { readonly at: number; readonly least: number }>()
        for (const [at, { incident, on }] of dealtOver(decks, eras).entries()) {
          const before = last.get(incident)
          if (before) expect(at - before.at).toBeGreaterThanOrEqual(before.least)
          last.set(incident, { at, least: deal.leastGapOn(on) })
        }
      }),
    )
  })
  it('knows the shortest pass: what has weight 3, two thirds of what has 2, a third of what has 1, each rounded down', () => {
    const deal = createDeal([deck(0, ...incidents(10, 3), ...incidents(7, 2), ...incidents(8, 1))], [era(0, 4)])
    expect([deal.leastGapOn(day(0)), deal.leastGapOn(day(1))]).toEqual([0, 10 + 4 + 2])
    expect(deal.lapOn(day(1))).toBe(30 + 14 + 8)
  })
  it('spreads the turns of an incident: it never waits longer than its share of the lap, each suit rounded up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 30 }), (weights) => {
        const last = new Map<number, number>()
        for (const [at, { incident }] of dealtOver([deck(0, ...weights)], [era(0, 5)]).entries()) {
          const weight = weights[incident] ?? 0
          const most = [3, 2, 1]
            .map((each) => Math.ceil((each * weights.filter((of) => of === each).length) / weight))
            .reduce((sum, turns) => sum + turns)
          expect(at - (last.get(incident) ?? 0)).toBeLessThanOrEqual(most)
          last.set(incident, at)
        }
      }),
    )
  })
  it('counts right ten years ahead', () => {
    const decks = [deck(0, 1, 3, 2, 3, 1, 2, 3), deck(400, 1, 2, 3), deck(400, 3), deck(1500, 1, 1)]
    const deal = createDeal(decks, [era(0, 3), era(700, 10)])
    const visits = new Map<number, number>()
    for (const on of days(0, 3653))
      for (const { incident, visit } of deal.turnsOn(on)) {
        if ((visits.get(incident) ?? 0) !== visit) throw new Error(`${on}: ${incident} has visit ${visit}`)
        visits.set(incident, visit + 1)
      }
    expect([...visits.values()].reduce((sum, count) => sum + count)).toBe(699 * 3 + (3653 - 700) * 10)
  })
  it('tells how often a year an incident has its turn, as of its first day', () => {
    const deal = createDeal([deck(0, 1, 2, 0), deck(9, 3)], [era(0, 6), era(5, 3)])
    expect([0, 1, 2, 3].map(deal.yearlyVisits)).toEqual([730, 1460, 0, 547.5])
    expect(createDeal([deck(0, 1)], [era(7, 2), era(9, 5)]).yearlyVisits(0)).toBe(730)
    expect(createDeal([deck(0, 1)], []).yearlyVisits(0)).toBe(0)
  })
  it.each([
    [[deck(3, 1), deck(2, 1)], [], 'decks[1]: expected to be published on 2026-11-25 or later; found 2026-11-24'],
    [[deck(0, 1, 4)], [], 'digit 4: expected a weight from 0 to 3; found 4'],
    [[], [era(2, 1), era(2, 2)], 'eras[1]: expected to begin after 2026-11-24; found 2026-11-24'],
    [[], [era(2, 1.5)], 'eras[0]: expected a whole number of turns in a day; found 1.5'],
  ])('refuses what would change the past or mean nothing: %j %j', (decks, eras, message) => {
    expect(() => createDeal(decks, eras)).toThrow(message)
  })
  it('refuses a deck with anything but digits', () => {
    expect(() => createDeal([{ published: START, weights: '12x1' }], [])).toThrow('expected digits only; found x')
  })
  it('weighs digits as it is told', () => {
    const deal = createDeal([deck(0, 9, 2, 4)], [era(0, 1)], (digit) => (digit < 3 ? 0 : digit > 6 ? 3 : 1))
    expect(days(1, 6).flatMap((on) => deal.turnsOn(on).map(({ incident }) => incident))).toEqual([0, 2, 0, 0, 0, 2])
    expect([0, 1, 2].map(deal.yearlyVisits)).toEqual([273.75, 0, 91.25])
  })
  it('refuses to tell about an incident that is in no deck', () => {
    expect(() => createDeal([deck(0, 1)], []).yearlyVisits(1)).toThrow('expected a position below 1')
  })
})
