// The preview pictures that links show: the atlas that pictures of results are composed from, and a poster for each other
// page. Drawing takes about three seconds, so they are kept in dist/previews under a hash of what they are made from.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Text } from '../src/house/text.ts'
import type { BankIndex, CollectionIndex } from '../src/quiz/bank.ts'
import type { Content } from '../src/quiz/content.ts'
import { toBib } from '../src/view/bib.ts'
import type { Texts } from './preview/atlas.ts'
import type { Poster } from './preview/poster.ts'

const OUT = 'dist/previews'
const ATLAS = 'atlas.bin'

/** The atlas file for pictures of results, and the posters as PNG by the path of their page. */
export interface Previews {
  readonly atlas: Uint8Array
  readonly posters: ReadonlyMap<string, Uint8Array>
}

/** The preview pictures, drawn now or read from where they were drawn before. */
export async function makePreviews(index: BankIndex, { names }: Content, { t }: Text): Promise<Previews> {
  const texts = textsOf(index, names, t)
  const posters = postersOf(index, t)
  const folder = join(OUT, hashOfMakings(JSON.stringify([texts, posters])))
  if (!existsSync(folder)) await drawInto(folder, texts, posters)
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
  return { atlas: read(ATLAS), posters: new Map(posters.map(([path], i) => [path, read(`${i}.png`)])) }
}

/** Draws into a draft folder and renames it when it is complete, because other processes may be reading. */
async function drawInto(folder: string, texts: Texts, posters: readonly (readonly [string, Poster])[]): Promise<void> {
  const { makeAtlas } = await import('./preview/atlas.ts')
  const { makePoster } = await import('./preview/poster.ts')
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
  const drawing = readdirSync('scripts/preview')
    .sort()
    .map((file) => join('scripts/preview', file))
  const files = [...drawing, 'src/share/png.ts', 'src/browser/backdrop.svg', 'package-lock.json']
  const hash = createHash('sha256').update(texts)
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** Texts that the picture of a result may show: those of few topics as phrases, of all others the letters. */
function textsOf({ collections }: BankIndex, names: Content['names'], t: Text['t']): Texts {
  const clubs = Object.values(names.clubs).flatMap(({ name, short = '' }) => [name, short])
  const heads = collections.flatMap((collection) => collection.heads ?? [])
  const ofIncidents = heads.map(({ id, match }) => [id, t('title.incident', { ...match })])
  const byTopic: Readonly<Record<string, string>> = { mix: t('title.mix'), ...Object.fromEntries(ofIncidents) }
  const daily = t('title.daily', { number: 1, collection: 'none' })
  return {
    call: t('preview.beat').toUpperCase(),
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

function postersOf({ collections }: BankIndex, t: Text['t']): readonly (readonly [path: string, Poster])[] {
  const poster = (name: string, values = {}): Poster => ({
    call: t('preview.play').toUpperCase(),
    bib: t(`preview.${name}.bib`, values).split('|'),
    cube: t('preview.cube'),
    line: t(`preview.${name}.line`, values),
  })
  const ofCollection = ({ id, title }: CollectionIndex) =>
    [`/collections/${id}`, poster('collection', { bib: toBib(title) })] as const
  return [...pages.map(([path, name]) => [path, poster(name)] as const), ...collections.map(ofCollection)]
}
