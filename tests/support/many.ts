// Many incidents, read in data: copies of one of the frozen ones, each on a day of its own.
import { shiftDay } from '../../src/quiz/day.ts'
import type { Incident } from '../../src/quiz/incident.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { makeBank } from '../../src/quiz/make-bank.ts'
import { content, copy } from './content.ts'

/** How many incidents the collection `many` has: more than a quiz is drawn from. */
export const MANY = 48

const model = content.incidents.find(({ id }) => id === 'toulouse-2023')
if (!model) throw new Error('expected a frozen incident, found none')
/** The frozen incident as data would tell it: without paragraphs, and without statements, which need them. */
const first: Incident = JSON.parse(
  JSON.stringify({ ...model, statements: [] }, (key, value) => (key === 'paragraphs' ? undefined : value)),
)

const source = {
  repository: 'somebody/football',
  commit: '0123456789abcdef0123456789abcdef01234567',
  path: 'matches.csv',
  licence: 'CC0-1.0',
  attribution: 'Somebody',
  address: 'https://github.example/somebody/football',
} as const

const collection = {
  id: 'many',
  title: 'Many nights',
  description: 'Copies of one night.',
  subject: { club: 'liverpool' },
  published: '2026-11-10',
  sources: { matches: source },
  closed: [],
  share: 7,
  mix: { words: 0, clerical: 3 },
  notable: 2,
}

/** The frozen content with a collection of many incidents, of which every other one is notable. A second deck of four is published later. */
export const contentOfMany = {
  ...content,
  collections: [...content.collections, collection],
  incidents: [
    ...content.incidents,
    ...Array.from({ length: MANY }, (_, i) => ({
      ...copy(first),
      id: `night-${i}`,
      collection: 'many',
      published: i < MANY - 4 ? '2026-11-10' : '2026-11-20',
      notability: i % 2 === 0 ? 3 : 1,
      source: { data: 'matches', line: 10 + i },
      match: { ...copy(first.match), date: shiftDay(first.match.date, 40 * i) },
    })),
  ],
}

/** The bank of it. */
export const bankOfMany = makeBank(contentOfMany, kinds)
