import { globSync, readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { rules, toHeadersFile } from '../../scripts/headers-of-files.ts'
import { BANK_PATH } from '../../src/house/shelf.ts'
import { LOADER_PATHS } from '../../src/http/headers.ts'
import { builtFiles } from '../support/built-files.ts'
import { requestsToRoutes, routesOf } from '../support/every-route.ts'
import { ORIGIN, openHouse } from '../support/house.ts'
import { scoreOf } from '../support/observatory.ts'

const house = openHouse({ bindings: { SECURITY_CONTACT: 'mailto:me@example.org' } })
const requests = await requestsToRoutes(house)
const ELSEWHERE = 'https://other.example'
/** The points from which the grade is A+. */
const BEST = 100

/** The addresses that come one after the other when a path is asked for without encryption; what a form or a body would do is done again by 308. */
async function routeOf(path: string): Promise<readonly string[]> {
  const start = ORIGIN.replace('https:', 'http:') + path
  const answer = await house.app.request(start, {}, house.env)
  const to = answer.headers.get('location')
  return to ? [start, new URL(to, start).href] : [start]
}

/** The score of an answer of the site. */
async function scoreAt(path: string, init: RequestInit = {}, { request } = house) {
  const headers = { ...(init.headers as Record<string, string> | undefined), origin: ELSEWHERE }
  const answer = await request(path, { ...init, headers })
  const isText = /text|json|xml/.test(answer.headers.get('content-type') ?? '')
  const html = isText ? await answer.text() : ''
  return {
    status: answer.status,
    ...scoreOf({ headers: answer.headers, html, route: await routeOf(path), askedFrom: ELSEWHERE }),
  }
}

describe('the Observatory', () => {
  it('is asked about every route that there is, and no other', () => {
    expect(Object.keys(requests).sort()).toEqual([...routesOf(house)].sort())
  })
  it.each(Object.entries(requests))('gives A+ to %s', async (_, { path, init }) => {
    const { status, score, results } = await scoreAt(path, init)
    expect(status, `${path} is a good request`).toBeLessThan(400)
    expect(score, results.join(' ')).toBeGreaterThanOrEqual(BEST)
  })
  it.each([
    ['/nothing', {}, 404],
    ['/api/nothing', {}, 404],
    ['/embed/nothing', {}, 404],
    ['/bank/x', {}, 404],
    ['/quiz/daily', { method: 'PUT' }, 405],
    ['/embed/daily', { method: 'PUT' }, 405],
    ['/api/games', { method: 'OPTIONS' }, 204],
    ['/quiz/daily', {}, 200],
    ['/quiz/mix', {}, 302],
  ])('gives A+ to what is answered at %s %j', async (path, init, status) => {
    const { results, ...found } = await scoreAt(path, init)
    expect(found.status).toBe(status)
    expect(found.score, results.join(' ')).toBeGreaterThanOrEqual(BEST)
  })
  it('gives A+ also while there is no key', async () => {
    const bare = openHouse({ bindings: { SIGNING_KEY: '' } })
    for (const path of ['/', '/api/quizzes/daily', '/embed/daily']) {
      const { status, score } = await scoreAt(path, {}, bare)
      expect([path, status, score >= BEST]).toEqual([path, 503, true])
    }
  })
})

describe('the built files', () => {
  const files = globSync('dist/public/**/*.*')
    .map((file) => file.replaceAll('\\', '/').slice('dist/public'.length))
    .filter((path) => !(path.startsWith(BANK_PATH) || ['/_headers', ...LOADER_PATHS].includes(path)))
  const fits = (path: string) => (rule: string) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule
  const site = new Hono().get('*', builtFiles())

  it('are told of in the folder as they are here', () => {
    expect(files).toEqual(expect.arrayContaining(['/sw.js', '/favicon.ico']))
    expect(readFileSync('dist/public/_headers', 'utf8')).toBe(toHeadersFile(rules))
  })
  it('have one rule each, and every rule has a file', () => {
    const paths = rules.map(({ path }) => path)
    expect(files.filter((file) => paths.filter(fits(file)).length !== 1)).toEqual([])
    expect(paths.filter((rule) => !files.some((file) => fits(file)(rule)))).toEqual([])
  })
  it.each(files)('%s gets A+, cannot be framed and is not sniffed', async (path) => {
    const { headers } = await site.request(ORIGIN + path)
    const { score, results } = scoreOf({ headers, route: [`http://quiz.example${path}`, ORIGIN + path] })
    expect(score, results.join(' ')).toBeGreaterThanOrEqual(BEST)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
})

describe('scoreOf', () => {
  const route = ['http://quiz.example/', 'https://quiz.example/']
  const strict = {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'strict-transport-security': 'max-age=63072000',
    'x-content-type-options': 'nosniff',
  }
  const of = (headers: Record<string, string>, more = {}) =>
    scoreOf({ headers: new Headers({ ...strict, ...headers }), route, ...more }).score
  it.each([
    ['what is strict', {}, {}, 115],
    [
      'what keeps to itself',
      { 'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer' },
      {},
      130,
    ],
    ['a policy without frame-ancestors', { 'content-security-policy': "default-src 'none'" }, {}, 80],
    ['scripts in line', { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'" }, {}, 60],
    [
      'styles in line',
      { 'content-security-policy': "default-src 'none'; style-src data:; frame-ancestors *" },
      {},
      105,
    ],
    [
      'a nonce beside',
      { 'content-security-policy': "style-src 'nonce-x' 'unsafe-inline'; default-src 'none'" },
      {},
      80,
    ],
    ['eval', { 'content-security-policy': "default-src 'self' 'unsafe-eval'; frame-ancestors *" }, {}, 95],
    ['pictures by http', { 'content-security-policy': "default-src 'self'; img-src http://x.example" }, {}, 70],
    ['frames by http', { 'content-security-policy': "default-src 'self'; frame-src http://x.example" }, {}, 60],
    ['a directive twice', { 'content-security-policy': "img-src 'self'; img-src 'self'" }, {}, 55],
    ['a short memory for encryption', { 'strict-transport-security': 'max-age=600' }, {}, 105],
    ['no sentence on encryption', { 'strict-transport-security': 'x' }, {}, 80],
    ['a referrer that tells', { 'referrer-policy': 'unsafe-url' }, {}, 110],
    ['sniffing', { 'x-content-type-options': 'sniff' }, {}, 110],
    ['a cookie', { 'set-cookie': 'a=1' }, {}, 60],
    ['an unknown resource policy', { 'cross-origin-resource-policy': 'all' }, {}, 110],
    ['no way to encryption', {}, { route: ['http://quiz.example/'] }, 80],
    ['a way without encryption', {}, { route: ['http://quiz.example/', 'http://quiz.example/x'] }, 80],
    ['a way over another host', {}, { route: ['http://quiz.example/', 'https://www.quiz.example/'] }, 110],
    ['a script from elsewhere', {}, { html: '<script src="https://cdn.example/x.js">' }, 110],
    ['one without encryption', {}, { html: '<script src="//cdn.example/x.js">' }, 50],
    ['our own script', {}, { html: '<script src="/x.js">' }, 115],
    [
      'credentials for everybody',
      { 'access-control-allow-origin': ELSEWHERE, 'access-control-allow-credentials': 'true' },
      { askedFrom: ELSEWHERE },
      50,
    ],
  ])('of %s', (_, headers, more, score) => expect(of(headers as Record<string, string>, more)).toBe(score))
  it('of nothing but a page', () => {
    expect(scoreOf({ headers: new Headers(), route: ['http://quiz.example/'] }).score).toBe(10)
  })
})
