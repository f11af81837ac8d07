// Content of as many incidents as are wanted: matches read in data, with nothing but goals and cards, beside the shipped ones.
import type { Collection } from '../src/quiz/collection.ts'
import type { Content } from '../src/quiz/content.ts'
import { shiftDay } from '../src/quiz/day.ts'
import type { Incident } from '../src/quiz/incident.ts'

const PUBLISHED = '2026-11-10'
/** How many days lie between the first match and the last. */
const DAYS = 8000

const collection: Collection = {
  id: 'many',
  title: 'Many matches',
  description: 'Matches for measuring.',
  subject: {},
  published: PUBLISHED,
  sources: {
    lines: {
      repository: 'nobody/matches',
      commit: '0'.repeat(40),
      path: 'matches.csv',
      licence: 'CC0-1.0',
      attribution: 'nobody',
      address: 'https://example.org/nobody/matches',
    },
  },
  closed: [],
  share: 7,
  mix: { words: 0, clerical: 3 },
  notable: 0,
}

/** The content with so many incidents in all. */
export function withMany(content: Content, count: number): Content {
  const added = Math.max(0, count - content.incidents.length)
  if (added === 0) return content
  return {
    ...content,
    collections: [...content.collections, collection],
    incidents: [...content.incidents, ...Array.from({ length: added }, (_, i) => matchOf(content, i))],
  }
}

/** A match of two clubs of the registry, made from one of the incidents. */
function matchOf({ incidents, names }: Content, i: number): Incident {
  const model = incidents[i % incidents.length]
  if (!model) throw new Error('many: expected an incident, found none')
  const clubs = Object.keys(names.clubs)
  const home = clubs[i % clubs.length] ?? ''
  const away = clubs[(i + 1 + (Math.floor(i / clubs.length) % (clubs.length - 1))) % clubs.length] ?? ''
  const people = Object.keys(names.people)
  const playerOf = (n: number) => people[n % people.length] ?? ''
  const sideOf = (club: string) => (club === model.match.home ? home : away)
  return {
    id: `many-${i}`,
    collection: collection.id,
    title: `Match ${i}`,
    published: PUBLISHED,
    notability: 1 + (i % 3),
    source: { data: 'lines', line: i + 1 },
    match: { ...model.match, date: shiftDay('2001-01-01', (i * 7) % DAYS), home, away },
    cast: {},
    settings: {},
    timeline: model.timeline.flatMap((record, at) =>
      record.kind === 'goal'
        ? { ...record, for: sideOf(record.for), by: playerOf(i * model.timeline.length + at) }
        : [],
    ),
    tables: [],
    fixtures: [],
    complete: model.complete,
    hooks: [],
    neverAsk: [],
    neverOffer: [],
  }
}
