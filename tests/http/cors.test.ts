import { describe, expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'

/** How a page inside WordPress's sandbox asks: without an origin of its own. */
const fromSandbox = { origin: 'null' }

/** The status and all that a preflight is told about what it may do. */
async function preflight(path: string, method: string, asked?: string) {
  const { status, headers } = await openHouse().request(path, {
    method: 'OPTIONS',
    headers: {
      ...fromSandbox,
      'access-control-request-method': method,
      ...(asked !== undefined && { 'access-control-request-headers': asked }),
    },
  })
  const told = [...headers].filter(([name]) => name === 'vary' || name.startsWith('access-control-'))
  return { status, ...Object.fromEntries(told) }
}

describe('the API, asked from another site', () => {
  it.each([
    ['/api/games', 'POST', 'content-type'],
    ['/api/scores', 'DELETE', 'content-type'],
    ['/api/quizzes/daily', 'GET', undefined],
    ['/api/collections', 'GET', undefined],
    ['/api/collections/klopp/incidents', 'GET', undefined],
  ])('answers a preflight for every method it has: %s %s', async (path, method, asked) => {
    expect(await preflight(path, method, asked)).toEqual({
      status: 204,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET,POST,DELETE',
      'access-control-expose-headers': 'retry-after',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '86400',
      vary: 'Access-Control-Request-Headers',
    })
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

describe.each(['/embed/daily', '/oembed'])('%s, asked from another site', (path) => {
  const open = {
    status: 204,
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET,POST',
    'access-control-expose-headers': 'retry-after',
  }

  it('allows every header that a preflight asks for, and says that its answer depends on them', async () => {
    expect(await preflight(path, 'GET', 'x-requested-with, \tcontent-type')).toEqual({
      ...open,
      'access-control-allow-headers': 'x-requested-with,content-type',
      vary: 'Access-Control-Request-Headers',
    })
  })
  it('answers a preflight that asks for no header', async () => {
    expect(await preflight(path, 'POST')).toEqual(open)
  })
  it('lets an answer be read, without credentials, and when to try again', async () => {
    const { headers } = await openHouse().request(path, { headers: fromSandbox })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-expose-headers')).toBe('retry-after')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })
})
