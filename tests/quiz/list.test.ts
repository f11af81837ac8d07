import { describe, expect, it } from 'vitest'
import { type Bank, type CollectionIndex, readTopic } from '../../src/quiz/bank.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { LISTED_PER_PAGE, type ListPage, readAbout, readList } from '../../src/quiz/list.ts'
import { makeBank, openMade } from '../../src/quiz/make-bank.ts'
import { content } from '../support/content.ts'
import { cupMatch, withCups } from '../support/cups.ts'

const MATCHES = 230
const TODAY = '2026-11-27'
const matches = Array.from({ length: MATCHES }, (_, n) => ({
  ...cupMatch(n),
  ...(n === 7 && { published: '2026-12-24' }),
  ...(n === 8 && { until: '2026-11-27' }),
}))
/** How many of them are published and not ended today. */
const LISTED = MATCHES - 2
const bank = openMade(makeBank(withCups(content, matches), kinds.slice(0, 2)))
const cups = bank.index.collections.find(({ id }) => id === 'cups') ?? expect.fail('expected a collection')

/** Reads a whole list page by page, and counts the files that were read for each page. */
async function readAll(
  topics: readonly string[],
  { day = TODAY, of = cups }: { day?: string; of?: CollectionIndex } = {},
) {
  const known = await Promise.all(
    topics.map(async (id) => [id, (await readTopic(bank, id)) ?? expect.fail(`expected a topic ${id}`)] as const),
  )
  const pages: ListPage[] = []
  const reads: number[] = []
  let cursor: string | undefined
  do {
    let count = 0
    const counting: Bank = {
      index: bank.index,
      read: (path) => {
        count += 1
        return bank.read(path)
      },
    }
    const page = await readList(counting, { collection: of, topics: known, day, cursor })
    if (!page) expect.fail(`expected a page at ${cursor}`)
    pages.push(page)
    reads.push(count)
    cursor = page.next
  } while (cursor !== undefined)
  return { pages, reads, incidents: pages.flatMap(({ incidents }) => incidents) }
}

describe('readList', () => {
  it('gives every incident of a collection once, the newest match first, fifty on a page', async () => {
    const { pages, incidents, reads } = await readAll([])
    expect(pages.slice(0, -1).every((page) => page.incidents.length === LISTED_PER_PAGE)).toBe(true)
    expect(new Set(incidents.map(({ id }) => id)).size).toBe(LISTED)
    expect(incidents).toHaveLength(LISTED)
    const dates = incidents.map(({ date }) => date)
    expect(dates).toEqual(dates.toSorted().reverse())
    expect(Math.max(...reads)).toBeLessThanOrEqual(2)
  })
  it.each([
    [['team-norland'], matches.filter(({ match }) => [match.home, match.away].includes('norland')).length],
    [['cups-1960'], matches.filter(({ match }) => match.season === '1960').length],
    [['cups-1960', 'team-inland'], 2],
  ])('gives those of %j', async (topics, count) => {
    const { incidents } = await readAll(topics)
    expect(incidents.every((one) => topics.every((topic) => one.topics.includes(topic)))).toBe(true)
    const isMissing = (n: number) => topics.every((topic) => topicsOf(n).includes(topic))
    expect(incidents).toHaveLength(count - [7, 8].filter(isMissing).length)
  })
  it('lists what is published on the day, and what has not ended', async () => {
    const idsOn = async (day: string) => (await readAll([], { day })).incidents.map(({ id }) => id)
    const [later = '', ended = ''] = [7, 8].map((n) => matches[n]?.id)
    expect(await idsOn('2026-11-26')).toEqual([])
    expect((await idsOn(TODAY)).filter((id) => [later, ended].includes(id))).toEqual([])
    expect(await idsOn('2026-12-25')).toContain(later)
  })
  it('gives the same pages again where a match of later days was published in between', async () => {
    const first = (await readAll([])).pages[0]?.next
    const more = { ...cupMatch(0), id: 'cup-2026-final', published: '2026-11-26' }
    const later = openMade(
      makeBank(withCups(content, [...matches, { ...more, match: { ...more.match, date: '2026-11-20' } }]), []),
    )
    const now = later.index.collections.find(({ id }) => id === 'cups') ?? expect.fail('expected a collection')
    const page = await readList(later, { collection: now, topics: [], day: TODAY, cursor: first })
    const before = await readList(bank, { collection: cups, topics: [], day: TODAY, cursor: first })
    expect(page?.incidents.map(({ id }) => id)).toEqual(before?.incidents.map(({ id }) => id))
  })
  it.each(['', '1', '0-', '-1-abc', '9-abc', '0-zzzzzzz', '99999-a', 'constructor', '0-ABC'])(
    'gives nothing for the cursor %j, which is none',
    async (cursor) => {
      expect(await readList(bank, { collection: cups, topics: [], day: TODAY, cursor })).toBeUndefined()
    },
  )
  it('gives nothing for a cursor of another list', async () => {
    const { pages } = await readAll([])
    const topic = (await readTopic(bank, 'team-norland')) ?? expect.fail('expected a topic')
    const wish = { collection: cups, topics: [['team-norland', topic] as const], day: TODAY }
    expect(await readList(bank, { ...wish, cursor: pages[0]?.next })).toBeUndefined()
  })
  it('says no score, and how many questions there are', async () => {
    const { incidents } = await readAll([], { of: bank.index.collections[0] ?? cups })
    expect(incidents.map(({ id }) => id)).toEqual(['toulouse-2023', 'atletico-2021', 'everton-2017'])
    for (const one of incidents) {
      expect(Object.keys(one)).not.toContain('score')
      expect(one.questions).toBeGreaterThanOrEqual(0)
    }
  })
})

/** The topics of a match, worked out from how it is written. */
function topicsOf(n: number): readonly string[] {
  const { match } = cupMatch(n)
  return [`cups-${match.season}`, `team-${match.home}`, `team-${match.away}`]
}

describe('readAbout', () => {
  it('tells seasons, what is whole, and where it was read', async () => {
    const about = await readAbout(bank, cups)
    expect(about.seasons).toHaveLength(60)
    expect(about.seasons[0]).toEqual({ season: '1950', name: 'The Cup 1950', published: '2026-11-26' })
    expect(about.closed).toEqual([{ competition: 'cup', season: '2014', lists: ['matches', 'goals'] }])
    expect(about.sources.cups?.licence).toBe('CC0-1.0')
    expect(about.questions.reduce((sum, count) => sum + count, 0)).toBe(cups.questions)
  })
})
