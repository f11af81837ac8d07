import { describe, expect, it } from 'vitest'
import { openMade } from '../../src/quiz/make-bank.ts'
import { searchTopics } from '../../src/quiz/search.ts'
import { bankOfCups } from '../support/cup-house.ts'

const bank = openMade(bankOfCups)
const search = (text: string, day = '2026-11-27') => searchTopics(bank, text, day)
const idsOf = async (text: string) => (await search(text)).found.map(({ id }) => id)

describe('searchTopics', () => {
  it('finds what is called just so first, then teams, collections, seasons and matches', async () => {
    const { exact, found } = await search('norland')
    expect([exact?.id, found[0]?.id]).toEqual(['team-norland', 'team-norland'])
    const forms = ['team', 'collection', 'daily', 'season', 'incident', 'mix']
    const ranks = found.map(({ is }) => forms.indexOf(is))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(new Set(ranks).size).toBeGreaterThan(1)
  })
  it('finds only what has every word, or begins so, in any order', async () => {
    const ids = await idsOf('westl 1952 OSTLAND')
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) for (const part of ['westland', '1952', 'ostland']) expect(id).toContain(part)
    expect(await idsOf('ostland nowhere')).toEqual([])
  })
  it.each(['', ' ', '!?', '{{origin}}'])('finds nothing for %j', async (text) => {
    expect(await search(text)).toEqual({ exact: undefined, found: [] })
  })
  it('finds nothing that is not published before the day', async () => {
    expect((await search('norland', '2026-11-21')).found).toEqual([])
  })
  it('gives twelve at most', async () => {
    expect(await idsOf('cup')).toHaveLength(12)
  })
})
