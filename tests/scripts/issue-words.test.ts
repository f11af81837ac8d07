import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { issueWords } from '../../scripts/issue-words.ts'

const person = z.strictObject({ kind: z.literal('person'), name: z.string() })
const club = z.strictObject({ kind: z.literal('club'), founded: z.int() })

/** For each code of an issue: a schema, a value that it refuses, and the words for what it expected. */
const refusals: readonly [string, z.ZodType, unknown, string][] = [
  ['invalid_type', z.string(), 5, 'a text'],
  ['invalid_type', z.string(), undefined, 'a text'],
  ['invalid_type', z.number(), '5', 'a number'],
  ['invalid_type', z.int(), 5.5, 'a whole number'],
  ['invalid_type', z.boolean(), 'yes', 'true or false'],
  ['invalid_type', z.array(z.string()), {}, 'a list'],
  ['invalid_type', z.tuple([z.int(), z.int()]), '2-3', 'a list'],
  ['invalid_type', z.strictObject({}), [], 'an object'],
  ['invalid_type', z.record(z.string(), z.string()), 'x', 'an object'],
  ['invalid_type', z.date(), 'x', 'a date'],
  ['invalid_value', z.literal('goal'), 'gaol', '"goal"'],
  ['invalid_value', z.literal(true), false, 'true'],
  ['invalid_value', z.enum(['match', 'after', 'press']), 'pres', 'one of match, after, press'],
  ['too_small', z.string().min(1), '', 'a text that is not empty'],
  ['too_small', z.string().min(3), 'ab', 'at least 3 characters'],
  ['too_big', z.string().max(2), 'abc', 'at most 2 characters'],
  ['too_small', z.array(z.int()).min(1), [], 'at least 1 entry'],
  ['too_small', z.array(z.int()).min(3), [1], 'at least 3 entries'],
  ['too_big', z.array(z.int()).max(2), [1, 2, 3], 'at most 2 entries'],
  ['too_small', z.array(z.int()).length(2), [1], 'exactly 2 entries'],
  ['too_small', z.int().min(1), 0, 'at least 1'],
  ['too_small', z.number().positive(), 0, 'more than 0'],
  ['too_big', z.int().max(120), 121, 'at most 120'],
  ['too_big', z.number().lt(5), 5, 'less than 5'],
  ['invalid_format', z.iso.date(), '19 Oct', 'a day such as 2021-10-19'],
  ['invalid_format', z.url(), 'x', 'an address such as https://example.org/'],
  ['invalid_format', z.base64(), '?', 'a text of the form "base64"'],
  ['invalid_format', z.string().regex(/^a+$/), 'b', 'a text that fits /^a+$/'],
  ['invalid_format', z.string().regex(/^a+$/, 'expected some a’s'), 'b', 'some a’s'],
  ['invalid_format', z.string().startsWith('a'), 'b', 'a text that must start with "a"'],
  ['not_multiple_of', z.number().multipleOf(5), 7, 'a multiple of 5'],
  ['unrecognized_keys', z.strictObject({}), { a: 1, b: 2 }, 'no a or b'],
  ['invalid_union', z.union([z.string(), z.int()]), true, 'a text or a number'],
  ['invalid_union', z.union([z.string(), z.string().min(5)]), true, 'a text'],
  ['invalid_union', z.discriminatedUnion('kind', [person, club]), { kind: 'x' }, 'one of person, club'],
  ['invalid_union', z.xor([z.string(), z.string()]), 'x', 'a value that only one of the alternatives takes'],
  ['invalid_key', z.record(z.string().regex(/^a$/, 'expected an a'), z.int()), { b: 1 }, 'an a'],
  ['invalid_element', z.map(z.strictObject({}), z.int()), new Map([[{}, 'b']]), 'a number'],
  ['custom', z.string().refine(() => false, 'expected better'), 'x', 'better'],
  ['custom', z.string().refine(() => false, 'no good'), 'x', 'no good'],
]

describe('issueWords', () => {
  it.each(refusals)('says for %s what was expected (%#)', (code, schema, value, words) => {
    const [issue] = schema.safeParse(value).error?.issues ?? []
    expect(issue?.code).toBe(code)
    expect(issue && issueWords(issue)).toBe(words)
  })
})
