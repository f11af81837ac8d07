import { describe, expect, it } from 'vitest'
import type { Around } from '../../../check/invariants/fault.ts'
import { findFaults } from '../../../check/invariants/incident.ts'
import { collectionSchema } from '../../../src/quiz/collection.ts'
import { type Incident, incidentSchema } from '../../../src/quiz/incident.ts'
import { content, copy } from '../../support/content.ts'
import { cupMatch, cups, type Written, withCups } from '../../support/cups.ts'
import { isExplained } from '../../support/guide.ts'

const { names } = withCups(content, [])
const around: Around = { collection: collectionSchema.parse(cups), collections: ['cups', 'klopp'] }

type Draft = Written & { timeline: Record<string, unknown>[] }

/** The first match of the cups, spoiled: Norland against Sudland, 2–1. */
function matchWith(spoil: (draft: Draft) => void): Incident {
  const draft = copy(cupMatch(0)) as Draft
  spoil(draft)
  return { ...incidentSchema.parse(draft), collection: 'cups' }
}
const at = (draft: Draft, id: string) => draft.timeline.find((record) => record.id === id) ?? {}
const told = (incident: Incident, of: Around = around) =>
  findFaults(incident, names, of).map(({ path, expected, found }) => {
    expect(isExplained(expected), `questions/README.md explains "${expected}"`).toBe(true)
    return `${path}: ${expected}; ${found}`
  })
const player = (n: number) => `norland-${n}`

describe('findFaults, of a match that was read in data', () => {
  it('finds nothing wrong with any of the invented cups', () => {
    for (let n = 0; n < 60; n += 1)
      expect(told({ ...incidentSchema.parse(cupMatch(n)), collection: 'cups' })).toEqual([])
  })
  it.each<[string, (draft: Draft) => void, RegExp]>([
    [
      'data that the collection does not name',
      (d) => Object.assign(d.source, { data: 'cup' }),
      /^source\.data: one of the sources of cups.*: cups; "cup"$/,
    ],
    [
      'paragraphs',
      (d) => Object.assign(at(d, 'g1'), { paragraphs: [1] }),
      /^timeline\[0\]\.paragraphs: none, as the source is data/,
    ],
    [
      'a player in both line-ups',
      (d) => Object.assign(d.lineUps?.away.players ?? [], { 6: player(7) }),
      /^lineUps\.away\.players\[6\]: every player once, on one side; "norland-7"$/,
    ],
    [
      'a player twice in one line-up',
      (d) => Object.assign(d.lineUps?.home.players ?? [], { 6: player(8) }),
      /^lineUps\.home\.players\[7\]: every player once/,
    ],
    [
      'a player whom the cast has on the other side',
      (d) => Object.assign(d.cast?.['norland-10'] ?? {}, { club: 'sudland' }),
      /^lineUps\.home\.players\[9\]: a player of norland, as the cast has it/,
    ],
    [
      'a captain who did not begin',
      (d) => Object.assign(d.lineUps?.home ?? {}, { captain: player(14) }),
      /^lineUps\.home\.captain: one of those who began the match; "norland-14"$/,
    ],
    [
      'somebody goes off who was not there',
      (d) => Object.assign(at(d, 's4'), { off: player(14) }),
      /^timeline\[7\]\.off: a player of norland who was on the pitch; "norland-14"$/,
    ],
    [
      'a player of the other side goes off',
      (d) => Object.assign(at(d, 's4'), { off: 'sudland-2' }),
      /^timeline\[7\]\.off: a player of norland who was on the pitch/,
    ],
    [
      'somebody goes off twice',
      (d) => Object.assign(at(d, 's4'), { off: player(9) }),
      /^timeline\[7\]\.off: a player still on the pitch; "norland-9"$/,
    ],
    [
      'somebody comes on who began',
      (d) => Object.assign(at(d, 's4'), { on: player(3) }),
      /^timeline\[7\]\.on: somebody who had not been on the pitch; "norland-3"$/,
    ],
    [
      'somebody comes on twice',
      (d) => Object.assign(at(d, 's4'), { on: player(12) }),
      /^timeline\[7\]\.on: somebody who had not been on the pitch; "norland-12"$/,
    ],
    [
      'somebody goes off after he was sent off',
      (d) => Object.assign(at(d, 's3'), { off: 'sudland-4' }),
      /^timeline\[6\]\.off: a player still on the pitch; "sudland-4"$/,
    ],
    [
      'a change of a third side',
      (d) => Object.assign(at(d, 's4'), { for: 'inland' }),
      /^timeline\[7\]\.for: a side of the match/,
    ],
    [
      'somebody scores who did not play',
      (d) => Object.assign(at(d, 'g3'), { by: player(15) }),
      /^timeline\[8\]\.by: somebody who began the match or came on; "norland-15"$/,
    ],
    [
      'a goal of the first half too many',
      (d) => Object.assign(d.match, { halfTime: [0, 0] }),
      /^match\.halfTime: \[1,0\], as in the timeline/,
    ],
    [
      'more goals after 90 minutes than at the end',
      (d) => Object.assign(d.match, { fullTime: [2, 2] }),
      /^match\.fullTime: no more goals than at the end/,
    ],
    [
      'a goal of the 90 minutes too many',
      (d) => Object.assign(d.match, { fullTime: [1, 1] }),
      /^match\.fullTime: \[2,1\], as in the timeline; \[1,1\]$/,
    ],
    [
      'a list of kicks that is not whole',
      (d) => {
        Object.assign(d.match, { shootOut: [4, 3] })
        d.timeline.push({ id: 'k1', kind: 'kick', phase: 'match', by: player(10), for: 'norland', scored: true })
      },
      /^match\.shootOut: \[1,0\], as in the timeline; \[4,3\]$/,
    ],
    [
      'stoppage time goes back',
      (d) => d.timeline.splice(1, 0, { ...at(d, 'c1'), id: 'c9', minute: 45, added: 1 }),
      /^timeline\[1\]\.minute: 45\+2 or later, as the record before; 45$/,
    ],
    [
      'a season that is not the year',
      (d) => Object.assign(d.match, { season: '1951' }),
      /^match\.season: 1950, the year of 1950-06-01; "1951"$/,
    ],
    [
      'a group in a final',
      (d) => Object.assign(d.match, { round: 'final' }),
      /^match\.group: none in the round final; "A"$/,
    ],
    ['a leg in a group', (d) => Object.assign(d.match, { leg: 1 }), /^match\.leg: none in the round group/],
    [
      'a matchday in a semi-final',
      (d) => Object.assign(d.match, { group: undefined, round: 'semi-final', matchday: 3 }),
      /^match\.matchday: none in the round semi-final/,
    ],
    [
      'a ground of nobody in the country of one',
      (d) => Object.assign(d.match, { country: 'Norland' }),
      /^match\.neutral: none, as the ground was in Norland; true$/,
    ],
    [
      'a ground in a third country',
      (d) => Reflect.deleteProperty(d.match, 'neutral'),
      /^match\.neutral: true, as the ground was in Ostland/,
    ],
    [
      'a shoot-out that nobody won',
      (d) =>
        Object.assign(d.match, { score: [1, 1], shootOut: [4, 4] }) &&
        d.timeline.splice(0, 1) &&
        Object.assign(d.match, { halfTime: [0, 0] }),
      /^match\.shootOut: a side that won/,
    ],
    [
      'a shoot-out after a win',
      (d) => Object.assign(d.match, { shootOut: [4, 3] }),
      /^match\.score: a level score, as there was a shoot-out/,
    ],
    [
      'kicks without a shoot-out',
      (d) => d.timeline.push({ id: 'k1', kind: 'kick', phase: 'match', by: player(10), for: 'norland', scored: true }),
      /^match\.shootOut: \[1,0\], as in the timeline; nothing$/,
    ],
    [
      'an end before it begins',
      (d) => Object.assign(d, { until: '2026-11-26' }),
      /^until: a day after 2026-11-26, since which it may be asked/,
    ],
    [
      'a record that ends before it begins',
      (d) => Object.assign(at(d, 'g1'), { since: '2026-12-02', until: '2026-12-02' }),
      /^timeline\[0\]\.until: a day after 2026-12-02, since which it may be asked/,
    ],
    [
      'goals that are missing',
      (d) => Object.assign(d, { timeline: [] }) && Object.assign(d, { cast: {} }),
      /^match\.score: 0 home goals, as in the timeline/,
    ],
    [
      'an id that is a season',
      (d) => Object.assign(d, { id: 'cups-1950' }),
      /^id: an id that is neither daily nor mix/,
    ],
    [
      'an id that is a collection',
      (d) => Object.assign(d, { id: 'klopp' }),
      /^id: an id that is neither daily nor mix/,
    ],
    [
      'an id that is a team',
      (d) => Object.assign(d, { id: 'team-norland' }),
      /^id: an id that is neither daily nor mix/,
    ],
  ])('reports %s', (_, spoil, line) => {
    const lines = told(matchWith(spoil))
    expect(
      lines.filter((each) => line.test(each)),
      lines.join('\n'),
    ).toHaveLength(1)
  })
  it('wants no part in the timeline of those who began, no foul behind a penalty, and no goals of a match without any', () => {
    expect(
      told(matchWith((d) => Object.assign(d.cast ?? {}, { 'norland-5': { club: 'norland', role: 'player' } }))),
    ).toEqual([])
    const goalless = (d: Draft) => {
      Object.assign(d.match, { score: [0, 0], halfTime: [0, 0] })
      Object.assign(d, { timeline: [], cast: {} })
    }
    expect(told(matchWith(goalless))).toEqual([])
    const unknown = (d: Draft) => Object.assign(d, { timeline: [], cast: {}, complete: [], lineUps: undefined })
    expect(told(matchWith(unknown))).toEqual([])
  })
  it('takes substitutions in any order where their order is not attested', () => {
    const swapped = (when: object) =>
      matchWith((d) => {
        const [s1 = {}] = d.timeline.splice(1, 1)
        for (const change of [s1, at(d, 's3')]) Object.assign(change, { minute: 75 }, when)
        d.timeline.splice(6, 0, s1)
      })
    expect(told(swapped({ loose: true }))).toEqual([])
    expect(told(swapped({ minute: undefined }))).toEqual([])
    expect(told(swapped({}))).toEqual([
      expect.stringMatching(/^timeline\[5\]\.off: a player of sudland who was on the pitch/),
      expect.stringMatching(/^timeline\[6\]\.on: somebody who had not been on the pitch/),
    ])
  })
  it('knows the long season that went on until the end of August 2020', () => {
    const on = (date: string, season: string) =>
      told(matchWith((d) => Object.assign(d.match, { date, season }))).map((line) => line.replace(/:.*/, ''))
    expect(on('2020-07-26', '2019-20')).toEqual([])
    expect(on('2020-08-31', '2019-20')).toEqual([])
    expect(on('2020-09-01', '2019-20')).toEqual(['match.season'])
    expect(on('2020-09-12', '2020-21')).toEqual([])
    expect(on('2021-07-26', '2020-21')).toEqual(['match.season'])
  })
})

describe('findFaults, of a tie of two matches', () => {
  const leg = (id: string, match: object) =>
    matchWith((d) => {
      Object.assign(d, { id, timeline: [], cast: {}, lineUps: undefined, complete: [] })
      Object.assign(d.match, {
        round: 'semi-final',
        group: undefined,
        neutral: undefined,
        country: undefined,
        halfTime: undefined,
      })
      Object.assign(d.match, match)
    })
  const first = { leg: 1, tie: 'second', date: '1950-06-01', score: [2, 1] }
  const second = {
    leg: 2,
    tie: 'first',
    date: '1950-06-08',
    score: [0, 3],
    aggregate: [1, 5],
    home: 'sudland',
    away: 'norland',
  }
  const faultsOf = (one: object, other: object, of: 'first' | 'second' = 'second') => {
    const legs = [leg('first', { ...first, ...one }), leg('second', { ...second, ...other })]
    const find = (id: string) => legs.find((incident) => incident.id === id)
    return told(find(of) ?? expect.fail('no leg'), { ...around, find })
  }
  it('finds nothing wrong where both agree', () => {
    expect(faultsOf({}, {}, 'first')).toEqual([])
    expect(faultsOf({}, {})).toEqual([])
    expect(faultsOf({ aggregate: [2, 1] }, {}, 'first')).toEqual([])
  })
  it.each<[string, object, object, RegExp]>([
    [
      'an aggregate that is not the sum',
      {},
      { aggregate: [5, 1] },
      /^match\.aggregate: \[1,5\], the goals of both legs; \[5,1\]$/,
    ],
    ['two first legs', { leg: 2 }, {}, /^match\.leg: another one than that of first; 2$/],
    ['a first leg after the second', { date: '1950-06-20' }, {}, /^match\.leg: the first leg before the second/],
    [
      'the same side at home',
      { home: 'sudland', away: 'norland' },
      {},
      /^match\.tie: a match of the same sides, at home with the other; "first"$/,
    ],
    [
      'another leg that does not say so',
      { tie: 'third' },
      {},
      /^match\.tie: an incident that names second as its other leg; "third"$/,
    ],
    ['another leg that is not there', {}, { tie: 'third' }, /^match\.tie: the id of the other leg; "third"$/],
    ['a tie without a leg', {}, { leg: undefined }, /^match\.leg: 1 or 2, as it is one match of a tie; nothing$/],
  ])('reports %s', (_, one, other, line) => {
    const lines = faultsOf(one, other)
    expect(
      lines.filter((each) => line.test(each)),
      lines.join('\n'),
    ).toHaveLength(1)
  })
  it('reports an aggregate of the first leg that is not its score', () => {
    expect(faultsOf({ aggregate: [1, 5] }, {}, 'first')).toEqual([
      'match.aggregate: the score, as it was the first leg; [1,5]',
    ])
  })
})
