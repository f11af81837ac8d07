import { describe, expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'

describe('originOf', () => {
  const house = openHouse({
    bindings: { ASSETS: { fetch: async () => new Response('const from = "{{origin}}"') } as unknown as Fetcher },
  })
  const loaderAt = async (origin: string) => (await house.app.request(`${origin}/embed.js`, {}, house.env)).text()

  it.each([
    'https://quiz.example',
    'https://quiz.example:8443',
    'http://localhost:8787',
    'http://[::1]:8787',
    'http://127.0.0.1',
  ])('is that of the request: %s', async (origin) => {
    expect(await loaderAt(origin)).toBe(`const from = "${origin}"`)
  })
  it.each(['https://a";alert(1)', "https://a'b.example", 'https://a;b.example', 'https://a`b.example'])(
    'is none that could end a text in a script or a rule in a policy: %s',
    async (origin) => {
      expect(await loaderAt(origin)).toBe('const from = "https://host.invalid"')
      const frame = await house.app.request(`${origin}/embed/daily`, {}, house.env)
      expect(frame.headers.get('content-security-policy')).toContain("script-src 'self' https://host.invalid 'nonce-")
    },
  )
  it('is in no loader that could not be read: that is a 503 which nobody keeps', async () => {
    const away = openHouse({
      bindings: { ASSETS: { fetch: async () => new Response('<h1>oops</h1>', { status: 503 }) } as unknown as Fetcher },
    })
    const answer = await away.request('/embed.js')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
    expect(await answer.text()).not.toContain('oops')
  })
  it('is what the owner has set', async () => {
    const env = { ...house.env, PUBLIC_ORIGIN: 'https://mine.example' }
    expect(await (await house.app.request('https://other.example/embed.js', {}, env)).text()).toContain(
      '"https://mine.example"',
    )
  })
})
