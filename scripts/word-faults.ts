// What is wrong with a catalogue of messages, before it is compiled: the compiler stops at the first fault, names no key, and
// takes a lone brace for a letter.
import MessageFormat from '@messageformat/core'
import { parse, type Token } from '@messageformat/parser'
import { type Fault, fault, pathText } from '../check/invariants/fault.ts'
import { nearestTo } from '../check/invariants/near.ts'

/** How messages are read: the same for the check and for the compiler. */
export const messageOptions = { biDiSupport: false, requireAllArguments: true, returnType: 'string' } as const

type Path = readonly string[]

/** Everything wrong with a catalogue: what is no message, is empty, cannot be read, or names a value that its siblings spell otherwise. */
export function findWordFaults(messages: unknown, language: string, path: Path = []): readonly Fault[] {
  if (typeof messages === 'string') return messageFaults(messages, language, pathText(path))
  const isGroup = typeof messages === 'object' && messages !== null && !Array.isArray(messages)
  if (!isGroup || Object.keys(messages).length === 0)
    return [fault(pathText(path), 'a message, or an object that holds some', messages)]
  const faults = Object.entries(messages).flatMap(([key, inner]) => findWordFaults(inner, language, [...path, key]))
  return faults.length > 0 ? faults : strayValues(messages, path)
}

function messageFaults(message: string, language: string, path: string): readonly Fault[] {
  if (message.trim() === '') return [fault(path, 'a message that is not empty', message)]
  try {
    new MessageFormat(language, messageOptions).compile(message)
  } catch (error) {
    return [{ path, expected: 'a message in ICU MessageFormat', found: syntaxWords(String(error), message) }]
  }
  const tokens = allTokens(parse(message))
  return [
    ...tokens.flatMap((token) =>
      token.type === 'content' && /[{}]/.test(token.value) ? fault(path, 'braces only around values', token.value) : [],
    ),
    ...tokens.flatMap((token) => twiceIn(token).map((key) => fault(path, 'every case of a choice once', key))),
  ]
}

/** What the compiler says, in its first line, and where. */
function syntaxWords(error: string, message: string): string {
  const [said = ''] = error.replace(/^Error: /, '').split('\n')
  const choice = /^No 'other' form found in .*"arg":"(\w+)"/.exec(said)
  if (choice) return `a choice by "${choice[1]}" that has no "other {…}"`
  const column = Number(/ at line 1 col (\d+)/.exec(said)?.[1])
  return column ? `${said.replace(/:$/, '')}, after ${JSON.stringify(message.slice(0, column - 1).slice(-20))}` : said
}

const casesOf = (token: Token) => ('cases' in token ? token.cases : [])
const allTokens = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => [token, ...casesOf(token).flatMap((branch) => allTokens(branch.tokens))])

function twiceIn(token: Token): readonly string[] {
  const keys = casesOf(token).map(({ key }) => key)
  return [...new Set(keys.filter((key, i) => keys.indexOf(key) < i))]
}

/** Values that one wording of a message (`a`, `b`) names and no other does, though others name one much like it. */
function strayValues(group: object, path: Path): readonly Fault[] {
  const wordings = Object.entries(group).filter(([key, message]) => /^[a-z]$/.test(key) && typeof message === 'string')
  return wordings.flatMap(([key, message]) => {
    const own = valuesIn(message)
    const others = new Set(wordings.filter(([other]) => other !== key).flatMap(([, other]) => valuesIn(other)))
    const unused = [...others].filter((value) => !own.includes(value))
    return own
      .filter((value) => !others.has(value))
      .map((value) => ({
        ...fault(pathText([...path, key]), 'a value that the other wordings are given too', value),
        near: nearestTo(value, unused),
      }))
      .filter(({ near }) => near.length > 0)
  })
}

const valuesIn = (message: string) => [
  ...new Set(allTokens(parse(message)).flatMap((token) => ('arg' in token ? [token.arg] : []))),
]
