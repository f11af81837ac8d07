import { describe, expect, it } from 'vitest'
import { isBlocked, withoutBlocked } from '../../src/scores/blocked.ts'
import { cleanName } from '../../src/scores/name.ts'
import { toBlockable } from '../../src/scores/plain.ts'
import type { Row } from '../../src/scores/score.ts'

const names = new Set(['Zoë Spoiler', '🦖'].map(toBlockable))
const row = (name: string) => ({ name, game: name }) as Row

describe('isBlocked', () => {
  it.each(['Zoë Spoiler', 'zoe spoiler', 'ZOE  SPOILER', 'zоe spоiler', 'Ｚｏｅ Spoiler', '🦖'])(
    'holds of %s',
    (name) => {
      expect(isBlocked(name, names)).toBe(true)
    },
  )
  it.each(['Zoe', 'Zoe Spoilers', 'Spoiler Zoe', '🦕', ''])('does not hold of %s', (name) => {
    expect(isBlocked(name, names)).toBe(false)
  })
})

describe('withoutBlocked', () => {
  it('leaves out the rows of blocked names, and keeps the order of all others', () => {
    const rows = ['Ada', 'ZOE SPOILER', 'Bob', '🦖', 'Cy'].map(row)
    expect(withoutBlocked(rows, names).map(({ name }) => name)).toEqual(['Ada', 'Bob', 'Cy'])
  })
  it('gives the very rows where none is blocked', () => {
    const rows = ['Ada', 'Bob'].map(row)
    expect(withoutBlocked(rows, names)).toBe(rows)
  })
})

describe('cleanName, of a blocked name', () => {
  it('refuses it as it refuses what is abusive, and no other', () => {
    expect(cleanName(' ZOE  Spoiler', names)).toEqual({ ok: false, reason: 'name-abusive' })
    expect(cleanName('Zoe', names)).toEqual({ ok: true, name: 'Zoe' })
  })
})
