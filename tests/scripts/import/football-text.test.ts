import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFootballText } from '../../../scripts/import/football-text.ts'
import { goal } from './rows.ts'

const FILE = 'cup/a.txt'
const read = (...lines: string[]) => readFootballText(lines.join('\n'), FILE)
const at = (line: number) => ({ file: FILE, line })

describe('readFootballText', () => {
  it('reads a league by matchdays: times and days carried down, past New Year', () => {
    const { rows, faults } = read(
      '= English Premier League 2019/20',
      '',
      '# Date       Fri Aug/9 2019 - Sun Jul/26 2020 (352d)',
      '',
      'Matchday 1',
      '[Fri Aug/9]',
      '  20.00  Liverpool FC             4-1 (4-0)  Norwich City',
      '[Sat Aug/10]',
      '  15.00  AFC Bournemouth          1-1 (0-0)  Sheffield United',
      '         Brighton & Hove Albion   0-0  Watford FC',
      'Matchday 30',
      '[Wed Jul/8]',
      '  20.15  Brighton & Hove Albion   1-3 (1-2)  Liverpool FC',
    )
    expect(faults).toEqual([])
    const league = { tournament: 'English Premier League', season: '2019/20' }
    expect(rows).toEqual([
      {
        place: at(7),
        ...league,
        round: 'Matchday 1',
        day: '2019-08-09',
        time: { local: '20:00' },
        home: { name: 'Liverpool FC' },
        away: { name: 'Norwich City' },
        score: { end: [4, 1], at90: [4, 1], halfTime: [4, 0], extraTime: false },
      },
      expect.objectContaining({ place: at(9), day: '2019-08-10', time: { local: '15:00' } }),
      expect.objectContaining({
        place: at(10),
        day: '2019-08-10',
        time: { local: '15:00' },
        home: { name: 'Brighton & Hove Albion' },
      }),
      expect.objectContaining({ place: at(13), day: '2020-07-08', round: 'Matchday 30' }),
    ])
  })

  it('finds the year of a season by the weekday where no heading gives the days', () => {
    const { rows } = read('= English Premier League 2019/20', '[Wed Jul/8]', '  20.15  Brighton   1-3  Liverpool')
    expect(rows[0]?.day).toBe('2020-07-08')
  })

  it('reads goals in brackets, a ground, and no footnote mark', () => {
    const { rows, faults } = read(
      '= UEFA Champions League 2017/18       # Knockout phase (Finals)',
      'Group A |  Roma    Basel',
      'Matchday 1 | Sep/12 - Sep/13     ## Tu+We 12-13 September 2017',
      'Round of 16 - 1st Leg',
      '[Wed Feb/14]',
      '  20.45  Porto                0-5  Liverpool            @ Estádio do Dragão, Porto  [†]',
      "           [-; Mané 25', 53', 85' Salah 29' Firmino 69']",
      'Group E:',
      '[Wed Sep/13]',
      '  20.45  APOEL                1-0  USA',
      "           [Poté 62'",
      '           ]',
    )
    expect(faults).toEqual([])
    expect(rows[0]).toMatchObject({
      round: 'Round of 16 - 1st Leg',
      leg: 1,
      day: '2018-02-14',
      away: { name: 'Liverpool' },
      ground: 'Estádio do Dragão',
      city: 'Porto',
      goals: [25, 53, 85]
        .map((minute) => goal('away', 'Mané', minute))
        .concat([goal('away', 'Salah', 29), goal('away', 'Firmino', 69)]),
    })
    expect(rows[1]).toMatchObject({
      group: 'Group E',
      home: { name: 'APOEL' },
      away: { name: 'USA' },
      goals: [goal('home', 'Poté', 62)],
    })
    expect(rows[1]).not.toHaveProperty('round')
    expect(rows[1]).not.toHaveProperty('ground')
  })

  it('reads a cup of clubs with codes, shoot-outs and matches that were not played', () => {
    const { rows, faults } = read(
      '= UEFA Europa League 2021/22',
      '# Date       Thu Sep/15 2021 - Wed May/18 2022 (245d)',
      '» Round of 16',
      '  Thu Mar/10 2022',
      '    18.45  RB Leipzig (GER)        v Spartak Moskva (RUS)     [cancelled]',
      '    21.00  1. FC Union Berlin (GER) v AFC Ajax (NED)           3-0    [awarded]',
      '           Atlético Madrid (ESP)   v PSV Eindhoven (NED)      8-7 pen. 0-0 a.e.t. (0-0)',
      '» Gruppe H',
      '  Thu Nov/25',
      '           Bury FC v Leeds United   3-4 pen. (1-1, 1-0)',
    )
    expect(faults).toEqual([])
    expect(rows).toMatchObject([
      {
        home: { name: 'RB Leipzig', country: 'GER' },
        away: { country: 'RUS' },
        status: 'cancelled',
        day: '2022-03-10',
      },
      { home: { name: '1. FC Union Berlin' }, status: 'awarded', score: { end: [3, 0] } },
      { score: { end: [0, 0], at90: [0, 0], extraTime: true, shootOut: [8, 7] }, time: { local: '21:00' } },
      { group: 'Gruppe H', day: '2021-11-25', score: { end: [1, 1], extraTime: false, shootOut: [3, 4] } },
    ])
    expect(rows[0]).not.toHaveProperty('score')
  })

  it('reads World Cups with dates before, above and beside matches, and goals over several lines', () => {
    const { rows, faults } = read(
      '= World Cup 1938      # in France, June 4-19',
      '▪ Matchday 1  |  Sat Jun 4',
      '▪ First round',
      'June 5',
      '  Cuba            3-3 a.e.t. (2-2, 1-1)   Romania            @ Stade Chapou, Toulouse',
      "                    (Socorro 44' Fernández 87' Tuñas 117';  ",
      "                     Bindea 35' Baratky 88' Dobay 105')",
      '  Sweden n/p Austria   [cancelled; Austria withdrew]  @ Stade Gerland, Lyon',
      '▪ Final',
      '11 July   Italy     3-1    West Germany   @ Estadio Santiago Bernabéu',
      'Fri Jun 10 16:00    South Africa  1-1  Mexico      @ Soccer City, Johannesburg   # 1A - 2B',
      '  (73) 12:00 UTC-7  South Africa 0-1 (0-0) Canada   @ Los Angeles (Inglewood)   ## 2A v 2B',
      '26/3/38 20:45 CET (19:45 UTC±0)  Wales  1-1 a.e.t, 2-4 pen.  Bosnia & Herzegovina   @ Cardiff',
    )
    expect(faults).toEqual([])
    expect(rows).toMatchObject([
      {
        day: '1938-06-05',
        round: 'First round',
        goals: [{ minute: 44 }, { minute: 87 }, { minute: 117 }, { side: 'away' }, { side: 'away' }, { side: 'away' }],
      },
      { status: 'cancelled', ground: 'Stade Gerland', city: 'Lyon' },
      { day: '1938-07-11', round: 'Final', ground: 'Estadio Santiago Bernabéu' },
      { day: '1938-06-10', time: { local: '16:00' }, city: 'Johannesburg' },
      { number: 73, time: { local: '12:00', zone: 'UTC-7' }, city: 'Los Angeles (Inglewood)' },
      { day: '2038-03-26', time: { local: '20:45', zone: 'CET' }, city: 'Cardiff' },
    ])
    expect(rows[2]).not.toHaveProperty('city')
    expect(rows[4]).not.toHaveProperty('ground')
  })

  it('carries a time down to the next date, and a ground to no other match', () => {
    const { rows } = read(
      '= Cup 2020',
      'Wed Jul 8',
      '  20.15  Arden  1-0  Borva   @ Arden Park, Arden',
      '         Corin  1-0  Dorva',
      'Thu Jul 9',
      '  Eston  1-0  Fosby',
    )
    expect(rows.map(({ time, ground }) => [time?.local, ground])).toEqual([
      ['20:15', 'Arden Park'],
      ['20:15', undefined],
      [undefined, undefined],
    ])
  })

  it('reads a full report: ground, attendance, line-ups, cards, kicks and officials', () => {
    const eleven = (mark: string) =>
      `${mark} ONE [c], ${'BCDEFGHIJ'
        .split('')
        .map((letter) => `${mark} ${letter}${letter}`)
        .join(' - ')}`
    const { rows, faults } = read(
      '= World Cup 2022',
      '# Dates    Sun Nov 20 - Sun Dec 18 2022 (28d)',
      '#   Lusail Stadium, Al Daayen (QAT)',
      '▪ First stage',
      '▪▪ Group A',
      'Sun Nov 20 19:00 UTC+3 @ Lusail Stadium, Al Daayen, Att: 67372',
      '  Qatar v Ecuador  1-1 a.e.t., 1-0 pen.',
      "     (Bo DAHL 16'(p);",
      "      Ed FOX 90+3')",
      '',
      `Qatar: ${eleven('Al')} -`,
      "      Bo DAHL [Y 3'] (60' Cy GRAY)",
      `Ecuador: ${eleven('Di')}, Ed FOX [c]`,
      '',
      'Penalties: 1-0 Cy GRAY, Ed FOX (missed)',
      '',
      'Refs: Daniele Orsato (ITA)',
      '',
      'Mon Nov 21 19:00 UTC+3 @ Lusail Stadium, Al Daayen',
      '  Wales v Iran',
    )
    expect(faults).toEqual([])
    expect(rows[0]).toMatchObject({
      place: at(7),
      round: 'First stage',
      group: 'Group A',
      day: '2022-11-20',
      ground: 'Lusail Stadium',
      city: 'Al Daayen',
      country: 'QAT',
      attendance: 67372,
      score: { end: [1, 1], extraTime: true, shootOut: [1, 0] },
      goals: [
        { name: { printed: 'Bo DAHL', surname: 'DAHL' }, penalty: true },
        { side: 'away', minute: 90, added: 3 },
      ],
      cards: [{ side: 'home', card: 'yellow', minute: 3 }],
      substitutions: [{ on: { printed: 'Cy GRAY' }, off: { printed: 'Bo DAHL' }, minute: 60 }],
      shootOut: [
        { side: 'home', scored: true },
        { side: 'away', scored: false },
      ],
      officials: [{ country: 'ITA' }],
    })
    expect(rows[0]?.lineUps?.home).toHaveLength(12)
    expect(rows[0]?.lineUps?.away.filter(({ captain }) => captain)).toHaveLength(2)
    expect(rows[1]).toMatchObject({ day: '2022-11-21', home: { name: 'Wales' } })
    expect(rows[1]).not.toHaveProperty('attendance')
    expect(rows[1]).not.toHaveProperty('lineUps')
  })

  it.each([
    ['unreadable-line', 2, ['= Cup 2020', 'Something else']],
    ['unreadable-line', 2, ['= Cup 2020', 'A 1-0 B [moved]']],
    ['unreadable-list', 2, ['= Cup 2020', "(Dahl 3')"]],
    ['unreadable-list', 3, ['= Cup 2020', 'A 1-0 B', '(Dahl)']],
    ['unreadable-list', 3, ['= Cup 2020', 'A 1-0 B', "(Dahl 3'", '', 'A 2-0 B']],
    ['unreadable-list', 3, ['= Cup 2020', 'A 1-0 B', 'C: Bo DAHL, Ed FOX']],
    ['unreadable-list', 3, ['= Cup 2020', 'A 1-0 B', 'A: Bo DAHL [X 3]']],
    ['unreadable-list', 3, ['= Cup 2020', 'A 1-0 B', 'Penalties: 2-0 Bo DAHL']],
    ['weekday', 2, ['= Cup 2020', 'Mon Jul 8']],
    ['day-outside', 3, ['= Cup 2020', '# Date Mon Jun/1 2020 - Tue Jun/30 2020', 'Jul 8']],
  ])('finds fault (%s) with line %i of %j', (rule, line, lines) => {
    expect(read(...lines).faults).toMatchObject([{ rule, place: at(line) }])
  })

  it('proposes the day that a wrong weekday leaves', () => {
    expect(read('= Cup 2020', 'Mon Jul 8').faults[0]).toMatchObject({
      meant: '2020-07-08',
      outcome: 'drop',
      field: 'day',
    })
  })

  it('never passes over a line in silence: it is a match, or a fault', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/)
    const line = fc.tuple(word, fc.constantFrom(' 2-1 ', ' v ', ' 2:1 ', ' ', ' - ', ' 1-1 a.e.t. '), word)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const { rows, faults } = read('= Cup 2020', ...lines.map((parts) => `  ${parts.join('')}`))
        expect(rows.length + faults.length).toBe(lines.length)
      }),
    )
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ab1-([:;'])=▪»|@# \n,v.".split('')), maxLength: 80 }),
        (text) => {
          expect(readFootballText(text, FILE)).toHaveProperty('rows')
        },
      ),
    )
  })
})
