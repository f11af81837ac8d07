// A fourth, invented incident: another manager, another country, and everything that the three frozen ones lack, so that every
// kind has something to ask.
import { findFaults } from '../../check/invariants/incident.ts'
import { findNameFaults } from '../../check/invariants/names.ts'
import { ContentError, faultLine } from '../../scripts/content-error.ts'
import { formFaults } from '../../scripts/form-faults.ts'
import type { Collection } from '../../src/quiz/collection.ts'
import type { Content } from '../../src/quiz/content.ts'
import { type Incident, incidentSchema } from '../../src/quiz/incident.ts'
import type { Kind } from '../../src/quiz/kinds/kind.ts'
import type { Names } from '../../src/quiz/names.ts'
import { content, copy } from './content.ts'

const player = (name: string, position: 'goalkeeper' | 'defender' | 'midfielder' | 'forward') => ({ name, position })

const people = {
  'mara-vell': { name: 'Mara Vell', short: 'Vell' },
  'odo-brand': { name: 'Odo Brand', short: 'Brand' },
  'iva-stone': player('Iva Stone', 'forward'),
  'tam-reed': player('Tam Reed', 'defender'),
  'ulf-dahl': player('Ulf Dahl', 'defender'),
  'sol-parr': player('Sol Parr', 'forward'),
  'kit-lowe': player('Kit Lowe', 'midfielder'),
}
const clubs = {
  harbour: { name: 'Harbour Town', country: 'Norland' },
  mill: { name: 'Mill Rovers', country: 'Norland' },
  castle: { name: 'Castle Athletic', country: 'Norland' },
  abbey: { name: 'Abbey Wanderers', country: 'Norland' },
  bridge: { name: 'Bridge Albion', country: 'Norland' },
}
const venues = {
  quayside: { name: 'Quayside', country: 'Norland' },
  'mill-lane': { name: 'Mill Lane', country: 'Norland' },
  'castle-hill': { name: 'Castle Hill', country: 'Norland' },
  'abbey-road-end': { name: 'Abbey Park', country: 'Norland' },
}
const competitions = {
  'norland-cup': { name: 'Norland Cup' },
  'norland-league': { name: 'Norland League' },
  'norland-shield': { name: 'Norland Shield' },
}
const season = { from: '2025-07-01', to: '2026-06-30' }

const collection: Collection = {
  id: 'mara-vell',
  title: 'Mara Vell',
  description: 'Nights of a manager who never was.',
  subject: { manager: 'mara-vell' },
  published: '2026-11-01',
  sources: {},
  closed: [],
  share: 2,
  mix: { words: 3, clerical: 2 },
  notable: 0,
}

/** The cup semi-final between Harbour Town and Mill Rovers: 2–2, and Mill Rovers through on penalties. */
export const invented: Incident = {
  id: 'mill-2026',
  collection: 'mara-vell',
  title: 'The bucket at Quayside',
  published: '2026-11-01',
  manager: 'mara-vell',
  source: { what: 'match report', document: 'invented.txt', dateline: '2026-03-15', paragraphs: 9 },
  match: {
    date: '2026-03-14',
    home: 'harbour',
    away: 'mill',
    venue: 'quayside',
    competition: 'norland-cup',
    stage: 'semi-final',
    score: [2, 2],
    halfTime: [1, 0],
    fullTime: [1, 1],
    shootOut: [3, 4],
    paragraphs: [1, 2],
    note: {
      date: 'Both clubs had asked for the Sunday and got the Saturday.',
      home: 'Their supporters had queued since dawn for the tickets.',
      away: 'They came by boat, the road being under water.',
      venue: 'The tide reached the car park before the final whistle.',
      competition: 'Neither club had come so far before.',
      score: 'Two of the goals came in the extra half-hour.',
      halfTime: 'It had taken a deflection off a defender to part them.',
      fullTime: 'The late one forced another half-hour.',
      shootOut: 'Seven of the first eight kicks went in.',
    },
  },
  cast: {
    'mara-vell': { club: 'mill', role: 'manager', paragraphs: [6] },
    'odo-brand': {
      club: 'harbour',
      role: 'manager',
      paragraphs: [7],
      note: 'He watched the kicks with his back to the pitch.',
    },
    'tam-reed': {
      club: 'mill',
      role: 'player',
      position: 'left-back',
      age: 19,
      paragraphs: [3],
      note: 'He had come through the club’s own school.',
    },
    'iva-stone': { club: 'mill', role: 'player', paragraphs: [3] },
    'sol-parr': { club: 'harbour', role: 'player', paragraphs: [4] },
    'kit-lowe': { club: 'harbour', role: 'player', paragraphs: [4] },
    'ulf-dahl': { club: 'mill', role: 'player', paragraphs: [5] },
    reporters: { role: 'press', paragraphs: [6] },
  },
  settings: {
    press: {
      what: 'press-conference',
      where: 'car-park',
      paragraphs: [6],
      note: 'The press room had been flooded since noon.',
    },
  },
  timeline: [
    {
      id: 'g1',
      kind: 'goal',
      phase: 'match',
      by: 'tam-reed',
      for: 'harbour',
      how: 'own-goal',
      minute: 31,
      label: 'Tam Reed’s own goal',
      paragraphs: [3],
      note: 'He had only wanted to put the cross behind.',
    },
    {
      id: 'g2',
      kind: 'goal',
      phase: 'match',
      by: 'iva-stone',
      for: 'mill',
      how: 'header',
      minute: 88,
      label: 'Iva Stone’s equaliser',
      paragraphs: [3],
      note: 'The corner before it should have been a throw.',
    },
    {
      id: 'f1',
      kind: 'foul',
      phase: 'match',
      by: 'kit-lowe',
      on: 'ulf-dahl',
      how: 'shirt-pull',
      minute: 97,
      leads: 'c1',
      paragraphs: [4],
      note: 'It was thirty yards from goal and led to nothing else.',
    },
    {
      id: 'c1',
      kind: 'card',
      phase: 'match',
      to: 'kit-lowe',
      off: true,
      how: 'second-yellow',
      minute: 97,
      label: 'Kit Lowe’s sending-off',
      paragraphs: [4],
      note: 'His side was to score first all the same.',
    },
    {
      id: 'g3',
      kind: 'goal',
      phase: 'match',
      by: 'sol-parr',
      for: 'harbour',
      how: 'volley',
      minute: 105,
      added: 2,
      label: 'Sol Parr’s goal',
      paragraphs: [4],
      note: 'The lead lasted until the second half of extra time.',
    },
    {
      id: 'g4',
      kind: 'goal',
      phase: 'match',
      by: 'ulf-dahl',
      for: 'mill',
      how: 'free-kick',
      minute: 117,
      label: 'Ulf Dahl’s free kick',
      paragraphs: [5],
      note: 'Half the crowd had left for the last ferry.',
    },
    {
      id: 'k1',
      kind: 'kick',
      phase: 'match',
      by: 'sol-parr',
      for: 'harbour',
      scored: false,
      label: 'Sol Parr’s miss in the shoot-out',
      paragraphs: [5],
    },
    {
      id: 'k2',
      kind: 'kick',
      phase: 'match',
      by: 'iva-stone',
      for: 'mill',
      scored: true,
      label: 'Iva Stone’s decisive kick',
      paragraphs: [5],
    },
    {
      id: 'a1',
      kind: 'act',
      phase: 'after',
      by: 'odo-brand',
      did: 'kicked a bucket into the harbour',
      label: 'Odo Brand’s kick at the bucket',
      paragraphs: [7],
      note: 'A fisherman sold it back to the club on Monday.',
    },
    {
      id: 'q1',
      kind: 'quote',
      phase: 'press',
      by: 'mara-vell',
      to: 'reporters',
      about: 'odo-brand',
      pronouns: [{ word: 'He', person: 'odo-brand' }],
      text: 'He owes somebody a bucket, and I owe him a drink.',
      gaps: [{ word: 'drink', instead: ['dinner', 'rematch', 'letter'] }],
      label: 'Mara Vell’s offer of a drink',
      paragraphs: [6],
      note: 'The two had shared a room as players.',
    },
    {
      id: 'q2',
      kind: 'quote',
      phase: 'press',
      by: 'mara-vell',
      to: 'reporters',
      text: 'We practise penalties in the rain, and it rained.',
      gaps: [{ word: 'rain', instead: ['dark', 'snow', 'wind'] }],
      label: 'Mara Vell’s word on the weather',
      paragraphs: [8],
      note: 'It had poured on the whole of the second half.',
    },
  ],
  tables: [],
  fixtures: [
    {
      id: 'n1',
      what: 'next',
      home: 'mill',
      away: 'castle',
      venue: 'castle-hill',
      competition: 'norland-cup',
      paragraphs: [9],
      note: 'It was the first final for either of them.',
    },
  ],
  complete: ['goals'],
  hooks: [{ text: 'offered a drink to a rival who had kicked a bucket into the sea', tells: ['q1.text', 'a1.did'] }],
  neverAsk: [],
  neverOffer: [],
}

/** What to do where a kind asks nothing of any incident that the tests have. */
export const nothingToAsk = ({ name, needs }: Kind) =>
  `the kind ${name} asks nothing of the incidents in tests/content and tests/support/invented.ts: give the invented one what it needs, ${needs}`

/** A line for each fault of the invented incident and of its names, as the check of content finds them. */
export function faultsOfInvented(names: Names): readonly string[] {
  const { collection: _, ...file } = invented
  const issues = incidentSchema.safeParse(file).error?.issues ?? []
  const faults = [
    ...formFaults(issues, { raw: file, form: incidentSchema, names }),
    ...(issues.length > 0 ? [] : findFaults(invented, names)),
    ...findNameFaults(names),
  ]
  return faults.map((fault) => faultLine('tests/support/invented.ts', fault))
}

/** The frozen content with the invented incident, its people, clubs and grounds. Throws ContentError where something is wrong with them. */
export function withInvented(): Content {
  const grown = { ...content, names: copy(content.names) }
  Object.assign(grown.names.people, people)
  Object.assign(grown.names.clubs, clubs)
  Object.assign(grown.names.venues, venues)
  Object.assign(grown.names.competitions, competitions)
  const pool = { why: 'invented', ...season }
  grown.names.pools.push(
    {
      id: 'cup-2026',
      of: 'clubs',
      fits: { competition: 'norland-cup' },
      members: ['castle', 'abbey', 'bridge', 'harbour', 'mill'],
      ...pool,
    },
    {
      id: 'norland-2026',
      of: 'clubs',
      fits: { country: 'Norland' },
      members: ['castle', 'abbey', 'bridge', 'harbour', 'mill'],
      ...pool,
    },
    {
      id: 'grounds-norland',
      of: 'venues',
      fits: { country: 'Norland' },
      members: ['quayside', 'mill-lane', 'castle-hill', 'abbey-road-end'],
      ...pool,
    },
    {
      id: 'competitions-norland',
      of: 'competitions',
      fits: { country: 'Norland' },
      members: ['norland-cup', 'norland-league', 'norland-shield'],
      ...pool,
    },
  )
  const faults = faultsOfInvented(grown.names)
  if (faults.length > 0) throw new ContentError(faults.join('\n'))
  return { ...grown, collections: [...grown.collections, collection], incidents: [...grown.incidents, invented] }
}
