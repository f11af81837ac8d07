// Makes what the Worker needs before it runs: checks the content and makes the bank of questions from it, compiles the catalogues, builds
// the interface's files with a hash in their names, and writes the documents that are made from the schemas. With --check it
// only reports faults of the content and stale documents, and writes nothing but what is remembered. With --unjudged, and while
// `npm start` runs, questions are made and not judged.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { toOpenApi } from '../src/api/openapi.ts'
import type { Assets } from '../src/house/house.ts'
import type { Packed } from '../src/house/packed.ts'
import { BANK_PATH } from '../src/house/shelf.ts'
import { createText } from '../src/house/text.ts'
import { SPECULATION_PATH } from '../src/http/headers.ts'
import type { BankIndex } from '../src/quiz/bank.ts'
import type { MadeBank } from '../src/quiz/make-bank.ts'
import { withDailies } from '../src/quiz/make-dailies.ts'
import { say } from '../src/quiz/words.ts'
import { writeBadWords } from './bad-words.ts'
import { readBlocked } from './blocked-names.ts'
import { LANGUAGE, readContent } from './content.ts'
import { ContentError } from './content-error.ts'
import { readUnasked } from './coverage.ts'
import { documentsOf } from './documents.ts'
import { rules, toHeadersFile } from './headers-of-files.ts'
import { makeIcons } from './icons.ts'
import { checkFolder, judge } from './judge.ts'
import { makeAll, nameOf } from './make-all.ts'
import { bundleWorker, noticeOf, packagesIn, toNoticesFile, unbundled } from './notices.ts'
import { readOptions } from './options.ts'
import { notePacked, packedBefore } from './packed-before.ts'
import { makePreviews, type Previews } from './previews.ts'
import { openFolder } from './public-folder.ts'
import { toPutPage, type Weights } from './put-page.ts'
import { readForms } from './read-forms.ts'
import { hexOf, openRemembered } from './remembered.ts'
import { speculationRules } from './speculation-rules.ts'
import { writeValidators } from './validators.ts'
import { compileWords, writeWords } from './words.ts'
import { writeWhole } from './write-whole.ts'

const OUT = 'dist'
const PUBLIC = join(OUT, 'public')
const CONTENT = join(OUT, 'content.txt')
/** Modules that the Worker takes in. */
const scriptsMade = [join(OUT, 'bad-words.txt'), join(OUT, 'validators.js'), join(OUT, 'words', 'interface.js')]
/** The sentences of the interface. */
const INTERFACE = `src/house/words/${LANGUAGE}.json`
const VERDICTS = 'verdicts'

/** What was put among the built files. */
const output = openFolder(PUBLIC)
/** What came into the scripts of the browser. */
const browserBundles: Metafile[] = []

async function pack(isJudged: boolean): Promise<readonly string[]> {
  const content = await readContent()
  const bank = withDailies(makeAll(content), { hashOf: nameOf })
  const notices = isJudged ? judge(content, bank, readUnasked(), openRemembered(VERDICTS)) : []
  const { version } = readJson('package.json') as { version: string }
  const words = compileWords(INTERFACE, LANGUAGE)
  const plain = writeWords(INTERFACE, join(OUT, 'words', 'interface.js'), LANGUAGE)
  const forms = readForms(LANGUAGE)
  for (const { file, text } of documentsOf(content.names)) writeWhole(file, text)
  await writeValidators()
  writeBadWords(content.names, readBlocked().blocked)
  const put = compileWords(`src/house/words/put/${LANGUAGE}.json`, LANGUAGE)
  const assets = await packAssets({
    ...(await makePreviews(bank.index, content, createText(LANGUAGE, words, forms))),
    text: (message) => say(words, { message, values: {} }),
    putPage: (weights) => toPutPage({ index: bank.index, words: { put, site: words }, weights }),
    bank,
  })
  const { index } = bank
  const release = { version, content: hexOf(JSON.stringify(index)).slice(0, 12) }
  const packed: Packed = { index, release, assets, plain, forms, openApi: JSON.stringify(toOpenApi(version)) }
  writeWhole(CONTENT, JSON.stringify(packed))
  const questions = index.collections.reduce((sum, collection) => sum + collection.questions, 0)
  const told = [
    ...notices,
    `packed ${content.incidents.length} incidents, ${questions} questions, content ${release.content}`,
  ]
  const bundled = packagesIn([...browserBundles, (await bundleWorker()).metafile])
  output.put('third-party.txt', toNoticesFile([...bundled, ...Object.keys(unbundled)].map(noticeOf)))
  const { files } = output.close()
  notePacked({ isJudged, told }, { folder: PUBLIC, files, besides: [CONTENT, ...scriptsMade] })
  return told
}

/** What the files other than scripts and styles are made from. */
interface Makings extends Previews {
  readonly text: (message: string) => string
  readonly putPage: (weights: Weights) => string
  readonly bank: MadeBank
}

async function packAssets({ atlas, posters, text, putPage, bank }: Makings): Promise<Assets> {
  placeBank(bank)
  const font = place(
    readFileSync('node_modules/@fontsource/barlow-condensed/files/barlow-condensed-latin-700-normal.woff2'),
    'barlow-condensed.woff2',
  )
  const backdrop = place(readFileSync('src/browser/backdrop.svg'), 'backdrop.svg')
  const icon = place(readFileSync('src/browser/icon.svg'), 'icon.svg')
  const site = readStyle('game', 'stage', 'result', 'site', 'pages')
    .replaceAll('url(font.woff2)', `url(${font})`)
    .replaceAll('url(backdrop.svg)', `url(${backdrop})`)
  const css = await minify('css', site)
  const style = place(css, 'style.css')
  const play = place(await bundle('src/browser/play.ts'), 'play.js')
  const home = place(await bundle('src/browser/home-page.ts'), 'home.js')
  const { loaderBytes, frameBytes, ...framed } = await packFrame()
  const put = place(putPage({ loader: toKb(loaderBytes), frame: toKb(frameBytes) }), 'put.txt')
  const putScript = place(await bundle('src/browser/put.ts'), 'put.js')
  const streak = place(await bundle('src/browser/streak-page.ts'), 'streak.js')
  const qr = place(await bundle('src/browser/qr.ts', { format: 'esm' }), 'qr.js')
  const { manifest, touchIcon } = placeManifest(text)
  const kept = { name: `offline-${hexOf(style + text('offline.text')).slice(0, 8)}`, files: ['/offline', style] }
  const offline = await bundle('src/browser/offline.ts', { define: { KEPT: JSON.stringify(kept) } })
  output.put('sw.js', offline)
  output.put('_headers', toHeadersFile(rules))
  output.put(SPECULATION_PATH.slice(1), JSON.stringify(speculationRules))
  const shown = [...posters].map(([path, png]) => [
    path,
    place(png, `card${path === '/' ? '-home' : path.replaceAll('/', '-')}.png`),
  ])
  const previews = { atlas: place(atlas, 'card-atlas.bin'), posters: Object.fromEntries(shown) }
  return {
    style,
    styleHash: hashOf(css),
    font,
    play,
    home,
    icon,
    ...framed,
    put,
    putScript,
    manifest,
    touchIcon,
    streak,
    qr,
    ...previews,
  }
}

/** The hash of a style in a page, as its content security policy names it. */
const hashOf = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`

/** The loader, and what a frame is made of, with their sizes in bytes of gzip. */
async function packFrame() {
  const [frame, early, embed, host] = await Promise.all(
    ['frame', 'early', 'embed', 'host'].map((name) => bundle(`src/browser/${name}.ts`)),
  )
  const css = await minify('css', readStyle('game', 'stage', 'result', 'frame'))
  output.put('embed.js', embed ?? '')
  output.put('embed-host.js', host ?? '')
  return {
    frame: place(frame ?? '', 'frame.js'),
    frameStyle: place(css, 'frame.css'),
    frameStyleHash: hashOf(css),
    early,
    loaderBytes: gzipped(embed ?? ''),
    frameBytes: gzipped(frame ?? '') + gzipped(css) + gzipped(host ?? '') + MOST_FRAME_HTML_BYTES,
  }
}

/** Puts the files of the bank where only the Worker reads them. A folder is called by what it holds: what changes a little keeps its other files under the new name. */
function placeBank({ index, texts }: MadeBank): void {
  const before = foldersOf(indexBefore())
  for (const [of, folder] of foldersOf(index)) {
    const known = before.get(of)
    if (known !== undefined) output.move(join(BANK_PATH, known), join(BANK_PATH, folder))
  }
  for (const [path, text] of texts) output.put(BANK_PATH.slice(1) + path, text)
}

/** The folders of a bank, by what each is of. */
const foldersOf = (index: BankIndex | undefined): ReadonlyMap<string, string> =>
  new Map(
    index && [
      ...index.collections.map(({ id, hash }) => [`collection ${id}`, hash] as const),
      ['topics', index.topics.hash] as const,
      ...(index.dailies ? [['dailies', index.dailies.hash] as const] : []),
    ],
  )

/** The index that was packed last; `undefined` where none was. */
const indexBefore = (): BankIndex | undefined => (existsSync(CONTENT) ? (readJson(CONTENT) as Packed).index : undefined)

/** The most that the page of a framed question weighs, in bytes of gzip; a browser test checks it. */
const MOST_FRAME_HTML_BYTES = 2_400
const gzipped = (text: string) => gzipSync(text, { level: 9 }).length
const toKb = (bytes: number) => (bytes / 1000).toFixed(1)

/** The web app manifest with its icons. */
function placeManifest(text: (message: string) => string): Pick<Assets, 'manifest' | 'touchIcon'> {
  const { any192, any512, masked512, touch, favicon } = makeIcons('src/browser/icon.svg')
  output.put('favicon.ico', favicon)
  const icon = (bytes: Uint8Array, width: number, purpose: string) => ({
    src: place(bytes, `icon-${purpose}-${width}.png`),
    sizes: `${width}x${width}`,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    id: '/',
    name: text('site.name'),
    short_name: text('site.name'),
    description: text('site.description'),
    lang: LANGUAGE,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#14131c',
    theme_color: '#16151e',
    icons: [icon(any192, 192, 'any'), icon(any512, 512, 'any'), icon(masked512, 512, 'maskable')],
  }
  return {
    manifest: place(JSON.stringify(manifest), 'app.webmanifest'),
    touchIcon: place(touch, 'touch-icon.png'),
  }
}

/** The style sheets of these names, joined. */
const readStyle = (...pieces: readonly string[]) =>
  pieces.map((piece) => readFileSync(`src/browser/style/${piece}.css`, 'utf8')).join('\n')

/** Writes a file under its name with a hash in it; returns its address. */
function place(bytes: string | Uint8Array, name: string): string {
  const address = `/assets/${basename(name, extname(name))}-${hexOf(bytes).slice(0, 8)}${extname(name)}`
  output.put(address.slice(1), bytes)
  return address
}

async function bundle(entry: string, options: BuildOptions = {}): Promise<string> {
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    metafile: true,
    ...options,
  })
  if (built.metafile) browserBundles.push(built.metafile)
  return built.outputFiles?.[0]?.text ?? ''
}

async function minify(loader: 'css', contents: string): Promise<string> {
  const built = await build({
    stdin: { contents, loader },
    minify: true,
    write: false,
    external: ['/assets/*'],
    bundle: true,
  })
  return built.outputFiles[0]?.text ?? ''
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Set by `npm start`: the file from which it reads faults. It keeps serving the last good pack, so a fault is no failure there. */
const faultsFile = process.env.PACK_FAULTS
const values = readOptions({
  options: { check: { type: 'boolean', default: false }, unjudged: { type: 'boolean', default: false } },
})
const judges = !(values.unjudged || faultsFile)

try {
  const lines = values.check
    ? await checkFolder('questions', openRemembered(VERDICTS))
    : (packedBefore(judges) ?? (await pack(judges)))
  for (const line of lines) console.log(line)
  if (faultsFile) writeFileSync(faultsFile, '')
} catch (error) {
  if (!(faultsFile || error instanceof ContentError)) throw error
  const said = error instanceof ContentError ? error.message : String(error)
  const faults = values.check ? said : `${said}\n\nThe content is not right yet: nothing was packed.`
  console.error(faults)
  if (faultsFile) writeFileSync(faultsFile, faults)
  else process.exitCode = 1
}
