// What was packed is not packed again while nothing changes that it was made from.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfFiles } from './remembered.ts'
import { writeWhole } from './write-whole.ts'

const FILE = 'dist/cache/packed.json'
const sources = [
  'questions/**/*.*',
  'src/**/*.*',
  'scripts/**/*.*',
  'check/**/*.*',
  'package.json',
  'package-lock.json',
]

/** What was made of which sources. */
interface Stamp {
  readonly sources: string
  readonly isJudged: boolean
  /** What was said of it. */
  readonly told: readonly string[]
  /** Sizes of files in bytes, by path. */
  readonly files: Readonly<Record<string, number>>
}

/** What was said of the last pack, if all of it is there, of these very sources, and judged where that is wanted; else `undefined`. */
export function packedBefore(wantsJudged: boolean): readonly string[] | undefined {
  if (!existsSync(FILE)) return undefined
  const stamp = JSON.parse(readFileSync(FILE, 'utf8')) as Stamp
  const isThere = ([path, bytes]: readonly [string, number]) => existsSync(path) && statSync(path).size === bytes
  const holds = (stamp.isJudged || !wantsJudged) && Object.entries(stamp.files).every(isThere)
  return holds && stamp.sources === hashOfFiles('.', ...sources) ? stamp.told : undefined
}

/** Notes what was packed: `files` are paths in `folder`, and `besides` others. */
export function notePacked(
  of: Pick<Stamp, 'isJudged' | 'told'>,
  {
    folder,
    files,
    besides,
  }: { readonly folder: string; readonly files: readonly string[]; readonly besides: readonly string[] },
): void {
  const paths = [...files.map((file) => join(folder, file)), ...besides]
  const sizes = Object.fromEntries(paths.map((path) => [path, statSync(path).size]))
  writeWhole(FILE, JSON.stringify({ ...of, sources: hashOfFiles('.', ...sources), files: sizes } satisfies Stamp))
}
