import { describe, expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'
import { pagePaths } from '../support/pages.ts'

describe('headersByDoor', () => {
  it.each([...pagePaths, '/healthz', '/api/quizzes/daily', '/openapi.json'])(
    '%s has the headers of a strict page and sets no cookie',
    async (path) => {
      const { headers } = await openHouse().request(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^default-src 'none'/)
      expect(policy).not.toMatch(/unsafe|\*|data:|https:/)
      for (const directive of ["frame-ancestors 'none'", "base-uri 'none'", 'form-action'])
        expect(policy).toContain(directive)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1])).toBeGreaterThanOrEqual(
        31_536_000,
      )
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('cache-control')).toBeTruthy()
    },
  )
})
