// The pictures that links show: what results are put together from, and a poster for every other kind of page. They are
// drawn in about three seconds and kept in dist/cards under a hash of what they are made of, so that only a change draws them again.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Almanac, buildAlmanac } from '../src/quiz/almanac.ts'
import type { Content } from '../src/quiz/content.ts'
import type { Incident } from '../src/quiz/incident.ts'
import { matchValues } from '../src/quiz/naming.ts'
import { type Catalogue, say } from '../src/quiz/words.ts'
import type { Texts } from './card/atlas.ts'
import type { Poster } from './card/poster.ts'

const OUT = 'dist/cards'
const ATLAS = 'atlas.bin'

/** The file that results are put together from, and the posters by the path of the page that they are for. */
export interface Cards {
  readonly atlas: Uint8Array
  readonly posters: ReadonlyMap<string, Uint8Array>
}

/** Every card, drawn or found where it was drawn before. */
export async function makeCards(content: Content, words: Catalogue): Promise<Cards> {
  const almanac = buildAlmanac(content)
  const texts = textsOf(content, almanac, words)
  const posters = postersOf(almanac, words)
  const folder = join(OUT, hashOfMakings(JSON.stringify([texts, posters])))
  if (!existsSync(folder)) await drawInto(folder, texts, posters)
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
  return { atlas: read(ATLAS), posters: new Map(posters.map(([path], i) => [path, read(`${i}.png`)])) }
}

/** Draws into a folder that takes its name when it is whole: others may be reading. */
async function drawInto(folder: string, texts: Texts, posters: readonly (readonly [string, Poster])[]): Promise<void> {
  const { makeAtlas } = await import('./card/atlas.ts')
  const { makePoster } = await import('./card/poster.ts')
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  writeFileSync(join(draft, ATLAS), makeAtlas(texts))
  for (const [i, [, poster]] of posters.entries()) writeFileSync(join(draft, `${i}.png`), makePoster(poster))
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Another process was first: what it drew is the same.
    rmSync(draft, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

function hashOfMakings(texts: string): string {
  const drawing = readdirSync('scripts/card')
    .sort()
    .map((file) => join('scripts/card', file))
  const files = [...drawing, 'src/share/card-png.ts', 'src/browser/backdrop.svg', 'package-lock.json']
  const hash = createHash('sha256').update(texts)
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** Every text that a result's card may show. */
function textsOf({ incidents, names }: Content, almanac: Almanac, words: Catalogue): Texts {
  const t = (message: string, values = {}) => say(words, { message, values })
  const clubs = Object.values(names.clubs).flatMap(({ name, short = '' }) => [name, short])
  const ofIncidents = incidents.map((incident) => [incident.id, t('title.incident', matchValues(almanac, incident))])
  const byTopic: Readonly<Record<string, string>> = { mix: t('title.mix'), ...Object.fromEntries(ofIncidents) }
  const daily = t('title.daily', { number: 1 })
  return {
    call: t('card.beat').toUpperCase(),
    titles: [...clubs, ...Object.values(byTopic), daily],
    phrases: [...Object.values(byTopic), ...daily.split(' ').filter((word) => !/\d/.test(word))],
    times: [t('result.time', { time: '0:00' })],
    byTopic,
  }
}

const pages = [
  ['/', 'home'],
  ['/quiz/daily', 'daily'],
  ['/quiz/mix', 'mix'],
  ['/incidents', 'incidents'],
  ['/leaderboards', 'leaderboards'],
] as const

function postersOf(almanac: Almanac, words: Catalogue): readonly (readonly [path: string, Poster])[] {
  const t = (message: string, values = {}) => say(words, { message, values })
  const poster = (name: string, values = {}): Poster => ({
    call: t('card.play').toUpperCase(),
    bib: t(`card.${name}.bib`, values).split('|'),
    cube: t('card.cube'),
    line: t(`card.${name}.line`, values),
  })
  const ofIncident = (incident: Incident) =>
    [`/incidents/${incident.id}`, poster('incident', matchValues(almanac, incident))] as const
  return [...pages.map(([path, name]) => [path, poster(name)] as const), ...almanac.incidents.map(ofIncident)]
}
