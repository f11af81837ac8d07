import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { makeBank } from '../../src/quiz/make-bank.ts'
import { answerText } from '../../src/quiz/question.ts'
import { content } from '../support/content.ts'
import { ORIGIN, openHouse } from '../support/house.ts'

const [first, second, third] = openHouse().questionsOf('daily-20261122')
const withdrawn = [
  { id: first?.id ?? '', day: '2026-11-20', reason: 'Both names were right.' },
  { id: second?.id ?? '', day: '2026-11-23', reason: 'The source has <been> corrected.' },
  { id: third?.id ?? '', day: '2026-11-25', reason: 'Not to be told yet.' },
]
const made = makeBank({ ...content, withdrawn }, kinds)
const get = async (path: string, house = openHouse({ made })) => {
  const answer = await house.request(path)
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}

describe('/corrections', () => {
  it('lists what is withdrawn with day and reason, newest first, and nothing of days to come', async () => {
    const { status, html } = await get('/corrections')
    expect(status).toBe(200)
    expect([...html.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id)).toEqual([second?.id, first?.id])
    expect(html).toContain('Withdrawn from 20 November 2026. Both names were right.')
    expect(html).toContain('The source has &lt;been&gt; corrected.')
    expect(html).toContain('href="/corrections.xml"')
    expect(html).not.toContain('Not to be told yet.')
  })
  it('tells no answer', async () => {
    const { html } = await get('/corrections')
    for (const question of [first, second]) {
      const { fact = '?' } = question ?? {}
      expect(html).not.toContain(fact)
      expect(html).not.toContain(question ? `>${answerText(question)}<` : '?')
    }
  })
  it('says honestly that there is none, and is led to from every page', async () => {
    const { html } = await get('/corrections', openHouse())
    expect(html).toContain('No question has been withdrawn so far.')
    expect((await get('/privacy', openHouse())).html).toContain('href="/corrections"')
  })
})

describe('the feed of corrections', () => {
  it('is an Atom feed of the same questions, with the reason of each', async () => {
    const { headers, html } = await get('/corrections.xml')
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const entries = [...html.matchAll(/<entry>.*?<id>([^<]+)<\/id>.*?<updated>([^<]+)<.*?<summary>([^<]+)</g)]
    expect(entries.map(([, ...said]) => said)).toEqual([
      [`${ORIGIN}/corrections#${second?.id}`, '2026-11-23T00:00:00Z', 'The source has &lt;been&gt; corrected.'],
      [`${ORIGIN}/corrections#${first?.id}`, '2026-11-20T00:00:00Z', 'Both names were right.'],
    ])
    expect(html).toContain(`<link rel="self" href="${ORIGIN}/corrections.xml"/>`)
  })
  it('says that nothing has changed since', async () => {
    const house = openHouse({ made })
    const etag = (await get('/corrections.xml', house)).headers.get('etag') ?? ''
    const again = await house.request('/corrections.xml', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })
  it('is empty and well-formed where there is none', async () => {
    expect((await get('/corrections.xml', openHouse())).html).toMatch(/<\/author><\/feed>$/)
  })
})
