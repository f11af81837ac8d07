import { join } from 'node:path'
import { build } from 'esbuild'
import { writeWhole } from './words.ts'

/** Where src/scores/name.ts finds the library's matcher and its English list. */
const OUT = join('dist', 'bad-words.js')
const LIBRARY = './node_modules/obscenity/dist'
const ENTRY = `export { RegExpMatcher } from '${LIBRARY}/matcher/regexp/RegExpMatcher.js'
export { englishDataset, englishRecommendedTransformers } from '${LIBRARY}/preset/english.js'`

/** Bundles of obscenity what names are looked through with: half of it is a table of look-alike letters, which name.ts reads in its own way. */
export async function bundleBadWords(): Promise<void> {
  const built = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    plugins: [
      {
        name: 'without-confusables',
        setup: ({ onLoad }) =>
          onLoad({ filter: /resolve-confusables[/\\]confusables\.js$/ }, () => ({
            contents: 'exports.confusables = new Map()',
          })),
      },
    ],
  })
  writeWhole(OUT, built.outputFiles[0]?.text ?? '')
}
