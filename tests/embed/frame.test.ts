import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardPrefix } from '../../src/scores/key.ts'
import { isLeague } from '../../src/scores/league.ts'
import { openCups } from '../support/cup-house.ts'
import { type OpenHouse, openHouse, playThrough } from '../support/house.ts'

const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
const actionIn = (html: string) => /<form [^>]*action="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
const get = async (house: OpenHouse, path: string) => (await house.request(path)).text()

/** Plays a framed quiz by forms alone, the first `right` answers right; gives the result's HTML. */
async function play(house: OpenHouse, path: string, right = 10) {
  let html = await get(house, path)
  const quiz = /data-game="([^"]+)"/.exec(html)?.[1] ?? ''
  const steps: string[] = [html]
  for (const [i, question] of house.questionsOf(quiz).entries()) {
    if (!html.includes('class="option"')) break
    house.clock.nowMs += 4000
    const option = i < right ? question.answer : (question.options.find(({ id }) => id !== question.answer)?.id ?? '')
    const verdict = await house.post(actionIn(html), { token: tokenIn(html), option })
    html = (await house.post(actionIn(verdict.html), { token: tokenIn(verdict.html) })).html
    steps.push(verdict.html, html)
  }
  return { html, steps, quiz }
}

describe('GET /embed/{quizId}', () => {
  it('is a whole page that any site may frame, with a script, a style and nothing from elsewhere', async () => {
    const answer = await openHouse().request('/embed/daily')
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toMatch(/^<!doctype html><html lang="en" data-theme="auto">/)
    const loaded = [...html.matchAll(/<(?:script|link|img)[^>]* (?:src|href)="([^"]+)"/g)]
      .filter(([tag]) => !/rel="(alternate|canonical)"/.test(tag))
      .map(([, address]) => address)
    expect(loaded).toEqual(['/assets/frame.css', '/assets/frame.js'])
    expect(html).not.toMatch(/<style|woff|https?:\/\/(?!quiz\.example)/)
    const { headers } = answer
    expect(headers.get('x-frame-options')).toBeNull()
    const [loading = '', framing] = (headers.get('content-security-policy') ?? '').split('; frame-ancestors ')
    expect(loading).toMatch(/^default-src 'none'/)
    expect(loading).not.toMatch(/unsafe|\*|data:/)
    expect(framing).toBe('* file:')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    expect(headers.get('cross-origin-opener-policy')).toBeNull()
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
  it('shows the question that the page of the site shows', async () => {
    const house = openHouse()
    const [frame, page] = await Promise.all(
      ['/embed/daily-20261122', '/quiz/daily-20261122'].map((path) => get(house, path)),
    )
    const options = (html = '') => /<fieldset[^>]*>.*<\/fieldset>/s.exec(html)?.[0]
    expect(options(frame)).toBe(options(page))
    expect(options(frame)).toBeTruthy()
  })
  it('gives an accent a style of its own, by the nonce of its policy, and none to a script that only reads', async () => {
    const house = openHouse()
    const answer = await house.request('/embed/daily?accent=%23c8102e')
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    expect(await answer.text()).toContain(`<style nonce="${nonce}">:root{--bib:#c8102e;`)
    const fetched = await house.request('/embed/daily?accent=c8102e', {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams(),
    })
    expect(await fetched.text()).not.toContain('<style')
  })
  it.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['auto', 'light dark'],
  ])('in the theme %s has the colour scheme %s', async (theme, scheme) => {
    const html = await get(openHouse(), `/embed/daily?theme=${theme}`)
    expect(html).toContain(`data-theme="${theme}"`)
    expect(html).toContain(`<meta name="color-scheme" content="${scheme}"/>`)
  })
  it.each([
    ['theme=drak', 422, 'one of auto, light'],
    ['accent=reddish', 422, 'a colour such as c8102e'],
    ['accent=', 422, '# is written %23 in an address'],
    ['league=My%20Site', 422, 'is not a valid league'],
    ['league=', 422, 'is not a valid league'],
    ['length=2', 422, 'from 3 to 20'],
    ['kind=poems', 422, 'one of quote, goals'],
  ])('says what is wrong with ?%s in the frame: %i', async (query, status, text) => {
    const answer = await openHouse().request(`/embed/daily?${query}`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('x-frame-options')).toBeNull()
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const html = await answer.text()
    expect(html).toContain(text)
    expect(html).toContain('/assets/frame.css')
  })
  it('passes over what it does not know, and the second of two', async () => {
    const path =
      '/embed/daily?theme=dark&theme=light&childId=x&initialWidth=400&parentUrl=http%3A%2F%2Fa&lang=de&secret=1'
    expect(await get(openHouse(), path)).toContain('data-theme="dark"')
  })
  it.each(['/embed/nothing', '/embed/daily-20261224', '/embed/a/b'])('is a 404 in the frame for %s', async (path) => {
    const answer = await openHouse().request(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('x-frame-options')).toBeNull()
    expect(await answer.text()).toContain('/assets/frame.css')
  })
  it('survives any query at all', async () => {
    const house = openHouse()
    const names = fc.constantFrom('theme', 'accent', 'league', 'length', 'kind', 'lang', 'x')
    const texts = fc.oneof(
      fc.string(),
      fc.constantFrom('dark', 'c8102e', 'my-site', '5', 'quote', '"><script>alert(1)</script>'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, texts)), async (pairs) => {
        const answer = await house.request(`/embed/mix?${new URLSearchParams(pairs)}`)
        expect([200, 404, 422]).toContain(answer.status)
        expect(await answer.text()).not.toContain('<script>')
      }),
    )
  })
})

describe('a framed game', () => {
  it('goes from the first question to the league’s board by forms alone, and keeps its look on the way', async () => {
    const house = openHouse()
    const { html, steps, quiz } = await play(house, '/embed/daily?theme=dark&accent=c8102e&league=my-site', 7)
    for (const step of steps) {
      expect(actionIn(step)).toBe(`/embed/${quiz}?theme=dark&accent=c8102e&league=my-site`)
      expect(step).toContain('data-theme="dark" data-accent="#c8102e"')
      expect(step.match(/<form (?![^>]*target="_self")/)).toBeNull()
    }
    expect(html).toContain('7 out of 10')
    expect(html).toContain('League: my-site')
    const refused = await house.post(actionIn(html), { token: tokenIn(html), name: 'spam.com' })
    expect([refused.status, tokenIn(refused.html)]).toEqual([422, tokenIn(html)])
    const saved = await house.post(actionIn(html), { token: tokenIn(html), name: 'Ada' })
    expect(saved.html).toContain('Ada, you are on the board in 1st place.')
    expect(saved.html).toContain(`href="/leaderboards/${quiz}?league=my-site"`)
    expect(await get(house, `/leaderboards/${quiz}?league=my-site`)).toContain('Ada')
    expect(await get(house, `/leaderboards/${quiz}`)).not.toContain('Ada')
    expect(await get(house, `/leaderboards/${quiz}?league=my-site-2`)).not.toContain('Ada')
    const deleted = await house.post(actionIn(saved.html), { token: tokenIn(saved.html), delete: '1' })
    expect(deleted.html).toContain('Your score has been deleted')
    expect(await get(house, `/leaderboards/${quiz}?league=my-site`)).not.toContain('Ada')
  })
  it('keeps the league of its start, whatever the address says later', async () => {
    const house = openHouse()
    const { html, quiz } = await play(house, '/embed/daily?league=ours')
    await house.post(`/embed/${quiz}?league=theirs`, { token: tokenIn(html), name: 'Ada' })
    expect(await get(house, `/leaderboards/${quiz}?league=ours`)).toContain('Ada')
    expect(await get(house, `/leaderboards/${quiz}?league=theirs`)).not.toContain('Ada')
  })
  it('tells of every step what the host may know, and never an answer that is not given yet', async () => {
    const house = openHouse()
    const { steps, quiz } = await play(house, '/embed/daily', 2)
    const events = steps.map((html) =>
      JSON.parse(/data-events="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''),
    )
    const types = events.flat().map(({ type }: { type: string }) => type)
    expect(types).toEqual(['start', ...Array(10).fill('answer'), 'complete'])
    expect(events[0]).toEqual([])
    expect(events[1]?.[1]).toMatchObject({ type: 'answer', quiz, number: 1, correct: true, score: 1 })
    expect(events.at(-1)?.[0]).toMatchObject({ type: 'complete', quiz, league: 'all', score: 2, total: 10 })
    const { pattern, score } = events.at(-1)?.[0] ?? {}
    expect(pattern).toMatch(/^[01]{10}$/)
    expect(String(pattern).replaceAll('0', '')).toHaveLength(Number(score))
    const told = JSON.stringify(events)
    for (const { answer, options, why } of house.questionsOf(quiz)) {
      expect(told).not.toContain(why)
      expect(told).not.toContain(`:"${options.find(({ id }) => id === answer)?.text}"`)
    }
  })
  it('goes on with another quiz of the same wish, and with a mix after a daily', async () => {
    const house = openHouse()
    const another = async (path: string) => {
      const { html } = await play(house, path)
      return house.post(
        [...html.matchAll(/<form [^>]*action="([^"]+)"/g)].at(-1)?.[1]?.replaceAll('&amp;', '&') ?? '',
        {},
      )
    }
    expect((await another('/embed/daily?length=3')).html).toMatch(/data-game="mix-20261122-/)
    expect((await another('/embed/everton-2017?length=3')).html).toMatch(/data-game="everton-2017-20261122-/)
    const quotes = await another('/embed/mix?kind=quote&league=x&length=3')
    expect(quotes.html).toMatch(/data-game="mix-quote-20261122-/)
    expect(actionIn(quotes.html)).toMatch(/league=x&length=3&kind=quote$/)
  })
  it('keeps the game it was played against beside a refused name', async () => {
    const house = openHouse()
    const { result } = await playThrough(house, { quiz: 'mix-20261122-a', length: 5, right: 2 })
    const versus = new URL(result.share.url).pathname.split('/').at(-1)
    const { html } = await play(house, `/embed/mix-20261122-a?length=5&vs=${versus}`, 4)
    expect(html).toContain('class="versus"')
    const refused = await house.post(actionIn(html), { token: tokenIn(html), name: 'spam.com' })
    expect([refused.status, refused.html.includes('class="versus"')]).toEqual([422, true])
    expect(refused.html.match(/<details [^>]*open/g)).toHaveLength(1)
  })
  it('keeps the result and the name while KV is away', async () => {
    const house = openHouse()
    const { html } = await play(house, '/embed/daily?length=3')
    house.store.mishap = () => 'before'
    const away = await house.post(actionIn(html), { token: tokenIn(html), name: 'Ada' })
    expect([away.status, away.headers.get('retry-after'), tokenIn(away.html)]).toEqual([503, '5', tokenIn(html)])
    expect(away.headers.get('access-control-expose-headers')).toBe('retry-after')
    expect(away.html).toContain('value="Ada"')
  })
  it.each([
    [{ token: 'nonsense' }, 401],
    [{ token: 'p1.eyJ9.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }, 401],
    [{ token: 'nonsense', option: 'a' }, 401],
    [{ token: 'nonsense', name: 'Ada' }, 401],
    [{ token: 'nonsense', delete: '1' }, 401],
  ])('refuses %j in the frame: %i', async (fields, status) => {
    const answer = await openHouse().post('/embed/daily-20261122', fields)
    expect(answer.status).toBe(status)
    expect(answer.html).toContain('data-problem')
  })
})

describe('a wish for a kind', () => {
  it('asks nothing but kinds of the group', async () => {
    const house = openHouse()
    const { quiz } = await play(house, '/embed/atletico-2021?kind=quote&length=3')
    expect(quiz).toMatch(/^atletico-2021-quote-20261122-/)
    expect(await get(house, '/embed/mix?kind=quote')).toMatch(/data-game="mix-quote-20261122-/)
  })
  it('says how many there are where they are too few: 422', async () => {
    const house = openHouse()
    for (const [path, text] of [
      ['/embed/toulouse-2023?kind=cards', 'A game has at least 3 questions, and this quiz has 0.'],
      ['/embed/atletico-2021?kind=quote&length=10', 'You asked for 10 questions, and this quiz has 3.'],
      ['/embed/mix?kind=cards', 'A game has at least 3 questions, and this quiz has 2.'],
    ] as const) {
      const answer = await house.request(path)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(text)
    }
  })
})

describe('a problem in a frame', () => {
  it('keeps the look and the league that were wished for, and offers nothing to embed', async () => {
    const html = await get(openHouse(), '/embed/mix?kind=cards&theme=dark&accent=c8102e&league=mine')
    expect(html).toContain('data-theme="dark" data-accent="#c8102e"')
    expect(html).toContain('/quiz/daily?league=mine"')
    expect(html).not.toContain('oembed')
    expect(await get(openHouse(), '/embed/mix?league=No!&theme=x&accent=%22%3E')).toContain('data-theme="auto"><head>')
  })
  it.each([
    ['/embed/nothing-like-it', 404],
    ['/embed/team-nowhere?league=my-site', 404],
    ['/embed/daily?length=2', 422],
  ])('leads on from %s to the daily', async (path, status) => {
    const answer = await openHouse().request(path)
    const html = await answer.text()
    expect(answer.status).toBe(status)
    expect(html).toMatch(/<form [^>]*action="\/embed\/daily[^"]*" data-swap[^>]*><button[^>]*>Play today’s quiz</)
  })
  it('says so and leads on where a quiz is gone while it is played', async () => {
    const before = openCups()
    const { token, quiz } = (await before.send('/api/games', { quiz: 'cups' })).body
    const after = openHouse()
    after.clock.nowMs = before.clock.nowMs
    const answer = await after.request(`/embed/${quiz.id}?league=my-site`, {
      method: 'POST',
      body: new URLSearchParams({ token: String(token) }),
    })
    const html = await answer.text()
    expect(answer.status).toBe(404)
    expect(html).toContain('data-problem="unknown-quiz"')
    expect(html).toContain('action="/embed/daily?league=my-site"')
  })
  it('lets a player whose game is no good start anew', async () => {
    const house = openHouse()
    const { html } = await house.post('/embed/daily?theme=dark&league=mine', { token: 'nonsense' })
    expect(html).toContain('Start again')
    const anew = await house.post(actionIn(html), {})
    expect(anew.html).toContain('data-question=')
    expect(actionIn(anew.html)).toBe('/embed/daily-20261122?theme=dark&league=mine')
    expect(await get(house, '/embed/nothing')).not.toContain('Start again')
  })
})

describe('a wish that cannot be met', () => {
  it.each(['/embed/daily?kind=quote', '/embed/mix-20261122-a?kind=quote'])(
    'is not passed over in silence: 422 for %s',
    async (path) => {
      const answer = await openHouse().request(path)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('A kind can be chosen for a mix')
    },
  )
})

describe('a league', () => {
  it('goes with the reader from the list of boards to a game and on to the next', async () => {
    const house = openHouse()
    const leagueless = (html: string) =>
      [...html.matchAll(/(?:href|action)="(\/(?:quiz|leaderboards)\/[^"]+)"/g)]
        .map(([, address = '']) => address)
        .filter((address) => !address.includes('league=my-site'))
    const list = await get(house, '/leaderboards?league=my-site')
    expect(list).toContain('League: my-site')
    expect(leagueless(list)).toEqual(['/quiz/daily'])
    const { html } = await play(house, '/quiz/daily-20261122?league=my-site')
    expect(html).toContain('10 out of 10')
    expect(leagueless(html)).toEqual(['/quiz/daily'])
    const next = await house.request('/quiz/mix?league=my-site', { method: 'POST', body: new URLSearchParams() })
    expect(next.headers.get('location')).toMatch(/^\/quiz\/mix-20261122-\w+\?league=my-site$/)
    expect((await house.request('/leaderboards?league=No!')).status).toBe(422)
  })
  it('never shares a key with another one', () => {
    const slug = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/)
    fc.assert(
      fc.property(slug, slug, (one, other) => {
        fc.pre(one !== other && isLeague(one) && isLeague(other))
        const [a, b] = [one, other].map((league) => boardPrefix(league, 'daily-20261122'))
        expect(a?.startsWith(b ?? '') || b?.startsWith(a ?? '')).toBe(false)
      }),
    )
  })
})
