import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeDailies,
  encodeDailies,
  figuresOf,
  isPlayedDaily,
  MOST_DAYS,
  mergeDailies,
  type PlayedDaily,
  parseMark,
} from '../../../src/browser/streak.ts'
import { anyText } from '../../support/any-text.ts'

const toDay = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
const dailies = fc.record({
  day: fc.integer({ min: 20_000, max: 20_400 }).map(toDay),
  right: fc.integer({ min: 0, max: 20 }),
  onTime: fc.boolean(),
})
const histories = fc.array(dailies, { maxLength: 60 })
const played = (day: string, onTime = true): PlayedDaily => ({ day, right: 5, onTime })
const daysOf = (history: readonly PlayedDaily[]) => new Set(history.map(({ day }) => day))

describe('mergeDailies', () => {
  it('never loses a day, and has each once, newest first', () => {
    fc.assert(
      fc.property(histories, histories, (a, b) => {
        const merged = mergeDailies(a, b)
        expect(daysOf(merged)).toEqual(new Set([...daysOf(a), ...daysOf(b)]))
        expect(merged.map(({ day }) => day)).toEqual([...daysOf(merged)].sort().reverse())
      }),
    )
  })
  it('comes to the same in whatever order, however often and in however many steps', () => {
    fc.assert(
      fc.property(histories, histories, histories, (a, b, c) => {
        const all = mergeDailies(a, b, c)
        expect(mergeDailies(c, b, a)).toEqual(all)
        expect(mergeDailies(all, b, all)).toEqual(all)
        expect(mergeDailies(mergeDailies(a, b), c)).toEqual(all)
      }),
    )
  })
  it('never turns a day that was played on time into one that was not, and gains nothing by playing again', () => {
    const day = '2026-11-22'
    const late = { day, right: 10, onTime: false }
    const first = { day, right: 4, onTime: true }
    expect(mergeDailies([late], [first])).toEqual([first])
    expect(mergeDailies([first], [{ ...first, right: 10 }])).toEqual([first])
  })
})

describe('figuresOf', () => {
  it('counts days in a row up to today, or up to yesterday while today is still open', () => {
    const history = ['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => played(day))
    expect(figuresOf(history, '2026-11-22')).toEqual({ streak: 3, best: 3, played: 3 })
    expect(figuresOf(history, '2026-11-23').streak).toBe(3)
    expect(figuresOf(history, '2026-11-24')).toEqual({ streak: 0, best: 3, played: 3 })
  })
  it('counts a daily of an earlier day as played, and for no streak', () => {
    const history = [played('2026-11-20'), played('2026-11-21', false), played('2026-11-22')]
    expect(figuresOf(history, '2026-11-22')).toEqual({ streak: 1, best: 1, played: 3 })
  })
  it('goes over the ends of months, years and summer time', () => {
    const days = [20_816, 20_817, 20_818, 20_819].map(toDay)
    expect(days).toEqual(['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'])
    expect(
      figuresOf(
        days.map((day) => played(day)),
        '2027-01-01',
      ).streak,
    ).toBe(4)
  })
  it('never has a streak longer than the best, nor a best longer than what was played', () => {
    fc.assert(
      fc.property(histories, dailies, (history, { day }) => {
        const { streak, best, played } = figuresOf(history, day)
        expect(streak).toBeLessThanOrEqual(best)
        expect(best).toBeLessThanOrEqual(played)
      }),
    )
  })
  it('never shrinks when another device’s days come in', () => {
    fc.assert(
      fc.property(histories, histories, dailies, (a, b, { day }) => {
        const [alone, together] = [figuresOf(a, day), figuresOf(mergeDailies(a, b), day)]
        for (const figure of ['streak', 'best', 'played'] as const)
          expect(together[figure]).toBeGreaterThanOrEqual(alone[figure])
      }),
    )
  })
})

describe('encodeDailies', () => {
  it('always comes back from its text as it was, which stands in an address as it is', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const code = encodeDailies(history)
        expect(code).toBe(encodeURIComponent(code))
        expect(decodeDailies(code) ?? []).toEqual(mergeDailies(history))
      }),
    )
  })
  it('takes a letter a day: ten years fit an address, and a year a QR code', () => {
    const year = Array.from({ length: 365 }, (_, i) => played(toDay(20_400 + i)))
    expect(encodeDailies(year)).toHaveLength(369)
  })
})

describe('decodeDailies', () => {
  it('never throws, and gives played dailies of our form or nothing', () => {
    const near = fc
      .array(fc.constantFrom(...'1g0aF.zZ-'), { maxLength: 30 })
      .map((letters) => `1g17${letters.join('')}`)
    fc.assert(
      fc.property(fc.oneof(anyText(), near), (code) => {
        const days = decodeDailies(code) ?? []
        expect(days.every(isPlayedDaily)).toBe(true)
        expect(mergeDailies(days)).toEqual(days)
      }),
    )
  })
  it.each([
    ['nothing', ''],
    ['another form', '2g170'],
    ['days beyond the calendar', '1zzz00'],
    ['a gap beyond the calendar', '1g170.zzzz.0'],
    ['more days than anyone has played', `1g17${'a'.repeat(MOST_DAYS + 1)}`],
  ])('refuses %s', (_, code) => expect(decodeDailies(code)).toBeUndefined())
})

describe('parseMark', () => {
  it.each([
    undefined,
    '',
    'x',
    '2026-11-22',
    '2026-02-30 5 1',
    '2026-11-22 21 1',
    '2026-11-22 5.5 1',
    '1999-01-01 5 1',
  ])('takes nothing but a mark: %s', (mark) => expect(parseMark(mark)).toBeUndefined())
  it('reads a mark', () => expect(parseMark('2026-11-22 8 1')).toEqual({ day: '2026-11-22', right: 8, onTime: true }))
})
