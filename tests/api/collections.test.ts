import { describe, expect, it } from 'vitest'
import { CUP_MATCHES, openCups } from '../support/cup-house.ts'
import { playThrough } from '../support/house.ts'

interface Row {
  readonly id: string
  readonly season: string
  readonly teams: readonly string[]
}

const house = openCups()
const get = async (path: string) => {
  const answer = await house.request(path)
  return { status: answer.status, headers: answer.headers, body: await answer.json<Record<string, unknown>>() }
}

/** Every page of a list. */
async function readAll(query = ''): Promise<readonly Row[]> {
  const rows: Row[] = []
  let next: string | null = null
  do {
    const cursor: string = next === null ? '' : `&cursor=${next}`
    const answer = await house.request(`/api/collections/cups/incidents?${query}${cursor}`)
    const page = await answer.json<{ incidents: Row[]; next: string | null }>()
    expect(page.incidents.length).toBeLessThanOrEqual(50)
    rows.push(...page.incidents)
    next = page.next
  } while (next !== null)
  return rows
}

describe('GET /api/collections', () => {
  it('says of each collection what it is, how much there is, what is whole and where it was read', async () => {
    const { status, headers, body } = await get('/api/collections')
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=300'])
    const [klopp, cups] = body.collections as readonly Record<string, unknown>[]
    expect(klopp).toMatchObject({ id: 'klopp', matches: 3, seasons: ['2017-18', '2021-22', '2023-24'], sources: [] })
    expect(cups).toMatchObject({
      id: 'cups',
      title: 'Cups',
      subject: 'The Cup',
      published: '2026-11-26',
      matches: CUP_MATCHES,
      daily: { quiz: 'daily-cups', days: CUP_MATCHES / 10 },
      closed: [{ competition: 'cup', season: '2014', lists: ['matches', 'goals'] }],
      sources: [{ id: 'cups', repository: 'nobody/cups', licence: 'CC0-1.0', attribution: 'nobody' }],
      incidents: 'https://quiz.example/api/collections/cups/incidents',
    })
    expect(cups?.questions).toBeGreaterThan(CUP_MATCHES)
  })
  it('lists no collection before it is published', async () => {
    const early = openCups()
    early.clock.nowMs = Date.parse('2026-11-26T12:00:00Z')
    const { collections } = await (await early.request('/api/collections')).json<{ collections: { id: string }[] }>()
    expect(collections.map(({ id }) => id)).toEqual(['klopp'])
    expect((await early.request('/api/collections/cups/incidents')).status).toBe(404)
  })
})

describe('GET /api/collections/{id}/incidents', () => {
  it('gives every match once, and no score', async () => {
    const rows = await readAll()
    expect(new Set(rows.map(({ id }) => id)).size).toBe(CUP_MATCHES)
    expect(rows).toHaveLength(CUP_MATCHES)
    expect(JSON.stringify(rows)).not.toMatch(/score|goals|"2–1"/)
  })
  it('gives those of a team, of a season, and of both', async () => {
    const all = await readAll()
    const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id)
    const ofNorland = all.filter(({ teams }) => teams.includes('norland'))
    const of1952 = all.filter(({ season }) => season === '1952')
    expect(idsOf(await readAll('team=norland'))).toEqual(idsOf(ofNorland))
    expect(idsOf(await readAll('season=1952'))).toEqual(idsOf(of1952))
    const [{ teams: [team = ''] = [] } = {}] = of1952
    expect(idsOf(await readAll(`season=1952&team=${team}`))).toEqual(
      idsOf(of1952.filter(({ teams }) => teams.includes(team))),
    )
  })
})

describe('the board of a collection’s daily', () => {
  it('takes its whole games, and the week’s takes every other one', async () => {
    const site = openCups()
    const save = async (wish: { quiz: string; length?: number }) => {
      const { token } = await playThrough(site, { ...wish, right: 2 })
      return (await site.send('/api/scores', { token, name: 'Ada' })).body.board
    }
    expect(await save({ quiz: 'daily-cups' })).toBe('daily-cups-20261127')
    expect(await save({ quiz: 'daily' })).toBe('daily-20261127')
    for (const wish of [{ quiz: 'daily-cups', length: 3 }, { quiz: 'cups' }, { quiz: 'team-norland' }, { quiz: 'mix' }])
      expect(await save(wish)).toBe('2026-w48')
    const board = await (await site.request('/api/leaderboards/daily-cups-20261127')).json()
    expect(board).toMatchObject({ board: 'daily-cups-20261127', scores: [{ rank: 1, name: 'Ada', score: 2 }] })
    const page = await (await site.request('/leaderboards/daily-cups-20261127')).text()
    expect(page).toMatch(/<h1[^>]*>Cups, daily 1, 27 November 2026<\/h1>/)
    expect(page).toContain('href="/quiz/daily-cups-20261127"')
  })
  it('is refused without KV where there is no such collection', async () => {
    const site = openCups()
    for (const board of ['daily-nobody-20261127', 'daily-cups-20261127-a', 'cups-20261127', 'daily-nobody'])
      for (const path of [`/api/leaderboards/${board}`, `/leaderboards/${board}`])
        expect([path, (await site.request(path)).status]).toEqual([path, 404])
    expect(site.store.calls).toEqual({ get: 0, put: 0, list: 0, delete: 0 })
  })
  it('counts for no streak', async () => {
    const site = openCups()
    const marked = async (quiz: string) => {
      const { token } = await playThrough(site, { quiz })
      return (await site.post('/scores', { token, name: 'Ada' })).html.includes('data-daily="2026-11-27 10 1"')
    }
    expect([await marked('daily'), await marked('daily-cups')]).toEqual([true, false])
  })
})
