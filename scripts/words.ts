import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module.js'
import type { Catalogue } from '../src/quiz/words.ts'
import { ContentError, faultLine } from './content-error.ts'
import { readJson } from './read-json.ts'
import { findWordFaults, messageOptions } from './word-faults.ts'

/**
 * Compiles a catalogue of ICU messages (`words/en.json`) into a module of functions. Gives a strict form of it, which throws
 * where a value is missing: what is made and tested here uses that, what is deployed does without the checks.
 * Throws ContentError with every fault of the catalogue.
 */
export async function compileWords(file: string, out: string, language: string): Promise<Catalogue> {
  const faults = checkWords(file, language)
  if (faults.length > 0) throw new ContentError(faults.join('\n'))
  const { value } = readJson(file)
  writeWhole(out, compileModule(new MessageFormat(language, { ...messageOptions, requireAllArguments: false }), value))
  const strict = out.replace(/\.js$/, '.strict.js')
  writeWhole(strict, compileModule(new MessageFormat(language, messageOptions), value))
  const { href } = pathToFileURL(resolve(strict))
  const module: { default: Catalogue } = await import(
    `${href}?${createHash('sha256').update(JSON.stringify(value)).digest('hex')}`
  )
  return module.default
}

/** A line for each fault of a catalogue; empty when it can be compiled. */
export function checkWords(file: string, language: string): readonly string[] {
  const { value, faults } = readJson(file)
  return [...faults, ...(faults.length > 0 ? [] : findWordFaults(value, language))].map((fault) =>
    faultLine(file, fault),
  )
}

/** Writes a file in one step, and only when it changes: others may be reading it. */
export function writeWhole(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, path)
}
