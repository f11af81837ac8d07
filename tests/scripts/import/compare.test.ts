import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../../scripts/import/compare.ts'
import { counted, countingOf, detectCounting } from '../../../scripts/import/counting.ts'
import { faultMessage } from '../../../scripts/import/fault.ts'
import { likenessOf } from '../../../scripts/import/likeness.ts'
import { pairRows, turned } from '../../../scripts/import/pair-rows.ts'
import { printedName } from '../../../scripts/import/printed-name.ts'
import type { MatchRow } from '../../../scripts/import/row.ts'
import { teamKey } from '../../../scripts/import/team-names.ts'
import { goal, row, score } from './rows.ts'

const other = { place: { file: 'json/2022.json', line: 99 } }
const likeness = (one: string, two: string) => likenessOf(printedName(one), printedName(two))

describe('likenessOf', () => {
  it.each([
    ['Müller', 'MUELLER', 'same'],
    ['SALEH ALSHEHRI', 'Saleh Al-Shehri', 'same'],
    ['Oh Hyeon-Gyu', 'OH Hyeongyu', 'same'],
    ['VINICIUS JR', 'Vinícius Júnior', 'same'],
    ['Ángel Di María', 'María Ángel Di', 'whole'],
    ['L. Suárez', 'Luis SUAREZ', 'whole'],
    ['Mbappé', 'Kylian MBAPPE', 'surname'],
    ['Son', 'SON Heungmin', 'surname'],
    ['ALFREDO II', 'Alfredo dos Santos', 'surname'],
    ['Sergei Ignashevich', 'Sergey IGNASHEVICH', 'surname'],
    ['Youssef AL TUNAYAN', 'Yousuf Al-Thunayan', 'near'],
    ['GOIKO', 'Andoni Goikoetxea', 'near'],
    ['Paul POGBA', 'Aziz Behich', undefined],
    ['Luis Romo', 'Luis SUAREZ', undefined],
    ['ZIZINHO', 'Thomaz Soares da Silva', undefined],
  ])('finds %j and %j: %s', (one, two, found) => {
    expect(likeness(one, two)).toBe(found)
  })
  it('is the same either way round', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,7}( [A-Z]{2,7})?$/)
    fc.assert(
      fc.property(name, name, (one, two) => {
        expect(likeness(one, two)).toBe(likeness(two, one))
      }),
    )
  })
})

describe('teamKey', () => {
  it('is one for the names of one side, and another for another', () => {
    expect(teamKey('West Germany')).toBe(teamKey('Germany'))
    expect(teamKey('Bosnia & Herzegovina')).toBe(teamKey('Bosnia-Herzegovina'))
    expect(teamKey('Plymouth Argyle FC')).toBe(teamKey('Plymouth Argyle'))
    expect(teamKey('East Germany')).not.toBe(teamKey('West Germany'))
  })
})

describe('turned', () => {
  const whole = row({
    score: score(2, 1, { halfTime: [1, 0], shootOut: [4, 3] }),
    goals: [goal('home', 'Dahl', 3)],
    cards: [{ side: 'away', name: { printed: 'Fox' }, card: 'red', minute: 4 }],
    shootOut: [{ side: 'home', name: { printed: 'Dahl' }, scored: true }],
    lineUps: { home: [{ name: { printed: 'Dahl' }, starts: true }], away: [] },
  })
  it('puts everything on the other side, and back', () => {
    expect(turned(whole)).toMatchObject({
      home: { name: 'Borva' },
      score: { end: [1, 2], shootOut: [3, 4] },
      goals: [{ side: 'away' }],
      lineUps: { home: [] },
    })
    expect(turned(turned(whole))).toEqual(whole)
  })
})

describe('pairRows', () => {
  it('pairs a match with the one on its day, turned round where the sides are', () => {
    const again = row({ day: '2022-06-09' })
    const swapped = turned(row({ ...other, score: score(0, 2) }))
    const { pairs, onlyFirst, onlySecond } = pairRows(
      [again, row()],
      [swapped, row({ ...other, day: '2022-06-10' }), row({ home: { name: 'Corin' } })],
    )
    expect(pairs.map(({ first, second }) => [first.day, second.day, second.home.name, second.score?.end])).toEqual([
      ['2022-06-09', '2022-06-10', 'Arden', undefined],
      ['2022-06-01', '2022-06-01', 'Arden', [0, 2]],
    ])
    expect(onlyFirst).toEqual([])
    expect(onlySecond.map(({ home }) => home.name)).toEqual(['Corin'])
  })
  it('takes a meeting with the sides the other way for another one, though it is nearer', () => {
    const nearer = turned(row({ ...other, day: '2022-06-03' }))
    expect(
      pairRows([row()], [nearer, row({ ...other, day: '2022-06-08' })]).pairs.map(({ second }) => second.day),
    ).toEqual(['2022-06-08'])
  })
  it('pairs clubs by a word of their names on one day, unless two matches fit', () => {
    const named = (home: string, away: string) => row({ home: { name: home }, away: { name: away } })
    const basel = named('FC Basel 1893', 'AS Roma')
    expect(pairRows([named('Basel', 'Roma')], [basel]).pairs).toHaveLength(1)
    expect(pairRows([named('Roma', 'Basel')], [basel]).pairs).toHaveLength(0)
    expect(pairRows([named('Basel', 'Roma')], [{ ...basel, day: '2022-06-02' }]).pairs).toHaveLength(0)
    expect(pairRows([named('Basel', 'Roma')], [basel, named('Basel II', 'AC Roma')]).pairs).toHaveLength(0)
  })
  it('pairs nothing across seasons', () => {
    expect(pairRows([row()], [row({ season: '2018' })]).pairs).toEqual([])
  })
})

describe('compare', () => {
  const goals = [goal('home', 'Bo DAHL', 12), goal('home', 'Ed FOX', 80), goal('away', 'Cy GRAY', 45, { added: 2 })]
  const first = row({ score: score(2, 1), goals })
  const second = (part: Partial<MatchRow> = {}): MatchRow => ({ ...first, ...other, ...part })

  it('finds no difference between a match and itself', () => {
    expect(compare({ first, second: second() })).toEqual({ row: first, faults: [] })
  })
  it('keeps the first place, and takes what only the second tells', () => {
    const told = { score: score(2, 1, { halfTime: [1, 1] }), attendance: 500, ground: 'Arden Park' }
    expect(compare({ first, second: second(told) }).row).toEqual({ ...first, ...told })
  })
  it('makes a minute that differs unknown, between the two', () => {
    const { row: both, faults } = compare({
      first,
      second: second({ goals: [goal('home', 'Dahl', 14), ...goals.slice(1)] }),
    })
    const { minute: _, ...unknown } = goal('home', 'Bo DAHL', 0)
    expect(both?.goals?.[0]).toEqual({
      ...unknown,
      name: { printed: 'Bo DAHL', also: 'Dahl' },
      between: { min: 12, max: 14 },
    })
    expect(faults.map(faultMessage)).toEqual([
      'cup/2022/cup.txt:7: Arden v Borva: expected 14; found Bo DAHL 12 (against json/2022.json:99)',
    ])
  })
  it.each<[rule: string, Partial<MatchRow>]>([
    ['scorer-differs', { goals: [goal('home', 'Max Ives', 12), ...goals.slice(1)] }],
    ['scorer-differs', { goals: [goal('away', 'Bo DAHL', 12), ...goals.slice(1)] }],
    ['goals-differ', { goals: goals.slice(1) }],
    ['own-goal-differs', { goals: [goal('home', 'Dahl', 12, { ownGoal: true }), ...goals.slice(1)] }],
    ['penalty-differs', { goals: [goal('home', 'Dahl', 12, { penalty: true }), ...goals.slice(1)] }],
    ['end-differs', { score: { end: [2, 2] } }],
    ['at90-differs', { score: { end: [2, 1], at90: [1, 1] } }],
    ['extra-time-differs', { score: { end: [2, 1], extraTime: true } }],
    ['shootOut-differs', { score: score(2, 1, { shootOut: [3, 4] }) }],
    ['kicks-differ', { shootOut: [{ side: 'home', name: { printed: 'Dahl' }, scored: false }] }],
  ])('refuses a match for %s, naming both sources', (rule, part) => {
    const both = {
      first: {
        ...first,
        score: score(2, 1, { shootOut: [4, 3] }),
        shootOut: [{ side: 'home', name: { printed: 'Dahl' }, scored: true }],
      } as const,
      second: second(part),
    }
    const { row: kept, faults } = compare(both)
    expect(kept).toBeUndefined()
    expect(faults).toMatchObject([
      { rule, outcome: 'refuse', place: first.place, also: other.place, of: 'Arden v Borva' },
    ])
  })
  it.each<[field: string, Partial<MatchRow>, Partial<MatchRow>]>([
    ['ground', { ground: 'Lenin' }, { ground: 'Luzhniki Stadium' }],
    ['city', { city: 'Doha' }, { city: 'Al Rayyan' }],
    ['day', {}, { day: '2022-06-02' }],
    ['attendance', { attendance: 5 }, { attendance: 6 }],
    ['score.halfTime', { score: score(2, 1, { halfTime: [1, 1] }) }, { score: score(2, 1, { halfTime: [0, 1] }) }],
  ])('drops %s where it differs', (field, one, two) => {
    const { row: both, faults } = compare({ first: { ...first, ...one }, second: second(two) })
    expect(faults).toMatchObject([{ outcome: 'drop', field }])
    expect(both).not.toHaveProperty(field)
  })
  it.each([
    ['Pocitos', 'Estadio Pocitos'],
    ['Rhein Energie Stadium', 'RheinEnergieStadion'],
    ['San Mames', 'Estadio San Mamés'],
  ])('takes %j and %j for one ground', (one, two) => {
    expect(compare({ first: { ...first, ground: one }, second: second({ ground: two }) }).row?.ground).toBe(one)
  })
  it('takes for one what is known to be one', () => {
    const both = {
      first: { ...first, ground: 'Lenin' },
      second: second({ ground: 'Luzhniki', goals: [goal('home', 'Pelé', 12), ...goals.slice(1)] }),
    }
    const { row: kept, faults } = compare(both, {
      isSamePerson: (_, two) => two.printed === 'Pelé',
      isSamePlace: () => true,
    })
    expect(faults).toEqual([])
    expect(kept?.goals?.[0]?.name).toEqual({ printed: 'Bo DAHL', also: 'Pelé' })
  })
  it('gives two goals of one player the minutes that are nearest', () => {
    const twice = [goal('home', 'Dahl', 12), goal('home', 'Dahl', 80)]
    const both = {
      first: row({ score: score(2, 0), goals: twice }),
      second: row({ ...other, score: score(2, 0), goals: twice.toReversed() }),
    }
    expect(compare(both).faults).toEqual([])
  })
  it('tells two players of one surname apart by their first names', () => {
    const list = [goal('home', 'Zlatko CAJKOVSKI', 12), goal('home', 'Pero CAJKOVSKI', 14)]
    const swapped = [goal('home', 'Pero Čajkovski', 12), goal('home', 'Zlatko Čajkovski', 14)]
    const { faults } = compare({
      first: row({ score: score(2, 0), goals: list }),
      second: row({ ...other, score: score(2, 0), goals: swapped }),
    })
    expect(faults.map(({ rule }) => rule)).toEqual(['minute-differs', 'minute-differs'])
  })
})

describe('countings', () => {
  const inFile = (file: string, minutes: number[], part = {}) =>
    row({
      place: { file, line: 1 },
      score: score(minutes.length, 0),
      goals: minutes.map((minute) => goal('home', `P${'abcde'[minute % 5]}nson`, minute, part)),
    })
  const pairOf = (one: MatchRow, two: MatchRow) => ({ first: one, second: two })

  it('are declared for some files', () => {
    expect(countingOf('more/2014_full.txt')).toEqual({ elapsed: true })
    expect(countingOf('more/2018_full.txt')).toEqual({ noPenaltyMarks: true })
    expect(countingOf('2018--russia/cup.txt')).toEqual({})
  })
  it('leave a minute that had passed, with no second source, between two', () => {
    const { goals } = counted(inFile('more/2014.txt', [28, 90]), countingOf('more/2014.txt'))
    expect(goals?.map(({ minute, between }) => [minute, between])).toEqual([
      [undefined, { min: 28, max: 29 }],
      [undefined, { min: 90, max: 90 }],
    ])
  })
  it('leave it unknown whether a goal was a penalty where none are marked', () => {
    expect(counted(inFile('more/2018.txt', [3]), countingOf('more/2018.txt')).goals?.[0]).not.toHaveProperty('penalty')
  })
  it('agree on a minute that had passed, and take the usual one', () => {
    const usual = inFile('2014--brazil/cup.txt', [29])
    expect(
      compare(pairOf(inFile('more/2014.txt', [28]), { ...usual, goals: [goal('home', 'Pdnson', 29)] })),
    ).toMatchObject({ row: { goals: [{ minute: 29 }] }, faults: [] })
    const late = { ...usual, goals: [goal('home', 'Panson', 90, { added: 1 })] }
    expect(compare(pairOf(inFile('more/2014.txt', [90]), late))).toMatchObject({
      row: { goals: [{ minute: 90, added: 1 }] },
      faults: [],
    })
  })
  it('do not know how long into stoppage where one counts minutes passed and the other leaves stoppage out', () => {
    const flat = (minute: number) => ({
      ...inFile('check/results.csv', [minute]),
      goals: [goal('home', 'Panson', minute)],
    })
    const passed = (minute: number) => ({ ...flat(minute), place: { file: 'more/2010.txt', line: 1 } })
    const late = compare(pairOf({ ...passed(90), goals: [goal('home', 'Panson', 90, { added: 4 })] }, flat(90)))
    expect(late).toMatchObject({ row: { goals: [{ between: { min: 90, max: 90 } }] }, faults: [] })
    expect(compare(pairOf(passed(89), flat(90)))).toMatchObject({ row: { goals: [{ minute: 90 }] }, faults: [] })
    expect(counted(flat(90), countingOf('check/results.csv')).goals?.[0]?.between).toEqual({ min: 90, max: 90 })
    expect(counted(flat(89), countingOf('check/results.csv')).goals?.[0]?.minute).toBe(89)
  })
  it('let the other source say what was a penalty', () => {
    const told = inFile('2018--russia/cup.txt', [12], { penalty: true })
    expect(compare(pairOf(inFile('more/2018.txt', [12]), told))).toMatchObject({
      row: { goals: [{ penalty: true }] },
      faults: [],
    })
  })
  it('agree with a source that leaves stoppage out', () => {
    const flat = inFile('check/results.csv', [90])
    const full = { ...flat, place: { file: 'a.txt', line: 1 }, goals: [goal('home', 'Panson', 90, { added: 3 })] }
    expect(compare(pairOf(full, flat))).toMatchObject({ row: { goals: [{ minute: 90, added: 3 }] }, faults: [] })
    expect(compare(pairOf(flat, full)).row?.goals?.[0]).toMatchObject({ minute: 90, added: 3 })
  })
  it('are found out where more than half of the goals are one minute lower, and said', () => {
    const pair = pairOf(inFile('a.txt', [10, 20, 31]), inFile('b.txt', [10, 20, 31]))
    const lowered = (count: number) => ({
      ...pair,
      first: {
        ...pair.first,
        goals: pair.first.goals?.map((one, at) => (at < count ? { ...one, minute: (one.minute ?? 0) - 1 } : one)) ?? [],
      },
    })
    expect(detectCounting([lowered(2)]).counting).toEqual({ elapsed: true })
    expect(detectCounting([lowered(2)]).faults.map(faultMessage)).toEqual([
      'a.txt:1: expected goals counted as in b.txt; found 2 of 3 goals one minute lower',
    ])
    expect(detectCounting([lowered(1)])).toEqual({ counting: {}, faults: [] })
    expect(detectCounting([])).toEqual({ counting: {}, faults: [] })
  })
  it('are found out where a source has no penalties and the other has several', () => {
    const pair = pairOf(inFile('a.txt', [10, 21, 32]), inFile('b.txt', [10, 21, 32], { penalty: true }))
    expect(detectCounting([pair]).counting).toEqual({ noPenaltyMarks: true })
    expect(detectCounting([pairOf(inFile('more/2018.txt', [10, 21, 32]), pair.second)]).faults).toEqual([])
  })
})
