import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'

const KIB = 1024
const QUIZ = 'daily-20261122'

describe('what a script takes of a page', () => {
  it.each([`/quiz/${QUIZ}`, `/embed/${QUIZ}?league=mine&accent=c8102e`])(
    'is at most 2.5 KiB a step, without what is around it: %s',
    async (path) => {
      const house = openHouse()
      let { token } = (await house.send('/api/games', { quiz: QUIZ })).body
      for (let i = 0; i < 10; i++) {
        const answer = await house.request(path, {
          method: 'POST',
          headers: { accept: 'text/html' },
          body: new URLSearchParams({ token: String(token), option: 'a' }),
        })
        const html = await answer.text()
        expect(gzipSync(html).length).toBeLessThanOrEqual(2.5 * KIB)
        expect(html).toMatch(/^<title>[^<]+<\/title><main/)
        expect(html).not.toMatch(/<(head|script|style|link|footer|header)/)
        token = /name="token" value="([^"]+)"/.exec(html)?.[1]
      }
    },
  )
  it('is nothing that a cache could keep for others: whoever gets a page gets all of it', async () => {
    const house = openHouse()
    for (const path of [`/leaderboards/${QUIZ}`, '/', `/quiz/${QUIZ}`, `/embed/${QUIZ}`]) {
      const html = await (await house.request(path, { headers: { accept: 'text/html' } })).text()
      expect(html).toMatch(/^<!doctype html>/)
    }
  })
})
