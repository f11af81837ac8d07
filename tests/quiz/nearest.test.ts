import { describe, expect, it } from 'vitest'
import { makeBank, openMade } from '../../src/quiz/make-bank.ts'
import { nearestTopics, type TopicForm } from '../../src/quiz/nearest.ts'
import { content } from '../support/content.ts'
import { cupMatch, withCups } from '../support/cups.ts'

const matches = Array.from({ length: 16 }, (_, n) => ({
  ...cupMatch(n),
  ...(n === 15 && { id: 'cup-final-to-come', published: '2026-12-24' }),
}))
const whole = withCups(content, matches)
const clubs: typeof whole.names.clubs = {
  ...whole.names.clubs,
  toulouse: { name: 'Toulouse', country: 'France', aliases: ['the Violets'] },
  'north-realm': { name: 'North Realm', country: 'North Realm', aliases: ['NRU'], national: true, topic: 'norland' },
}
const bank = openMade(makeBank({ ...whole, names: { ...whole.names, clubs } }, []))
const TODAY = '2026-11-27'
const near = async (text: string, forms?: readonly TopicForm[], day = TODAY) =>
  (await nearestTopics(bank, text, { day, forms })).map(({ id }) => id)

describe('nearestTopics', () => {
  it.each([
    ['team-norlamd', ['team-norland']],
    ['team-nroland', ['team-norland']],
    ['norland', ['team-norland']],
    ['Team Norland', ['team-norland']],
    ['AFC Toulouse', []],
    ['team-the-violets', ['team-toulouse']],
    ['The Violetts', ['team-toulouse']],
    ['team-north-realm', ['team-norland']],
    ['team-nru-20261127-abc', ['team-norland']],
    ['toulous', ['team-toulouse']],
    ['team-norlandd-20261127-abc', ['team-norland']],
    ['cup', ['cups']],
    ['daily-cup', ['daily-cups']],
    ['daily-cupz-20261127', ['daily-cups']],
    ['dayly', ['daily']],
    ['mixx', ['mix']],
    ['cups-1949', ['cups-1959']],
    ['atletico-2012', ['atletico-2021']],
    ['atlético 2021', ['atletico-2021']],
    ['', []],
    ['constructor', []],
    ['nothing at all like anything', []],
    ['x'.repeat(5000), []],
  ])('for %j names %j', async (text, ids) => expect(await near(text)).toEqual(ids))
  it('names at most three, of those forms that are wanted', async () => {
    expect(await near('cups-195x')).toHaveLength(3)
    expect(await near('team-norlamd', ['incident'])).toEqual([])
    expect(await near('toulouse-2024', ['incident'])).toEqual(['toulouse-2023'])
  })
  it('names nothing before it is published', async () => {
    expect(await near('cup-final-to-came')).toEqual([])
    expect(await near('cup-final-to-came', undefined, '2026-12-25')).toEqual(['cup-final-to-come'])
    expect(await near('team-norlamd', undefined, '2026-11-25')).toEqual([])
  })
})
