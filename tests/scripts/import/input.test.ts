import { describe, expect, it } from 'vitest'
import { inputFile } from '../../../scripts/import/input.ts'

const source = (commit: string, path = 'more/2022_full.txt') => ({
  repository: 'openfootball/worldcup',
  commit: commit.repeat(40),
  path,
  licence: 'CC0-1.0' as const,
  attribution: 'openfootball',
  address: 'https://example.org/worldcup',
})
const sources = { '2022': source('a'), older: source('b') }

describe('inputFile', () => {
  it('finds the source that a file is by its path and commit', () => {
    expect(inputFile('data/more/2022_full.txt@aaaa', { sources }, undefined)).toEqual({
      path: 'data/more/2022_full.txt',
      commit: 'a'.repeat(40),
      key: '2022',
    })
  })

  it('refuses a path that two commits have', () => {
    expect(() => inputFile('data/more/2022_full.txt', { sources }, undefined)).toThrow(/found 2022, older/)
  })

  it('refuses a licence that is neither CC0 nor CC BY, and a file of which none is known', () => {
    expect(() => inputFile('data/other.txt', { sources }, undefined)).toThrow(
      'data/other.txt: expected a licence, CC0-1.0 or CC-BY-4.0, in collection.json or by --licence; found none',
    )
    expect(() => inputFile('data/other.txt', { sources }, 'CC-BY-SA-4.0')).toThrow(/found CC-BY-SA-4.0$/)
    expect(inputFile('data/other.txt', { sources }, 'CC-BY-4.0')).toEqual({ path: 'data/other.txt', commit: '' })
  })
})
