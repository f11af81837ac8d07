import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { saveInArray, saveWithStore } from '../support/chaos.ts'
import { openChaosKv, type Weather } from '../support/chaos-kv.ts'
import { inVirtualTime } from '../support/virtual-time.ts'

const NOON = Date.parse('2026-11-22T12:00:00Z')
const calm: Weather = { random: () => 0.5, fate: () => 'none', mostCallMs: 10, mostLagMs: 60_000 }

// What the store logs of failed calls is not what is tested here.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterAll(() => void vi.restoreAllMocks())

describe('a thousand saves in a KV that misbehaves', () => {
  it.each([1, 2, 3])('come to exactly a thousand right rows in order (chance %i)', async (seed) => {
    const { told, attempts, right, rows, isInOrder, sights, wrongSights, fates } = await saveWithStore(seed)
    expect({ told, right, rows, isInOrder, wrongSights }).toEqual({
      ...{ told: 1000, right: 1000, rows: 1000, isInOrder: true, wrongSights: 0 },
    })
    expect(attempts).toBeGreaterThan(1500)
    expect(sights).toBeGreaterThan(500)
    for (const fate of ['before', 'after', 'never-before', 'never-after', 'too-soon'] as const)
      expect(fates[fate], fate).toBeGreaterThan(10)
  })
  it('are lost by the hundred in an array that is read, changed and written', async () => {
    const { told, right } = await saveInArray(1)
    expect(told).toBeGreaterThan(400)
    expect(right).toBeLessThan(told / 2)
  })
})

describe('the KV that misbehaves', () => {
  it('shows a write at once where it was written, and elsewhere when its lag is over', async () => {
    await inVirtualTime(NOON, async (time) => {
      const kv = openChaosKv(time, calm)
      expect(await kv.at(2).get('a')).toBeNull()
      await kv.at(1).put('a', 'one')
      const namesAt = async (place: number) => (await kv.at(place).list()).keys.map(({ name }) => name)
      expect([await namesAt(1), await namesAt(2)]).toEqual([['a'], []])
      await time.wait(30_000)
      expect(await namesAt(2)).toEqual(['a'])
      expect(await kv.at(2).get('a')).toBeNull()
      await time.wait(30_000)
      expect(await kv.at(2).get('a')).toBe('one')
    })
  })
  it('refuses a second write to a key within a second, and what is over the quota of a day', async () => {
    await inVirtualTime(NOON, async (time) => {
      const kv = openChaosKv(time, { ...calm, quotas: { get: 9, put: 4, list: 1, delete: 9 } })
      await kv.at(1).put('a', '1')
      await expect(kv.at(2).put('a', '2')).rejects.toThrow('429')
      await time.wait(1000)
      await kv.at(2).put('a', '3')
      expect(kv.stored().get('a')?.value).toBe('3')
      await kv.at(1).list()
      await expect(kv.at(1).list()).rejects.toThrow('quota')
      await time.wait(86_400_000)
      expect((await kv.at(1).list()).keys).toHaveLength(1)
    })
  })
})
