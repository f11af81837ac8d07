import { describe, expect, it } from 'vitest'
import { holdsOn } from '../../src/quiz/entry.ts'
import type { Undated } from '../../src/quiz/to-entry.ts'
import { openVersions } from '../../src/quiz/versions.ts'

const question = (id: string, answer = 'Anfield'): Undated => ({
  id,
  kind: 'venue',
  about: 'play',
  difficulty: 'easy',
  prompts: ['Where?'],
  fact: 'It is so.',
  names: [answer],
  asks: [`${id}/match.venue`],
  tells: [],
  answer: { key: answer, text: answer },
  wrong: [{ key: 'stamford-bridge', text: 'Stamford Bridge' }],
})
const daysOf = (entries: readonly { id: string; from: string; to?: string }[]) =>
  entries.map(({ id, from, to }) => [id, from, to])

describe('openVersions', () => {
  it('ships once what is the same in neighbouring editions', () => {
    const versions = openVersions()
    for (const day of ['2026-11-02', '2026-11-05', '2026-12-01']) versions.add(day, [question('a'), question('b')])
    expect(daysOf(versions.entries([]))).toEqual([
      ['a', '2026-11-02', undefined],
      ['b', '2026-11-02', undefined],
    ])
  })
  it('ships a question that was corrected in both versions, of which each day has one', () => {
    const versions = openVersions()
    versions.add('2026-11-02', [question('a')])
    versions.add('2026-11-05', [question('a', 'Goodison Park')])
    const entries = versions.entries(['2026-11-05'])
    expect(entries.map(({ answer, corrected }) => [answer.text, corrected])).toEqual([
      ['Anfield', true],
      ['Goodison Park', undefined],
    ])
    for (const day of ['2026-11-02', '2026-11-04', '2026-11-05', '2027-01-01'])
      expect(entries.filter((entry) => holdsOn(entry, day))).toHaveLength(1)
    expect(entries.filter((entry) => holdsOn(entry, '2026-11-01'))).toEqual([])
  })
  it('calls corrected only what ended on the day of a correction, and did not go on with the same answer', () => {
    const versions = openVersions()
    versions.add('2026-11-02', [question('a'), question('b'), question('c')])
    versions.add('2026-11-05', [{ ...question('a'), prompts: ['Where was it?'] }, question('c')])
    versions.add('2026-11-09', [])
    const corrected = (day: string) =>
      versions.entries([day]).flatMap((entry) => (entry.corrected ? `${entry.id} ${entry.to}` : []))
    expect(corrected('2026-11-05')).toEqual(['b 2026-11-05'])
    expect(corrected('2026-11-09')).toEqual(['a 2026-11-09', 'c 2026-11-09'])
    expect(corrected('2026-11-20')).toEqual([])
  })
  it('ends what an edition no longer has', () => {
    const versions = openVersions()
    versions.add('2026-11-02', [question('a'), question('b')])
    versions.add('2026-11-05', [question('b')])
    expect(daysOf(versions.entries([]))).toEqual([
      ['a', '2026-11-02', '2026-11-05'],
      ['b', '2026-11-02', undefined],
    ])
  })
  it('keeps the order of each edition', () => {
    const versions = openVersions()
    versions.add('2026-11-02', [question('b'), question('d')])
    versions.add(
      '2026-11-05',
      ['a', 'b', 'c', 'd', 'e'].map((id) => question(id)),
    )
    expect(versions.entries([]).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
