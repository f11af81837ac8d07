import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay, weekdayOf, yearsLater } from '../../../scripts/import/calendar.ts'
import { possibleDays, readDate, readSeason, readSpan } from '../../../scripts/import/season.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

describe('isoDay', () => {
  it('is undefined for a day that the calendar does not have', () => {
    expect(isoDay(2019, 2, 29)).toBeUndefined()
    expect(isoDay(2020, 2, 29)).toBe('2020-02-29')
    expect(isoDay(2020, 13, 1)).toBeUndefined()
  })
})

describe('yearsLater', () => {
  it('is undefined for a 29 February that does not come', () => {
    expect(yearsLater('2019-07-08', 1)).toBe('2020-07-08')
    expect(yearsLater('2020-02-29', 1)).toBeUndefined()
  })
})

describe('readSeason', () => {
  it.each([
    ['World Cup 1966', 'World Cup', '1966', [1966]],
    ['English Premier League 2019/20', 'English Premier League', '2019/20', [2019, 2020]],
    ['World Cup 2026 Qualifying', 'World Cup Qualifying', '2026', [2026]],
    ['Friendly matches', 'Friendly matches', '', []],
  ])('takes %j apart', (heading, tournament, season, years) => {
    expect(readSeason(heading)).toEqual({ tournament, season, years })
  })
})

describe('readDate', () => {
  it.each([
    ['Sun Jul 13', { day: 13, month: 7, weekday: 0 }],
    ['Tue Sep/12', { day: 12, month: 9, weekday: 2 }],
    ['Wed Sep/18 2019', { day: 18, month: 9, weekday: 3, year: 2019 }],
    ['July 13', { day: 13, month: 7 }],
    ['16 June', { day: 16, month: 6 }],
    ['Thu June 25', { day: 25, month: 6, weekday: 4 }],
    ['Th 26/3/26', { day: 26, month: 3, weekday: 4, year: 2026 }],
    ['Sat Jun 26 20:30', { day: 26, month: 6, weekday: 6 }],
  ])('reads %j', (text, date) => {
    expect(readDate(text)).toMatchObject(date)
  })
  it.each(['1. FC Union Berlin', '1899 Hoffenheim', '20.45  Mars Town', 'March Town United', 'Matchday 3'])(
    'finds none in %j',
    (text) => {
      expect(readDate(text)).toBeUndefined()
    },
  )
  it('reads every day back that is printed with its weekday, and finds its year among two', () => {
    const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: -1, max: 0 }), (date, shift) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
        const read = readDate(`${WEEKDAYS[weekdayOf(iso)]} ${MONTHS[month - 1]}/${day}`)
        expect(read && possibleDays(read, [year + shift, year + shift + 1])).toEqual([iso])
      }),
    )
  })
})

describe('possibleDays', () => {
  const july = { day: 8, month: 7, length: 5 }
  it('finds none where the weekday is another in each year', () => {
    expect(possibleDays({ ...july, weekday: 0 }, [2019, 2020])).toEqual([])
  })
  it('goes by the span of the tournament where no weekday is printed', () => {
    const span = { first: '2019-08-09', last: '2020-07-26' }
    expect(possibleDays(july, [2019, 2020], span)).toEqual(['2020-07-08'])
    expect(possibleDays({ ...july, month: 8 }, [2019, 2020], span)).toEqual([])
  })
  it('goes from July to June where nothing else is known', () => {
    expect(possibleDays(july, [2019, 2020])).toEqual(['2019-07-08'])
    expect(possibleDays({ ...july, month: 1 }, [2019, 2020])).toEqual(['2020-01-08'])
  })
})

describe('readSpan', () => {
  it('reads both ends, the year of the first from the last where it has none', () => {
    expect(readSpan('Date       Fri Aug/9 2019 - Sun Jul/26 2020 (352d)')).toEqual({
      first: '2019-08-09',
      last: '2020-07-26',
    })
    expect(readSpan('Dates    Sun Jul 13 - Wed Jul 30 1930 (17d)')).toEqual({ first: '1930-07-13', last: '1930-07-30' })
    expect(readSpan('Teams 13')).toBeUndefined()
  })
})
