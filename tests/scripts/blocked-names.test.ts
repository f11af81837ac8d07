import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { addBlocked, readBlocked } from '../../scripts/blocked-names.ts'

const root = mkdtempSync(join(tmpdir(), 'blocked-'))
const file = join(root, 'blocked-names.json')
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => rmSync(file, { force: true }))

describe('addBlocked', () => {
  it('adds names at the end, each once in whatever spelling, and begins a list where there is none', () => {
    expect(addBlocked(['Zoë Spoiler', 'zoe  spoiler', ' '], root)).toEqual(['Zoë Spoiler'])
    expect(addBlocked(['ZOE SPOILER'], root)).toEqual([])
    expect(addBlocked(['Bob'], root)).toEqual(['Bob'])
    expect(readFileSync(file, 'utf8')).toBe('[\n  "Zoë Spoiler",\n  "Bob"\n]\n')
    expect(readBlocked(root)).toEqual({ blocked: ['Zoë Spoiler', 'Bob'], faults: [] })
  })
  it('writes nothing over a list that is faulty', () => {
    writeFileSync(file, '["Bob", 7]')
    expect(() => addBlocked(['Zoë'], root)).toThrow('[1]: expected')
    expect(readFileSync(file, 'utf8')).toBe('["Bob", 7]')
  })
})

describe('readBlocked', () => {
  it.each([
    ['a number', [7], '[0]: expected'],
    ['an empty name', ['Ada', ' '], '[1]: expected'],
    ['a name twice', ['Zoë', 'ZOE'], '[1]: expected every name once, and [0] is another spelling of it; found "ZOE"'],
    ['no list', {}, 'expected'],
  ])('refuses %s, and says where', (_, value, said) => {
    writeFileSync(file, JSON.stringify(value))
    const { faults } = readBlocked(root)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`${relative('.', file)}`)
    expect(faults[0]).toContain(said)
  })
})
