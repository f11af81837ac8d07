import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, endOfDay, parseDigits, shiftDay, toDay, toDigits, toWeek } from '../../src/quiz/day.ts'

const instants = fc.integer({ min: Date.parse('2017-01-01'), max: Date.parse('2099-12-31') })

describe('toDay', () => {
  it('flips at midnight UTC and not a millisecond earlier', () => {
    const midnight = Date.parse('2026-11-23T00:00:00Z')
    expect([toDay(midnight - 1), toDay(midnight)]).toEqual(['2026-11-22', '2026-11-23'])
  })
})

describe('endOfDay', () => {
  it('is always the instant at which the next day begins', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const day = toDay(instant)
        expect([toDay(endOfDay(day) - 1), toDay(endOfDay(day))]).toEqual([day, shiftDay(day, 1)])
      }),
    )
  })
})

describe('parseDigits', () => {
  it('reads back every day that toDigits writes', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(parseDigits(toDigits(toDay(instant)))).toBe(toDay(instant))
      }),
    )
  })
  it.each(['20260230', '20261301', '00000000', '2026112', 'abcdefgh'])('refuses %s, which is no day', (digits) => {
    expect(parseDigits(digits)).toBeUndefined()
  })
})

describe('shiftDay', () => {
  it('goes back as far as it went', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -500, max: 500 }), (instant, days) => {
        const day = toDay(instant)
        expect(daysBetween(day, shiftDay(day, days))).toBe(days)
      }),
    )
  })
})

describe('toWeek', () => {
  it.each([
    ['2026-11-22', '2026-w47'],
    ['2026-11-23', '2026-w48'],
    ['2026-01-01', '2026-w01'],
    ['2027-01-01', '2026-w53'],
    ['2024-12-30', '2025-w01'],
    ['2021-01-03', '2020-w53'],
  ])('puts %s into %s, as ISO 8601 does', (day, week) => {
    expect(toWeek(day)).toBe(week)
  })
  it('changes on Mondays and on no other day', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const day = toDay(instant)
        const isMonday = new Date(day).getUTCDay() === 1
        expect(toWeek(day) !== toWeek(shiftDay(day, -1))).toBe(isMonday)
      }),
    )
  })
})
