import { describe, expect, it } from 'vitest'
import { requestsToRoutes } from '../support/every-route.ts'
import { openHouse } from '../support/house.ts'

const house = openHouse({ bindings: { SECURITY_CONTACT: 'mailto:me@quiz.example' } })
const isForEveryone = (answer: Response) => answer.headers.get('cache-control')?.startsWith('public') ?? false

/** Every route whose answer is the same for everyone, with the form of its rule. */
const kept = {
  'GET /': 's-maxage',
  'GET /leaderboards/:board': 's-maxage',
  'GET /api/leaderboards/:board': 's-maxage',
  'GET /embed.js': 'max-age=3600, stale-while-revalidate=86400',
  'GET /embed-host.js': 'max-age=3600, stale-while-revalidate=86400',
  'GET /openapi.json': 'max-age=300',
  'GET /api/collections': 'max-age=300',
  'GET /api/collections/:id/incidents': 'max-age=300',
  'GET /corrections.xml': 'max-age=900',
  'GET /dailies.xml': 'max-age=900',
  'GET /robots.txt': 'max-age=3600',
  'GET /sitemap.xml': 'max-age=3600',
  'GET /.well-known/security.txt': 'max-age=3600',
  'GET /oembed': 'max-age=3600',
  'GET /offline': 'max-age=300',
  'GET /r/:token': 'max-age=3600',
  'GET /c/:token': 'max-age=3600',
  'GET /r/:token/card.png': 'immutable',
}

describe('what is kept for everyone', async () => {
  const requests = await requestsToRoutes(house)

  it.each(Object.entries(requests))(
    '%s says so, has a tag, and is not sent again, or neither',
    async (route, request) => {
      const answer = await house.request(request.path, request.init)
      const rule = (kept as Readonly<Record<string, string>>)[route]
      expect(isForEveryone(answer), answer.headers.get('cache-control') ?? '').toBe(rule !== undefined)
      const tag = answer.headers.get('etag')
      if (rule === undefined) return expect(tag).toBeNull()
      expect(answer.headers.get('cache-control')).toContain(rule)
      if (answer.headers.get('content-type')?.startsWith('text/html')) {
        const other = await house.request(request.path)
        return expect([other.status, other.headers.get('etag') === tag]).toEqual([200, false])
      }
      expect(tag).toMatch(/^"[0-9a-f]{40}"$/)
      const again = await house.request(request.path, { headers: { 'if-none-match': `"x", W/${tag}` } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      for (const name of ['etag', 'cache-control', 'access-control-allow-origin', 'strict-transport-security'])
        expect(again.headers.get(name), name).toBe(answer.headers.get(name))
    },
  )
  it('is sent to a reader who has something else', async () => {
    const answer = await house.request('/api/collections', { headers: { 'if-none-match': '"x"' } })
    expect([answer.status, (await answer.text()).length > 100]).toEqual([200, true])
  })
})
