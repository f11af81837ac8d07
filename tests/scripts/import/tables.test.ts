import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../scripts/import/csv.ts'
import { readResultTables, readShootOutTable } from '../../../scripts/import/results-csv.ts'
import { readSquadJson, readSquadText } from '../../../scripts/import/squad.ts'
import { goal } from './rows.ts'

describe('readCsv', () => {
  it('reads quoted cells, and the line of each record', () => {
    expect(readCsv('a,b\n"x, ""y""",2\n\n3,\n')).toEqual([
      { line: 2, cells: { a: 'x, "y"', b: '2' } },
      { line: 4, cells: { a: '3', b: '' } },
    ])
  })
  it('reads back whatever is written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', ' ', 'é') })
    fc.assert(
      fc.property(fc.tuple(cell, cell), ([one, two]) => {
        const quoted = [one, two].map((text) => `"${text.replaceAll('"', '""')}"`).join(',')
        expect(readCsv(`a,b\n${quoted}`)).toEqual([{ line: 2, cells: { a: one, b: two } }])
      }),
    )
  })
})

const tables = (results: string, goalscorers: string) =>
  readResultTables({
    results: {
      file: 'results.csv',
      text: `date,home_team,away_team,home_score,away_score,tournament,city,country\n${results}`,
    },
    goalscorers: {
      file: 'goalscorers.csv',
      text: `date,home_team,away_team,team,scorer,minute,own_goal,penalty\n${goalscorers}`,
    },
  })

describe('readResultTables', () => {
  it('joins goals to their match', () => {
    const { rows, faults } = tables(
      '1930-07-13,Arden,Borva,1,1,FIFA World Cup,Montevideo,Uruguay',
      '1930-07-13,Arden,Borva,Borva,Bo Dahl,23,FALSE,TRUE\n1930-07-13,Arden,Borva,Arden,Ed Fox,NA,TRUE,FALSE',
    )
    const { minute: _, ...unknown } = goal('home', 'Ed Fox', 0, { ownGoal: true })
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        place: { file: 'results.csv', line: 2 },
        tournament: 'World Cup',
        season: '1930',
        day: '1930-07-13',
        home: { name: 'Arden' },
        away: { name: 'Borva' },
        score: { end: [1, 1] },
        city: 'Montevideo',
        country: 'Uruguay',
        goals: [goal('away', 'Bo Dahl', 23, { penalty: true }), unknown],
      },
    ])
  })
  it('takes goals for unknown where they do not make the score', () => {
    expect(tables('1930-07-13,Arden,Borva,1,1,Cup,X,Y', '').rows[0]).not.toHaveProperty('goals')
  })
  it('finds fault with a goal of no match or no side, and with a match without a day', () => {
    const { faults } = tables(
      '1930-07-13,Arden,Borva,1,0,Cup,X,Y\nsoon,Arden,Borva,1,0,Cup,X,Y',
      '1930-07-13,Arden,Borva,Corin,Bo Dahl,23,FALSE,TRUE\n1931-07-13,Arden,Borva,Arden,Bo Dahl,23,FALSE,TRUE',
    )
    expect(faults.map(({ place }) => `${place.file}:${place.line}`)).toEqual([
      'goalscorers.csv:2',
      'results.csv:3',
      'goalscorers.csv:3',
    ])
  })
})

describe('readShootOutTable', () => {
  it('reads who won and who kicked first, where it is known', () => {
    expect(
      readShootOutTable('date,home_team,away_team,winner,first_shooter\n1982-07-08,A,B,A,B\n1986-07-08,A,B,B,'),
    ).toEqual([
      { day: '1982-07-08', home: 'A', away: 'B', winner: 'A', first: 'B' },
      { day: '1986-07-08', home: 'A', away: 'B', winner: 'B' },
    ])
  })
})

describe('readSquadText', () => {
  it('reads players between commas, with birthdays, and the manager', () => {
    const { rows, faults } = readSquadText(
      [
        '= World Cup 2026        # 48 Teams',
        '== USA     # 26 Players',
        '       1, Matt TURNER,                   GK,  b. 1994/06/24',
        '   Flo ALVES,                  MF,            ',
        '       -, Bob MILLAR (SCO),              MG,  b. 1890/05/12',
        '   Jose FLORES,                   ?,             ',
      ].join('\n'),
      'more/2026_squads.txt',
    )
    expect(faults).toEqual([])
    const of = { tournament: 'World Cup', season: '2026', team: 'USA' }
    expect(rows).toEqual([
      {
        place: { file: 'more/2026_squads.txt', line: 3 },
        ...of,
        name: { printed: 'Matt TURNER', surname: 'TURNER' },
        shirt: 1,
        position: 'GK',
        birthday: '1994-06-24',
      },
      {
        place: { file: 'more/2026_squads.txt', line: 4 },
        ...of,
        name: { printed: 'Flo ALVES', surname: 'ALVES' },
        position: 'MF',
      },
      {
        place: { file: 'more/2026_squads.txt', line: 5 },
        ...of,
        name: { printed: 'Bob MILLAR', surname: 'MILLAR' },
        position: 'MG',
        birthday: '1890-05-12',
      },
      { place: { file: 'more/2026_squads.txt', line: 6 }, ...of, name: { printed: 'Jose FLORES', surname: 'FLORES' } },
    ])
  })
  it('reads players with numbers in brackets, the team from its comment', () => {
    const { rows, faults } = readSquadText(
      [
        '####',
        '# England (ENG) ',
        '#   - 22 players',
        '',
        ' (1)  GK  Gordon Banks         ##   27, Leicester City (ENG)',
        '   -  MF  Tan "Bing" Mo Heng   ##    -, HCTNH ',
      ].join('\n'),
      '1966--england/squads/en-england.txt',
    )
    expect(faults).toEqual([])
    expect(rows).toMatchObject([
      {
        season: '1966',
        team: 'England',
        code: 'ENG',
        name: { printed: 'Gordon Banks' },
        shirt: 1,
        club: 'Leicester City',
      },
      { name: { printed: 'Tan "Bing" Mo Heng' }, position: 'MF', club: 'HCTNH' },
    ])
  })
  it('takes the team from the path where the file does not name it', () => {
    const { rows } = readSquadText(
      '(12)  GK  Agustín Orión     ##   3, Boca Juniors (ARG)',
      '2014--brazil/squads/cr-costa-rica.txt',
    )
    expect(rows).toMatchObject([{ season: '2014', team: 'Costa Rica', shirt: 12 }])
  })
  it('finds fault with a player without a name, and with one without a team', () => {
    const { rows, faults } = readSquadText('(1) GK Al Fox\n# England (ENG)\n(23)          ##    -, Some FC', 'x.txt')
    expect(rows).toEqual([])
    expect(faults).toMatchObject([{ place: { line: 1 } }, { place: { line: 3 } }])
  })
})

describe('readSquadJson', () => {
  it('reads players with their lines, and refuses another shape', () => {
    const text =
      '[{"name": "Panama", "fifa_code": "PAN",\n "players": [\n{"number": 1, "pos": "GK", "name": "Al Fox", "club": {"name": "FC X"}, "date_of_birth": "2000-05-17"}]}]'
    expect(readSquadJson(text, 'squads.json')).toEqual([
      {
        place: { file: 'squads.json', line: 3 },
        team: 'Panama',
        code: 'PAN',
        name: { printed: 'Al Fox' },
        shirt: 1,
        position: 'GK',
        birthday: '2000-05-17',
        club: 'FC X',
      },
    ])
    expect(() => readSquadJson('{}', 'squads.json')).toThrow()
  })
})
