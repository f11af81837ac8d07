import { describe, expect, it } from 'vitest'
import { findFaults } from '../../check/invariants/incident.ts'
import { type Almanac, buildAlmanac } from '../../src/quiz/almanac.ts'
import type { Content } from '../../src/quiz/content.ts'
import { shiftDay } from '../../src/quiz/day.ts'
import { sinceDaysOf } from '../../src/quiz/edition.ts'
import type { Incident } from '../../src/quiz/incident.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { assembleMade, makeBank } from '../../src/quiz/make-bank.ts'
import { remember } from '../../src/quiz/memory.ts'
import { askedIn } from '../../src/quiz/quiz.ts'
import { almanac, content, copy } from '../support/content.ts'

const A = 'atletico-2021'
type Spoil = (incident: Incident, of: { -readonly [K in keyof Content]: Content[K] }) => void

/** The frozen content, changed in one incident and whatever else. */
function changed(spoil: Spoil): { content: Content; almanac: Almanac; incident: Incident } {
  const { collections, incidents } = copy({ collections: content.collections, incidents: content.incidents })
  const all = { ...content, collections, incidents }
  const incident = incidents.find(({ id }) => id === A) ?? expect.fail('no incident')
  spoil(incident, all)
  return { content: all, almanac: buildAlmanac(all), incident }
}
const idsOn = (of: Almanac, day: string) =>
  of
    .before(day)
    .find(A)
    ?.timeline.map(({ id }) => id) ?? []
const days = (first: string, last: string): readonly string[] =>
  first > last ? [] : [first, ...days(shiftDay(first, 1), last)]
const bankOf = remember(20, (of: Almanac) => makeBank(of, kinds))
/** The questions of a quiz, but for the mark of those that were corrected since. */
function quizOf(of: Almanac, id: string) {
  const quiz = assembleMade(bankOf(of), id)
  return quiz && askedIn(quiz).map(({ corrected: _, ...question }) => question)
}
const quizzes = (of: Almanac, day: string) =>
  ['a', 'b', 'c'].map((seed) => quizOf(of, `${A}-${day.replaceAll('-', '')}-${seed}`))

/** A goal whose scorer turned out to be another: the old record ends on the day after the new one is there. */
const corrected: Spoil = ({ timeline }) => {
  const at = timeline.findIndex(({ id }) => id === 'g2')
  const wrong = timeline[at]
  if (wrong?.kind !== 'goal') expect.fail('no goal')
  timeline.splice(at + 1, 0, { ...wrong, id: 'g20', by: 'henderson', since: '2026-12-01', label: 'another label' })
  timeline[at] = { ...wrong, until: '2026-12-02' }
}

describe('before', () => {
  it('has of a corrected record the old one until the day, and the new one since, and on every day one of them', () => {
    const { almanac: mended } = changed(corrected)
    for (const day of days('2026-11-28', '2026-12-05')) {
      const ids = idsOn(mended, day).filter((id) => id === 'g2' || id === 'g20')
      expect(ids, day).toEqual([day < '2026-12-02' ? 'g2' : 'g20'])
    }
  })
  it('keeps every quiz of an older day as it was before the correction', () => {
    const { almanac: mended } = changed(corrected)
    for (const day of ['2026-11-22', '2026-12-01']) expect(quizzes(mended, day)).toEqual(quizzes(almanac, day))
    expect(quizzes(mended, '2026-12-02')).not.toEqual(quizzes(almanac, '2026-12-02'))
  })
  it('has no collection, and none of its incidents, from the day on which it ends', () => {
    const { almanac: ending } = changed((_, of) => {
      of.collections = of.collections.map((one) => ({ ...one, until: '2026-12-02' }))
    })
    for (const day of ['2026-11-22', '2026-12-01']) expect(quizzes(ending, day)).toEqual(quizzes(almanac, day))
    expect(ending.before('2026-12-01').incidents).toHaveLength(3)
    expect(ending.before('2026-12-02')).toMatchObject({ incidents: [], collections: [] })
    expect(quizzes(ending, '2026-12-02')).toEqual([undefined, undefined, undefined])
    expect(quizOf(ending, 'mix-20261201-a')).toEqual(quizOf(almanac, 'mix-20261201-a'))
  })
  it('has no incident from the day on which it ends, and all others', () => {
    const { almanac: ending } = changed((incident) => Object.assign(incident, { until: '2026-12-02' }))
    expect(ending.before('2026-12-01').incidents).toHaveLength(3)
    expect(ending.before('2026-12-02').incidents.map(({ id }) => id)).not.toContain(A)
    expect(ending.before('2027-12-02').incidents).toHaveLength(2)
    expect(ending.find(A)).toBeDefined()
  })
  it('adds everything that has one `since` at once, on the day after', () => {
    const { almanac: grown, content: all } = changed(({ timeline }) => {
      for (const record of timeline.slice(0, 2)) Object.assign(record, { since: '2026-12-01' })
      Object.assign(timeline[2] ?? {}, { until: '2026-12-02' })
    })
    expect(sinceDaysOf(all)).toEqual([...new Set([...sinceDaysOf(content), '2026-12-01'])].sort())
    const [g1 = '', g2 = '', g3 = ''] = content.incidents.find(({ id }) => id === A)?.timeline.map(({ id }) => id) ?? []
    const seen = (day: string) => [g1, g2, g3].filter((id) => idsOn(grown, day).includes(id))
    expect(seen('2026-12-01')).toEqual([g3])
    expect(seen('2026-12-02')).toEqual([g1, g2])
  })
  it('asks no statement about a record that has ended', () => {
    const { almanac: ending } = changed(({ timeline, statements }) => {
      const [fact = ''] = statements?.[0]?.of ?? []
      const record = timeline.find(({ id }) => fact.startsWith(`${id}.`)) ?? expect.fail(`no record of ${fact}`)
      Object.assign(record, { until: '2026-12-02' })
    })
    const count = (day: string) => ending.before(day).find(A)?.statements?.length ?? 0
    expect(count('2026-12-01')).toBe(almanac.find(A)?.statements?.length)
    expect(count('2026-12-02')).toBeLessThan(count('2026-12-01'))
  })
  it('is the whole almanac where nothing is to come and nothing ends', () => {
    expect(almanac.before('2030-01-01')).toBe(almanac)
  })
})

describe('findFaults, of a correction', () => {
  it('compares the records that last, and tells where they stand in the file', () => {
    const { incident } = changed(corrected)
    const henderson = { club: 'liverpool', role: 'player' as const, paragraphs: [4] }
    const withCast = (member: typeof henderson) => ({ ...incident, cast: { ...incident.cast, henderson: member } })
    expect(findFaults(withCast(henderson), content.names)).toEqual([])
    const place = incident.timeline.findIndex(({ id }) => id === 'g20')
    const foreign = withCast({ ...henderson, club: 'atletico' })
    expect(findFaults(foreign, content.names).map(({ path }) => path)).toEqual([`timeline[${place}].for`])
  })
})
