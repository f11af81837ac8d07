import { describe, expect, it } from 'vitest'
import { gapsOf } from '../../scripts/gaps.ts'
import { dailiesOf } from '../../scripts/repeats.ts'
import { shiftDay } from '../../src/quiz/day.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { makeBank } from '../../src/quiz/make-bank.ts'
import { content } from '../support/content.ts'
import { cupMatch, withCups } from '../support/cups.ts'

const FIRST = '2026-11-27'
const LATER = '2027-03-10'
const DAYS = 365

const published = (from: number, count: number, on: string) =>
  Array.from({ length: count }, (_, i) => ({ ...cupMatch(from + i), published: on, notability: 1 }))
const early = published(0, 240, shiftDay(FIRST, -1))
const late = published(240, 40, shiftDay(LATER, -1))
const asked = (matches: typeof early) => dailiesOf(makeBank(withCups(content, matches), kinds), FIRST, DAYS)
const [before, after] = [asked(early), asked([...early, ...late])]

const ofCups = (dailies: typeof before, of: 'id' | 'incident') =>
  dailies.map(({ day, asked: questions }) => ({
    day,
    ids: [...new Set(questions.filter(({ incident }) => incident.startsWith('cup-')).map((question) => question[of]))],
  }))

describe('the daily of the site', () => {
  it('asks ten questions every day, no imported one twice in a year', () => {
    for (const dailies of [before, after]) {
      expect(dailies.filter(({ asked: questions }) => questions.length !== 10)).toEqual([])
      expect(ofCups(dailies, 'id').flatMap(({ ids }) => ids).length).toBeGreaterThan(150)
      expect(gapsOf(ofCups(dailies, 'id'))).toEqual([])
    }
  })
  it('comes to no imported incident twice within 30 days', () => {
    for (const dailies of [before, after]) expect(gapsOf(ofCups(dailies, 'incident'))[0]).toBeGreaterThanOrEqual(30)
  })
  it('is on no day changed by what is published later, and asks that from its day on', () => {
    const isBefore = ({ day }: { day: string }) => day < LATER
    expect(after.filter(isBefore)).toEqual(before.filter(isBefore))
    const isLate = ({ incident }: { incident: string }) => late.some(({ id }) => id === incident)
    const daysOfLate = after.filter(({ asked: questions }) => questions.some(isLate)).map(({ day }) => day)
    expect(daysOfLate[0]).toBe(LATER)
    expect(daysOfLate.length).toBeGreaterThan(40)
  })
})
