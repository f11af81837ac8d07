import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { ContentError } from '../../scripts/content-error.ts'
import { findWordFaults } from '../../scripts/word-faults.ts'
import { checkWords, compileWords, writeWords } from '../../scripts/words.ts'
import { createText } from '../../src/house/text.ts'
import { type Catalogue, type Line, say } from '../../src/quiz/words.ts'
import { forms, interfaceWords } from '../support/content.ts'
import { isExplained } from '../support/guide.ts'

const root = mkdtempSync(join(tmpdir(), 'words-'))
const file = join(root, 'en.json')
afterAll(() => rmSync(root, { recursive: true, force: true }))

const MESSAGE = 'a message in ICU MessageFormat'
/** A catalogue each, and what is wrong with it. */
const slips: readonly [string, unknown, object][] = [
  [
    'a brace that is not closed',
    { who: { a: 'Who scored against {other' } },
    {
      path: 'who.a',
      expected: MESSAGE,
      found: 'Unexpected message end at line 1 col 26, after "cored against {other"',
    },
  ],
  [
    'a choice without "other"',
    { who: '{role, select, opener {x}}' },
    { path: 'who', expected: MESSAGE, found: 'a choice by "role" that has no "other {…}"' },
  ],
  [
    'a kind of choice that there is not',
    { who: '{role, selct, a {x} other {y}}' },
    { path: 'who', expected: MESSAGE, found: 'Formatting function not found: selct' },
  ],
  [
    'a plural that the language does not have',
    { n: '{n, plural, few {x} other {y}}' },
    {
      path: 'n',
      expected: MESSAGE,
      found: 'The plural case few is not valid in this locale at line 1 col 13, after "{n, plural, "',
    },
  ],
  ['a brace too many', { a: 'What {x} }?' }, { path: 'a', expected: 'braces only around values', found: '" }?"' }],
  [
    'a case that stands twice',
    { a: '{x, select, b {1} b {2} other {3}}' },
    { path: 'a', expected: 'every case of a choice once', found: '"b"' },
  ],
  ['an empty message', { a: { b: '' } }, { path: 'a.b', expected: 'a message that is not empty', found: '""' }],
  ['a blank message', { a: { b: ' ' } }, { path: 'a.b', expected: 'a message that is not empty', found: '" "' }],
  ['a number', { a: 5 }, { path: 'a', expected: 'a message, or an object that holds some', found: '5' }],
  ['a list', { a: ['x'] }, { path: 'a', expected: 'a message, or an object that holds some', found: '["x"]' }],
  ['an empty group', { a: {} }, { path: 'a', expected: 'a message, or an object that holds some', found: '{}' }],
  [
    'a value that is spelt otherwise in one wording',
    { a: { a: 'Who beat {opponent}?', b: 'Whom did {oponent} lose to?' } },
    { path: 'a.a', expected: 'a value that the other wordings are given too', found: '"opponent"', near: ['oponent'] },
  ],
]

describe('findWordFaults', () => {
  it.each(slips)('reports %s', (_, messages, fault) => {
    const [found, ...others] = findWordFaults(messages, 'en')
    expect(found).toMatchObject(fault)
    // A misspelt value may be either of the two.
    expect(others.every(({ expected }) => expected === found?.expected)).toBe(true)
    expect(isExplained(found?.expected ?? ''), `questions/README.md explains "${found?.expected}"`).toBe(true)
  })
  it('lets wordings differ in the values that they are given', () => {
    const messages = { a: { a: '{who} scored in {month}.', b: 'It was {who}, in minute {minute} against {other}.' } }
    expect(findWordFaults(messages, 'en')).toEqual([])
  })
  it('does not take different messages for wordings of one', () => {
    expect(findWordFaults({ game: { tile: 'It is {state}.', day: 'On {date}.' } }, 'en')).toEqual([])
  })
  it.each(['questions/words/en.json', 'src/house/words/en.json'])('finds nothing wrong with %s', (catalogue) => {
    expect(checkWords(catalogue, 'en')).toEqual([])
  })
})

const out = join(root, 'out.mjs')
const writeCatalogue = (messages: object | string) =>
  writeFileSync(file, typeof messages === 'string' ? messages : JSON.stringify(messages))

describe('compileWords', () => {
  it('names the file and every key when something is wrong', () => {
    writeCatalogue({ a: 'x {', b: 'x {y', c: { d: '' }, e: 'right' })
    const error = errorOf(() => compileWords(file, 'en'))
    expect(error).toBeInstanceOf(ContentError)
    const lines = String(error).split('\n')
    expect(lines).toHaveLength(3)
    for (const key of ['a', 'b', 'c.d'])
      expect(lines.join('\n')).toMatch(new RegExp(`en\\.json: ${key}: expected .*; found .`))
  })
  it('says so when the catalogue is no JSON', () => {
    writeCatalogue('{')
    expect(() => compileWords(file, 'en')).toThrow(/en\.json: expected a JSON file/)
  })
  it('gives the messages as functions', () => {
    writeCatalogue({ a: { b: '{n, plural, one {# goal} other {# goals}}' } })
    const words = compileWords(file, 'en')
    expect([1, 2].map((n) => say(words, { message: 'a.b', values: { n } }))).toEqual(['1 goal', '2 goals'])
  })
  it('gives functions that name the value which is missing', () => {
    writeCatalogue({ a: '{who} scored' })
    expect(() => say(compileWords(file, 'en'), { message: 'a', values: {} })).toThrow('who')
  })
})

describe('the interface as it is packed', () => {
  it('says without values what it says when it is compiled as a whole', async () => {
    const interfaceOut = join(root, 'interface.mjs')
    const plain = writeWords('src/house/words/en.json', interfaceOut, 'en')
    const whole = createText('en', interfaceWords, forms)
    const packed = createText('en', {}, forms, plain)
    expect(Object.keys(plain).length).toBeGreaterThan(200)
    for (const message of Object.keys(plain)) expect(packed.t(message), message).toBe(whole.t(message))
    const left = readFileSync(interfaceOut, 'utf8')
    expect(left).not.toMatch(/: \(\) =>/)
    expect(left).not.toContain(plain['site.footer'] ?? 'no footer')
    expect(left).not.toMatch(/\bnumber\b.*@messageformat/)
  })
  it('says with values what it says when it is compiled as a whole', async () => {
    const interfaceOut = join(root, 'valued.mjs')
    const plain = writeWords('src/house/words/en.json', interfaceOut, 'en')
    const written: { default: Catalogue } = await import(/* @vite-ignore */ pathToFileURL(interfaceOut).href)
    const valued = messagesIn(JSON.parse(readFileSync('src/house/words/en.json', 'utf8'))).filter(
      ([path]) => !(path in plain),
    )
    expect(valued.length).toBeGreaterThan(100)
    for (const [message, text] of valued) {
      const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => name)
      for (const value of ['none', 'yes', 0, 1, 2, 12_345]) {
        const line = { message, values: Object.fromEntries(names.map((name) => [name, value])) }
        expect(said(written.default, line), message).toBe(said(interfaceWords, line))
      }
    }
  })
})

describe('writeWords', () => {
  it('writes nothing when something is wrong', () => {
    writeCatalogue({ a: 'x {' })
    expect(() => writeWords(file, out, 'en')).toThrow(ContentError)
    expect(existsSync(out)).toBe(false)
  })
  it('writes a module that says what the compiled catalogue says', async () => {
    writeCatalogue({ a: { b: '{n, plural, one {# goal} other {# goals}} of {who}' } })
    writeWords(file, out, 'en')
    const line = { message: 'a.b', values: { n: 2, who: 'Salah' } }
    const written: { default: Catalogue } = await import(/* @vite-ignore */ pathToFileURL(out).href)
    expect(say(written.default, line)).toBe('2 goals of Salah')
    expect(say(compileWords(file, 'en'), line)).toBe('2 goals of Salah')
  })
})

/** The messages of a catalogue with their paths. */
function messagesIn(messages: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([name, inner]): readonly (readonly [string, string])[] =>
    typeof inner === 'string' ? [[path + name, inner]] : messagesIn(inner, `${path}${name}.`),
  )
}

/** What is said; a word where a count is wanted is told as the fault that it is. */
function said(catalogue: Catalogue, line: Line): string {
  try {
    return say(catalogue, line)
  } catch {
    return 'cannot be said'
  }
}

function errorOf(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
}
