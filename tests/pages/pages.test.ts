import { describe, expect, it } from 'vitest'
import { almanac } from '../support/content.ts'
import { openHouse, playThrough } from '../support/house.ts'

const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
const paths = [
  '/',
  '/quiz/daily-20261122',
  '/leaderboards',
  '/leaderboards/daily-20261122',
  '/incidents',
  '/incidents/atletico-2021',
  '/privacy',
  '/docs',
  '/reports?question=atletico-2021.venue.match',
  '/nothing',
]

describe('a game without JavaScript', () => {
  it('goes from the first question to a row on the leaderboard, by forms alone', async () => {
    const house = openHouse()
    const questions = house.questionsOf('daily-20261122')
    let html = await (await house.request('/quiz/daily-20261122')).text()
    for (const [i, question] of questions.slice(0, 10).entries()) {
      expect(html).toContain(`Question ${i + 1} of 10`)
      const verdict = await house.post('/quiz/daily-20261122', { token: tokenIn(html), option: question.answer })
      expect(verdict.html).toContain('Right')
      html = (await house.post('/quiz/daily-20261122', { token: tokenIn(verdict.html) })).html
    }
    expect(html).toContain('10 out of 10')
    const saved = await house.post('/scores', { token: tokenIn(html), name: 'Ada' })
    expect(saved.status).toBe(200)
    expect(saved.html).toMatch(/Ada, you are on the board in place 1\./)
    expect(await (await house.request('/leaderboards/daily-20261122')).text()).toContain('Ada')
    const deleted = await house.post('/scores/delete', { token: tokenIn(saved.html) })
    expect(deleted.html).toContain('Your score is deleted')
    expect(await (await house.request('/leaderboards/daily-20261122')).text()).not.toContain('Ada')
  })
  it('keeps the result and the typed name when the name is refused or KV is away', async () => {
    const house = openHouse()
    const { token } = await playThrough(house)
    const refused = await house.post('/scores', { token, name: 'spam.com' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('value="spam.com"')
    house.store.mishap = () => 'before'
    const away = await house.post('/scores', { token, name: 'Ada' })
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5'])
    expect(tokenIn(away.html)).toBe(token)
  })
  it('shows the home page, a quiz and a result while KV is away', async () => {
    const house = openHouse()
    house.store.mishap = () => 'before'
    for (const path of ['/', '/quiz/daily-20261122', '/incidents', '/leaderboards'])
      expect((await house.request(path)).status).toBe(200)
    const { result } = await playThrough(house)
    expect((await house.request(new URL(result.share.url).pathname)).status).toBe(200)
    expect((await house.request('/leaderboards/daily-20261122')).status).toBe(503)
  })
})

describe('GET /quiz/{quizId}', () => {
  it('leads "daily" to today’s, and "mix" and an incident to a fresh one', async () => {
    const house = openHouse()
    const target = async (path: string) => (await house.request(path)).headers.get('location')
    expect(await target('/quiz/daily')).toBe('/quiz/daily-20261122')
    expect(await target('/quiz/daily?length=5&league=x')).toBe('/quiz/daily-20261122?length=5&league=x')
    expect(await target('/quiz/mix')).toMatch(/^\/quiz\/mix-20261122-[a-z0-9]+$/)
    expect(await target('/quiz/everton-2017')).toMatch(/^\/quiz\/everton-2017-20261122-[a-z0-9]+$/)
  })
  it('says when a daily of the future opens', async () => {
    const answer = await openHouse().request('/quiz/daily-20261224')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('24 December 2026')
  })
})

describe('POST /quiz/mix', () => {
  it('starts a mix that avoids what the browser remembers', async () => {
    const house = openHouse()
    const { status, headers } = await house.post('/quiz/mix', { seen: 'a.b.c d.e.f' })
    expect(status).toBe(303)
    expect(headers.get('location')).toMatch(/^\/quiz\/mix-20261122-/)
  })
})

describe('/r/{token}', () => {
  it('shows score, time and pattern, and no word of a question or an answer', async () => {
    const house = openHouse()
    const { result } = await playThrough(house, { right: 7 })
    const html = await (await house.request(new URL(result.share.url).pathname)).text()
    expect(html).toContain('7 out of 10')
    expect(html).toContain('Missed questions 8, 9, 10.')
    for (const { prompt, why, id } of house.questionsOf('daily-20261122'))
      for (const text of [prompt, why, id]) expect(html).not.toContain(text)
  })
  it('is a friendly 404 for a link that was altered, with a way to play', async () => {
    const house = openHouse()
    const { result, token } = await playThrough(house)
    const path = new URL(result.share.url).pathname
    for (const bad of [`${path}x`, path.slice(0, -1), path.replace('s1', 'r1'), `/r/${token}`, '/r/x']) {
      const answer = await house.request(bad)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('href="/quiz/daily"')
    }
  })
})

describe('every page', () => {
  it.each(paths)('%s is whole HTML with one h1, a title, a language, and nothing from elsewhere', async (path) => {
    const html = await (await openHouse().request(path)).text()
    expect(html).toMatch(/^<!doctype html><html lang="en">/)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toMatch(/<title>[^<]+ · Mixed Zone<\/title>/)
    expect(html).not.toMatch(/(src|href|action)="(https?:)?\/\//)
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/)
    expect(html).not.toMatch(/undefined|\[object|NaN/)
  })
  it.each([...paths, '/healthz', '/api/quizzes/daily', '/openapi.json'])(
    '%s has the headers of a strict page and sets no cookie',
    async (path) => {
      const { headers } = await openHouse().request(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^default-src 'none'/)
      expect(policy).not.toMatch(/unsafe|\*|data:|https:/)
      for (const directive of ["frame-ancestors 'none'", "base-uri 'none'", 'form-action'])
        expect(policy).toContain(directive)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1])).toBeGreaterThanOrEqual(
        31_536_000,
      )
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('cache-control')).toBeTruthy()
    },
  )
})

describe('/incidents/{id}', () => {
  it.each(almanac.incidents.map(({ id }) => id))(
    'tells %s behind a guard, with the paragraphs of every line',
    async (id) => {
      const html = await (await openHouse().request(`/incidents/${id}`)).text()
      const [before, guarded = ''] = html.split('<details')
      const incident = almanac.find(id)
      for (const record of incident?.timeline ?? []) {
        if (record.kind !== 'quote') continue
        const shown = record.text.replace(/,$/, '').replaceAll("'", '&#39;')
        expect(guarded).toContain(shown)
        expect(before).not.toContain(shown)
      }
      expect(guarded.match(/Paragraphs? /g)?.length).toBeGreaterThanOrEqual(incident?.timeline.length ?? 0)
    },
  )
})

describe('/healthz', () => {
  it('says that all is well, with version and content', async () => {
    const answer = await openHouse().request('/healthz')
    expect(await answer.json()).toEqual({ status: 'ok', version: '0.0.0', content: 'test' })
  })
})
