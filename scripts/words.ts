import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module.js'
import type { Catalogue } from '../src/quiz/words.ts'

/** Compiles a catalogue of ICU messages (`words/en.json`) into a module of functions, and gives what the module exports. */
export async function compileWords(file: string, out: string, language: string): Promise<Catalogue> {
  const format = new MessageFormat(language, { biDiSupport: false, requireAllArguments: true, returnType: 'string' })
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, compileModule(format, JSON.parse(readFileSync(file, 'utf8'))))
  const module: { default: Catalogue } = await import(pathToFileURL(resolve(out)).href)
  return module.default
}
