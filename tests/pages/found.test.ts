import { describe, expect, it } from 'vitest'
import { answerText } from '../../src/quiz/question.ts'
import { openHouse, playThrough } from '../support/house.ts'
import { pagePaths } from '../support/pages.ts'

const house = openHouse()
const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await house.request(path, { headers })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

describe('robots.txt', () => {
  it('hides no page, and names the sitemap', async () => {
    const { headers, text } = await get('/robots.txt')
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(text).toMatch(/^Sitemap: https:\/\/quiz\.example\/sitemap\.xml$/m)
    const barred = [...text.matchAll(/^Disallow: (.+)$/gm)].map(([, path = '']) => path)
    expect(barred.filter((path) => !['/api/', '/scores'].includes(path))).toEqual([])
  })
})

describe('sitemap.xml', () => {
  it('lists pages that there are, each once, and no result or frame', async () => {
    const { headers, text } = await get('/sitemap.xml')
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8')
    const paths = [...text.matchAll(/<loc>https:\/\/quiz\.example([^<]*)<\/loc>/g)].map(([, path = '']) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/incidents/atletico-2021', '/collections/klopp', '/quiz/daily-20261122']),
    )
    for (const path of paths) expect((await house.request(path)).status, path).toBe(200)
    expect(paths.filter((path) => /^\/(r|c|embed|api|reports|scores)\b/.test(path))).toEqual([])
  })
})

describe('the head of a page', () => {
  it.each(pagePaths)('of %s names its one address, or asks not to be listed', async (path) => {
    const { text } = await get(path)
    const canonical = text.match(/<link rel="canonical" href="[^"?]*"/g) ?? []
    const noindex = text.match(/<meta name="robots" content="noindex"/g) ?? []
    expect(canonical.length + noindex.length).toBe(1)
  })
  it('of a shared result names the quiz, so that results are not listed beside it', async () => {
    const { result } = await playThrough(house, { quiz: 'daily-20261122' })
    const { text } = await get(new URL(result.share.url).pathname)
    expect(text).toContain('<link rel="canonical" href="https://quiz.example/quiz/daily-20261122"')
  })
  it('of a match says what it is', async () => {
    expect((await get('/incidents/everton-2017')).text).toContain('<title>Liverpool v Everton 2017: quiz')
  })
  it('tells search engines of a quiz, and no question and no answer of it', async () => {
    const quiz = 'daily-20261122'
    const { text } = await get(`/quiz/${quiz}`)
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? []
    expect(JSON.parse(json)).toMatchObject({ '@type': 'Quiz', url: `https://quiz.example/quiz/${quiz}` })
    for (const question of house.questionsOf(quiz)) {
      expect(json).not.toContain(question.prompt)
      expect(json).not.toContain(answerText(question))
    }
  })
})

describe('the feed', () => {
  it('is not sent again to who has it, by its tag: a day would hide a second change of that day', async () => {
    const { headers } = await get('/dailies.xml')
    const etag = headers.get('etag') ?? ''
    expect(etag).toMatch(/^"\w+"$/)
    expect(headers.get('last-modified')).toBeNull()
    for (const tags of [etag, `"x", W/${etag}`])
      expect(await get('/dailies.xml', { 'if-none-match': tags })).toMatchObject({ status: 304, text: '' })
    for (const asked of [{ 'if-none-match': '"x"' }, { 'if-modified-since': 'Sun, 22 Nov 2026 00:00:00 GMT' }])
      expect((await get('/dailies.xml', asked)).status).toBe(200)
  })
})
