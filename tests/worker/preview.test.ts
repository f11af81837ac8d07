import { env, exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import content from '../../dist/content.txt'
import { signShare } from '../../src/game/claims.ts'
import { createSigner } from '../../src/game/token.ts'

const get = (path: string) => exports.default.fetch(`https://quiz.example${path}`)

describe('preview pictures, in workerd', () => {
  it('composes a result’s picture from the built files', async () => {
    const result = { quiz: 'daily-20261122', pattern: [true, false, true], timeMs: 9000, finishedAtMs: 0 }
    const answer = await get(`/r/${await signShare(createSigner([env.SIGNING_KEY]), result)}/card.png`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    const png = new DataView(await answer.arrayBuffer())
    expect([png.getUint32(0), png.getUint32(16), png.getUint32(20)]).toEqual([0x89_50_4e_47, 1200, 630])
    expect(png.byteLength).toBeLessThan(100_000)
  })
  it('has every poster among the built files', async () => {
    const posters: Record<string, string> = JSON.parse(content).assets.posters
    expect(Object.keys(posters)).toContain('/collections/klopp')
    for (const address of Object.values(posters)) {
      const answer = await env.ASSETS.fetch(`https://quiz.example${address}`)
      expect([address, answer.status, answer.headers.get('content-type')]).toEqual([address, 200, 'image/png'])
      await answer.arrayBuffer()
    }
  })
})
