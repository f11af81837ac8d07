import { describe, expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'
import { problemOf } from '../support/problem.ts'

describe('readNumber', () => {
  const house = openHouse()

  it.each(['1e1', '0x5', ' 5', '5 ', '', '+5', '5.0', '-1', '5;', '９', '99999999999999999999', '0', '101'])(
    'refuses %j where a query asks for a number',
    async (text) => {
      const limit = await problemOf(house.request(`/api/leaderboards/2026-w47?limit=${encodeURIComponent(text)}`))
      expect([limit.status, limit.body.reason, limit.body.field]).toEqual([422, 'invalid', 'limit'])
      expect(limit.body.detail).toBe(
        `limit: expected a whole number from 1 to 100, in digits, found ${JSON.stringify(text)}.`,
      )
      const page = await house.request(`/quiz/daily-20261122?length=${encodeURIComponent(text)}`)
      expect(page.status).toBe(422)
    },
  )
  it('takes digits where a query asks for a number', async () => {
    for (const text of ['1', '05', '100'])
      expect((await house.request(`/api/leaderboards/2026-w47?limit=${text}`)).status).toBe(200)
  })
})
