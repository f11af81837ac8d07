import { describe, expect, it } from 'vitest'
import { earlyFaults, findCollectionFaults } from '../../../check/invariants/collection.ts'
import { type Collection, collectionSchema } from '../../../src/quiz/collection.ts'
import { content } from '../../support/content.ts'
import { isExplained } from '../../support/guide.ts'

const [klopp = expect.fail('no collection')] = content.collections
const told = (change: object, others: readonly Collection[] = []) => {
  const collection = collectionSchema.parse({ ...klopp, ...change })
  return findCollectionFaults(collection, content.names, [collection, ...others]).map(({ path, expected, found }) => {
    expect(isExplained(expected), `questions/README.md explains "${expected}"`).toBe(true)
    return `${path}: ${expected}; ${found}`
  })
}
const closed = { competition: 'premier-league', season: '2021-22', lists: ['matches'] }

describe('findCollectionFaults', () => {
  it('finds nothing wrong with a collection of the frozen content, alone or beside others that leave it its share', () => {
    expect(told({})).toEqual([])
    expect(told({ closed: [closed, { ...closed, club: 'liverpool' }] })).toEqual([])
    expect(told({ share: 3 }, [{ ...klopp, id: 'cups', share: 7 }])).toEqual([])
    expect(told({ share: 3 }, [{ ...klopp, id: 'old', share: 9, until: '2026-12-01' }])).toEqual([])
  })
  it.each<[string, object, RegExp]>([
    ['nothing that it is about', { subject: {} }, /^subject: a manager, a club or a competition; \{\}$/],
    [
      'an unknown manager',
      { subject: { manager: 'kloop' } },
      /^subject\.manager: an id of names\/people\.json; "kloop"$/,
    ],
    [
      'an unknown competition',
      { closed: [{ ...closed, competition: 'cup' }] },
      /^closed\[0\]\.competition: an id of names\/competitions\.json; "cup"$/,
    ],
    ['the same matches twice', { closed: [closed, closed] }, /^closed\[1\]: other matches than closed\[0\]/],
    ['a mix of more than ten', { mix: { words: 6, clerical: 5 } }, /^mix: at most 10 questions together/],
    ['an end before it begins', { until: klopp.published }, /^until: a day after 2026-11-01, since which/],
    ...['daily', 'mix', 'daily-cups', 'team-cups', 'mix-cups', 'cups-1950', 'cups-2021-22', 'cups-cards'].map(
      (id): [string, object, RegExp] => [`the id ${id}`, { id }, /^id: an id that is neither daily nor mix/],
    ),
  ])('reports %s, and nothing else', (_, change, line) => {
    expect(told(change)).toEqual([expect.stringMatching(line)])
  })
  it('reports shares that make more than ten', () => {
    expect(told({ share: 4 }, [{ ...klopp, id: 'cups', share: 7 }])).toEqual([
      'share: at most 10 in all collections together: klopp 4, cups 7; 4',
    ])
  })
})

describe('earlyFaults', () => {
  it('reports an incident that would be asked before its collection is', () => {
    const [incident = expect.fail('no incident')] = content.incidents
    expect(earlyFaults(incident, klopp)).toEqual([])
    expect(earlyFaults(incident, { ...klopp, published: '2026-11-02' })).toEqual([
      { path: 'published', expected: '2026-11-02 or later, as its collection', found: '"2026-11-01"' },
    ])
  })
})
