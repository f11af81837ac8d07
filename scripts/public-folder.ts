import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A folder that is to hold certain files and no others. What is there already is not written again. */
export interface PublicFolder {
  /** Puts a file there, by its path in the folder. */
  readonly put: (path: string, bytes: string | Uint8Array) => void
  /** Gives a folder in it another name, where it is there and nothing has that name: its files are then compared as those of the new one. */
  readonly move: (from: string, to: string) => void
  /** Deletes what was not put there. Says what had to be done. */
  readonly close: () => { readonly written: number; readonly deleted: number; readonly files: readonly string[] }
}

/** Opens a folder, which is made when something is put there. */
export function openFolder(folder: string): PublicFolder {
  const files = new Set<string>()
  let written = 0
  return {
    put(path, bytes) {
      files.add(path)
      const file = join(folder, path)
      const wanted = Buffer.from(bytes as Uint8Array)
      if (existsSync(file) && readFileSync(file).equals(wanted)) return
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, wanted)
      written += 1
    },
    move(from, to) {
      if (existsSync(join(folder, from)) && !existsSync(join(folder, to)))
        renameSync(join(folder, from), join(folder, to))
    },
    close: () => ({ written, deleted: deleteOthers(folder, '', files), files: [...files] }),
  }
}

/** Deletes the files of a folder that are not listed, and folders that are left empty; says how many files that were. */
function deleteOthers(root: string, within: string, listed: ReadonlySet<string>): number {
  let deleted = 0
  for (const entry of readdirSync(join(root, within), { withFileTypes: true })) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`
    if (entry.isDirectory()) {
      deleted += deleteOthers(root, path, listed)
      if (readdirSync(join(root, path)).length === 0) rmSync(join(root, path), { recursive: true })
    } else if (!listed.has(path)) {
      rmSync(join(root, path))
      deleted += 1
    }
  }
  return deleted
}
