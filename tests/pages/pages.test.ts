import { describe, expect, it } from 'vitest'
import { almanac } from '../support/content.ts'
import { openHouse, playThrough } from '../support/house.ts'
import { pagePaths } from '../support/pages.ts'

const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
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
      house.clock.nowMs += 4000
    }
    expect(html).toContain('10 out of 10')
    const saved = await house.post('/scores', { token: tokenIn(html), name: 'Ada' })
    expect(saved.status).toBe(200)
    expect(saved.html).toMatch(/Ada, you are on the board in 1st place\./)
    expect(await (await house.request('/leaderboards/daily-20261122')).text()).toContain('Ada')
    const deleted = await house.post('/scores/delete', { token: tokenIn(saved.html) })
    expect(deleted.html).toContain('Your score has been deleted')
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

describe('a game by pages', () => {
  const quiz = 'daily-20261122'
  const elapsedIn = (html: string) => /Time so far (\d+:\d\d)/.exec(html)?.[1]
  it('counts no time while a verdict is read, and all of it while a question is, however often it is loaded', async () => {
    const house = openHouse()
    const first = await (await house.request(`/quiz/${quiz}`)).text()
    house.clock.nowMs += 5000
    const verdict = await house.post(`/quiz/${quiz}`, { token: tokenIn(first), option: 'a' })
    house.clock.nowMs += 40_000
    const second = await house.post(`/quiz/${quiz}`, { token: tokenIn(verdict.html) })
    expect(elapsedIn(second.html)).toBe('0:05')
    house.clock.nowMs += 10_000
    const resumed = await house.post(`/quiz/${quiz}`, { token: tokenIn(second.html) })
    house.clock.nowMs += 10_000
    const next = await house.post(`/quiz/${quiz}`, { token: tokenIn(resumed.html), option: 'a' })
    const third = await house.post(`/quiz/${quiz}`, { token: tokenIn(next.html) })
    expect(elapsedIn(third.html)).toBe('0:25')
  })
  it('says that the first answer stands where another one is given later, and only there', async () => {
    const house = openHouse()
    const token = tokenIn(await (await house.request(`/quiz/${quiz}`)).text())
    const says = async (option: string) =>
      (await house.post(`/quiz/${quiz}`, { token, option })).html.includes('Your first answer stands')
    expect([await says('a'), await says('a'), await says('b')]).toEqual([false, false, true])
  })
  it('may be kept by the reader’s browser alone, to go back and forward', async () => {
    const house = openHouse()
    const first = await house.request(`/quiz/${quiz}`)
    const verdict = await house.post(`/quiz/${quiz}`, { token: tokenIn(await first.text()), option: 'a' })
    const result = await house.post(`/quiz/${quiz}`, { token: (await playThrough(house)).token })
    for (const { headers } of [first, verdict, result]) expect(headers.get('cache-control')).toBe('private, no-cache')
  })
  it('says where a daily of another length counts', async () => {
    const house = openHouse()
    const resultOf = async (length: number, of = quiz) =>
      (await house.post(`/quiz/${of}`, { token: (await playThrough(house, { quiz: of, length })).token })).html
    expect(await resultOf(3)).toMatch(/leaderboard: Week 47 of 2026[\s\S]*Only a game with all of the day’s questions/)
    expect(await resultOf(10)).not.toContain('Only a game with all')
    expect(await resultOf(3, 'mix-20261122-a')).not.toContain('Only a game with all')
  })
  it('shows a saved game its board, with its own row and a way to delete it, and the result while boards are away', async () => {
    const house = openHouse()
    const { token } = await playThrough(house, { right: 4 })
    const comeBack = async (to = house) => (await to.post(`/quiz/${quiz}`, { token, saved: '' })).html
    await house.post('/scores', { token, name: 'Ada' })
    const board = await comeBack()
    expect(board).toContain('Ada, you are on the board in 1st place.')
    expect(board).toMatch(/class="mine"[\s\S]*Ada[\s\S]*Delete my score/)
    expect(board).not.toContain('Save score')
    expect(board).toMatch(/data-game="daily-20261122"[^>]*data-saved/)
    const elsewhere = openHouse()
    expect(await comeBack(elsewhere)).toMatch(/It may take a few minutes to appear here[\s\S]*Delete my score/)
    const away = openHouse()
    away.store.mishap = () => 'before'
    expect(await comeBack(away)).toContain('Save score')
  })
  it('shows the own row of a board however far down it is', async () => {
    const house = openHouse()
    const metadata = { name: 'Other', total: 10, savedAtMs: 0 }
    for (let i = 0; i < 120; i++)
      await house.store.kv.put(`v1:all:${quiz}:89-0000100-1795348800000:${String(i).padStart(22, 'x')}`, '', {
        metadata,
      })
    const { token } = await playThrough(house, { right: 4 })
    const { html } = await house.post('/scores', { token, name: 'Ada' })
    expect(html).toContain('in 121st place')
    expect(html.match(/<tr/g)).toHaveLength(1 + 100 + 1)
    expect(html).toContain('Only the first 100')
  })
  it('does not offer today’s daily to who has just finished it, and any other quiz again', async () => {
    const house = openHouse()
    const resultOf = async (of: string, length: number) =>
      (await house.post(`/quiz/${of}`, { token: (await playThrough(house, { quiz: of, length })).token })).html
    const onward = (html: string) => html.slice(html.indexOf('What next?'), html.indexOf('</main>'))
    expect(onward(await resultOf(quiz, 10))).not.toContain('today’s quiz')
    expect(onward(await resultOf(quiz, 3))).toContain('today’s quiz')
    expect(onward(await resultOf('daily-20261121', 10))).toContain('today’s quiz')
    const mix = onward(await resultOf('mix-20261122-a', 5))
    expect(mix).toContain('href="/quiz/mix-20261122-a?length=5" data-anew="mix-20261122-a"')
    expect(mix).toMatch(/<form[^>]*data-anew="mix-20261122-a"/)
  })
  it('marks "Today" in the navigation only where the page is today’s daily', async () => {
    const house = openHouse()
    const isMarked = async (path: string) =>
      (await (await house.request(path)).text()).includes('href="/quiz/daily" aria-current="page"')
    expect(await isMarked('/quiz/daily-20261122')).toBe(true)
    for (const path of ['/', '/quiz/daily-20261121', '/quiz/mix-20261122-a', '/leaderboards/daily-20261122'])
      expect([path, await isMarked(path)]).toEqual([path, false])
  })
})

describe('a name that is refused', () => {
  it('is marked as invalid, with the problem tied to it; while KV is away the problem is told and the name is not blamed', async () => {
    const house = openHouse()
    const { token } = await playThrough(house)
    const input = (html: string) => /<input id="name"[^>]*>/.exec(html)?.[0] ?? ''
    const refused = await house.post('/scores', { token, name: 'spam.com' })
    expect(input(refused.html)).toMatch(/aria-describedby="name-problem name-hint".*data-focus.*aria-invalid="true"/)
    expect(refused.html).toMatch(/<p class="problem" id="name-problem"[^>]*>A name cannot be a link\./)
    expect(refused.html.match(/data-focus/g)).toHaveLength(1)
    house.store.mishap = () => 'before'
    const away = await house.post('/scores', { token, name: 'Ada' })
    expect(input(away.html)).not.toContain('aria-invalid')
    expect(away.html).toMatch(/id="name-problem"[^>]*>The scores cannot be reached/)
  })
})

describe('addresses of forms', () => {
  it.each(['/scores', '/scores/delete'])('GET %s leads to the boards', async (path) => {
    const answer = await openHouse().request(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/leaderboards'])
  })
  it('lead from a report to thanks that can be loaded again without another report', async () => {
    const house = openHouse()
    const sent = await house.post('/reports', { question: 'atletico-2021.venue.match', reason: 'wrong', note: 'x' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/reports/thanks'])
    expect(await (await house.request('/reports/thanks')).text()).toContain('Thank you')
    expect(house.store.entries.size).toBe(1)
  })
  it('do no harm when they are sent again', async () => {
    const house = openHouse()
    const { token } = await playThrough(house)
    const twice = async (path: string, fields: Record<string, string>) => {
      const [first, second] = [await house.post(path, fields), await house.post(path, fields)]
      expect([second.status, second.html]).toEqual([first.status, first.html])
    }
    await twice('/scores', { token, name: 'Ada' })
    expect(house.store.entries.size).toBe(1)
    await twice('/scores/delete', { token })
    expect(house.store.entries.size).toBe(0)
  })
})

describe('GET /quiz/{quizId}', () => {
  it('asks the first question of today’s at "daily" itself, and leads "mix" and an incident to a fresh one', async () => {
    const house = openHouse()
    const target = async (path: string) => (await house.request(path)).headers.get('location')
    const daily = await house.request('/quiz/daily?length=5&league=x')
    const html = await daily.text()
    expect([daily.status, daily.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
    expect(html).toContain('action="/quiz/daily-20261122"')
    expect(html).toContain('<link rel="canonical" href="https://quiz.example/quiz/daily-20261122"/>')
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
  it.each(pagePaths)('%s is whole HTML with one h1, a title, a language, and nothing from elsewhere', async (path) => {
    const html = await (await openHouse().request(path)).text()
    expect(html).toMatch(/^<!doctype html><html lang="en">/)
    const shown = html.replace(/<section [^>]*hidden[\s\S]*?<\/section>/g, '')
    expect(shown.match(/<h1/g)).toHaveLength(1)
    expect(html).toMatch(/<title>[^<]+ · Mixed Zone<\/title>/)
    expect(html.replace(/<link rel="(alternate|canonical)"[^>]*>/g, '')).not.toMatch(
      /(src|href|action)="(https?:)?\/\//,
    )
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json"|[^>]* src=)|<style| style=| on\w+=/)
    expect(html).not.toMatch(/undefined|\[object|NaN/)
  })
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
        const shown = record.text.replace(/,$/, '')
        expect(guarded).toContain(shown)
        expect(before).not.toContain(shown)
      }
      expect(guarded.match(/Paragraphs? /g)?.length).toBeGreaterThanOrEqual(incident?.timeline.length ?? 0)
    },
  )
})
