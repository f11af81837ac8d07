// An invented collection of matches that were read in data: cups of eight countries, with line-ups, substitutions and cards.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { collectionSchema } from '../../src/quiz/collection.ts'
import type { Content } from '../../src/quiz/content.ts'
import { incidentSchema } from '../../src/quiz/incident.ts'
import { namesSchema } from '../../src/quiz/names.ts'

/** An incident as it is written in a file. */
export type Written = z.input<typeof incidentSchema>

const countries = ['norland', 'sudland', 'ostland', 'westland', 'hochland', 'tiefland', 'inland', 'neuland']
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const SQUAD = 18
const player = (side: string, number: number) => `${side}-${number + 1}`

/** The collection's entries of the registry, by the name of their file. */
export const cupNames = {
  people: Object.fromEntries(
    countries.flatMap((side) =>
      Array.from({ length: SQUAD }, (_, i) => [
        player(side, i),
        { name: `${capital(side)} Player ${i + 1}`, born: `1990-01-${String(i + 1).padStart(2, '0')}` },
      ]),
    ),
  ),
  clubs: Object.fromEntries(
    countries.map((side) => [side, { name: capital(side), country: capital(side), national: true }]),
  ),
  competitions: { cup: { name: 'The Cup' } },
}

/** The collection's collection.json. */
export const cups: z.input<typeof collectionSchema> = {
  $schema: '../../collection.schema.json',
  id: 'cups',
  title: 'Cups',
  description: 'Every match of cups that never were.',
  subject: { competition: 'cup' },
  published: '2026-11-26',
  sources: {
    cups: {
      repository: 'nobody/cups',
      commit: '0123456789abcdef0123456789abcdef01234567',
      path: 'cups.json',
      licence: 'CC0-1.0',
      attribution: 'nobody',
      address: 'https://example.org/cups',
    },
  },
  closed: [{ competition: 'cup', season: '2014', lists: ['matches', 'goals'] }],
  share: 5,
  mix: { words: 0, clerical: 2 },
  notable: 1,
}

/** The match of a number, counted from 0: 2–1 after four substitutions, a sending-off and six goals' worth of minutes. */
export function cupMatch(n: number): Written {
  const home = countries[n % countries.length] ?? ''
  const away = countries[(n + 1 + (Math.floor(n / countries.length) % (countries.length - 1))) % countries.length] ?? ''
  const year = 1950 + (n % 60)
  const of = (side: string, ...numbers: number[]) => numbers.map((number) => player(side, number))
  const eleven = Array.from({ length: 11 }, (_, i) => i)
  const [h9 = '', h10 = '', h12 = '', h13 = '', h2 = ''] = of(home, 8, 9, 11, 12, 1)
  const [a9 = '', a4 = '', a12 = '', a13 = '', a3 = ''] = of(away, 8, 3, 11, 12, 2)
  const member = (club: string) => ({ club, role: 'player' as const })
  const match = { phase: 'match' as const }
  return {
    id: `cup-${year}-${home}-${away}-${n}`,
    title: `${capital(home)} against ${capital(away)}, ${year}`,
    published: '2026-11-26',
    notability: n % 4,
    source: { data: 'cups', line: 10 + n * 40 },
    match: {
      date: `${year}-06-${String(1 + (n % 28)).padStart(2, '0')}`,
      home,
      away,
      country: capital(countries.find((side) => side !== home && side !== away) ?? ''),
      neutral: true,
      attendance: 20_000 + n,
      competition: 'cup',
      round: 'group',
      group: 'A',
      season: String(year),
      score: [2, 1],
      halfTime: [1, 0],
    },
    cast: {
      ...Object.fromEntries([h9, h10, h12, h13, h2].map((id) => [id, member(home)])),
      ...Object.fromEntries([a9, a4, a12, a13, a3].map((id) => [id, member(away)])),
    },
    lineUps: {
      home: { players: of(home, ...eleven), captain: player(home, 0) },
      away: { players: of(away, ...eleven), captain: player(away, 0) },
    },
    timeline: [
      { id: 'g1', kind: 'goal', ...match, by: h9, for: home, minute: 45, added: 2 },
      { id: 's1', kind: 'substitution', ...match, for: away, on: a12, off: a9, minute: 46 },
      { id: 'g2', kind: 'goal', ...match, by: a12, for: away, how: 'penalty', minute: 61 },
      { id: 's2', kind: 'substitution', ...match, for: home, on: h12, off: h9, minute: 65 },
      { id: 'c1', kind: 'card', ...match, to: a3, minute: 70 },
      { id: 'c2', kind: 'card', ...match, to: a4, off: true, minute: 72 },
      { id: 's3', kind: 'substitution', ...match, for: away, on: a13, off: a12, minute: 75 },
      { id: 's4', kind: 'substitution', ...match, for: home, on: h13, off: h2, minute: 80 },
      { id: 'g3', kind: 'goal', ...match, by: h10, for: home, minute: 90, added: 3, line: 12 + n * 40 },
    ],
    complete: ['goals', 'cards', 'substitutions'],
  }
}

/** Content with the collection and some of its matches. */
export function withCups(content: Content, matches: readonly Written[]): Content {
  const { people, clubs, competitions } = namesSchema.partial().parse(cupNames)
  const names = {
    ...content.names,
    people: { ...content.names.people, ...people },
    clubs: { ...content.names.clubs, ...clubs },
    competitions: { ...content.names.competitions, ...competitions },
  }
  const added = matches.map((match) => ({ ...incidentSchema.parse(match), collection: 'cups' }))
  return {
    ...content,
    collections: [...content.collections, collectionSchema.parse(cups)],
    incidents: [...content.incidents, ...added],
    names,
  }
}

/** Writes the collection into a questions folder, its matches in one file with one on each line. */
export function writeCups(folder: string, matches: readonly object[]): void {
  const of = join(folder, 'collections', 'cups')
  mkdirSync(of, { recursive: true })
  for (const [list, entries] of Object.entries(cupNames))
    writeFileSync(join(of, `${list}.json`), JSON.stringify(entries))
  writeFileSync(join(of, 'collection.json'), JSON.stringify(cups))
  const lines = matches.map((match) => JSON.stringify(match)).join(',\n')
  writeFileSync(join(of, 'incidents.json'), `{ "incidents": [\n${lines}\n] }\n`)
}
