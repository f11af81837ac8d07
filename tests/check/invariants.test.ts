import { describe, expect, it } from 'vitest'
import { findFaults } from '../../check/invariants/incident.ts'
import { findNameFaults } from '../../check/invariants/names.ts'
import type { Incident } from '../../src/quiz/incident.ts'
import { incidentSchema } from '../../src/quiz/incident.ts'
import { content, copy } from '../support/content.ts'
import { isExplained } from '../support/guide.ts'

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
  const { collection, ...file } = draft
  return { ...incidentSchema.parse(file), collection: String(collection) }
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
  [
    'a pronoun that is not in the quote',
    A,
    (d) => Object.assign(record(d, 'q4'), { pronouns: [{ word: 'she', person: 'simeone' }] }),
    /pronouns\[0\]\.word/,
  ],
  ['last words that were said otherwise', A, (d) => Object.assign(record(d, 'q5'), { last: 'I’m angry' }), /\.last/],
  [
    'last words after which more was said',
    A,
    (d) => Object.assign(record(d, 'q4'), { last: 'you are not a nice person' }),
    /\.last: only in the last quote/,
  ],
  ...(['says', 'truth', 'paragraphs'] as const).map((field): [string, string, (draft: Draft) => void, RegExp] => [
    `a statement is wrong in ${field}`,
    A,
    (d) =>
      Object.assign((d.statements as object[])[0] ?? {}, {
        [field]: { says: 'It ends.', truth: 'no sentence', paragraphs: [17] }[field],
      }),
    new RegExp(`statements\\[0\\]\\.${field}`),
  ]),
  ['a record without paragraphs', A, (d) => Object.assign(record(d, 'g2'), { paragraphs: undefined }), /\.paragraphs/],
  ['a line of a text', A, (d) => Object.assign(record(d, 'g2'), { line: 3 }), /timeline\[1\]\.line/],
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
    'a quote that gives away a fact of no record',
    E,
    (d) => Object.assign(record(d, 'q3'), { tells: ['g9.by'] }),
    /tells\[0\]/,
  ],
  [
    'a gap in a word that is not there',
    E,
    (d) => Object.assign(record(d, 'q3'), { gaps: [{ word: 'pardon', instead: ['hello', 'thanks', 'goodbye'] }] }),
    /gaps\[0\]\.word/,
  ],
  [
    'a gap whose wrong word is the right one',
    E,
    (d) => Object.assign(record(d, 'q3'), { gaps: [{ word: 'sorry', instead: ['Sorry', 'thanks', 'goodbye'] }] }),
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

/** One slip each, in one place, with the one fault that it must give: path, expected, found. */
const slips: readonly [string, string, (draft: Draft) => void, string, RegExp, string, (readonly string[])?][] = [
  [
    'a field whose paragraphs are not named, where the others are',
    A,
    (d) => Reflect.deleteProperty((d.match as { paragraphs: object }).paragraphs, 'venue'),
    'match.paragraphs.venue',
    /^the paragraphs in which venue was read$/,
    'nothing',
  ],
  [
    'a paragraph that is not there, named for one field',
    E,
    (d) => Object.assign((record(d, 'g1') as { paragraphs: object }).paragraphs, { how: [4, 19] }),
    'timeline[g1].paragraphs.how',
    /^at most 18/,
    '[4,19]',
  ],
  [
    'a paragraph that is not there, of a setting',
    T,
    (d) => Object.assign((d.settings as { press: { paragraphs: object } }).press.paragraphs, { where: [13] }),
    'settings.press.paragraphs.where',
    /^at most 12/,
    '[13]',
  ],
  [
    'paragraphs for a field that is misspelt',
    E,
    (d) => Object.assign((record(d, 'g1') as { paragraphs: object }).paragraphs, { mad: [4] }),
    'timeline[g1].paragraphs.mad',
    /^a field that the record has: by, for, how, made, order$/,
    '"mad"',
    ['made'],
  ],
  [
    'a sentence for a field that is misspelt',
    A,
    (d) => Object.assign((record(d, 'g2') as { note: object }).note, { hov: 'It was a volley.' }),
    'timeline[g2].note.hov',
    /^a field that the record has/,
    '"hov"',
    ['how'],
  ],
  [
    'an id that a table line and a fixture share',
    A,
    (d) => [Object.assign((d.fixtures as object[])[0] ?? {}, { id: 't1' }), Object.assign(d, { neverAsk: [] })],
    'fixtures[0].id',
    /^an id of its own, other than that of tables\[0\]$/,
    '"t1"',
  ],
  [
    'an id that means all quizzes',
    A,
    (d) => Object.assign(d, { id: 'daily' }),
    'id',
    /^an id that is neither/,
    '"daily"',
  ],
  [
    'a day under neverOffer that there is not',
    A,
    (d) => never(d, 'match.date').splice(0, 1, '2021-02-30'),
    'neverOffer[match.date].options[0]',
    /^a day such as/,
    '"2021-02-30"',
  ],
  [
    'a ground under neverOffer that is misspelt',
    A,
    (d) => never(d, 'match.venue').splice(0, 1, 'anfeild'),
    'neverOffer[match.venue].options[0]',
    /^an id or a name of names\/venues\.json$/,
    '"anfeild"',
    ['anfield'],
  ],
  [
    'a club under neverOffer where a ground belongs',
    A,
    (d) => never(d, 'match.venue').splice(0, 1, 'liverpool'),
    'neverOffer[match.venue].options[0]',
    /^an id or a name of names\/venues\.json$/,
    '"liverpool"',
  ],
  [
    'somebody unknown under neverOffer',
    T,
    (d) => never(d, 'goals.by').splice(0, 1, 'jotta'),
    'neverOffer[goals.by].options[0]',
    /^an id or a name of names\/people\.json$/,
    '"jotta"',
    ['jota'],
  ],
  [
    'a score under neverOffer that is none',
    E,
    (d) => never(d, 'match.score').splice(0, 1, 'one all'),
    'neverOffer[match.score].options[0]',
    /^a score such as 2-3$/,
    '"one all"',
  ],
  [
    'half a minute under neverOffer',
    A,
    (d) => never(d, 'g2.minute').splice(0, 1, 14.5),
    'neverOffer[g2.minute].options[0]',
    /^a whole number$/,
    '14.5',
  ],
  [
    'an option that is nothing, for a fact that may be anything',
    A,
    (d) => Object.assign(d, { neverOffer: [{ fact: 'match', options: ['metropolitan'], why: 'a slip' }] }),
    'neverOffer[0].options[0]',
    /, or an id or a name of the registry$/,
    '"metropolitan"',
    ['metropolitano'],
  ],
  [
    'a fact of a record that is not there',
    A,
    (d) => Object.assign((d.neverAsk as object[])[0] ?? {}, { fact: 'kloop.age' }),
    'neverAsk[0].fact',
    /^match, somebody of the cast/,
    '"kloop.age"',
    ['klopp'],
  ],
  [
    'a fact that such a record cannot have',
    A,
    (d) => Object.assign((d.neverAsk as object[])[0] ?? {}, { fact: 'f2.bye' }),
    'neverAsk[0].fact',
    /^a field that f2 can have: on, by, how, leads, disputed, minute, added, order$/,
    '"f2.bye"',
    ['by'],
  ],
  [
    'a fact that no goal can have',
    T,
    (d) => Object.assign(d, { neverOffer: [{ fact: 'goals.buy', options: ['jota'], why: 'a slip' }] }),
    'neverOffer[0].fact',
    /^a field that goals can have: by, /,
    '"goals.buy"',
    ['by'],
  ],
  [
    'somebody whose id is misspelt',
    A,
    (d) => Object.assign(record(d, 'g2'), { by: 'kaita' }),
    'timeline[g2].by',
    /^an id of names\/people\.json$/,
    '"kaita"',
    ['keita'],
  ],
  [
    'somebody known who is not in the cast',
    A,
    (d) => Object.assign(record(d, 'a1'), { to: 'mane' }),
    'timeline[a1].to',
    /^somebody of the cast$/,
    '"mane"',
  ],
  [
    'a side that is misspelt',
    A,
    (d) => Object.assign(d.match, { home: 'athletico' }),
    'match.home',
    /^an id of names\/clubs\.json$/,
    '"athletico"',
    ['atletico'],
  ],
  [
    'a place for an offence',
    A,
    (d) => Object.assign(record(d, 'f1'), { how: 'tunnel' }),
    'timeline[f1].how',
    /^a term of the group offence: high-boot/,
    '"tunnel"',
  ],
  [
    'the season after',
    A,
    (d) => Object.assign(d.match, { season: '2022-23' }),
    'match.season',
    /^2021-22, the season that has 2021-10-19/,
    '"2022-23"',
  ],
  [
    'two years that are no season',
    E,
    (d) => Object.assign(d.match, { season: '2017-19' }),
    'match.season',
    /^2017-18/,
    '"2017-19"',
  ],
  [
    'it was published before it was written',
    A,
    (d) => Object.assign(d, { published: '2021-10-19' }),
    'published',
    /^2021-10-20 or later, as the source$/,
    '"2021-10-19"',
  ],
  [
    'a record that may be asked since before the incident may',
    A,
    (d) => Object.assign(record(d, 'g1'), { since: '2026-11-01' }),
    'timeline[g1].since',
    /^a day after 2026-11-01/,
    '"2026-11-01"',
  ],
  [
    'a wrong word that the quote has already',
    A,
    (d) => Object.assign(record(d, 'q1'), { gaps: [{ word: 'angry', instead: ['Why', 'happy', 'silent'] }] }),
    'timeline[q1].gaps[0].instead[0]',
    /^a word that is not in the quote$/,
    '"Why"',
  ],
  [
    'a wrong option of two words, where one word is missing',
    A,
    (d) => Object.assign(record(d, 'q1'), { gaps: [{ word: 'angry', instead: ['happy', 'in doubt', 'silent'] }] }),
    'timeline[q1].gaps[0].instead[1]',
    /^one word, as the answer is$/,
    '"in doubt"',
  ],
  [
    'two events with one label',
    A,
    (d) => Object.assign(record(d, 'g4'), { label: 'Antoine Griezmann’s FIRST goal' }),
    'timeline[g4].label',
    /^a label of its own, other than that of g3$/,
    '"Antoine Griezmann’s FIRST goal"',
  ],
  [
    'a foul after the card that it led to',
    A,
    (d) => Object.assign(record(d, 'f1'), { minute: 60 }),
    'timeline[f1].minute',
    /^52 or earlier, as the card that it led to$/,
    '60',
  ],
  [
    'a manager who is not in the cast',
    A,
    (d) => Object.assign(d, { manager: 'guardiola' }),
    'cast.guardiola',
    /^the manager whom/,
    'nothing',
  ],
]

/** A path in which records and entries of neverOffer go by id and fact, as it is in the file. */
const inFile = ({ timeline, neverOffer }: Incident, path: string) =>
  path
    .replace(/^timeline\[(\w+)\]/, (_, id) => `timeline[${timeline.findIndex((item) => item.id === id)}]`)
    .replace(
      /^neverOffer\[(\w+\.\w+)\]/,
      (_, fact) => `neverOffer[${neverOffer.findIndex((entry) => entry.fact === fact)}]`,
    )
const never = (draft: Draft, fact: string) =>
  (draft.neverOffer as { fact: string; options: unknown[] }[]).find((entry) => entry.fact === fact)?.options ?? []

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
      expect(isExplained(expected), `questions/README.md explains "${expected}"`).toBe(true)
    }
  })
  it.each(slips)('reports %s (%s), and nothing else', (_, id, spoil, path, expected, found, near = []) => {
    const incident = spoiled(id, spoil)
    const faults = findFaults(incident, content.names)
    expect(faults).toEqual([
      expect.objectContaining({
        path: inFile(incident, path),
        expected: expect.stringMatching(expected),
        found,
      }),
    ])
    expect(faults[0]?.near ?? []).toEqual(near)
    expect(isExplained(faults[0]?.expected ?? ''), `questions/README.md explains "${faults[0]?.expected}"`).toBe(true)
  })
  it('takes a thing under neverOffer by id, by name and by any other name, however it is spelt', () => {
    const named = (option: string) =>
      spoiled(A, (d) =>
        Object.assign(d, { neverOffer: [{ fact: 'match.venue', options: [option], why: 'another name' }] }),
      )
    for (const option of ['san-mames', 'San Mamés', 'SAN MAMES', 'Spotify Camp Nou', 'anfield road'])
      expect(findFaults(named(option), content.names)).toEqual([])
  })
  it('takes a sentence for what a question makes of a field: the weekday of a date', () => {
    const noted = spoiled(A, (d) => Object.assign(d.match.note as object, { weekday: 'It was a Tuesday.' }))
    expect(findFaults(noted, content.names)).toEqual([])
  })
  it('takes all of a kind under neverAsk and neverOffer', () => {
    const barred = spoiled(A, (d) =>
      Object.assign(d, {
        neverAsk: [
          { fact: 'q1.phase', why: 'test' },
          { fact: 'quotes.by', why: 'a test' },
          { fact: 'cards', why: 'a test' },
          { fact: 'g1.order', why: 'a test' },
          { fact: 'cast.age', why: 'a test' },
          { fact: 'tables.won', why: 'a test' },
        ],
        neverOffer: [{ fact: 'fouls.on', options: ['mane'], why: 'a test' }],
      }),
    )
    expect(findFaults(barred, content.names)).toEqual([])
  })
  it('knows the season of every day: it turns in July', () => {
    const on = (date: string, season: string) =>
      findFaults(
        spoiled(E, (d) => {
          Object.assign(d.match, { date, season })
          Object.assign(d.source as object, { dateline: date })
          Object.assign(d, { published: date, neverOffer: [] })
        }),
        content.names,
      ).map(({ path }) => path)
    expect(on('2018-06-30', '2017-18')).toEqual([])
    expect(on('2018-07-01', '2018-19')).toEqual([])
    expect(on('1999-12-31', '1999-00')).toEqual([])
    expect(on('2018-07-01', '2017-18')).toEqual(['match.season'])
  })
})

describe('findNameFaults', () => {
  const faultsOf = (spoil: (names: ReturnType<typeof copy<typeof content.names>>) => void) => {
    const names = copy(content.names)
    spoil(names)
    return findNameFaults(names)
  }
  it('finds nothing wrong with the registry', () => {
    expect(findNameFaults(content.names)).toEqual([])
  })
  it('takes two people of one name for two where their days of birth or their ids tell them apart', () => {
    const withTwin = (id: string, own: object, twin: object = {}) =>
      faultsOf((names) => {
        Object.assign(names.people.keita ?? {}, own)
        Object.assign(names.people, { [id]: { name: 'Naby Keïta', ...twin } })
      }).length
    expect(withTwin('guinean', { born: '1995-02-10' }, { born: '1996-02-10' })).toBe(0)
    expect(withTwin('guinean', { born: '1995-02-10' }, { born: '1995-02-10' })).toBe(1)
    expect(withTwin('keita-1995', { born: '1995-02-10' }, { born: '1995-02-10' })).toBe(1)
    expect(withTwin('guinean', { born: '1995-02-10' })).toBe(1)
    expect(withTwin('keita-1995', {})).toBe(0)
    expect(withTwin('keita-1995', { born: '1995-02-10' })).toBe(1)
    expect(withTwin('naby-keita-1995', {}, { born: '1995-02-10' })).toBe(0)
  })
  it.each<[string, Parameters<typeof faultsOf>[0], object]>([
    [
      'a club whose topic is unknown',
      (names) => Object.assign(names.clubs.everton ?? {}, { topic: 'evertn' }),
      {
        list: 'clubs',
        path: 'everton.topic',
        expected: 'an id of names/clubs.json',
        found: '"evertn"',
        near: ['everton'],
      },
    ],
    [
      'a club whose topic has another topic',
      (names) => [
        Object.assign(names.clubs.everton ?? {}, { topic: 'liverpool' }),
        Object.assign(names.clubs.liverpool ?? {}, { topic: 'arsenal' }),
      ],
      { list: 'clubs', path: 'everton.topic', expected: 'a club without a topic', found: '"liverpool"' },
    ],
    [
      'a club that a quiz would take for a group of kinds',
      (names) => Object.assign(names.clubs, { 'red-cards': { name: 'Red Cards', country: 'England' } }),
      {
        list: 'clubs',
        path: 'red-cards',
        expected: 'an id that does not end as a group of kinds does',
        found: '"red-cards"',
      },
    ],
    [
      'a name that two people share, accents or not',
      (names) => Object.assign(names.people, { guinean: { name: 'Naby KEITA' } }),
      { list: 'people', path: 'guinean', expected: 'a name that is not keita’s too', found: '"Naby KEITA"' },
    ],
    [
      'a club whose ground is unknown',
      (names) => Object.assign(names.clubs.everton ?? {}, { ground: 'godison' }),
      {
        list: 'clubs',
        path: 'everton.ground',
        expected: 'an id of names/venues.json',
        found: '"godison"',
        near: ['goodison'],
      },
    ],
    [
      'a pool that lists somebody unknown',
      (names) => names.pools[0]?.members.splice(0, 1, 'real-madrit'),
      {
        list: 'pools',
        path: '[0].members[0]',
        expected: 'an id of names/clubs.json',
        found: '"real-madrit"',
        near: ['real-madrid'],
      },
    ],
    [
      'a pool that lists somebody twice',
      (names) => names.pools[0]?.members.push('bayern'),
      { list: 'pools', path: '[0].members[17]', expected: 'every member once', found: '"bayern"' },
    ],
    [
      'a pool that ends before it begins',
      (names) => Object.assign(names.pools[0] ?? {}, { to: '2021-08-31' }),
      { list: 'pools', path: '[0].to', expected: '2021-09-01 or later, as "from"', found: '"2021-08-31"' },
    ],
    [
      'a pool of a competition that is not registered',
      (names) => Object.assign(names.pools[0]?.fits ?? {}, { competition: 'champions-leage' }),
      {
        list: 'pools',
        path: '[0].fits.competition',
        expected: 'an id of names/competitions.json',
        found: '"champions-leage"',
        near: ['champions-league'],
      },
    ],
    [
      'two pools with one id',
      (names) => Object.assign(names.pools[1] ?? {}, { id: 'champions-league-2021' }),
      {
        list: 'pools',
        path: '[1].id',
        expected: 'an id of its own, other than that of [0]',
        found: '"champions-league-2021"',
      },
    ],
  ])('reports %s', (_, spoil, fault) => {
    const faults = faultsOf(spoil)
    expect(faults).toEqual([fault])
    for (const { expected } of faults)
      expect(isExplained(expected), `questions/README.md explains "${expected}"`).toBe(true)
  })
})
