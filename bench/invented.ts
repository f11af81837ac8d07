// Invented matches in our form, as many as are wanted: what the site would be with so much content.
import { collectionSchema } from '../src/quiz/collection.ts'
import type { Content } from '../src/quiz/content.ts'
import { shiftDay } from '../src/quiz/day.ts'
import { type Incident, incidentSchema } from '../src/quiz/incident.ts'
import { namesSchema } from '../src/quiz/names.ts'

const COUNTRIES = 40
const PLAYERS = 60
const ELEVEN = 11
/** How many matches a season has, a collection at most, and a day's publication. */
const MOST = { season: 32, collection: 2500, deck: 200 }
const FIRST_DAY = '2026-11-26'
const MATCHES_PER_ROUND = 16

const syllables = ['ba', 'né', 'ko', 'ri', 'šu', 'la', 'mö', 'te', 'fa', 'vi', 'go', 'ça', 'du', 'per', 'ho']
const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
/** A name of its own for a number. */
function nameOf(n: number): string {
  const base = syllables.length
  const digits = [n % base, Math.floor(n / base) % base, Math.floor(n / base ** 2) % base]
  return capital(digits.map((digit) => pick(syllables, digit)).join(''))
}

const country = (n: number) => `land-${n % COUNTRIES}`
const player = (side: number, n: number) => `p-${side % COUNTRIES}-${n % PLAYERS}`
const range = (count: number) => Array.from({ length: count }, (_, i) => i)

/** Content with so many invented matches added: tournaments of 32 matches, up to 2,500 matches in a collection, and 200 published on a day. */
export function withInvented(content: Content, count: number): Content {
  const collections = range(Math.ceil(count / MOST.collection)).map((n) => collectionOf(n, count))
  const { people, clubs, competitions } = namesSchema.partial().parse(inventedNames(collections.length))
  return {
    ...content,
    collections: [...content.collections, ...collections],
    incidents: [...content.incidents, ...range(count).map(matchOf)],
    names: {
      ...content.names,
      people: { ...content.names.people, ...people },
      clubs: { ...content.names.clubs, ...clubs },
      competitions: { ...content.names.competitions, ...competitions },
    },
  }
}

const collectionId = (n: number) => `cups-${n}`
const seasonOf = (n: number) => String(1900 + (Math.floor(n / MOST.season) % Math.ceil(MOST.collection / MOST.season)))

function collectionOf(n: number, count: number) {
  const matches = range(Math.min(MOST.collection, count - n * MOST.collection))
  return collectionSchema.parse({
    id: collectionId(n),
    title: `Cup ${n}`,
    description: 'Every match of a cup that never was.',
    subject: { competition: `cup-${n}` },
    published: FIRST_DAY,
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
    closed: [...new Set(matches.map(seasonOf))].map((season) => ({
      competition: `cup-${n}`,
      season,
      lists: ['matches', 'goals', 'cards', 'line-ups'],
    })),
    share: 2,
    mix: { words: 0, clerical: 2 },
    notable: 3,
  })
}

const inventedNames = (cups: number) => ({
  people: Object.fromEntries(
    range(COUNTRIES).flatMap((side) =>
      range(PLAYERS).map((n) => [
        player(side, n),
        { name: `${nameOf(side * PLAYERS + n)} ${nameOf(3 + 7 * (side * PLAYERS + n))}`, born: '1990-01-01' },
      ]),
    ),
  ),
  clubs: Object.fromEntries(
    range(COUNTRIES).map((n) => [
      country(n),
      { name: `${nameOf(n + 1000)}land`, country: nameOf(n + 1000), national: true },
    ]),
  ),
  competitions: Object.fromEntries(range(cups).map((n) => [`cup-${n}`, { name: `Cup ${nameOf(n + 500)}` }])),
})

/** The match of a number: five goals at the most, a sending-off in some, four changes. */
function matchOf(n: number): Incident {
  const collection = Math.floor(n / MOST.collection)
  const place = n % MOST.collection
  const [home, away] = [n * 7, n * 7 + 1 + (n % (COUNTRIES - 1))]
  const goals = goalsOf(n, home, away)
  const season = seasonOf(place)
  const score = [home, away].map((side) => goals.filter((goal) => goal.for === country(side)).length)
  const elevenOf = (side: number) => range(ELEVEN).map((i) => player(side, i + (n % (PLAYERS - ELEVEN))))
  const lineUps = { home: { players: elevenOf(home) }, away: { players: elevenOf(away) } }
  const incident = incidentSchema.parse({
    id: `cup-${collection}-${season}-${country(home)}-${country(away)}-${n}`,
    title: `Match ${n}`,
    published: shiftDay(FIRST_DAY, Math.floor(place / MOST.deck)),
    notability: n % 10,
    source: { data: 'cups', line: 10 + n },
    match: {
      date: `${season}-06-${String(1 + (n % 28)).padStart(2, '0')}`,
      home: country(home),
      away: country(away),
      neutral: true,
      competition: `cup-${collection}`,
      round: place % MOST.season < MATCHES_PER_ROUND ? 'group' : 'round-of-16',
      season,
      score,
    },
    cast: Object.fromEntries(
      [home, away].flatMap((side) => elevenOf(side).map((id) => [id, { club: country(side), role: 'player' }])),
    ),
    lineUps,
    timeline: goals,
    complete: ['goals', 'cards'],
  })
  return { ...incident, collection: collectionId(collection) }
}

const MINUTES = 85
function goalsOf(n: number, home: number, away: number) {
  const count = n % 6
  return range(count).map((i) => {
    const side = (n + i) % 3 === 0 ? away : home
    return {
      id: `g${i + 1}`,
      kind: 'goal' as const,
      phase: 'match' as const,
      by: player(side, i * 2 + (n % (PLAYERS - ELEVEN))),
      for: country(side),
      minute: 3 + Math.floor((MINUTES * i) / Math.max(1, count)) + (n % 7),
    }
  })
}
