import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, shiftDay } from '../../src/quiz/day.ts'
import { createDeal } from '../../src/quiz/deal.ts'
import { countParts, type Dealt, dealParts, groupOn, type Parts } from '../../src/quiz/parts.ts'
import { chancesOf } from '../../src/quiz/random.ts'

const DAY = '2026-11-23'
const LATER = '2027-03-01'
const PART = 1

const questions = (facts: readonly number[], from = DAY, prefix = 'cup-1'): readonly Dealt[] =>
  facts.flatMap((count, fact) =>
    Array.from({ length: count }, (_, i) => ({
      id: `${prefix}.g${fact}.kind-${i}`,
      asks: [`${prefix}.g${fact}`],
      from,
    })),
  )
const someFacts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 20 })
const visited = (yearly: number, isStrict = false) => ({ yearly, isStrict })
const yearly = fc.record({ yearly: fc.integer({ min: 0, max: 400 }), isStrict: fc.constant(false) })
const partOf = ({ placeOf }: Parts) => Object.fromEntries([...placeOf].map(([id, { part }]) => [id, part]))
const none: Parts = { ids: [[]], placeOf: new Map() }
const range = (count: number) => Array.from({ length: count }, (_, i) => i)

describe('countParts', () => {
  it.each([
    [24, 8.5, 10],
    [60, 3, 20],
    [60, 14, 20],
    [12, 3, 4],
    [15, 14, 15],
    [12, 14, 12],
    [65, 365, 22],
    [48, 365, 20],
    [5, 365, 5],
    [0, 5, 1],
  ])('deals %i questions of an incident with %f visits a year into %i parts', (of, visits, parts) => {
    expect(countParts(of, visited(visits))).toBe(parts)
  })
  it.each([
    [3, 4.1, 6],
    [12, 14, 15],
    [65, 8.5, 22],
    [0, 5, 6],
    [5, 0, 2],
  ])('deals %i questions of an incident with %f strict visits a year into %i parts', (of, visits, parts) => {
    expect(countParts(of, visited(visits, true))).toBe(parts)
  })
})

describe('dealParts', () => {
  it('deals every question once, into parts that differ by one at most', () => {
    fc.assert(
      fc.property(someFacts, yearly, (facts, visits) => {
        const entries = questions(facts)
        const { ids } = dealParts(entries, DAY, visits)
        expect(ids.flat().toSorted()).toEqual(entries.map(({ id }) => id).toSorted())
        const sizes = ids.map(({ length }) => length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
  })
  it('deals the same, in whatever order it is given questions and however many versions of them', () => {
    fc.assert(
      fc.property(someFacts, yearly, (facts, visits) => {
        const entries = questions(facts)
        const corrected = entries.slice(0, 2).map((entry) => ({ ...entry, from: LATER }))
        const dealt = dealParts([...entries.toReversed(), ...corrected], LATER, visits)
        expect(partOf(dealt)).toEqual(partOf(dealParts(entries, DAY, visits)))
      }),
    )
  })
  it('deals questions on one fact into different parts, as long as there are enough', () => {
    fc.assert(
      fc.property(someFacts, yearly, (facts, visits) => {
        const entries = questions(facts)
        const { ids, placeOf } = dealParts(entries, DAY, visits)
        for (const fact of new Set(entries.map(({ asks }) => asks[0]))) {
          const parts = entries.filter(({ asks }) => asks[0] === fact).map(({ id }) => placeOf.get(id)?.part)
          expect(new Set(parts).size).toBe(Math.min(parts.length, ids.length))
        }
      }),
    )
  })
  it('keeps questions on one fact days apart where an incident is asked every day', () => {
    const { ids, placeOf } = dealParts(questions(new Array<number>(22).fill(3)), DAY, visited(365))
    for (const fact of range(22)) {
      const parts = range(3).map((i) => placeOf.get(`cup-1.g${fact}.kind-${i}`)?.part ?? 0)
      const apart = parts.flatMap((a, i) => parts.slice(i + 1).map((b) => Math.abs(a - b)))
      expect(Math.min(...apart.map((parted) => Math.min(parted, ids.length - parted)))).toBeGreaterThanOrEqual(4)
    }
  })
  it('moves no question when others are added, and deals those only from their day on', () => {
    fc.assert(
      fc.property(someFacts, someFacts, yearly, (facts, added, visits) => {
        const entries = questions(facts)
        const more = [...questions(added, LATER, 'cup-0'), ...entries]
        const before = partOf(dealParts(entries, DAY, visits))
        expect(partOf(dealParts(more, shiftDay(LATER, -1), visits))).toEqual(before)
        expect(partOf(dealParts(more, LATER, visits))).toMatchObject(before)
      }),
    )
  })
})

describe('groupOn', () => {
  it('prefers one question in each visit, and each of a part once before one again', () => {
    fc.assert(
      fc.property(someFacts, yearly, fc.integer({ min: 0, max: 999 }), (facts, visits, round) => {
        const parts = dealParts(questions(facts), DAY, visits)
        const count = parts.ids.length
        for (const [part, ids] of parts.ids.entries()) {
          const preferred = range(ids.length).map((i) => {
            const groupOf = groupOn(parts, (round + i) * count + part)
            return [...parts.placeOf.keys()].filter((id) => groupOf(id) === 0)
          })
          expect(preferred.flat().toSorted()).toEqual(ids.toSorted())
        }
      }),
    )
  })
  it('wants what belongs to the visit first, and then what is farthest from being preferred', () => {
    const parts = dealParts(questions([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]), DAY, visited(3))
    const wanted = [...parts.placeOf.keys()].toSorted((a, b) => groupOn(parts, 6)(a) - groupOn(parts, 6)(b))
    const near = (visit: number) => [...parts.placeOf.keys()].find((id) => groupOn(parts, visit)(id) === 0)
    expect(wanted[0]).toBe(near(6))
    expect(new Set(wanted.slice(0, 3))).toEqual(new Set(parts.ids[6 % 4]))
    expect(new Set(wanted.slice(-2))).toEqual(new Set([near(5), near(7)]))
  })
  it('never repeats a question within a year where visits are strict, however few there are and whichever of the part are drawn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 100 }).map((third) => 3 * third),
        fc.integer({ min: 1, max: 60 }),
        fc.string(),
        (many, has, seed) => {
          const deal = createDeal(
            [{ published: shiftDay(DAY, -1), weights: '123'.repeat(many / 3) }],
            [{ from: DAY, perDay: 3 }],
          )
          const parts = range(many).map((i) =>
            dealParts(questions(new Array<number>(has).fill(1)), DAY, visited(deal.yearlyVisits(i), true)),
          )
          const chance = chancesOf(seed)
          const last = new Map<string, string>()
          for (const day of range(800).map((i) => shiftDay(DAY, i)))
            for (const { incident, visit } of deal.turnsOn(day)) {
              const groupOf = groupOn(parts[incident] ?? none, visit)
              const ofVisit = [...(parts[incident]?.placeOf.keys() ?? [])].filter((each) => groupOf(each) <= PART)
              const [id] = ofVisit.toSorted((a, b) => chance(`${day} ${a}`) - chance(`${day} ${b}`))
              if (id === undefined) continue
              const key = `${incident} ${id}`
              expect(daysBetween(last.get(key) ?? '2020-01-01', day)).toBeGreaterThanOrEqual(365)
              last.set(key, day)
            }
        },
      ),
      { numRuns: 5 },
    )
  })
})
