import { describe, expect, it } from 'vitest'
import { readFootballJson } from '../../../scripts/import/football-json.ts'
import { linesOfObjects } from '../../../scripts/import/json-lines.ts'
import { goal } from './rows.ts'

const FILE = '2022/worldcup.json'
const read = (...matches: object[]) =>
  readFootballJson(
    JSON.stringify(
      { name: 'World Cup 2022', matches: matches.map((match) => ({ team1: 'A', team2: 'B', ...match })) },
      null,
      1,
    ),
    FILE,
  )

describe('readFootballJson', () => {
  it('reads a match with all that it tells', () => {
    const { rows, faults } = read({
      round: 'Quarter-final',
      num: 57,
      date: '2022-12-09',
      time: '22:00 UTC+3',
      team1: 'Netherlands (NED)',
      score: { p: [3, 4], et: [2, 2], ft: [2, 2], ht: [0, 1] },
      goals1: [
        { name: 'Wout Weghorst', minute: 83 },
        { name: 'Wout Weghorst', minute: 90, offset: 11 },
      ],
      goals2: [
        { name: 'Molina', minute: 35 },
        { name: 'Lionel Messi', minute: 73, penalty: true },
      ],
      ground: 'Lusail Stadium, Lusail',
    })
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        place: { file: FILE, line: 4 },
        tournament: 'World Cup',
        season: '2022',
        round: 'Quarter-final',
        number: 57,
        day: '2022-12-09',
        time: { local: '22:00', zone: 'UTC+3' },
        home: { name: 'Netherlands', country: 'NED' },
        away: { name: 'B' },
        ground: 'Lusail Stadium',
        city: 'Lusail',
        score: { end: [2, 2], at90: [2, 2], halfTime: [0, 1], extraTime: true, shootOut: [3, 4] },
        goals: [
          goal('home', 'Wout Weghorst', 83),
          goal('home', 'Wout Weghorst', 90, { added: 11 }),
          goal('away', 'Molina', 35),
          goal('away', 'Lionel Messi', 73, { penalty: true }),
        ],
      },
    ])
  })
  it('takes a minute as text for the number that it is, and says so', () => {
    const { rows, faults } = read({
      score: { ft: [1, 0] },
      goals1: [{ name: 'Kane', minute: '90+6', owngoal: true }],
      goals2: [],
    })
    expect(rows[0]?.goals).toEqual([goal('home', 'Kane', 90, { added: 6, ownGoal: true })])
    expect(faults).toMatchObject([{ rule: 'minute-text', outcome: 'accept', found: '"90+6"' }])
  })
  it('knows of a bare score only how it ended', () => {
    const { rows, faults } = read({ score: [2, 0] })
    expect(rows[0]?.score).toEqual({ end: [2, 0] })
    expect(faults).toMatchObject([{ rule: 'score-bare', outcome: 'accept', found: '[2,0]' }])
  })
  it('does not know what it was after 90 minutes where only extra time is told', () => {
    expect(read({ score: { et: [1, 1], p: [2, 4] } }).rows[0]?.score).toEqual({
      end: [1, 1],
      extraTime: true,
      shootOut: [2, 4],
    })
  })
  it('takes a group for a group wherever it stands', () => {
    const [first, second] = read({ round: 'Group A' }, { round: 'Matchday 1', group: 'Group B' }).rows
    expect([first?.round, first?.group, second?.round, second?.group]).toEqual([
      undefined,
      'Group A',
      'Matchday 1',
      'Group B',
    ])
  })
  it.each([
    ['day-none', { date: '2022-02-30' }],
    ['status-unknown', { status: 'moved' }],
    ['goals-one-side', { score: { ft: [1, 0] }, goals1: [{ name: 'Kane', minute: 3 }] }],
    ['unreadable-match', { score: { ft: [1] } }],
    ['unreadable-match', { goals1: [{ name: 'Kane', minute: 'late' }] }],
    ['unreadable-match', { referee: 'Somebody' }],
  ])('finds fault (%s) with %j, at its line', (rule, match) => {
    expect(read({}, match).faults).toMatchObject([{ rule, place: { file: FILE, line: 8 } }])
  })
  it('reads the status', () => {
    expect(read({ status: 'canceled', score: null }).rows[0]).toMatchObject({ status: 'cancelled' })
  })
  it.each(['', '[]', '{"name": "x"}'])('refuses %j as a file', (text) => {
    expect(readFootballJson(text, FILE)).toMatchObject({
      rows: [],
      faults: [{ outcome: 'refuse', place: { line: 1 } }],
    })
  })
})

describe('linesOfObjects', () => {
  it('counts lines outside of texts, at one depth', () => {
    expect(linesOfObjects('{"a": [\n{"b": "{\\"["},\n\n{"c": {"d": 1}}]}', 3)).toEqual([2, 4])
  })
})
