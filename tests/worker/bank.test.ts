import { env, exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import content from '../../dist/content.txt'
import { type BankIndex, namesPath, shardPath, toldPath, topicPath } from '../../src/quiz/bank.ts'

const index: BankIndex = JSON.parse(content).index
const topicPaths = Array.from({ length: 50 }, (_, i) => topicPath(index, `topic ${i}`))
const incidentPaths = index.collections.flatMap((collection) =>
  Array.from({ length: Math.min(collection.matches, 20) }, (_, number) => ({ collection, number })).flatMap((ref) => [
    shardPath(ref),
    toldPath(ref),
  ]),
)
const paths = [...new Set([namesPath(index), ...topicPaths, ...incidentPaths])]

describe('the bank, in workerd', () => {
  it('is among the built files of the Worker, and a 404 for everybody else', async () => {
    expect(paths.length).toBeGreaterThan(5)
    for (const path of paths) {
      const own = await env.ASSETS.fetch(`https://quiz.example/bank/${path}`)
      expect([path, own.status]).toEqual([path, 200])
      await own.json()
      for (const asked of [`/bank/${path}`, `/bank//${path}`, `/bank/./${path}`, `/%62ank/${path}`]) {
        const answer = await exports.default.fetch(`https://quiz.example${asked}`)
        expect([asked, answer.status]).toEqual([asked, 404])
        expect(await answer.text()).not.toContain('"answer"')
      }
    }
  })
})
