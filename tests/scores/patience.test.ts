import { describe, expect, it } from 'vitest'
import { waitAtMost } from '../../src/scores/patience.ts'

describe('waitAtMost', () => {
  it('gives what a call gives in time, undefined itself too', async () => {
    expect(await waitAtMost(10_000, Promise.resolve(1))).toEqual({ value: 1 })
    expect(await waitAtMost(10_000, Promise.resolve(undefined))).toEqual({ value: undefined })
  })
  it('is undefined for a call that does not come back', async () => {
    expect(await waitAtMost(1, new Promise(() => undefined))).toBeUndefined()
  })
  it('passes the error of a call on', async () => {
    await expect(waitAtMost(10_000, Promise.reject(new Error('away')))).rejects.toThrow('away')
  })
})
