import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRows, dropped } from '../../../scripts/import/check-rows.ts'
import { faultMessage } from '../../../scripts/import/fault.ts'
import type { MatchRow, PlayerRow } from '../../../scripts/import/row.ts'
import { goal, row, score } from './rows.ts'

const TODAY = '2026-11-26'
const check = (...rows: MatchRow[]) => checkRows(rows, { today: TODAY })
const rulesOf = (...rows: MatchRow[]) => check(...rows).faults.map(({ rule }) => rule)
const home = (minute: number, part = {}) => goal('home', 'Dahl', minute, part)
const players = (prefix: string, count = 11): PlayerRow[] =>
  Array.from({ length: count }, (_, index) => ({
    name: { printed: `${prefix} ${'ABCDEFGHIJKLM'[index]}ston` },
    starts: true,
    ...(index === 0 ? { captain: true } : {}),
  }))
const sheet = { home: players('Al'), away: players('Bo') }
/** A match in which nothing is odd. */
const sound = row({ score: score(1, 0, { halfTime: [0, 0] }), goals: [home(50)] })

describe('checkRows', () => {
  it('finds nothing in a sound match, and gives it back as it was', () => {
    expect(check(sound)).toEqual({ rows: [sound], faults: [], refused: [] })
  })

  it.each<[rule: string, found: string, MatchRow]>([
    ['no-score', 'none, and no status, for 2022-06-01', row()],
    ['to-come', 'none, for 2030-01-01', row({ day: '2030-01-01', season: '2030' })],
    ['status-cancelled', 'cancelled', row({ status: 'cancelled' })],
    ['status-awarded', 'awarded, 3-0', row({ status: 'awarded', score: score(3, 0) })],
    ['status-postponed', 'postponed', row({ status: 'postponed' })],
    ['status-abandoned', 'abandoned, 1-0', row({ status: 'abandoned', score: score(1, 0) })],
    ['status-annulled', 'annulled, 1-0', row({ status: 'annulled', score: score(1, 0) })],
    ['score-falls', '2-2', row({ score: { end: [2, 1], at90: [2, 2], halfTime: [0, 0], extraTime: true } })],
    ['extra-time-level', '1-0', row({ score: { end: [2, 0], at90: [1, 0], halfTime: [0, 0], extraTime: true } })],
    ['shoot-out-level', '4-4', row({ score: score(0, 0, { halfTime: [0, 0], shootOut: [4, 4] }) })],
    ['shoot-out-unneeded', '1-0', row({ score: score(1, 0, { halfTime: [0, 0], shootOut: [4, 2] }) })],
    [
      'goals-count',
      'a list of 0-1',
      row({ score: score(1, 0, { halfTime: [0, 0] }), goals: [goal('away', 'Dahl', 50)] }),
    ],
    ['goal-side', 'Bo Cston, who is in the other', { ...sound, lineUps: sheet, goals: [goal('home', 'Bo Cston', 50)] }],
    [
      'goal-side',
      'Al Cston, who is in the other',
      { ...sound, lineUps: sheet, goals: [goal('home', 'Al Cston', 50, { ownGoal: true })] },
    ],
  ])('refuses a match for %s: %s', (rule, found, match) => {
    const { rows, refused, faults } = check(match)
    expect(rows).toEqual([])
    expect(refused).toHaveLength(1)
    expect(faults.filter(({ outcome }) => outcome === 'refuse')).toMatchObject([
      { rule, found, of: 'Arden v Borva', place: match.place },
    ])
  })

  it.each<[rule: string, field: string, MatchRow]>([
    ['half-time-above', 'score.halfTime', row({ score: score(1, 0, { halfTime: [2, 0] }) })],
    ['half-time-goals', 'score.halfTime', { ...sound, score: score(1, 0, { halfTime: [1, 0] }) }],
    [
      'line-up-eleven',
      'lineUps',
      {
        ...sound,
        goals: [goal('home', 'Al Cston', 50)],
        lineUps: { ...sheet, away: players('Bo', 10) },
        cards: [],
        substitutions: [],
      },
    ],
    [
      'line-up-twice',
      'lineUps',
      {
        ...sound,
        goals: [goal('home', 'Al Cston', 50)],
        lineUps: { ...sheet, away: [...players('Bo'), { name: { printed: 'Bo Cston' }, starts: false }] },
      },
    ],
    [
      'shoot-out-kicks',
      'shootOut',
      row({
        score: score(0, 0, { halfTime: [0, 0], shootOut: [1, 0] }),
        goals: [],
        shootOut: [{ side: 'away', name: { printed: 'Fox' }, scored: true }],
      }),
    ],
    ['shoot-out-kicks', 'shootOut', row({ score: score(0, 0, { halfTime: [0, 0] }), goals: [], shootOut: [] })],
  ])('drops for %s the field %s and keeps the match', (rule, field, match) => {
    const { rows, faults } = check(match)
    expect(faults.filter(({ outcome }) => outcome === 'drop')).toMatchObject([{ rule, field }])
    expect(rows).toHaveLength(1)
    const [name = '', part] = field.split('.')
    const kept = rows[0] ?? {}
    expect(part ? Reflect.get(Reflect.get(kept, name) ?? {}, part) : Reflect.get(kept, name)).toBeUndefined()
    if (name === 'lineUps') expect(kept).not.toHaveProperty('cards')
  })

  it('drops only the captain of a side that has none or two', () => {
    const two = players('Bo').map((player): PlayerRow => ({ ...player, captain: true }))
    const { rows, faults } = check({
      ...sound,
      goals: [goal('home', 'Al Cston', 50)],
      lineUps: { ...sheet, away: two },
    })
    expect(faults).toMatchObject([{ rule: 'captain', found: '11', field: 'lineUps.away.captain' }])
    expect(rows[0]?.lineUps?.away.some(({ captain }) => captain)).toBe(false)
    expect(rows[0]?.lineUps?.home.some(({ captain }) => captain)).toBe(true)
  })

  it.each([
    [92, false, '90+2'],
    [121, true, '120+1'],
    [0, false, undefined],
  ])('drops the minute %i (extra time: %s), and proposes %s', (minute, extraTime, meant) => {
    const told = score(1, 0, { at90: extraTime ? [0, 0] : [1, 0], extraTime, halfTime: [0, 0] })
    const { rows, faults } = check(row({ score: told, goals: [home(minute)] }))
    expect(faults.filter(({ rule }) => rule === 'minute-past-end')).toMatchObject([{ field: 'goals[0].minute' }])
    expect(faults.find(({ rule }) => rule === 'minute-past-end')?.meant).toBe(meant)
    expect(rows[0]?.goals).toEqual([{ side: 'home', name: { printed: 'Dahl' }, penalty: false, ownGoal: false }])
  })

  it('accepts stoppage of any length, and extra time up to 120', () => {
    expect(rulesOf(row({ score: score(1, 0, { halfTime: [0, 0] }), goals: [home(90, { added: 13 })] }))).toEqual([])
    expect(
      rulesOf(
        row({
          score: { end: [1, 0], at90: [0, 0], halfTime: [0, 0], extraTime: true },
          goals: [home(120, { added: 5 })],
        }),
      ),
    ).toEqual([])
  })

  it('counts stoppage of the first half, and not the 46th minute, before half-time', () => {
    const match = (one: ReturnType<typeof home>) => row({ score: score(1, 0, { halfTime: [1, 0] }), goals: [one] })
    expect(rulesOf(match(home(45, { added: 4 })))).toEqual([])
    expect(rulesOf(match(home(46)))).toEqual(['half-time-goals'])
  })

  it('does not refuse a goal for a name that fits players of both sides in part', () => {
    const named = (printed: string): PlayerRow[] => [{ name: { printed }, starts: true }]
    const both = {
      ...sound,
      goals: [goal('home', 'L. Fox', 50)],
      lineUps: { home: named('Fox'), away: named('Luis Fox') },
    }
    expect(rulesOf(both)).not.toContain('goal-side')
  })

  it('accepts goals in the score without a list: they are unknown', () => {
    const { rows, faults } = check(row({ score: score(1, 0, { halfTime: [0, 0] }) }))
    expect(faults).toMatchObject([{ rule: 'goals-missing', outcome: 'accept' }])
    expect(rows[0]).not.toHaveProperty('goals')
  })

  it('gives 0-0 without a list an empty one', () => {
    const { rows, faults } = check(row({ score: score(0, 0, { halfTime: [0, 0] }) }))
    expect(faults).toMatchObject([{ rule: 'nil-nil', outcome: 'accept' }])
    expect(rows[0]?.goals).toEqual([])
  })

  it("sorts a side's goals by time, and says so unless a player's merely stand together", () => {
    const shuffled = [goal('home', 'Oyarzabal', 36), goal('home', 'Porro', 89), goal('home', 'Oyarzabal', 66)]
    const grouped = [goal('home', 'Oyarzabal', 36), goal('home', 'Oyarzabal', 89), goal('home', 'Porro', 66)]
    const match = (goals: typeof shuffled) => row({ score: score(3, 0, { halfTime: [1, 0] }), goals })
    expect(check(match(shuffled)).faults).toMatchObject([
      { rule: 'goals-order', outcome: 'accept', found: '36, 89, 66' },
    ])
    expect(rulesOf(match(grouped))).toEqual([])
    for (const goals of [shuffled, grouped])
      expect(check(match(goals)).rows[0]?.goals?.map(({ minute }) => minute)).toEqual([36, 66, 89])
  })

  it('accepts a scorer whom neither line-up knows, and one by part of the name', () => {
    const by = (name: string) => check({ ...sound, lineUps: sheet, goals: [goal('home', name, 50)] })
    expect(by('Xu').faults).toMatchObject([{ rule: 'scorer-unknown', outcome: 'accept' }])
    expect(by('CSTON').faults).toEqual([])
  })

  it('knows sides by squads where there is no line-up', () => {
    const squads = [
      ['Arden', 'Al Fox'],
      ['Borva', 'Ed Dahl'],
    ].map(([team = '', printed = '']) => ({
      place: sound.place,
      season: '2022',
      team,
      name: { printed },
    }))
    expect(checkRows([sound], { today: TODAY, squads }).faults).toMatchObject([{ rule: 'goal-side' }])
  })

  it('accepts a full time without half-time, and a city without a ground', () => {
    const { faults, rows } = check(row({ score: score(1, 0), goals: [home(50)], city: 'Guadalajara (Zapopan)' }))
    expect(faults).toMatchObject([
      { rule: 'half-time-missing', outcome: 'accept' },
      { rule: 'ground-city', outcome: 'accept', found: 'Guadalajara (Zapopan)' },
    ])
    expect(rows).toHaveLength(1)
  })

  it('counts what it was after 90 minutes where a source tells only the end of extra time', () => {
    const goals = [home(50), home(100), goal('away', 'Fox', 90, { added: 4 })]
    const { rows } = check(row({ score: { end: [2, 1], halfTime: [0, 0], extraTime: true }, goals }))
    expect(rows[0]?.score?.at90).toEqual([1, 1])
    const odd = [home(50), home(60), goal('away', 'Fox', 100)]
    expect(
      check(row({ score: { end: [2, 1], halfTime: [0, 0], extraTime: true }, goals: odd })).rows[0]?.score,
    ).not.toHaveProperty('at90')
  })

  describe('with ties of two legs', () => {
    const round = { round: 'Quarterfinals', season: '2019/20' }
    const sides = { home: { name: 'Borva' }, away: { name: 'Arden' } }
    const first = (end: [number, number]) =>
      row({ ...round, ...sides, day: '2020-02-18', score: score(...end, { halfTime: [0, 0] }) })
    const at = { place: { file: 'cup/2022/cup.txt', line: 9 }, day: '2020-03-11' }
    const second = (end: [number, number], at90: [number, number], part = {}) =>
      row({ ...round, ...at, score: { end, at90, halfTime: [0, 0], extraTime: true, ...part } })

    it('accepts extra time of a tie that is level, though the match is not', () => {
      const { rows, faults } = check(first([1, 0]), second([2, 3], [1, 0]))
      expect(faults.filter(({ rule }) => rule.startsWith('extra'))).toMatchObject([
        { outcome: 'accept', found: '1-0, 1-1 over two legs' },
      ])
      expect(rows.map(({ leg }) => leg)).toEqual([1, 2])
    })
    it('refuses extra time of a tie that is not', () => {
      expect(rulesOf(first([2, 0]), second([2, 3], [1, 0]))).toContain('extra-time-level')
    })
    it('accepts a shoot-out after a second leg that was won', () => {
      const { rows } = check(first([0, 1]), second([0, 1], [0, 1], { shootOut: [1, 4] }))
      expect(rows).toHaveLength(2)
    })
    it('does not take a replay for a second leg', () => {
      const { rows } = check(first([1, 1]), row({ ...round, ...at, score: score(2, 0, { halfTime: [0, 0] }) }))
      expect(rows.map(({ leg }) => leg)).toEqual([undefined, undefined])
    })
  })

  describe('with days', () => {
    const league = (line: number, round: string, day: string) =>
      row({ ...sound, season: '2019/20', round, day, place: { file: '2019-20/en.1.json', line } })
    const opening = [1, 2, 3].map((line) => league(line, 'Matchday 1', '2019-08-09'))

    it('drops a day in the wrong year, and proposes the right one', () => {
      const { rows, faults } = check(...opening, {
        ...league(4, 'Matchday 34', '2019-07-08'),
        home: { name: 'Brighton' },
        away: { name: 'Liverpool' },
      })
      expect(faults.map(faultMessage)).toEqual([
        '2019-20/en.1.json:4: Brighton v Liverpool: expected a day from 2019-08-09 on, as in matchday 1; found 2019-07-08: meant 2020-07-08?',
      ])
      expect(rows[3]).not.toHaveProperty('day')
      expect(rows).toHaveLength(4)
    })
    it('knows the first day though one of the first matchday is wrong itself', () => {
      const { faults } = check(...opening, league(4, 'Matchday 1', '2018-08-10'))
      expect(faults).toMatchObject([{ rule: 'wrong-year', meant: '2019-08-10' }])
    })
    it('accepts a season that lasts into August', () => {
      expect(rulesOf(...opening, league(4, 'Matchday 38', '2020-08-02'))).toEqual([])
    })
    it('holds a tournament of one year to that year', () => {
      expect(check({ ...sound, day: '2021-06-01' }).faults).toMatchObject([
        { expected: 'a day from 2022-01-01 on, in the year 2022', meant: '2022-06-01' },
      ])
      expect(check({ ...sound, day: '2031-06-01' }).faults[0]).not.toHaveProperty('meant')
    })
  })

  it('never keeps a match that it refuses, and keeps every other', () => {
    const pair = fc.tuple(fc.nat(3), fc.nat(3))
    const any = fc.record({ end: pair, at90: pair, halfTime: pair, extraTime: fc.boolean(), shootOut: pair })
    fc.assert(
      fc.property(any, (told) => {
        const { rows, refused, faults } = check(row({ score: told }))
        expect(rows.length + refused.length).toBe(1)
        expect(refused.length === 1).toBe(faults.some(({ outcome }) => outcome === 'refuse'))
      }),
    )
  })
})

describe('dropped', () => {
  it('leaves a match as it is for a fault that drops nothing', () => {
    expect(dropped(sound, { outcome: 'accept', field: 'goals' })).toBe(sound)
  })
})
