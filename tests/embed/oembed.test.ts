import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heightAt } from '../../src/embed/oembed.tsx'
import { oembedFor, toOnebox } from '../support/discourse.ts'
import { ORIGIN, openHouse, playThrough } from '../support/house.ts'
import { aspectClassOf, discover, toPost } from '../support/wordpress.ts'

const encode = encodeURIComponent
/** What an answer may hold: that of the provider, or a problem. */
interface Answer {
  readonly status?: number
  readonly title: string
  readonly html: string
  readonly width: number
  readonly height: number
}

/** Asks the provider about an address and reads its JSON. */
async function ask(url: string, more = '', house = openHouse()) {
  const answer = await house.request(`/oembed?url=${encode(url)}${more}`)
  return { status: answer.status, headers: answer.headers, body: await answer.json<Answer>() }
}
const srcOf = (html: string) => /<iframe src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')

describe('GET /oembed', () => {
  it('answers as the specification wants a rich answer', async () => {
    const { status, headers, body } = await ask(`${ORIGIN}/quiz/daily`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^application\/json/)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(body).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Mixed Zone',
      provider_url: `${ORIGIN}/`,
    })
    expect(body.html).toContain(`width="100%" height="${body.height}"`)
    expect(body.html).toMatch(
      /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]+><\/iframe><script src="[^"]+\/embed\.js" async=""><\/script>$/,
    )
    expect(body.html).not.toMatch(/scrolling|#|style=/)
  })
  it('never exceeds the size that is wished for, and passes over what is no size', async () => {
    const house = openHouse()
    const size = fc.integer({ min: 1, max: 3000 })
    await fc.assert(
      fc.asyncProperty(size, size, async (width, height) => {
        const { body } = await ask(`${ORIGIN}/quiz/daily`, `&maxwidth=${width}&maxheight=${height}`, house)
        expect(body.width).toBeLessThanOrEqual(width)
        expect(body.height).toBeLessThanOrEqual(height)
        expect(body.html).toContain(`width="100%" height="${body.height}"`)
      }),
      { numRuns: 50 },
    )
    for (const slip of ['0', '-1', 'x', '', '1e3', '999999999']) {
      const { status, body } = await ask(`${ORIGIN}/quiz/daily`, `&maxwidth=${slip}&maxheight=${slip}`)
      expect([status, body.width]).toEqual([200, 640])
    }
  })
  it('says the same as XML, with every value as text', async () => {
    const url = `${ORIGIN}/quiz/mix?kind=quote&league=my-site`
    const answer = await openHouse().request(`/oembed?url=${encode(url)}&format=xml`)
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    const xml = await answer.text()
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>.*<\/oembed>\n$/)
    expect(xml).toContain('<type>rich</type>')
    expect(xml).toMatch(/<html>&lt;blockquote&gt;.*&amp;amp;kind=quote/)
    expect(/<oembed>(.*)<\/oembed>/s.exec(xml)?.[1]?.replace(/<(\w+)>[^<>]*<\/\1>/g, '')).toBe('')
  })
  it.each([
    ['/', '/embed/daily'],
    ['/quiz/daily', '/embed/daily'],
    ['/embed/daily', '/embed/daily'],
    ['/quiz/daily-20261120', '/embed/daily-20261120'],
    ['/quiz/mix?utm_source=x', '/embed/mix'],
    ['/quiz/daily/', '/embed/daily'],
    ['/incidents/atletico%2D2021', '/embed/atletico-2021'],
    ['/quiz/mix?kind=quote', '/embed/mix?kind=quote'],
    ['/incidents/atletico-2021', '/embed/atletico-2021'],
    [
      '/quiz/daily?theme=dark&accent=%23C8102E&league=my-site&length=5',
      '/embed/daily?theme=dark&accent=c8102e&league=my-site&length=5',
    ],
  ])('frames %s as %s', async (path, frame) => {
    expect(srcOf((await ask(ORIGIN + path)).body.html)).toBe(ORIGIN + frame)
  })
  it('frames the questions of a shared result', async () => {
    const house = openHouse()
    const { result } = await playThrough(house, { quiz: 'mix-20261122-a', length: 5, right: 2 })
    const { body } = await ask(result.share.url, '', house)
    expect(srcOf(body.html)).toBe(`${ORIGIN}/embed/mix-20261122-a?length=5`)
    expect(body.html).toContain(`<a href="${result.share.url}`)
  })
  it.each([
    '',
    'nonsense',
    '/quiz/daily',
    'https://elsewhere.example/quiz/daily',
    `${ORIGIN}/privacy`,
    `${ORIGIN}/quiz/`,
    `${ORIGIN}/quiz/a/b`,
    `${ORIGIN}/quiz/nothing`,
    `${ORIGIN}/quiz/daily-20261224`,
    `${ORIGIN}/incidents/nothing`,
    `${ORIGIN}/r/s1.x.y`,
    `${ORIGIN}/quiz/daily?league=No!`,
    `${ORIGIN}/quiz/daily?theme=drak`,
    `${ORIGIN}/quiz/toulouse-2023?kind=cards`,
    `${ORIGIN}/quiz/daily?kind=cards`,
    `javascript:alert(1)//${ORIGIN}/quiz/daily`,
    `${ORIGIN.replace('https', 'ftp')}/quiz/daily`,
    `${ORIGIN}/quiz/%zz`,
  ])('has nothing for %j: 404', async (url) => {
    const { status, body } = await ask(url)
    expect([status, body.status]).toEqual([404, 404])
  })
  it('is not implemented in other formats: 501', async () => {
    expect((await ask(`${ORIGIN}/quiz/daily`, '&format=yaml')).status).toBe(501)
    for (const format of ['', 'JSON']) expect((await ask(`${ORIGIN}/quiz/daily`, `&format=${format}`)).status).toBe(200)
  })
  it('passes over what it does not know, and what is said twice', async () => {
    const url = encode(`${ORIGIN}/quiz/daily`)
    const answer = await openHouse().request(
      `/oembed?url=${url}&format=json&maxwidth=500&maxheight=750&url=${url}&dnt=1&format=json`,
    )
    expect(await answer.json()).toMatchObject({ width: 500, version: '1.0' })
  })
  it('names a daily that goes on by no day', async () => {
    expect((await ask(`${ORIGIN}/quiz/daily`)).body.title).toBe('Today’s ten')
    expect((await ask(`${ORIGIN}/quiz/daily-20261122`)).body.title).toBe('Daily 21, 22 November 2026')
  })
})

describe('WordPress', () => {
  it.each([
    '/',
    '/quiz/daily-20261122',
    '/embed/daily',
    '/incidents/atletico-2021',
    '/quiz/mix-20261122-a?league=x&theme=dark',
    '/leaderboards/daily-20261122?league=mine',
    '/leaderboards/week?league=mine',
    '/embed/leaderboards/week?league=mine',
  ])('finds the provider in %s, and keeps quote and frame', async (path) => {
    const house = openHouse()
    const found = discover(await (await house.request(path)).text())
    expect(found).toHaveLength(2)
    const [json = '', xml = ''] = found.map((href) => href.replace(ORIGIN, ''))
    const url = `&maxwidth=500&maxheight=750&url=${encode(ORIGIN + path)}&dnt=1&format=`
    const { html } = await (await house.request(`${json}${url}json`)).json<{ html: string }>()
    expect(toPost(html)).toMatch(
      /^<blockquote class="wp-embedded-content" data-secret="\w{10}"><a href="https:\/\/quiz\.example\//,
    )
    expect(toPost(html)).toMatch(
      /<iframe class="wp-embedded-content" sandbox="allow-scripts" .*hidden;" src="https:\/\/quiz\.example\/embed\/[^"#]+#\?secret=\w{10}".* width="100%" height="\d+" frameborder="0" title="[^"]+"><\/iframe>$/,
    )
    expect((await house.request(`${xml}${url}xml`)).headers.get('content-type')).toMatch('text/xml')
  })
  it('asks about the link that was pasted, so that a quiz which is drawn stays new for each reader', async () => {
    const house = openHouse()
    const link = `${ORIGIN}/quiz/mix?kind=quote&league=mine`
    const drawn = await house.request('/quiz/mix?kind=quote&league=mine')
    const [found = ''] = discover(await (await house.request(drawn.headers.get('location') ?? '')).text())
    const provider = new URL(found)
    provider.searchParams.set('url', link) // As add_query_arg() does.
    const { html } = await (await house.request(provider.pathname + provider.search)).json<Answer>()
    expect(srcOf(html)).toBe(`${ORIGIN}/embed/mix?league=mine&kind=quote`)
  })
  it('is never kept in a fixed ratio by the block editor, which would cut a step that is higher', async () => {
    for (const width of [320, 375, 500, 580, 600, 620, 640, 645, 840, 1200]) {
      const { body } = await ask(
        `${ORIGIN}/quiz/daily`,
        `&maxwidth=${width}&maxheight=${Math.min(Math.ceil(width * 1.5), 1000)}`,
      )
      expect(aspectClassOf(body.html), `maxwidth=${width}`).toBeUndefined()
    }
    expect(aspectClassOf('<iframe src="x" width="640" height="620"></iframe>')).toBe('wp-embed-aspect-1-1')
    expect(aspectClassOf('<iframe src="x" width="640" height="360"></iframe>')).toBe('wp-embed-aspect-16-9')
  })
  it('hides a frame with a quote until it speaks, and sees no quote behind a single space', () => {
    const html = '<blockquote><a href="x">x</a></blockquote><iframe src="x"></iframe>'
    expect(toPost(html)).toContain('visibility: hidden')
    expect(toPost(` ${html}`)).not.toContain('visibility: hidden')
    expect(toPost('<iframe src="x"></iframe>')).not.toContain('visibility: hidden')
    expect(toPost('<p>no frame</p>')).toBeUndefined()
  })
})

describe('Discourse', () => {
  it.each([
    ['/quiz/daily?league=mine', '/embed/daily?league=mine'],
    ['/incidents/atletico-2021?theme=dark', '/embed/atletico-2021?theme=dark'],
    ['/embed/daily?league=mine', '/embed/daily?league=mine'],
    ['/leaderboards/week?league=mine', '/embed/leaderboards/week?league=mine'],
    ['/embed/leaderboards/daily?league=mine', '/embed/leaderboards/daily?league=mine'],
  ])('frames %s as %s, although its canonical address is another', async (path, frame) => {
    const house = openHouse()
    const read = async (address: string) => (await house.request(address.replace(ORIGIN, ''))).text()
    const provider = await oembedFor(ORIGIN + path, read)
    const { html } = JSON.parse(await read(provider ?? ''))
    expect(srcOf(html)).toBe(ORIGIN + frame)
    expect(toOnebox({ html, width: 640, height: 820 })).toContain(`src="${ORIGIN}${frame.replaceAll('&', '&amp;')}"`)
  })
  it('shows a shared result and not the quiz that it was in', async () => {
    const house = openHouse()
    const { result } = await playThrough(house, { quiz: 'mix-20261122-a', length: 5, right: 2 })
    const read = async (address: string) => (await house.request(address.replace(ORIGIN, ''))).text()
    const { html } = JSON.parse(await read((await oembedFor(result.share.url, read)) ?? ''))
    expect(html).toContain(`<a href="${result.share.url}`)
  })
  it('would follow a canonical address where nothing tells it not to', async () => {
    const read = async (address: string) =>
      address === 'https://a.example/x'
        ? '<link rel="canonical" href="https://a.example/y"/><link rel="alternate" type="application/json+oembed" href="x"/>'
        : '<link rel="alternate" type="application/json+oembed" href="y"/>'
    expect(await oembedFor('https://a.example/x', read)).toBe('y')
  })
  it('is given a height that no step is higher than on a phone, since it asks for no width and lets nothing scroll', async () => {
    const { body } = await ask(`${ORIGIN}/quiz/daily`)
    expect(body.height).toBe(heightAt(360))
    expect(body.height).toBeGreaterThan(heightAt(640))
  })
  it('finds a title of at most 80 and a description of at most 250 characters on every page that can be played', async () => {
    for (const path of ['/', '/quiz/daily-20261122', '/incidents/atletico-2021']) {
      const page = await (await openHouse().request(path)).text()
      const content = (name: string) => new RegExp(`"og:${name}" content="([^"]+)"`).exec(page)?.[1] ?? ''
      expect(content('title').length).toBeGreaterThan(0)
      expect(content('title').length).toBeLessThanOrEqual(80)
      expect(content('description').length).toBeGreaterThan(0)
      expect(content('description').length).toBeLessThanOrEqual(250)
    }
  })
})

describe('Ghost', () => {
  it('takes the first JSON link and finds all that it needs for a card with a frame', async () => {
    const house = openHouse()
    const page = await (await house.request('/quiz/daily-20261122')).text()
    const [href] = discover(page)
    expect(href).not.toContain('wp-json/oembed')
    const body = await (await house.request(href?.replace(ORIGIN, '') ?? '')).json<Record<string, unknown>>()
    expect(body).toMatchObject({ version: '1.0', type: 'rich' })
    for (const field of ['type', 'version', 'html', 'width', 'title']) expect(body[field]).toBeTruthy()
  })
  it.each([
    ['/quiz/daily?league=mine', '/embed/daily?league=mine'],
    ['/embed/daily?league=mine', '/embed/daily?league=mine'],
    ['/leaderboards/week?league=mine', '/embed/leaderboards/week?league=mine'],
    ['/incidents/atletico-2021', '/embed/atletico-2021'],
  ])('keeps for %s a frame that is that of the day, whatever day it is, with the script', async (path, frame) => {
    const house = openHouse()
    const page = await (await house.request(path)).text()
    const [href] = discover(page)
    const { html } = await (await house.request(href?.replace(ORIGIN, '') ?? '')).json<Answer>()
    expect(srcOf(html)).toBe(ORIGIN + frame)
    expect(html).toContain(`<script src="${ORIGIN}/embed.js" async`)
  })
})
