// The words for each code of zod's issues, from the issue alone.
import type * as z from 'zod'
import { formatWords, joinWords, oneOf, ownMessage } from './form-words.ts'

type Issue = z.core.$ZodIssue

/** What an issue alone says was expected. */
export function issueWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? `a ${issue.expected}`
    case 'invalid_value':
      return oneOf(issue.values)
    case 'too_small':
      return sizeWords(issue, issue.minimum, 'least')
    case 'too_big':
      return sizeWords(issue, issue.maximum, 'most')
    case 'invalid_format':
      return ownMessage(issue.message) ?? patternWords(issue)
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`
    case 'unrecognized_keys':
      return `no ${joinWords(issue.keys)}`
    case 'invalid_union':
      return unionWords(issue)
    case 'invalid_key':
    case 'invalid_element':
      return joinWords(issue.issues.map(issueWords))
    case 'custom':
      return ownMessage(issue.message) ?? issue.message
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  undefined: 'nothing',
  never: 'nothing',
}

const units: Readonly<Record<string, readonly [string, string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  set: ['entry', 'entries'],
  map: ['entry', 'entries'],
  file: ['byte', 'bytes'],
}

interface Size {
  readonly origin: string
  readonly inclusive?: boolean
  readonly exact?: boolean
}

function sizeWords({ origin, inclusive = true, exact = false }: Size, bound: number | bigint, end: 'least' | 'most') {
  const [unit, unitMany] = units[origin] ?? []
  if (unit === undefined) {
    if (inclusive) return `at ${end} ${bound}`
    return `${end === 'least' ? 'more' : 'less'} than ${bound}`
  }
  if (origin === 'string' && end === 'least' && bound === 1 && !exact) return 'a text that is not empty'
  return `${exact ? 'exactly' : `at ${end}`} ${bound} ${Number(bound) === 1 ? unit : unitMany}`
}

function patternWords({ format, pattern, message }: z.core.$ZodIssueInvalidStringFormat): string {
  if (format === 'regex') return `a text that fits ${pattern}`
  return ['starts_with', 'ends_with', 'includes'].includes(format)
    ? message.replace(/^Invalid string: must /, 'a text that must ')
    : formatWords(format)
}

/** The values of the discriminator, where no alternative has the one that was found. */
export const optionsOf = (issue: z.core.$ZodIssueInvalidUnion) => ('options' in issue ? issue.options : undefined)

function unionWords(issue: z.core.$ZodIssueInvalidUnion): string {
  const options = optionsOf(issue)
  if (options) return oneOf(options)
  if (issue.errors.length === 0) return 'a value that only one of the alternatives takes'
  return joinWords(issue.errors.flatMap(([first]) => (first ? [issueWords(first)] : [])))
}
