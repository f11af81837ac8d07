import { describe, expect, it } from 'vitest'
import { openMade } from '../../src/quiz/make-bank.ts'
import { bankOfCups, openCups } from '../support/cup-house.ts'
import { playThrough } from '../support/house.ts'
import { problemOf } from '../support/problem.ts'

const match = 'cup-1952-ostland-westland-2'
/** Everything that a quiz can be about: the wish, the id that it gets, and its title. */
const topics = [
  ['daily', /^daily-20261127$/, /^Daily 26, 27 November 2026$/],
  ['mix', /^mix-20261127-\w+$/, /^Quick mix$/],
  ['cups', /^cups-20261127-\w+$/, /^Cups$/],
  ['daily-cups', /^daily-cups-20261127$/, /^Cups, daily 1, 27 November 2026$/],
  ['cups-1952', /^cups-1952-20261127-\w+$/, /^The Cup 1952$/],
  ['klopp-2017-18', /^klopp-2017-18-20261127-\w+$/, /^Jürgen Klopp 2017–18$/],
  ['team-norland', /^team-norland-20261127-\w+$/, /^Norland$/],
  [match, /^cup-1952-ostland-westland-2-20261127-\w+$/, /^Ostland against Westland, 1952$/],
] as const

describe.each(topics)('a quiz on %s', (topic, id, title) => {
  it('can be played by the API, and read without its answers', async () => {
    const house = openCups()
    const { status, body } = await house.send('/api/games', { quiz: topic, length: 3 })
    expect([status, body.quiz.id, body.quiz.title]).toEqual([
      201,
      expect.stringMatching(id),
      expect.stringMatching(title),
    ])
    const last = await playThrough(house, { quiz: topic, length: 3, right: 3 })
    expect(last.result).toMatchObject({ score: 3, total: 3 })
    for (const asked of [topic, body.quiz.id]) {
      const read = await (await house.request(`/api/quizzes/${asked}`)).json<Record<string, unknown>>()
      expect(read).toMatchObject({ id: expect.stringMatching(id), title: expect.stringMatching(title) })
    }
  })
  it('has a page and a frame', async () => {
    const house = openCups()
    const page = await house.request(`/quiz/${topic}`)
    const place =
      page.headers.get('location') ?? `/quiz/${/action="\/quiz\/([^"?]+)/.exec(await page.clone().text())?.[1]}`
    expect([page.status, place]).toEqual([
      topic.startsWith('daily') ? 200 : 302,
      expect.stringMatching(id.source.replace('^', '^/quiz/')),
    ])
    const shown = await house.request(place)
    expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('class="option"')])
    const frame = await house.request(`/embed/${topic}`)
    expect([frame.status, await frame.text()]).toEqual([200, expect.stringContaining('class="option"')])
    expect((await house.request(place.replace('/quiz', '/embed'))).status).toBe(200)
  })
  it('can be shared, challenged and pasted', async () => {
    const house = openCups()
    const { result } = await playThrough(house, { quiz: topic, length: 3, right: 1 })
    const path = new URL(result.share.url).pathname
    for (const shared of [path, path.replace('/r/', '/c/')]) {
      expect((await house.request(shared)).status).toBe(200)
      const pasted = await house.request(`/oembed?url=${encodeURIComponent(`https://quiz.example${shared}`)}`)
      expect([pasted.status, (await pasted.json<{ html: string }>()).html]).toEqual([
        200,
        expect.stringMatching(/src="https:\/\/quiz\.example\/embed\/[a-z0-9-]+\?length=3/),
      ])
    }
    for (const door of ['quiz', 'embed']) {
      const pasted = await house.request(`/oembed?url=https://quiz.example/${door}/${topic}`)
      const { html } = await pasted.json<{ html: string }>()
      expect(html).toContain(`src="https://quiz.example/embed/${topic}"`)
      expect(html).toContain(`href="https://quiz.example/quiz/${topic}"`)
    }
  })
})

describe('a quiz on a topic', () => {
  it('asks about its incidents only', () => {
    const house = openCups()
    const incidentsOf = (id: string) => new Set(house.questionsOf(id, 10).map(({ incident }) => incident))
    for (const incident of incidentsOf('cups-1952-20261127-a')) expect(incident).toMatch(/^cup-1952-/)
    for (const incident of incidentsOf('team-norland-20261127-a')) expect(incident).toContain('norland')
    for (const incident of incidentsOf('daily-cups-20261127')) expect(incident).toMatch(/^cup-/)
    expect([...incidentsOf(`${match}-20261127-a`)]).toEqual([match])
  })
  it('is not there before anything of it is published', async () => {
    const house = openCups()
    house.clock.nowMs = Date.parse('2026-11-26T12:00:00Z')
    for (const [quiz, status] of [
      ['cups', 404],
      ['daily-cups', 404],
      ['cups-1952', 404],
      ['team-norland', 404],
      [match, 404],
      ['mix', 201],
    ] as const)
      expect([quiz, (await house.send('/api/games', { quiz })).status]).toEqual([quiz, status])
  })
})

describe('a topic that is not there', () => {
  const paths = (quiz: string) => [`/api/quizzes/${quiz}`, `/quiz/${quiz}`, `/embed/${quiz}`]
  it.each([
    ['team-norlamd', ['team-norland']],
    ['norland', ['team-norland']],
    ['cupz', ['cups']],
    ['daily-cup', ['daily-cups']],
    ['cup-1952-ostland-westland-3', [match]],
    ['klopp-2017-19', ['klopp-2017-18']],
  ])('is a 404 that names the nearest ones: %s', async (quiz, nearest) => {
    const house = openCups()
    const { status, body } = await house.send('/api/games', { quiz })
    expect([status, body]).toMatchObject([404, { reason: 'unknown-quiz', field: 'quiz', nearest }])
    for (const path of paths(quiz)) {
      const answer = await house.request(path)
      expect(answer.status).toBe(404)
      const text = await answer.text()
      for (const id of nearest)
        expect(text).toContain(path.startsWith('/api') ? `"${id}"` : `href="/${path.split('/')[1]}/${id}"`)
    }
    const pasted = await problemOf(house.request(`/oembed?url=https://quiz.example/quiz/${quiz}`))
    expect([pasted.status, pasted.body.nearest]).toEqual([404, nearest])
  })
  it('is a 404 that names none where none is near', async () => {
    const { status, body } = await openCups().send('/api/games', { quiz: 'nothing-like-it' })
    expect([status, 'nearest' in body]).toEqual([404, false])
  })
  it('is still a 404 while the names cannot be read', async () => {
    const { read: readAll } = openMade(bankOfCups)
    const read = async (path: string) => {
      if (path.endsWith('/names.json')) throw new Error('away')
      return readAll(path)
    }
    expect((await openCups({ read }).send('/api/games', { quiz: 'team-norlamd' })).status).toBe(404)
  })
  it('is named in what an incident and a collection are mistaken for', async () => {
    const house = openCups()
    const ask = async (path: string) => {
      const { status, body } = await problemOf(house.request(path))
      return [status, body.reason, body.nearest]
    }
    expect(await ask('/api/incidents/everton-2018')).toEqual([404, 'unknown-incident', ['everton-2017']])
    expect(await ask('/api/collections/cup/incidents')).toEqual([404, 'unknown-collection', ['cups']])
    expect(await (await house.request('/incidents/everton-2018')).text()).toContain('href="/incidents/everton-2017"')
    expect(await ask('/oembed?url=https://quiz.example/incidents/everton-2018')).toEqual([
      404,
      'unknown-incident',
      ['everton-2017'],
    ])
    expect(await ask('/oembed?url=https://quiz.example/collections/cup')).toEqual([404, 'unknown-collection', ['cups']])
  })
})

describe('a topic with too few questions', () => {
  it.each([
    [{ quiz: 'toulouse-2023', kind: 'cards' }, 'kind', 3],
    [{ quiz: 'toulouse-2023', kind: 'cards', length: 5 }, 'length', 5],
    [{ quiz: 'everton-2017', length: 20, kind: 'order' }, 'length', 20],
  ])('is a 422 that says how many there are: %j', async (wish, field, wished) => {
    const { status, body } = await openCups().send('/api/games', wish)
    expect([status, body]).toMatchObject([
      422,
      {
        reason: 'too-few',
        field,
        wished,
        available: expect.any(Number),
        detail: expect.stringContaining('this quiz has'),
      },
    ])
    expect(body.available).toBeLessThan(wished)
    expect(body.detail).toContain(`this quiz has ${body.available}.`)
  })
  it('says so for a quiz that is drawn already', async () => {
    const house = openCups()
    const id = 'toulouse-2023-order-20261127-a'
    const there = house.questionsOf(id).length
    const { status, body } = await house.send('/api/games', { quiz: id, length: 20 })
    expect([status, body]).toMatchObject([422, { reason: 'too-few', field: 'length', wished: 20, available: there }])
  })
})

describe('/oembed of a page about a topic', () => {
  it.each([
    ['/collections/cups', 'cups', 'Cups'],
    [`/incidents/${match}`, match, 'Ostland against Westland, 1952'],
    ['/quiz/daily-cups', 'daily-cups', 'Cups: today’s ten'],
    ['/quiz/daily', 'daily', 'Today’s ten'],
    ['/quiz/daily-cups-20261127', 'daily-cups-20261127', 'Cups, daily 1, 27 November 2026'],
    ['/quiz/klopp?kind=quote', 'klopp?kind=quote', 'Jürgen Klopp: words'],
  ])('frames %s as %s', async (path, quiz, title) => {
    const answer = await openCups().request(`/oembed?url=${encodeURIComponent(`https://quiz.example${path}`)}`)
    const body = await answer.json<{ html: string; title: string }>()
    expect(body.html).toContain(`src="https://quiz.example/embed/${quiz}"`)
    expect(body.title).toBe(title)
  })
  it.each([
    '/collections/team-norland',
    '/incidents/cups',
    '/incidents/team-norland',
    '/collections/',
    '/collections/a/b',
  ])('has nothing for %s', async (path) => {
    expect((await openCups().request(`/oembed?url=https://quiz.example${path}`)).status).toBe(404)
  })
})
