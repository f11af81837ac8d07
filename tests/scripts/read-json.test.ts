import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { findTwinKeys, readJson } from '../../scripts/read-json.ts'

const root = mkdtempSync(join(tmpdir(), 'json-'))
const file = join(root, 'x.json')
afterAll(() => rmSync(root, { recursive: true, force: true }))
const readText = (text: string) => {
  writeFileSync(file, text)
  return readJson(file)
}

describe('readJson', () => {
  it('reads a file, with or without a byte order mark', () => {
    expect(readText('{"a": 1}')).toEqual({ value: { a: 1 }, faults: [] })
    expect(readText('\uFEFF{"a": 1}')).toEqual({ value: { a: 1 }, faults: [] })
  })
  it.each([
    ['{"a": 1,\n}', /line 2 column 1/],
    ['{"a": “b”}', /“/],
    ['', /end of JSON/],
  ])('says in one line where %j is no JSON', (text, found) => {
    const { value, faults } = readText(text)
    expect(value).toBeUndefined()
    expect(faults).toEqual([{ path: '', expected: 'a JSON file', found: expect.stringMatching(found) }])
    expect(faults[0]?.found).not.toContain('\n')
  })
  it('says so when there is no file', () => {
    expect(readJson(join(root, 'none.json')).faults[0]?.found).toMatch(/no such file/)
  })
})

describe('findTwinKeys', () => {
  it.each([
    ['{"a": 1, "a": 2}', ['a']],
    ['{"a": {"b": 1, "c": [{"d": 1}, {"d": 1, "e": 2, "d": 3}]}}', ['a.c[1].d']],
    ['[{"a": 1}, {"a": 1}]', []],
    ['{"a": "a", "b": "\\"a\\": 1, {", "c": ["a", "a"]}', []],
    ['{"a b": 1, "a b" : 1, "a b": 1}', ['["a b"]', '["a b"]']],
  ])('finds in %s %j', (json, paths) => {
    expect(findTwinKeys(json).map(({ path }) => path)).toEqual(paths)
  })
  it('finds none in what was an object', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(findTwinKeys(JSON.stringify(JSON.parse(json)))).toEqual([])
      }),
    )
  })
})
