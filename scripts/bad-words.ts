import { join } from 'node:path'
import { build } from 'esbuild'
import { englishDataset } from 'obscenity'
import { writeWhole } from './write-whole.ts'

/** Where src/scores/name.ts finds the library's matcher and its English list. */
const OUT = join('dist', 'bad-words.js')
const LIBRARY = './node_modules/obscenity/dist'

/** Bundles of obscenity what names are looked through with: the matcher, and its English list with the patterns read already. Its parser of patterns and its table of look-alike letters would be two thirds of it. */
export async function bundleBadWords(): Promise<void> {
  const { blacklistedTerms, whitelistedTerms } = englishDataset.build()
  const contents = `export { RegExpMatcher } from '${LIBRARY}/matcher/regexp/RegExpMatcher.js'
export { collapseDuplicatesTransformer } from '${LIBRARY}/transformer/collapse-duplicates/index.js'
export { resolveLeetSpeakTransformer } from '${LIBRARY}/transformer/resolve-leetspeak/index.js'
export { toAsciiLowerCaseTransformer } from '${LIBRARY}/transformer/to-ascii-lowercase/index.js'
export const { blacklistedTerms, whitelistedTerms } = JSON.parse(${JSON.stringify(JSON.stringify({ blacklistedTerms, whitelistedTerms }))})`
  const built = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
  })
  writeWhole(OUT, built.outputFiles[0]?.text ?? '')
}
