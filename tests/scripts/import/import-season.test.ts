import { describe, expect, it } from 'vitest'
import type { Folder } from '../../../scripts/import/collection-files.ts'
import { faultMessage } from '../../../scripts/import/fault.ts'
import { fixesSchema } from '../../../scripts/import/fixes.ts'
import { readFootballText } from '../../../scripts/import/football-text.ts'
import { importSeason } from '../../../scripts/import/import-season.ts'
import { lockSchema } from '../../../scripts/import/lock.ts'
import type { SeasonInput } from '../../../scripts/import/season-input.ts'
import { readSquadText } from '../../../scripts/import/squad.ts'
import { collectionSchema } from '../../../src/quiz/collection.ts'

const CUP = `= World Cup 1966

# Dates    Mon Jul 11 - Sat Jul 30 1966 (19d)
# Venues   2 (in 2 cities)
#   Villa Rosa, Portugal (ENG)
#   Stade Vert, Vertville (FRA)

▪ Group Matches
▪▪ Group 1
Mon Jul 11 19:30 UTC+1 @ Villa Rosa, Portugal
  Arcadia v Borduria  2-1
     (Gustavo PENA 10', Otto MULLER 88'(p);
      Otto MULLER 20'(og))

▪ Final
Sat Jul 30 15:00 UTC+1 @ Stade Vert, Vertville
  Borduria v Arcadia  0-0
`
const SQUADS = `= World Cup 1966     # 2 Teams

== Arcadia     # 3 Players

       9, Gustavo PENA,                  FW,  b. 1940/10/23
      10, Otto MULLER,                   FW,  b. 1941/11/03
      11, Karl MULLER,                   FW,  b. 1943/01/12

== Borduria     # 1 Players

       9, Bo SZUT,                       FW,  b. 1939/01/01
`
const side = (name: string, country = name) => ({ name, country, national: true as const })
const empty: Folder = {
  collection: collectionSchema.parse({
    id: 'world-cups',
    title: 'World Cups',
    description: 'Matches.',
    subject: { competition: 'world-cup' },
    published: '2026-11-26',
    share: 5,
    mix: { words: 0, clerical: 2 },
  }),
  fixes: fixesSchema.parse({}),
  lock: lockSchema.parse({}),
  names: {
    people: {},
    clubs: { arcadia: side('Arcadia', 'England'), borduria: side('Borduria') },
    venues: {},
    competitions: { 'world-cup': { name: 'World Cup' } },
  },
  others: { people: {}, clubs: {}, venues: {}, competitions: {} },
  incidents: {},
}
const input = (over: Partial<SeasonInput> = {}, text = CUP): SeasonInput => ({
  folder: empty,
  season: '1966',
  files: [readFootballText(text, 'cup.txt').rows],
  checks: [],
  squads: readSquadText(SQUADS, 'squads.txt').rows,
  faults: [],
  published: '2026-11-26',
  today: '2026-11-26',
  sourceOf: () => 'cup',
  ...over,
})
const folderAfter = (folder: Folder, { written }: ReturnType<typeof importSeason>): Folder => ({
  ...folder,
  ...written,
})
const first = importSeason(input())
const group = 'world-cup-1966-arcadia-borduria-group'

describe('importSeason', () => {
  it('makes an incident of each match, with what the source tells and an id without its date', () => {
    expect(first.written.incidents['1966']?.map(({ id }) => id)).toEqual([
      group,
      'world-cup-1966-borduria-arcadia-final',
    ])
    expect(first.written.incidents['1966']?.[0]).toMatchObject({
      title: 'Arcadia v Borduria, World Cup 1966 Group 1',
      source: { data: 'cup', line: 11 },
      match: {
        date: '1966-07-11',
        home: 'arcadia',
        away: 'borduria',
        venue: 'villa-rosa',
        country: 'England',
        round: 'group',
        group: '1',
        season: '1966',
        score: [2, 1],
      },
      complete: ['goals'],
    })
  })

  it('says of a ground that it was neutral where neither side was at home', () => {
    expect(first.written.incidents['1966']?.map(({ match }) => match.neutral)).toEqual([undefined, true])
  })

  it('names the host first where the source has it second', () => {
    const turned = CUP.replace('Arcadia v Borduria  2-1', 'Borduria v Arcadia  1-0').replace(
      /\(Gustavo[\s\S]*?\(og\)\)/,
      "(Bo SZUT 10')",
    )
    const [incident] = importSeason(input({}, turned)).written.incidents['1966'] ?? []
    expect(incident?.id).toBe(group)
    expect(incident?.match).toMatchObject({ home: 'arcadia', away: 'borduria', score: [0, 1] })
    expect(incident?.timeline).toMatchObject([{ by: 'bo-szut', for: 'borduria' }])
  })

  it('writes nothing new from the same input', () => {
    const again = importSeason(
      input({ folder: folderAfter(empty, first), today: '2026-12-24', published: '2026-12-24' }),
    )
    expect(again.written).toEqual(first.written)
    expect(again.report).toMatchObject({ written: 0, unchanged: 2, corrected: [] })
  })

  it('keeps the id of a match whose day is corrected', () => {
    const moved = importSeason(
      input({ folder: folderAfter(empty, first) }, CUP.replace('Mon Jul 11 19', 'Tue Jul 12 19')),
    )
    expect(moved.written.incidents['1966']?.map(({ id, match }) => [id, match.date])).toContainEqual([
      group,
      '1966-07-12',
    ])
  })

  it('closes what was published and turned out wrong, and adds what is right', () => {
    const later = importSeason(
      input(
        { folder: folderAfter(empty, first), today: '2026-12-24', published: '2026-12-24' },
        CUP.replace("10'", "11'"),
      ),
    )
    const [incident] = later.written.incidents['1966'] ?? []
    expect(later.report.corrected).toEqual([`corrected: ${group}`])
    expect(incident?.timeline.map(({ id, since, until }) => [id, since, until])).toEqual([
      ['g1', undefined, '2026-12-25'],
      ['g4', '2026-12-24', undefined],
      ['g2', undefined, undefined],
      ['g3', undefined, undefined],
    ])
  })

  it('takes a match that two files have once, whatever they call the sides', () => {
    const clubs = { ...empty.names.clubs, arcadia: { ...side('Arcadia', 'England'), aliases: ['The Arcades'] } }
    const second = readFootballText(CUP.replaceAll('Arcadia', 'The Arcades'), 'second.txt').rows
    const first = readFootballText(CUP, 'cup.txt').rows
    const { report } = importSeason(
      input({ files: [first, second], folder: { ...empty, names: { ...empty.names, clubs } } }),
    )
    expect(report).toMatchObject({ read: 2, written: 2, refused: [] })
  })

  it('numbers a second meeting', () => {
    const replay = `${CUP}\nSun Jul 31 15:00 UTC+1 @ Stade Vert, Vertville\n  Borduria v Arcadia  1-0\n     (Bo SZUT 10')\n`
    const long = replay.replace('Sat Jul 30 1966 (19d)', 'Sun Jul 31 1966 (20d)')
    expect(importSeason(input({}, long)).written.incidents['1966']?.at(-1)?.id).toBe(
      'world-cup-1966-borduria-arcadia-final-2',
    )
  })

  it('refuses a surname that two of the squad have, and says who they are', () => {
    const { report, written } = importSeason(input({}, CUP.replace("Otto MULLER 88'(p)", "MULLER 88'(p)")))
    expect(report.refused).toEqual([group])
    expect(report.faults.map(faultMessage)).toContain(
      'cup.txt:11: Arcadia v Borduria: expected one player of the squad of arcadia; found MULLER: meant Otto MULLER or Karl MULLER?',
    )
    expect(written.incidents['1966']).toHaveLength(1)
  })

  it('does what a fix decided about a name', () => {
    const fixes = fixesSchema.parse({
      people: [{ side: 'arcadia', name: 'MULLER', as: 'Karl MULLER', why: 'the other was injured' }],
    })
    const text = CUP.replace("Otto MULLER 88'(p)", "MULLER 88'(p)")
    const [incident] = importSeason(input({ folder: { ...empty, fixes } }, text)).written.incidents['1966'] ?? []
    expect(incident?.timeline.at(-1)).toMatchObject({ by: 'karl-muller', how: 'penalty', minute: 88 })
  })

  it('refuses a match whose scorer two sources tell differently, and names both', () => {
    const check = readFootballText(CUP.replace('Gustavo PENA 10', 'Karl MULLER 10'), 'second.txt').rows
    const { report } = importSeason(input({ checks: [check] }))
    expect(report.refused).toEqual([group])
    expect(report.faults.filter(({ outcome }) => outcome === 'refuse').map(faultMessage)).toEqual([
      expect.stringMatching(
        /^cup\.txt:11: Arcadia v Borduria: .*Karl MULLER.*Gustavo PENA.*\(against second\.txt:11\)$/,
      ),
    ])
  })

  it('accepts it where a fix says that both mean one', () => {
    const check = readFootballText(CUP.replace('Gustavo PENA 10', 'Tavo 10'), 'second.txt').rows
    const fixes = fixesSchema.parse({ matches: [{ match: group, rule: 'scorer-differs', why: 'He was called Tavo' }] })
    expect(importSeason(input({ checks: [check] })).report.refused).toEqual([group])
    expect(importSeason(input({ checks: [check], folder: { ...empty, fixes } })).report.refused).toEqual([])
  })

  it('leaves out what a fix leaves out, also where a third source would fill it in', () => {
    const check = readFootballText(CUP.replace('Gustavo PENA 10', 'Karl MULLER 10'), 'second.txt').rows
    const matches = [{ match: group, rule: 'scorer-differs', drop: 'goals', why: 'Disputed' }]
    const folder = { ...empty, fixes: fixesSchema.parse({ matches }) }
    const { report, written } = importSeason(input({ checks: [check, check], folder }))
    expect(report.refused).toEqual([])
    expect(written.incidents['1966']?.[0]).toMatchObject({ id: group, timeline: [], complete: [] })
  })

  it('tells a minute as a range where sources differ', () => {
    const check = readFootballText(CUP.replace("88'(p)", "89'(p)"), 'second.txt').rows
    const [incident] = importSeason(input({ checks: [check] })).written.incidents['1966'] ?? []
    expect(incident?.timeline.at(-1)).toMatchObject({ minute: { min: 88, max: 89 } })
  })

  it('shows a name with the accents that any source has', () => {
    const check = readFootballText(CUP.replace('Gustavo PENA', 'Peña'), 'second.txt').rows
    expect(importSeason(input({ checks: [check] })).written.names.people['gustavo-pena']?.name).toBe('Gustavo Peña')
  })
})
