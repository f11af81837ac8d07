// What others made and we hand on: in the Worker, in the browser's files, and in what is made from data. The bundler says what it
// took in, so a package that is added or dropped is noticed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'

/** A package of which something is handed on. */
export interface Notice {
  readonly name: string
  readonly version: string
  /** As its package.json says it, such as `MIT`. */
  readonly licence: string
  /** Where it comes from; `undefined` where it does not say. */
  readonly home: string | undefined
  /** What of it is handed on, and what was changed; `undefined` where the bundler took in its code. */
  readonly use: string | undefined
  /** The text of its licence. */
  readonly text: string
}

/** Packages that the bundler does not see, with what is taken from them. */
export const unbundled: Readonly<Record<string, string>> = {
  ajv: 'The functions that read the bodies of requests were made by it, and hold one function of it.',
  '@fontsource/barlow-condensed':
    'The font of pages and of preview pictures. Preview pictures hold single letters of it, drawn.',
  'naughty-words':
    'Lists of words that names of players may not hold. Changed: eighteen languages, single words only, without those that somebody in football is called, in plain letters.',
}

/** The packages of which code came into what was bundled, sorted. */
export function packagesIn(bundled: readonly Metafile[]): readonly string[] {
  const taken = bundled
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? packageOf(path) : []))
  return [...new Set(taken)].sort()
}

/** The package that a file belongs to, the innermost one; none where it is ours. */
const packageOf = (path: string): readonly string[] =>
  [...path.matchAll(/(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/g)].slice(-1).map(([, name = '']) => name)

/** Bundles the Worker as it is deployed, writes nothing, and gives the script and what came in. */
export async function bundleWorker(): Promise<{ readonly script: Uint8Array; readonly metafile: Metafile }> {
  const { metafile, outputFiles } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', '*.txt'],
    minify: true,
    write: false,
    metafile: true,
  })
  return { script: outputFiles[0]?.contents ?? new Uint8Array(), metafile }
}

/** The notice of an installed package. Throws where it brings no text of a licence. */
export function noticeOf(name: string): Notice {
  const folder = join('node_modules', name)
  const { version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each))
  if (!file || !license) throw new Error(`${name}: expected a licence and its text, found ${license} and ${file}`)
  const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim()
  return { name, version, licence: license, home: homepage, use: unbundled[name], text }
}

const LINE = '='.repeat(80)

/** The text of `third-party.txt`: each package with its licence. */
export function toNoticesFile(notices: readonly Notice[]): string {
  const parts = notices.map(({ name, version, licence, home, use, text }) => {
    const head = [`${name} ${version} (${licence})`, ...(home ? [home] : []), ...(use ? [use] : [])]
    return [LINE, ...head, '', text, ''].join('\n')
  })
  const lead = 'Mixed Zone holds code, letters and words of others. They are named here, each with its licence.\n'
  return [lead, ...parts].join('\n')
}
