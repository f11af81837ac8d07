import { dirname, relative } from 'node:path'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module.js'
import { parse } from '@messageformat/parser'
import type { Catalogue } from '../src/quiz/words.ts'
import { ContentError, faultLine } from './content-error.ts'
import { readJson } from './read-json.ts'
import { findWordFaults, messageOptions } from './word-faults.ts'
import { writeWhole } from './write-whole.ts'

/**
 * The messages of a catalogue (`words/en.json`) as functions that throw where a value is missing.
 * Throws ContentError with every fault of the catalogue.
 */
export function compileWords(file: string, language: string): Catalogue {
  return compileGroup(new MessageFormat(language, messageOptions), readMessages(file, language))
}

/**
 * Writes the messages of a catalogue that have values as a module of functions that do not look for missing ones: the Worker runs
 * these. Returns those without values, by their paths: they are data. Throws ContentError with every fault of the catalogue.
 */
export function writeWords(file: string, out: string, language: string): Readonly<Record<string, string>> {
  const messages = readMessages(file, language)
  const plain = plainIn(messages)
  const format = new MessageFormat(language, { ...messageOptions, requireAllArguments: false })
  const compiled = compileModule(format, withoutPlain(messages))
  const imported = relative(dirname(out), 'src/house/number.ts')
  if (compiled.includes('@messageformat/runtime"') && !LIBRARY.test(compiled))
    throw new Error(`${file}: expected one import of the library's runtime, found it otherwise`)
  writeWhole(
    out,
    compiled.replace(LIBRARY, (_, names: string) => importing(names, imported)),
  )
  return plain
}

/** The text of a message that is the same whatever it is told; `undefined` where it has values, and for a group. */
function plainOf(message: Messages): string | undefined {
  if (typeof message !== 'string') return undefined
  const tokens = parse(message)
  const texts = tokens.flatMap((token) => (token.type === 'content' ? token.value : []))
  return texts.length === tokens.length ? texts.join('') : undefined
}

/** The messages without values, by their paths. */
function plainIn(messages: Group, path = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([name, inner]) => {
      if (typeof inner === 'object') return Object.entries(plainIn(inner, `${path}${name}.`))
      const text = plainOf(inner)
      return text === undefined ? [] : [[path + name, text]]
    }),
  )
}

/** The messages that have values, in their groups. */
function withoutPlain(messages: Group): Group {
  const kept = Object.entries(messages).filter(([, inner]) => plainOf(inner) === undefined)
  return Object.fromEntries(
    kept.map(([name, inner]) => [name, typeof inner === 'object' ? withoutPlain(inner) : inner]),
  )
}

/** The import of the library that compiled sentences call. */
const LIBRARY = /^import \{ (.*) \} from "@messageformat\/runtime";$/m

/** The same import, but for what writes numbers, which is ours. */
function importing(names: string, ours: string): string {
  const others = names.split(', ').filter((name) => name !== 'number')
  return [
    ...(others.length > 0 ? [`import { ${others.join(', ')} } from "@messageformat/runtime";`] : []),
    ...(names.split(', ').includes('number') ? [`import { number } from "${ours}";`] : []),
  ].join('\n')
}

/** A line for each fault of a catalogue; empty when it can be compiled. */
export function checkWords(file: string, language: string): readonly string[] {
  const { value, faults } = readJson(file)
  return [...faults, ...(faults.length > 0 ? [] : findWordFaults(value, language))].map((fault) =>
    faultLine(file, fault),
  )
}

/** A message, or messages by name. */
type Messages = string | { readonly [name: string]: Messages }
type Group = Exclude<Messages, string>

function readMessages(file: string, language: string): Group {
  const faults = checkWords(file, language)
  if (faults.length > 0) throw new ContentError(faults.join('\n'))
  return readJson(file).value as Group
}

function compileGroup(format: MessageFormat<'string'>, messages: Group): Catalogue {
  const compiled = Object.entries(messages).map(([name, inner]) => [
    name,
    typeof inner === 'string' ? format.compile(inner) : compileGroup(format, inner),
  ])
  return Object.fromEntries(compiled)
}
