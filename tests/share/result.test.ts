import { decode } from 'fast-png'
import ogs from 'open-graph-scraper'
import { describe, expect, it } from 'vitest'
import { signShare } from '../../src/game/claims.ts'
import { createSigner } from '../../src/game/token.ts'
import { almanac } from '../support/content.ts'
import { NOON, ORIGIN, openHouse, SIGNING_KEY } from '../support/house.ts'
import { previews } from '../support/previews.ts'

const signer = createSigner([SIGNING_KEY])
const patternOf = (marks: string) => [...marks].map((mark) => mark === '+')
const share = (marks = '++-++++-++', quiz = 'daily-20261122') =>
  signShare(signer, { quiz, pattern: patternOf(marks), timeMs: 83_000, finishedAtMs: NOON })

/** What a parser of Open Graph finds on a page. */
async function readPage(path: string) {
  const answer = await openHouse().request(path)
  expect(answer.status).toBe(200)
  const { result } = await ogs({ html: await answer.text() })
  return { ...result, image: result.ogImage?.[0] }
}

describe('GET /r/{share token}/card.png', () => {
  it('is a picture of the result that anyone may show and keep for good', async () => {
    const answer = await openHouse().request(`/r/${await share()}/card.png`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(decode(await answer.arrayBuffer())).toMatchObject({ width: 1200, height: 630 })
  })
  it('is not there for a token that is cut short, changed or of another kind', async () => {
    const house = openHouse()
    const token = await share()
    const play = await house.send('/api/games', { quiz: 'daily' })
    for (const bad of [token.slice(0, -1), token.replace('.', '.x'), play.body.token, 'nothing', 'x'.repeat(2000)]) {
      const answer = await house.request(`/r/${bad}/card.png`)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })
  it('answers 500 and is kept by nobody when the built files are away', async () => {
    const away = { fetch: async () => new Response('away', { status: 503 }) }
    const house = openHouse({ bindings: { ASSETS: away }, atlasAddress: '/assets/other.bin' })
    const answer = await house.request(`/r/${await share()}/card.png`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'no-store'])
  })
})

describe('the Open Graph tags of a result', () => {
  it('say the score, the quiz and the picture, with its size and its words', async () => {
    const token = await share()
    const page = await readPage(`/r/${token}`)
    expect(page).toMatchObject({
      ogTitle: '8/10 in 1:23: Daily 21, 22 November 2026',
      ogDescription: 'Play the same 10 questions and beat it. Missed: questions 3, 8.',
      ogSiteName: 'Mixed Zone',
      ogType: 'website',
      ogUrl: `${ORIGIN}/r/${token}`,
      twitterCard: 'summary_large_image',
    })
    expect(page.image).toEqual({
      url: `${ORIGIN}/r/${token}/card.png`,
      type: 'image/png',
      width: '1200',
      height: '630',
      alt: 'A yellow bib with the score 8 out of 10, in 1:23. Daily 21, 22 November 2026. Missed questions 3, 8.',
    })
  })
  it('fit what a forum and a messenger show, however much was missed', async () => {
    for (const marks of ['+++', '-'.repeat(20), '+'.repeat(20)]) {
      for (const quiz of ['daily-20261122', 'mix-20261122-a', 'atletico-2021-20261122-a']) {
        const page = await readPage(`/r/${await share(marks, quiz)}`)
        expect(page.ogTitle?.length).toBeLessThanOrEqual(80)
        expect(page.ogDescription?.length).toBeLessThanOrEqual(250)
      }
    }
  })
})

describe('the Open Graph tags of other pages', () => {
  const pages = [
    ['/', '/'],
    ['/quiz/daily-20261122', '/quiz/daily'],
    ['/quiz/mix-20261122-a', '/quiz/mix'],
    ['/incidents', '/incidents'],
    ['/leaderboards', '/leaderboards'],
    ['/leaderboards/daily-20261122', '/leaderboards'],
    ...almanac.incidents.flatMap(({ id }) => [
      [`/incidents/${id}`, '/collections/klopp'] as const,
      [`/quiz/${id}-20261122-a`, '/collections/klopp'] as const,
    ]),
  ] as const
  it.each(pages)('of %s show the poster of %s', async (path, poster) => {
    const page = await readPage(path)
    expect(page.image).toMatchObject({ url: `${ORIGIN}/assets/card${poster}.png`, width: '1200', height: '630' })
    expect(page.image?.alt).toMatch(/^A yellow bib between two microphones\. It says “.+”/)
    expect(page.ogUrl).toBe(ORIGIN + path)
    expect(page.ogTitle?.length).toBeLessThanOrEqual(80)
    expect(page.ogDescription?.length).toBeGreaterThan(40)
    expect(page.ogDescription?.length).toBeLessThanOrEqual(250)
  })
  it('use the configured origin, not the one that was asked', async () => {
    const house = openHouse({ bindings: { PUBLIC_ORIGIN: 'https://mixed.example' } })
    const html = await (await house.request('/')).text()
    expect(html).toContain('property="og:image" content="https://mixed.example/assets/')
  })
})

describe('the posters', () => {
  it.each([...previews.posters])('of %s is a PNG of 1200 by 630 under 100 KB', (_, png) => {
    expect(png.length).toBeLessThan(100_000)
    expect(decode(png, { checkCrc: true })).toMatchObject({ width: 1200, height: 630, depth: 8, channels: 1 })
  })
})
