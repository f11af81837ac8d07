import { describe, expect, it } from 'vitest'
import type { Text } from '../../src/house/text.ts'
import { openHouse } from '../support/house.ts'

/** A language in which every sentence is its own name in brackets. */
const pseudo: Text = {
  language: 'zz' as Text['language'],
  t: (message) => `⟦${message}⟧`,
  day: (day) => `⟦${day}⟧`,
  list: (items) => `⟦${items.join()}⟧`,
}
const house = openHouse({ text: pseudo })
const bodyOf = async (path: string) => (await house.request(path)).text()
/** What a reader reads that no sentence of the language says. */
const unspoken = (html: string) =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/⟦[^⟧]*⟧/g, '')

describe('the language of a request', () => {
  it.each([
    ['/', '<html lang="zz">'],
    ['/nothing', '<html lang="zz">'],
    ['/embed/daily', '<html lang="zz" '],
    ['/embed/nothing', '<html lang="zz" '],
    ['/dailies.xml', 'xml:lang="zz"'],
  ])('is told by %s', async (path, told) => {
    expect(await bodyOf(path)).toContain(told)
  })
  it.each([
    '/privacy',
    '/streak',
    '/offline',
    '/leaderboards',
    '/leaderboards/daily-20261122',
    '/dailies',
    '/corrections',
    '/reports?question=atletico-2021.venue.match',
    '/reports/thanks',
    '/nothing',
    '/embed/nothing',
    '/r/nothing',
  ])('is that of every word of %s', async (path) => {
    const html = await bodyOf(path)
    expect(html).toContain('⟦')
    expect(unspoken(html)).not.toMatch(/\p{L}/u)
  })
})
