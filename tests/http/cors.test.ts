import { describe, expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'

/** How a page inside WordPress's sandbox asks: without an origin of its own. */
const fromSandbox = { origin: 'null' }

describe('the API, asked from another site', () => {
  it('answers a preflight for every method it has', async () => {
    const answer = await openHouse().request('/api/games', {
      method: 'OPTIONS',
      headers: {
        ...fromSandbox,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST')
    expect(answer.headers.get('access-control-allow-headers')).toContain('content-type')
  })
  it.each([
    ['good', '{"quiz":"daily"}', 201],
    ['bad', '{"quiz":"nothing"}', 404],
    ['unreadable', '{', 400],
  ])('may read a %s answer, without credentials', async (_, body, status) => {
    const answer = await openHouse().request('/api/games', {
      method: 'POST',
      headers: { ...fromSandbox, 'content-type': 'application/json' },
      body,
    })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })
  it('may read that a path or method is not there', async () => {
    for (const [path, method] of [
      ['/api/nothing', 'GET'],
      ['/api/games', 'GET'],
    ] as const) {
      const answer = await openHouse().request(path, { method, headers: fromSandbox })
      expect(answer.headers.get('access-control-allow-origin'), path).toBe('*')
    }
  })
})
