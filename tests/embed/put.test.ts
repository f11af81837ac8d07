import { describe, expect, it } from 'vitest'
import { toPutPage } from '../../scripts/put-page.ts'
import { compileWords } from '../../scripts/words.ts'
import { interfaceWords } from '../support/content.ts'
import { bankOfCups, openCups } from '../support/cup-house.ts'

const content = toPutPage({
  index: bankOfCups.index,
  words: { put: compileWords('src/house/words/put/en.json', 'en'), site: interfaceWords },
  weights: { loader: '1', frame: '7' },
})
const house = openCups({ bindings: { ASSETS: { fetch: async () => new Response(content) } as unknown as Fetcher } })

async function open(query: string) {
  const answer = await house.request(`/put-it-on-your-site?${query}`)
  const html = await answer.text()
  return {
    status: answer.status,
    html,
    link: /<textarea id="link"[^>]*>([^<]*)</.exec(html)?.[1],
    script: /<textarea id="script"[^>]*>([^<]*)</.exec(html)?.[1],
    topic: /<input type="text" id="topic" name="topic" value="([^"]*)"/.exec(html)?.[1],
    selected: /<option value="([^"]*)" selected>/.exec(html)?.[1],
  }
}

describe('/put-it-on-your-site', () => {
  it.each([
    ['quiz=daily', 'daily', ''],
    ['quiz=mix', 'mix', ''],
    ['quiz=cups', 'cups', ''],
    ['quiz=daily-cups', 'daily-cups', ''],
    ['quiz=daily&topic=team-norland', 'team-norland', 'team-norland'],
    ['quiz=mix&topic=+cups-1952+', 'cups-1952', 'cups-1952'],
    ['quiz=cups&topic=', 'cups', ''],
    ['quiz=team-norland', 'team-norland', 'team-norland'],
    ['topic=cup-1952-ostland-westland-2', 'cup-1952-ostland-westland-2', 'cup-1952-ostland-westland-2'],
  ])('for %s gives the snippets of %s, and keeps what was typed', async (query, quiz, topic) => {
    const page = await open(query)
    expect([page.status, page.link, page.topic]).toEqual([200, `https://quiz.example/quiz/${quiz}`, topic])
    expect(page.script).toContain(`mixed-zone-quiz quiz="${quiz}"`)
    expect(page.html).toContain(`src="/embed/${quiz}`)
  })
  it('offers each collection and its daily, and selects what was chosen', async () => {
    expect(await open('quiz=daily-cups')).toMatchObject({ selected: 'daily-cups' })
    const { html } = await open('')
    for (const option of ['daily', 'mix', 'klopp', 'daily-klopp', 'cups', 'daily-cups'])
      expect(html).toContain(`<option value="${option}">`)
  })
  it.each([
    ['Norland', 'team-norland'],
    ['  nORLAND ', 'team-norland'],
    ['Cups', 'cups'],
  ])('goes on to the topic that is called %j', async (typed, topic) => {
    const answer = await house.request(`/put-it-on-your-site?quiz=mix&topic=${encodeURIComponent(typed)}&league=mine`)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      `/put-it-on-your-site?quiz=mix&topic=${topic}&league=mine`,
    ])
  })
  it('finds topics by words and beginnings of words, and lets the reader choose', async () => {
    const { status, html, link } = await open('topic=ostl+westl&league=mine')
    expect([status, link]).toEqual([200, undefined])
    expect(html).toContain('<h2>Which one?</h2>')
    const found = [...html.matchAll(/topic=(cup-[a-z0-9-]+)/g)].map(([, id]) => id)
    expect(found.length).toBeGreaterThan(1)
    expect(found.every((id) => id?.includes('ostland') && id.includes('westland'))).toBe(true)
  })
  it('gives a table of the same league, in the same look, that is always that of today or this week', async () => {
    const tableIn = ({ html }: { html: string }) => /embed\/(leaderboards\/[^"]*?)&quot;/.exec(html)?.[1]
    const week = tableIn(await open('quiz=mix&league=mine&theme=dark&accent=c8102e&length=5'))
    expect(week).toBe('leaderboards/week?theme=dark&amp;accent=c8102e&amp;league=mine')
    expect(tableIn(await open('quiz=daily-cups'))).toBe('leaderboards/daily-cups')
  })
  it('names what may have been meant, with the rest of the choice kept', async () => {
    const { status, html, link } = await open('quiz=mix&topic=team-norlamd&league=mine')
    expect([status, link]).toEqual([404, undefined])
    expect(html).toContain('href="/put-it-on-your-site?quiz=mix&amp;topic=team-norland&amp;league=mine"')
  })
  it('takes nothing that was typed for HTML or for a hole', async () => {
    const { status, html } = await open(`topic=${encodeURIComponent('"><i>{{origin}}')}`)
    expect(status).toBe(404)
    expect(html).not.toContain('<i>')
    expect(html).toContain('&quot;&gt;&lt;i&gt;')
  })
})
