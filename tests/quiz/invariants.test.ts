import { describe, expect, it } from 'vitest'
import type { Incident } from '../../src/quiz/incident.ts'
import { incidentSchema } from '../../src/quiz/incident.ts'
import { findFaults } from '../../src/quiz/invariants/incident.ts'
import { findNameFaults } from '../../src/quiz/invariants/names.ts'
import { content, copy } from '../support/content.ts'

type Draft = Record<string, unknown> & {
  timeline: Record<string, unknown>[]
  match: Record<string, unknown>
  tables: Record<string, unknown>[]
}

/** An incident of ours, spoiled. Its form is still right: what is wrong is between its records. */
function spoiled(id: string, spoil: (draft: Draft) => void): Incident {
  const incident = content.incidents.find((known) => known.id === id)
  const draft = copy(incident) as unknown as Draft
  spoil(draft)
  return incidentSchema.parse(draft)
}
const record = (draft: Draft, id: string) => draft.timeline.find((item) => item.id === id) ?? {}
const drop = (draft: Draft, id: string) => {
  draft.timeline = draft.timeline.filter((item) => item.id !== id)
}
const swap = (draft: Draft, a: string, b: string) => {
  const [i, j] = [a, b].map((id) => draft.timeline.findIndex((item) => item.id === id))
  if (i === undefined || j === undefined) return
  const kept = draft.timeline[i]
  draft.timeline[i] = draft.timeline[j] ?? {}
  draft.timeline[j] = kept ?? {}
}

const A = 'atletico-2021'
const E = 'everton-2017'
const T = 'toulouse-2023'

/** One slip each, made to an incident that is otherwise right, with the path at which it must be reported. */
const mistakes: readonly [string, string, (draft: Draft) => void, RegExp][] = [
  ['a goal is dropped', A, (d) => drop(d, 'g2'), /match\.score/],
  ['the score is mirrored', A, (d) => Object.assign(d.match, { score: [3, 2] }), /match\.score/],
  ['half-time is wrong', A, (d) => Object.assign(d.match, { halfTime: [1, 2] }), /match\.halfTime/],
  ['half-time has more goals than the end', T, (d) => Object.assign(d.match, { halfTime: [4, 0] }), /match\.halfTime/],
  [
    'a goal is credited to the other club',
    A,
    (d) => Object.assign(record(d, 'g2'), { for: 'atletico' }),
    /timeline\[1\]\.for/,
  ],
  ['a scorer is nobody we know', A, (d) => Object.assign(record(d, 'g2'), { by: 'nobody' }), /timeline\[1\]/],
  ['an id stands twice', A, (d) => Object.assign(record(d, 'g2'), { id: 'g1' }), /timeline/],
  [
    'minutes are swapped',
    A,
    (d) => [
      Object.assign(record(d, 'c1'), { minute: 78 }),
      Object.assign(record(d, 'f1'), { minute: 78 }),
      Object.assign(record(d, 'g5'), { minute: 52 }),
    ],
    /minute/,
  ],
  [
    'a goal by a player who was sent off',
    A,
    (d) => Object.assign(record(d, 'g5'), { by: 'griezmann', for: 'atletico' }),
    /timeline\[8\]\.by/,
  ],
  [
    'a paragraph that the source does not have',
    A,
    (d) => Object.assign(record(d, 'g1'), { paragraphs: [17] }),
    /timeline\[0\]\.paragraphs/,
  ],
  [
    'paragraphs out of order',
    A,
    (d) => Object.assign(record(d, 'g1'), { paragraphs: [4, 3] }),
    /timeline\[0\]\.paragraphs/,
  ],
  ['the match comes after the report', A, (d) => Object.assign(d.match, { date: '2021-10-21' }), /match\.date/],
  ['the match comes long before the report', E, (d) => Object.assign(d.match, { date: '2017-11-10' }), /match\.date/],
  [
    'a fixture in the past',
    A,
    (d) => Object.assign((d.fixtures as Draft[])[0] ?? {}, { date: '2021-10-18' }),
    /fixtures\[0\]\.date/,
  ],
  ['complete is forgotten', A, (d) => Object.assign(d, { complete: [] }), /complete/],
  ['complete is claimed without a score', E, (d) => Object.assign(d, { complete: ['goals'] }), /complete/],
  ['more points than matches allow', A, (d) => Object.assign(d.tables[0] ?? {}, { points: 10 }), /tables\[0\]\.points/],
  ['more wins than matches', A, (d) => Object.assign(d.tables[0] ?? {}, { won: 4 }), /tables\[0\]/],
  ['clear of others, but not first', A, (d) => Object.assign(d.tables[0] ?? {}, { position: 2 }), /tables\[0\]\.clear/],
  [
    'a gap that the points do not show',
    T,
    (d) => Object.assign(d.tables[2] ?? {}, { points: 28 }),
    /tables\[1\]\.behind/,
  ],
  ['the interview comes before the match', A, (d) => swap(d, 'q1', 'g1'), /phase/],
  ['a minute in an interview', A, (d) => Object.assign(record(d, 'g5'), { phase: 'interview' }), /minute/],
  ['a penalty without a cause', A, (d) => [drop(d, 'f2'), Reflect.deleteProperty(d.cast as object, 'jota')], /penalty/],
  [
    'an inferred field that is not there',
    A,
    (d) => Object.assign(record(d, 'g1'), { inferred: { how: 'a guess' } }),
    /timeline\[0\]\.inferred\.how/,
  ],
  ['a foul on a team-mate', A, (d) => Object.assign(record(d, 'f1'), { by: 'salah' }), /timeline\[5\]/],
  [
    'a card for somebody else than the fouler',
    A,
    (d) =>
      Object.assign(record(d, 'f1'), { by: 'griezmann', on: 'firmino' }) &&
      Object.assign(record(d, 'c1'), { to: 'firmino' }),
    /timeline\[5\]\.by/,
  ],
  ['a venue that is not registered', A, (d) => Object.assign(d.match, { venue: 'nowhere' }), /match\.venue/],
  [
    'a competition that is not registered',
    A,
    (d) => Object.assign(d.match, { competition: 'nothing' }),
    /match\.competition/,
  ],
  [
    'somebody in the cast without a part',
    A,
    (d) => Object.assign(d.cast as object, { mane: { club: 'liverpool', role: 'player', paragraphs: [3] } }),
    /cast\.mane/,
  ],
  [
    'somebody in the cast of a third club',
    A,
    (d) => Object.assign((d.cast as Record<string, object>).salah ?? {}, { club: 'everton' }),
    /cast\.salah\.club/,
  ],
  [
    'a manager of neither side',
    A,
    (d) => Object.assign((d.cast as Record<string, object>).klopp ?? {}, { role: 'player' }),
    /cast\.klopp\.role/,
  ],
  ['a club plays itself', A, (d) => Object.assign(d.match, { away: 'atletico' }), /match\.away/],
  [
    'a quote that nobody says',
    E,
    (d) => Object.assign(d, { neverAsk: (d.neverAsk as { fact: string }[]).filter(({ fact }) => fact !== 'q4.by') }),
    /timeline\[\d+\]\.by/,
  ],
  [
    'a quote that stands twice',
    E,
    (d) => Object.assign(record(d, 'q3'), { text: 'I’m not an actor!', gaps: [] }),
    /text/,
  ],
  [
    'a gap in a word that is not there',
    E,
    (d) => Object.assign(record(d, 'q3'), { gaps: [{ word: 'pardon', instead: ['hello', 'thanks'] }] }),
    /gaps\[0\]\.word/,
  ],
  [
    'a gap whose wrong word is the right one',
    E,
    (d) => Object.assign(record(d, 'q3'), { gaps: [{ word: 'sorry', instead: ['Sorry', 'thanks'] }] }),
    /gaps\[0\]\.instead/,
  ],
  ['a disallowed goal that stands', T, (d) => Reflect.deleteProperty(record(d, 'x1'), 'stands'), /timeline\[0\]/],
  ['a goal annulled by nothing', T, (d) => drop(d, 'v1'), /timeline\[0\]/],
  ['a review of nothing', T, (d) => Object.assign(record(d, 'v1'), { of: 'x9' }), /timeline\[\d\]/],
  ['a foul that leads to the past', A, (d) => Object.assign(record(d, 'f1'), { leads: 'g1' }), /timeline\[5\]\.leads/],
  ['added time on the 89th minute', T, (d) => Object.assign(record(d, 'x1'), { minute: 89 }), /minute/],
  ['min after max', A, (d) => Object.assign(record(d, 'g1'), { minute: { min: 14, max: 13 } }), /minute/],
  [
    'an exception for a record that is not there',
    A,
    (d) => Object.assign(d, { neverAsk: [{ fact: 'q99.by', why: 'gone' }] }),
    /neverAsk/,
  ],
]

describe('findFaults', () => {
  it.each(content.incidents.map((incident) => [incident.id, incident] as const))(
    'finds nothing wrong with %s',
    (_, incident) => {
      expect(findFaults(incident, content.names)).toEqual([])
    },
  )
  it.each(mistakes)('reports when %s (%s)', (_, id, spoil, where) => {
    const faults = findFaults(spoiled(id, spoil), content.names)
    expect(faults.map(({ path, expected }) => `${path}: ${expected}`).join('\n')).toMatch(where)
    for (const { path, expected, found } of faults) {
      expect(path).not.toBe('')
      expect(expected).not.toBe('')
      expect(found).not.toBe('')
    }
  })
})

describe('findNameFaults', () => {
  it('finds nothing wrong with the registry', () => {
    expect(findNameFaults(content.names)).toEqual([])
  })
  it('reports a name that two people share, accents or not', () => {
    const names = copy(content.names)
    names.people['keita-2'] = { name: 'Naby KEITA' }
    expect(findNameFaults(names)).toHaveLength(1)
  })
  it('reports a pool that lists somebody unknown, or somebody twice', () => {
    const names = copy(content.names)
    names.pools[0]?.members.push('nobody', 'salah')
    expect(findNameFaults(names).map(({ found }) => found)).toEqual(['nobody', 'liverpool-2017'])
  })
})
