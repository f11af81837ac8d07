// What the preview picture of a result costs in workerd: `npx node bench/preview.ts`. Linux only: it reads CPU times from the
// kernel. Each figure covers everything that a request needs (HTTP, token, atlas, composing), less the cost of a trivial
// request. The first request of a Worker that has just started also reads and compiles its code.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { decode } from 'fast-png'
import { LANGUAGE, readContent } from '../scripts/content.ts'
import { wholePreview } from '../scripts/preview/whole.ts'
import { makePreviews } from '../scripts/previews.ts'
import { readForms } from '../scripts/read-forms.ts'
import { compileWords } from '../scripts/words.ts'
import { signShare } from '../src/game/claims.ts'
import { createSigner } from '../src/game/token.ts'
import { createText } from '../src/house/text.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { makeBank } from '../src/quiz/make-bank.ts'
import { readAtlas } from '../src/share/atlas.ts'
import { composePreview } from '../src/share/preview.ts'
import { builtModules, type Parts, startWorkerd } from './workerd.ts'

const SIGNING_KEY = 'a-key-for-benches-of-at-least-32-characters'
const BUILT = 'dist/worker'
const WAYS = 'dist/bench/ways'
const STARTS = 7

const shares = [
  { quiz: 'mix-20261122-a', pattern: '101' },
  { quiz: 'daily-20261122', pattern: '1101111011' },
  { quiz: 'atletico-2021-20261122-a', pattern: '10101010101010101010' },
].map(({ quiz, pattern }) => ({
  quiz,
  timeMs: 83_000,
  finishedAtMs: 0,
  pattern: [...pattern].map((one) => one === '1'),
}))

const site: Parts = {
  name: 'site',
  modules: buildSite(),
  files: 'dist/public',
  bindings: [`(name = "SIGNING_KEY", text = "${SIGNING_KEY}")`, '(name = "ASSETS", service = "files")'],
}
console.log(
  'CPU in milliseconds, the middle of %d starts: first and second request, first with all threads, later ones',
  STARTS,
)
const signer = createSigner([SIGNING_KEY])
for (const share of shares) {
  const path = `/r/${await signShare(signer, share)}/card.png`
  await measure(`${share.pattern.length} questions, composed`, site, { before: '/healthz', path, times: 600 })
}
const ways: Parts = { name: 'ways', modules: await buildWays() }
await measure('compressed on request, 4 bits a pixel', ways, { before: '/nothing', path: '/deflate-4-bit', times: 60 })
await measure('compressed on request, 8 bits a pixel', ways, { before: '/nothing', path: '/deflate-8-bit', times: 60 })
await measure('drawn from SVG on request', ways, { before: '/nothing', path: '/resvg', times: 9 })

interface Plan {
  /** A trivial request: its cost is subtracted. */
  readonly before: string
  readonly path: string
  readonly times: number
}

async function measure(name: string, parts: Parts, { before, path, times }: Plan): Promise<void> {
  const seen: Record<'first' | 'all' | 'second' | 'later', number[]> = { first: [], all: [], second: [], later: [] }
  let bytes = 0
  for (let start = 0; start < STARTS; start++) {
    const running = await startWorkerd(parts, before)
    const costOf = async (asked: string, count: number) => {
      const from = running.cpuMs()
      for (let i = 0; i < count; i++) bytes = (await ask(running.origin + asked)).byteLength
      const to = running.cpuMs()
      return { answering: (to.answering - from.answering) / count, all: (to.all - from.all) / count }
    }
    await costOf(before, 20)
    const nothing = await costOf(before, 100)
    const first = await costOf(path, 1)
    seen.first.push(first.answering - nothing.answering)
    seen.all.push(first.all - nothing.all)
    seen.second.push((await costOf(path, 1)).answering - nothing.answering)
    await costOf(path, times / 3)
    seen.later.push((await costOf(path, times)).answering - nothing.answering)
    await running.stop()
  }
  const told = Object.entries(seen).map(
    ([which, all]) =>
      `${which} ${middle(all).toFixed(1)} (${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)})`,
  )
  console.log([name.padEnd(38), ...told, `${bytes} bytes`].join('   '))
}

async function ask(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: expected an answer, found ${answer.status}`)
  return answer.arrayBuffer()
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}

function buildSite(): readonly string[] {
  const dry = ['deploy', '--dry-run', '--outdir', BUILT]
  execFileSync(process.execPath, ['node_modules/wrangler/bin/wrangler.js', ...dry], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return builtModules(BUILT)
}

/** The Worker of bench/preview-ways.ts, with a picture to compress or draw. */
async function buildWays(): Promise<readonly string[]> {
  mkdirSync(WAYS, { recursive: true })
  const words = compileWords(`src/house/words/${LANGUAGE}.json`, LANGUAGE)
  const content = await readContent()
  const { index } = makeBank(content, kinds)
  const { atlas } = await makePreviews(index, content, createText(LANGUAGE, words, readForms(LANGUAGE)))
  const preview = { title: 'Daily 1, 22 November 2026', time: 'in 1:23', pattern: shares[1]?.pattern ?? [] }
  const { data } = decode(composePreview(readAtlas(atlas.slice().buffer), preview))
  const file = (name: string) => `${WAYS}/${name}`
  writeFileSync(file('picture-8.bin'), data)
  writeFileSync(
    file('picture-4.bin'),
    data.filter((_, i) => i % 2 === 0).map((pixel, i) => ((pixel & 15) << 4) | ((data[2 * i + 1] ?? 0) & 15)),
  )
  writeFileSync(file('picture.txt'), wholePreview(preview, 'BEAT IT', []))
  copyFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm', file('resvg.wasm'))
  await build({
    entryPoints: ['bench/preview-ways.ts'],
    outfile: file('ways.js'),
    bundle: true,
    format: 'esm',
    external: ['./*.bin', './*.txt', './*.wasm'],
  })
  return ['ways.js', 'picture-8.bin', 'picture-4.bin', 'picture.txt', 'resvg.wasm'].map(file)
}
