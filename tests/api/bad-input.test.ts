import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_BODY_BYTES } from '../../src/api/body.ts'
import { PLAY_TTL_MS } from '../../src/game/game.ts'
import { anyText } from '../support/any-text.ts'
import { openHouse, playThrough } from '../support/house.ts'
import { problemOf } from '../support/problem.ts'

const json = { 'content-type': 'application/json' }
const post = (body: string, headers: Record<string, string> = json): RequestInit => ({ method: 'POST', headers, body })

describe('bad input', () => {
  const house = openHouse()
  const games = (body: unknown) =>
    problemOf(house.request('/api/games', post(typeof body === 'string' ? body : JSON.stringify(body))))

  it.each([
    ['malformed JSON', '{"quiz":', 400, 'malformed', undefined],
    ['an empty body', '', 400, 'malformed', undefined],
    ['no object', '[]', 422, 'invalid', 'body'],
    ['a wrong type', '{"quiz":7}', 422, 'invalid', 'quiz'],
    ['a member too many', '{"quiz":"daily","cheat":true}', 422, 'invalid', 'cheat'],
    ['a member missing', '{}', 422, 'invalid', 'quiz'],
    ['a length too short', '{"quiz":"daily","length":2}', 422, 'invalid', 'length'],
    ['a length too long', '{"quiz":"daily","length":21}', 422, 'invalid', 'length'],
    ['half a question', '{"quiz":"daily","length":3.5}', 422, 'invalid', 'length'],
    ['a league that is none', '{"quiz":"daily","league":"a:b"}', 422, 'invalid', 'league'],
    ['an unknown quiz', '{"quiz":"nothing"}', 404, 'unknown-quiz', 'quiz'],
    ['a quiz of tomorrow', '{"quiz":"daily-20261123"}', 404, 'not-yet', 'quiz'],
    ['a quiz before the first', '{"quiz":"daily-20200101"}', 404, 'unknown-quiz', 'quiz'],
  ])('answers %s with a problem that names the field', async (_, body, status, reason, field) => {
    const problem = await games(body)
    expect([problem.status, problem.body.reason, problem.body.field]).toEqual([status, reason, field])
    expect(problem.type).toBe('application/problem+json; charset=utf-8')
    expect(problem.body).toMatchObject({
      type: `/docs#${reason}`,
      status,
      title: expect.any(String),
      detail: expect.stringMatching(/^\S.+\.$/),
    })
  })
  it('says what was expected and what was found', async () => {
    expect((await games('{"quiz":7}')).body.detail).toBe('quiz: expected text, found 7.')
    expect((await games('{"quiz":"daily","length":21}')).body.detail).toBe(
      'length: expected at most 20 questions, found 21.',
    )
    expect((await games('{"quiz":"daily","length":1e300}')).body.detail).toBe(
      'length: expected at most 20 questions, found 1e+300.',
    )
    expect((await games({ quiz: 'x'.repeat(121) })).body.detail).toBe(
      'quiz: expected at most 120 characters, found 121 characters.',
    )
    expect((await games({ quiz: '' })).body.detail).toBe('quiz: expected at least 1 character, found "".')
    expect((await games({ quiz: 'mix', seen: Array(1001).fill('a') })).body.detail).toBe(
      'seen: expected at most 1,000 entries, found 1,001 entries.',
    )
    expect((await games({ quiz: 'daily', league: 'My Site' })).body.detail).toBe(
      'league: expected a league, 1 to 32 lower-case letters, digits and inner hyphens, such as my-site, found "My Site".',
    )
    expect((await games('{"quiz":"daily-20261123"}')).body.detail).toContain('23 November 2026')
    expect((await games('{"quiz":"daily","length":1e400}')).body.detail).toBe(
      'length: expected a whole number, found Infinity.',
    )
    expect((await games('{"quiz":"daily","kind":5}')).body.detail).toMatch(
      /^kind: expected one of quote, .*, found 5\.$/,
    )
    expect((await games('{}')).body.detail).toBe('quiz: expected text, found nothing.')
  })
  it('names the list of what a field may be also where it is missing', async () => {
    const report = (body: object) => problemOf(house.request('/api/reports', post(JSON.stringify(body))))
    expect((await report({ question: 'x' })).body.detail).toMatch(
      /^reason: expected one of wrong, unclear, .*, found nothing\.$/,
    )
  })
  it('names every field that there is not', async () => {
    const { field, detail } = (await games('{"quiz":"daily","a":1,"":2}')).body
    expect(field).toBe('a, ""')
    expect(detail).toBe('a, "": expected no field of that name, found {"quiz":"daily","a":1,"":2}.')
    expect((await games('{"quiz":"daily","":1}')).body.detail).toBe('"": expected no field of that name, found 1.')
  })
  it('answers a body that is no JSON with 415, and one that is huge with 413', async () => {
    expect(
      (await problemOf(house.request('/api/games', post('quiz=daily', { 'content-type': 'text/plain' })))).status,
    ).toBe(415)
    const huge = await problemOf(
      house.request('/api/games', post(JSON.stringify({ quiz: 'x'.repeat(MOST_BODY_BYTES) }))),
    )
    expect([huge.status, huge.body.reason]).toEqual([413, 'too-large'])
  })
  it('answers a token that is cut, forged, expired or of another purpose with its reason', async () => {
    const { token } = (await house.send('/api/games', { quiz: 'daily' })).body
    const finished = await playThrough(house)
    const answer = async (text: string) => {
      const { status, body } = await house.send('/api/games/answers', { token: text, option: 'a' })
      return [status, body.reason]
    }
    expect(await answer(token.slice(0, -5))).toEqual([401, 'token-malformed'])
    expect(await answer(token.replace('.', '.A'))).toEqual([401, 'forged'])
    expect(await answer(finished.token)).toEqual([401, 'other-purpose'])
    expect(await answer('x'.repeat(2000))).toEqual([422, 'invalid'])
    const later = openHouse()
    later.clock.nowMs += PLAY_TTL_MS + 60_000
    const expired = await later.send('/api/games/answers', { token, option: 'a' })
    expect([expired.status, expired.body.reason]).toEqual([410, 'expired'])
    expect((await house.send('/api/games/answers', { token, option: 'a' })).status).toBe(200)
  })
  it('answers an option that the question does not have, and loses no game', async () => {
    const { token } = (await house.send('/api/games', { quiz: 'daily' })).body
    const refused = await house.send('/api/games/answers', { token, option: 'z' })
    expect([refused.status, refused.body.reason, refused.body.field]).toEqual([422, 'unknown-option', 'option'])
    expect((await house.send('/api/games/answers', { token, option: 'a' })).status).toBe(200)
  })
  it.each([
    ['', 'name-empty'],
    ['x'.repeat(21), 'name-too-long'],
    ['a\u200bb', 'name-invisible'],
    ['x\u0300\u0301\u0302\u0303', 'name-piled-up'],
    ['spam.com', 'name-link'],
    ['sh1t', 'name-abusive'],
  ])('refuses the name %j', async (name, reason) => {
    const { token } = await playThrough(house, { length: 3, right: 1 })
    const refused = await house.send('/api/scores', { token, name })
    expect([refused.status, refused.body.reason, refused.body.field]).toEqual([422, reason, 'name'])
  })
})

describe('GET /api/collections/{id}/incidents', () => {
  const house = openHouse()
  const ask = async (path: string) => {
    const { status, body } = await problemOf(house.request(`/api/collections/${path}`))
    return [status, body.reason, body.field, body.nearest]
  }

  it.each([
    ['klop/incidents', 404, 'unknown-collection', 'id', ['klopp']],
    ['constructor/incidents', 404, 'unknown-collection', 'id', undefined],
    ['team-everton/incidents', 404, 'unknown-collection', 'id', undefined],
    ['klopp/incidents?team=evertn', 422, 'invalid', 'team', ['everton']],
    ['klopp/incidents?team=team-everton', 422, 'invalid', 'team', undefined],
    ['klopp/incidents?team=', 422, 'invalid', 'team', undefined],
    ['klopp/incidents?season=2017-19', 422, 'invalid', 'season', ['2017-18']],
    ['klopp/incidents?season=everton', 422, 'invalid', 'season', undefined],
    ['klopp/incidents?cursor=', 422, 'invalid', 'cursor', undefined],
    ['klopp/incidents?cursor=0-abc', 422, 'invalid', 'cursor', undefined],
    ['klopp/incidents?cursor=99999999999-a', 422, 'invalid', 'cursor', undefined],
    ['klopp/incidents?team=everton&season=2017-18&cursor=everton-2017', 422, 'invalid', 'cursor', undefined],
  ])('refuses %s: %i, with the field and the nearest', async (path, ...problem) => {
    expect(await ask(path)).toEqual(problem)
  })
  it('says what was expected and what was found', async () => {
    const detail = async (path: string) =>
      (await problemOf(house.request(`/api/collections/klopp/incidents?${path}`))).body.detail
    expect(await detail('season=1900')).toBe(
      'season: expected a season of the collection, such as 2022 or 2021-22, found "1900".',
    )
    expect(await detail('team=x')).toBe(
      'team: expected a team that played in the collection, such as argentina, found "x".',
    )
    expect(await detail('cursor=x')).toBe(
      'cursor: expected the “next” of an earlier answer to the same question, found "x".',
    )
  })
})

describe('GET /api/incidents', () => {
  it('is gone, and says where the list is now', async () => {
    const { status, body } = await problemOf(openHouse().request('/api/incidents'))
    expect([status, body.reason]).toEqual([410, 'gone'])
    expect(body.detail).toContain('/api/collections/{id}/incidents')
  })
})

describe('whatever is sent', () => {
  const house = openHouse()
  const paths = fc.oneof(
    fc.constantFrom(
      '/api/games',
      '/api/games/answers',
      '/api/games/questions',
      '/api/scores',
      '/api/reports',
      '/quiz/daily',
      '/quiz/mix',
      '/scores',
      '/scores/delete',
      '/reports',
      '/',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `/${encodeURIComponent(text)}`),
    fc
      .tuple(
        fc.constantFrom(
          'quiz',
          'r',
          'leaderboards',
          'incidents',
          'api/quizzes',
          'api/leaderboards',
          'api/incidents',
          'api/collections',
          'collections',
          'embed',
          'reports',
        ),
        fc.string({ maxLength: 60 }),
      )
      .map(([door, text]) => `/${door}/${encodeURIComponent(text)}`),
    fc
      .tuple(
        fc.constantFrom('klopp', 'daily', '..', '%'),
        fc.dictionary(
          fc.constantFrom('team', 'season', 'cursor'),
          fc.oneof(anyText(), fc.stringMatching(/^\d{1,6}-\w{1,9}$/)),
        ),
      )
      .map(([id, query]) => `/api/collections/${id}/incidents?${new URLSearchParams(query)}`),
    fc
      .tuple(
        fc.constantFrom('embed', 'quiz', 'api/quizzes'),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('', 'team-', 'daily-', 'klopp-'),
      )
      .map(([door, text, start]) => `/${door}/${encodeURIComponent(start + text)}`),
    anyText().map((text) => `/oembed?${new URLSearchParams({ url: `https://quiz.example/collections/${text}` })}`),
    fc
      .string({ unit: fc.constantFrom('%', 'e', '0', 'F', '/', '.', '?', '&', '=', '#', 'quiz', '-'), maxLength: 20 })
      .map((text) => `/${text}`),
  )
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD')
  const type = fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'text/plain',
    '',
  )
  const member = fc.oneof(
    fc.constantFrom(
      'token',
      'option',
      'quiz',
      'name',
      'length',
      'league',
      'seen',
      'question',
      'reason',
      'note',
      '__proto__',
      'constructor',
    ),
    fc.string(),
  )
  const body = fc.oneof(
    anyText(),
    fc.json(),
    fc.dictionary(member, fc.jsonValue()).map((value) => JSON.stringify(value)),
    fc.dictionary(member, fc.string()).map((value) => new URLSearchParams(value).toString()),
  )

  it('never gets a 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(paths, method, type, body, async (path, verb, contentType, text) => {
        const bodiless = verb === 'GET' || verb === 'HEAD'
        const init: RequestInit = {
          method: verb,
          headers: contentType ? { 'content-type': contentType } : {},
          ...(!bodiless && { body: text }),
        }
        const answer = await house.request(path, init)
        expect(answer.status, `${verb} ${path} ${text}`).toBeLessThan(500)
      }),
      { numRuns: 500 },
    )
  })
})
