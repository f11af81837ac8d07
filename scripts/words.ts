import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module.js'
import type { Catalogue } from '../src/quiz/words.ts'

/** Compiles a catalogue of ICU messages (`words/en.json`) into a module of functions, and gives what the module exports. */
export async function compileWords(file: string, out: string, language: string): Promise<Catalogue> {
  const format = new MessageFormat(language, { biDiSupport: false, requireAllArguments: true, returnType: 'string' })
  writeWhole(out, compileModule(format, JSON.parse(readFileSync(file, 'utf8'))))
  const module: { default: Catalogue } = await import(pathToFileURL(resolve(out)).href)
  return module.default
}

/** Writes a file in one step, and only when it changes: others may be reading it. */
export function writeWhole(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, path)
}
