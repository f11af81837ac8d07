import { describe, expect, it } from 'vitest'
import { requestsToRoutes } from '../support/every-route.ts'
import { openHouse } from '../support/house.ts'
import { pagePaths } from '../support/pages.ts'

const common = {
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
}
const page = {
  ...common,
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
}
const data = {
  ...common,
  'content-security-policy': "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'x-frame-options': 'DENY',
}
const frame = {
  ...common,
  'content-security-policy':
    "default-src 'none'; script-src 'self' https://quiz.example 'nonce-NONCE'; style-src 'self' https://quiz.example 'nonce-NONCE'; img-src 'self' https://quiz.example; font-src 'self' https://quiz.example; connect-src 'self' https://quiz.example; manifest-src 'self' https://quiz.example; worker-src 'self' https://quiz.example; form-action 'self' https://quiz.example; base-uri 'none'; frame-ancestors * file:",
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
}

const isSecurity = (name: string) =>
  /^(content-security|cross-origin|origin-agent|permissions|referrer|strict-transport|x)-/.test(name)

/** The security headers of an answer, with NONCE in place of the nonce of its policy. */
const securityOf = ({ headers }: Response) =>
  Object.fromEntries(
    [...headers].filter(([name]) => isSecurity(name)).map(([k, v]) => [k, v.replace(/(?<='nonce-)[^']+/g, 'NONCE')]),
  )

const nonceOf = ({ headers }: Response) =>
  /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? 'none'

const put = { method: 'PUT' }

describe('headersByDoor', () => {
  it.each([...pagePaths, '/healthz'])('%s has the headers of a strict page and sets no cookie', async (path) => {
    const answer = await openHouse().request(path)
    expect(securityOf(answer)).toEqual(page)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBeTruthy()
  })
  it.each([
    '/api/quizzes/daily',
    '/api/collections',
    '/api/collections/klopp/incidents',
    '/openapi.json',
    '/dailies.xml',
    '/oembed?url=https://quiz.example/quiz/daily',
  ])('%s has the headers of data that every site may read and sets no cookie', async (path) => {
    const answer = await openHouse().request(path)
    expect([answer.status, securityOf(answer)]).toEqual([200, data])
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBeTruthy()
  })
  it('gives a frame the headers of a frame on every site', async () => {
    const answer = await openHouse().request('/embed/daily')
    expect([answer.status, securityOf(answer)]).toEqual([200, frame])
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
  it.each([
    ['/quiz/nothing', undefined, 404, page],
    ['/quiz/daily', put, 405, page],
    ['/api/quizzes/nothing', undefined, 404, data],
    ['/api/collections/nothing/incidents', undefined, 404, data],
    ['/api/incidents', undefined, 410, data],
    ['/api/games', put, 405, data],
    ['/oembed', undefined, 404, data],
    ['/embed/nothing', undefined, 404, frame],
    ['/embed/daily', put, 405, frame],
  ])('gives a problem the headers of its door: %s %j', async (path, init, status, headers) => {
    const answer = await openHouse().request(path, init)
    expect([answer.status, securityOf(answer)]).toEqual([status, headers])
  })
  it('gives a problem the headers of its door, also while there is no key', async () => {
    const house = openHouse({ bindings: { SIGNING_KEY: '' } })
    for (const [path, headers] of [
      ['/', page],
      ['/api/quizzes/daily', data],
      ['/embed/daily', frame],
    ] as const) {
      const answer = await house.request(path)
      expect([path, answer.status, securityOf(answer)]).toEqual([path, 503, headers])
    }
  })
  it('gives each frame a nonce of its own, the same in its policy and its style', async () => {
    const house = openHouse()
    const answers = [
      await house.request('/embed/daily?accent=c8102e'),
      await house.request('/embed/daily?accent=c8102e'),
    ]
    expect(new Set(answers.map(nonceOf)).size).toBe(2)
    for (const answer of answers) {
      const html = await answer.text()
      expect([...html.matchAll(/nonce="([^"]*)"/g)].map(([, nonce]) => nonce)).toEqual([nonceOf(answer)])
      expect(nonceOf(answer)).toMatch(/^[\w-]{22,}$/)
    }
  })
})

const house = openHouse({ bindings: { SECURITY_CONTACT: 'mailto:me@example.org' } })
const requests = await requestsToRoutes(house)

describe('every route', () => {
  it.each(Object.entries(requests))('%s says what it answers with, and text in which letters', async (_, asked) => {
    const answer = await house.request(asked.path, asked.init)
    const type = answer.headers.get('content-type')
    if ([202, 204, 302, 303].includes(answer.status)) expect(await answer.text()).toBe('')
    else
      expect(type).toMatch(
        /^(text\/(html|plain|javascript)|application\/(atom\+)?xml); ?charset=utf-8$|^application\/json(; charset=utf-8)?$|^image\/png$/i,
      )
  })
})
