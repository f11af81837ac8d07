import { describe, expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'

const house = openHouse()

describe('toHttps', () => {
  it.each([
    ['http://quiz.example/', 'https://quiz.example/'],
    ['http://quiz.example/quiz/daily?league=a&x=http://y', 'https://quiz.example/quiz/daily?league=a&x=http://y'],
    ['http://quiz.example:80/', 'https://quiz.example/'],
    ['http://a.b.workers.dev/api/games', 'https://a.b.workers.dev/api/games'],
    ['http://quiz.xn--p1ai/', 'https://quiz.xn--p1ai/'],
    ['http://quiz.example./nothing', 'https://quiz.example./nothing'],
    ['http://quiz.example//evil.example/', 'https://quiz.example//evil.example/'],
  ])('sends %s to %s', async (from, to) => {
    const answer = await house.app.request(from, { method: 'POST' }, house.env)
    expect([answer.status, answer.headers.get('location')]).toEqual([308, to])
  })
  it.each([
    ...['http://localhost/', 'http://app.localhost/', 'http://127.0.0.1/', 'http://[::1]/', 'http://192.168.0.7/'],
    ...['http://quiz.example:8787/', 'http://quiz/', 'http://printer.local/', 'http://quiz.test/', 'http://10.0.0.1./'],
    ...[
      'http://quiz.lan/',
      'http://nas.home/',
      'http://quiz.fritz.box/',
      'http://quiz.home.arpa/',
      'http://quiz.internal/',
      'https://quiz.example/',
    ],
  ])('leaves %s alone', async (url) => {
    expect((await house.app.request(url, {}, house.env)).status).toBe(200)
  })
  it('leaves alone what a proxy was asked by https', async () => {
    for (const [headers, status] of [
      [{ 'x-forwarded-proto': 'https' }, 200],
      [{ 'x-forwarded-proto': 'HTTPS, http' }, 200],
      [{ forwarded: 'for=192.0.2.1;proto=https;by=203.0.113.4' }, 200],
      [{ 'x-forwarded-proto': 'http, https' }, 308],
      [{ 'x-forwarded-proto': 'httpsx' }, 308],
      [{ forwarded: 'for=192.0.2.1;proto=http, for=10.0.0.1;proto=https' }, 308],
    ] as const) {
      expect((await house.app.request('http://quiz.example/', { headers }, house.env)).status).toBe(status)
    }
  })
  it('lets nobody who claims to be a proxy have links without encryption written', async () => {
    const assets = { fetch: async () => new Response('const from = "{{origin}}"') } as unknown as Fetcher
    const { app, env } = openHouse({ bindings: { ASSETS: assets } })
    for (const headers of [{ 'x-forwarded-proto': 'https' }, { forwarded: 'proto=https' }]) {
      const loader = await app.request('http://quiz.example/embed.js', { headers }, env)
      expect(await loader.text()).toBe('const from = "https://quiz.example"')
      const frame = await app.request('http://quiz.example/embed/daily', { headers }, env)
      expect(await frame.text()).not.toContain('http://quiz.example')
    }
  })
  it('leaves alone a site of which the owner says that it has no encryption', async () => {
    const plain = { ...house.env, PUBLIC_ORIGIN: 'http://quiz.example' }
    expect((await house.app.request('http://quiz.example/', {}, plain)).status).toBe(200)
  })
  it('asks no store, and goes before a missing key', async () => {
    const bare = openHouse({ bindings: { SIGNING_KEY: '' } })
    expect((await bare.app.request('http://quiz.example/leaderboards', {}, bare.env)).status).toBe(308)
    expect(bare.store.calls.list).toBe(0)
  })
})
