import { describe, expect, it } from 'vitest'
import { slowestLines } from './support/slowest.ts'

describe('slowestLines', () => {
  it('names the ten promises that took longest, slowest first, with their files', () => {
    const timed = Array.from({ length: 12 }, (_, i) => ({ file: 'tests/a.test.ts', name: `keeps ${i}`, ms: 1000 + i }))
    const lines = slowestLines(timed).filter(Boolean)
    expect(lines).toHaveLength(1 + 10)
    expect(lines[0]).toBe('The slowest of 12 promises:')
    expect(lines[1]).toBe('   1011 ms  tests/a.test.ts > keeps 11')
    expect(lines.at(-1)).toContain('keeps 2')
  })
  it('says nothing of a run without tests', () => {
    expect(slowestLines([])).toEqual([])
  })
})
