// What long work has found out is remembered in files of dist/cache, by a hash of all that it was found out from: what changes is
// worked out anew, and nothing has to be forgotten by hand.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './write-whole.ts'

const FOLDER = 'dist/cache'
/** Where the code is: not always where the content is that it reads. */
export const ROOT = join(import.meta.dirname, '..')

/** Things by key, from one run to the next. */
export interface Remembered {
  /** What `make` gives for a key: JSON. It is made where it is not known. */
  readonly of: <Made>(key: string, make: () => Made) => Made
  /** What is known of a key; `undefined` where nothing is. */
  readonly known: (key: string) => unknown
  /** Notes what was found out. */
  readonly note: (key: string, made: unknown) => void
  /** Keeps for the next run what was asked for or noted in this one, and forgets the rest. */
  readonly save: () => void
}

/** What is remembered under a name. A file that cannot be read counts as empty. */
export function openRemembered(name: string, folder = FOLDER): Remembered {
  const file = join(folder, `${name}.json`)
  const before = read(file)
  const used = new Map<string, unknown>()
  const known = (key: string) => {
    const value = used.get(key) ?? before.get(key)
    if (value !== undefined) used.set(key, value)
    return value
  }
  const note = (key: string, made: unknown) => void used.set(key, made)
  return {
    known,
    note,
    of<Made>(key: string, make: () => Made): Made {
      const value = known(key)
      if (value !== undefined) return value as Made
      const made = make()
      note(key, made)
      return made
    },
    save() {
      const isSame = used.size === before.size && [...used.keys()].every((key) => before.has(key))
      if (!isSame) writeWhole(file, JSON.stringify([...used]))
    },
  }
}

/** A memory that lasts as long as the run. */
export const forgetful = (): Remembered => openRemembered('none', '/nowhere')

function read(file: string): ReadonlyMap<string, unknown> {
  if (!existsSync(file)) return new Map()
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return new Map()
  }
}

/** A hash of texts and bytes, in their order. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length} `).update(part)
  return hash.digest('base64url')
}

/** A hash of a text or bytes, in hex digits. */
export const hexOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A hash of all files of a folder that match one of the patterns, with their names. */
export const hashOfFiles = (folder: string, ...patterns: readonly string[]): string =>
  keyOf(
    ...patterns
      .flatMap((pattern) => globSync(pattern, { cwd: folder }).sort())
      .flatMap((file) => [file, readFileSync(join(folder, file))] as const),
  )
