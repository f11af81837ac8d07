import { describe, expect, it } from 'vitest'
import { createMemory } from '../../src/quiz/memory.ts'

describe('createMemory', () => {
  it('forgets what was used longest ago', () => {
    const memory = createMemory<string, number>(2)
    memory.set('a', 1)
    memory.set('b', 2)
    memory.get('a')
    memory.set('c', 3)
    expect(['a', 'b', 'c'].map(memory.get)).toEqual([1, undefined, 3])
  })
})
